package org.sangathan.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sangathan.access.Grants;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seats somebody who left a post as a mentor of its unit, at their own word: offered by the leaving, proven at once. */
@Component
public class SeatMentor {
    private final AppointmentSql sql;
    private final Posts posts;
    private final Territory territory;
    private final CardCodes cardCodes;
    private final Grants grants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SeatMentor(
            AppointmentSql sql,
            Posts posts,
            Territory territory,
            CardCodes cardCodes,
            Grants grants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.territory = territory;
        this.cardCodes = cardCodes;
        this.grants = grants;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the units of a level have mentors at all. */
    public boolean isPossibleAt(String level) {
        return posts.atLevel(level).stream().anyMatch(PostType::isMentor);
    }

    /** In the caller's transaction; refuses where every mentor's seat of the unit is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Appointment seat(Actor elder, UUID id, int unitId) {
        PostType post = posts.atLevel(territory.tree().level(unitId)).stream()
                .filter(PostType::isMentor)
                .findFirst()
                .orElseThrow(() -> new Problem(AppointmentProblem.NO_EMPTY_SEAT));
        int cell = UnitRef.constituencyOf(unitId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sql.insert(new Appointment(
                id,
                unitId,
                post.code(),
                firstEmptySeat(cell, unitId, post),
                new MemberKey(elder.constituencyId(), elder.memberId()),
                now,
                null,
                null,
                null,
                null,
                cardCodes.fresh(),
                List.of(),
                null,
                null,
                null));
        AppointmentKey key = new AppointmentKey(cell, id);
        sql.accept(key, now);
        grants.give(elder.memberId(), id, unitId, post.permissions());
        events.publishEvent(new AppointmentChanged(unitId, post, 1, 1));
        return sql.find(key).orElseThrow();
    }

    private int firstEmptySeat(int cell, int unitId, PostType post) {
        Set<Integer> taken = sql.liveOfUnit(cell, unitId).stream()
                .filter(live -> live.postType().equals(post.code()))
                .map(Appointment::seat)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, post.seats())
                .filter(seat -> !taken.contains(seat))
                .findFirst()
                .orElseThrow(() -> new Problem(AppointmentProblem.NO_EMPTY_SEAT));
    }
}
