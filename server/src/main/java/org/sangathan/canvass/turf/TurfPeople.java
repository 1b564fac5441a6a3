package org.sangathan.canvass.turf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.Member;
import org.sangathan.people.MemberChanged;
import org.sangathan.people.MemberErased;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.MergeUndone;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** What turf holds of members, and what follows when one moves or is erased. */
@Configuration(proxyBeanMethods = false)
class TurfPeople {
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private static final String GIVEN = "turf";
    private static final String LEFT = "turf_left";
    private static final String LEFT_AT = "turf_left_at";

    private final EndTurf endTurf;
    private final TurfWorkerSql workerSql;
    private final Clock clock;

    TurfPeople(EndTurf endTurf, TurfWorkerSql workerSql, Clock clock) {
        this.endTurf = endTurf;
        this.workerSql = workerSql;
        this.clock = clock;
    }

    @Bean
    @Order(61)
    HeldData heldTurf() {
        return new HeldData(
                "turf",
                Ground.VOLUNTARY,
                Set.of("turf_worker.worker_id", "turf.made_by", "turf.ended_by"),
                HeldData.AfterErasure.GONE,
                member -> workerSql.of(member.id(), BEGINNING).stream()
                        .map(stay -> Row.of(
                                "unit", new Place(stay.boothId()), "made_at", stay.from(), "ended_at", stay.until()))
                        .toList());
    }

    @Bean
    OwnedTable turfsOwned() {
        return new OwnedTable("turf", "t.made_by");
    }

    @Bean
    OwnedTable turfWorkersOwned() {
        return new OwnedTable("turf_worker", "t.worker_id");
    }

    @EventListener
    void forget(MemberErased erased) {
        endTurf.forget(erased.member().id());
    }

    /**
     * Who walks doors walks them with the phone that stays; what was walked stays under the record that walked. A team
     * that has both records is left by the one that goes.
     */
    @EventListener
    void merge(MemberMerged merged) {
        UUID gone = merged.gone().id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        merged.memory().put(GIVEN, texts(workerSql.giveLive(gone, keyOf(merged.kept()))));
        merged.memory().put(LEFT, texts(workerSql.endLive(gone, now)));
        merged.memory().put(LEFT_AT, List.of(now.toString()));
    }

    @EventListener
    void undo(MergeUndone undone) {
        UUID kept = undone.kept().id();
        MemberKey restored = keyOf(undone.restored());
        keys(undone.remembered(GIVEN)).forEach(turf -> workerSql.giveBack(turf, kept, restored));
        for (String at : undone.remembered(LEFT_AT)) {
            keys(undone.remembered(LEFT))
                    .forEach(turf -> workerSql.liveAgain(turf, restored.id(), Instant.parse(at), kept));
        }
    }

    private static List<String> texts(List<Turf.Key> turfs) {
        return turfs.stream()
                .map(turf -> turf.constituencyId() + " " + turf.id())
                .toList();
    }

    private static List<Turf.Key> keys(List<String> texts) {
        return texts.stream()
                .map(text -> text.split(" ", 2))
                .map(key -> new Turf.Key(Integer.parseInt(key[0]), UUID.fromString(key[1])))
                .toList();
    }

    private static MemberKey keyOf(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }

    @EventListener
    void follow(MemberChanged changed) {
        if (changed.movedCell()) {
            workerSql.follow(keyOf(changed.after()));
        }
    }
}
