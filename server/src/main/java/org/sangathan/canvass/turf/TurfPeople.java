package org.sangathan.canvass.turf;

import java.time.LocalDate;
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

    private final EndTurf endTurf;
    private final TurfWorkerSql workerSql;

    TurfPeople(EndTurf endTurf, TurfWorkerSql workerSql) {
        this.endTurf = endTurf;
        this.workerSql = workerSql;
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

    /** Who walks doors walks them with the phone that stays; what was walked stays under the record that walked. */
    @EventListener
    void merge(MemberMerged merged) {
        merged.memory()
                .put(
                        "turf",
                        workerSql.giveLive(merged.gone().id(), keyOf(merged.kept())).stream()
                                .map(turf -> turf.constituencyId() + " " + turf.id())
                                .toList());
    }

    @EventListener
    void undo(MergeUndone undone) {
        for (String turf : undone.remembered("turf")) {
            String[] key = turf.split(" ", 2);
            workerSql.giveBack(
                    new Turf.Key(Integer.parseInt(key[0]), UUID.fromString(key[1])),
                    undone.kept().id(),
                    keyOf(undone.restored()));
        }
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
