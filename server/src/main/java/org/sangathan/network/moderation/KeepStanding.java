package org.sangathan.network.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sangathan.network.publishing.RestrainInOrder;
import org.sangathan.network.standing.Standing;
import org.sangathan.network.standing.Standings;
import org.sangathan.people.JoiningUndone;
import org.sangathan.people.Member;
import org.sangathan.people.MemberErased;
import org.sangathan.people.MemberJoined;
import org.sangathan.people.Members;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Nobody sheds a suspension by leaving and joining again: for a year it waits under a keyed hash of the number, of its own
 * purpose, and holds again when that number joins. Whose joining was undone is not whom it was about, and nothing is kept.
 */
@Component
class KeepStanding {
    /** Who took a measure that holds again: whoever did may be gone, and the hash names nobody. */
    static final UUID NOBODY = new UUID(0, 0);

    private static final String PURPOSE = "standing after leaving";
    private static final Period LIFE = Period.ofYears(1);

    private final KeptStandingSql sql;
    private final MeasureSql measures;
    private final AboutMemberSql about;
    private final Members members;
    private final Standings standings;
    private final RestrainInOrder restrain;
    private final Keys keys;
    private final Ids ids;
    private final Clock clock;

    KeepStanding(
            KeptStandingSql sql,
            MeasureSql measures,
            AboutMemberSql about,
            Members members,
            Standings standings,
            RestrainInOrder restrain,
            Keys keys,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.measures = measures;
        this.about = about;
        this.members = members;
        this.standings = standings;
        this.restrain = restrain;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** Before the measures go with the member. */
    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(MemberErased erased) {
        Instant now = clock.instant();
        List<Measure> holding = holding(erased.member().id());
        if (erased.former() || holding.isEmpty()) {
            return;
        }
        Instant year = now.atOffset(ZoneOffset.UTC).plus(LIFE).toInstant();
        members.phone(key(erased.member()))
                .map(phone -> keys.fingerprint(PURPOSE, phone.e164()))
                .ifPresent(hash -> holding.forEach(each -> sql.keep(
                        hash,
                        new KeptStandingSql.Kept(each.kind(), each.category(), each.byUnitId(), each.until()),
                        each.until() == null || each.until().isAfter(year) ? year : each.until())));
    }

    /** What would outlive the membership if it ended now. */
    List<Measure> holding(UUID account) {
        Instant now = clock.instant();
        return measures.of(account).stream()
                .filter(each -> each.kind().ofAccount() && each.holds(now))
                .toList();
    }

    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepNothing(JoiningUndone undone) {
        about.forget(undone.member().id());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdAgain(MemberJoined joined) {
        Member member = joined.member();
        List<KeptStandingSql.Kept> kept = members.phone(key(member))
                .map(phone -> sql.take(keys.fingerprint(PURPOSE, phone.e164()), clock.instant()))
                .orElse(List.of());
        if (kept.isEmpty()) {
            return;
        }
        kept.forEach(each -> measures.insert(again(member, each)));
        holdFromCommit(member.id(), standings.written(member.id()));
    }

    /** Here from the commit on, elsewhere by the log. */
    private void holdFromCommit(UUID account, Standing standing) {
        restrain.account(account);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                standings.hold(account, standing);
            }
        });
    }

    private Measure again(Member member, KeptStandingSql.Kept kept) {
        return new Measure(
                member.id(),
                ids.next(),
                member.homeUnitId(),
                kept.kind(),
                null,
                List.of(),
                kept.category(),
                "",
                "",
                NOBODY,
                kept.byUnitId(),
                clock.instant(),
                kept.until(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT27M")
    public void forgetEnded() {
        sql.deleteEnded(clock.instant());
    }

    private static MemberKey key(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }
}
