package org.sangathan.people.breaches;

import static org.sangathan.people.HeldData.AfterErasure.GONE;

import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.MemberErased;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.MergeUndone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** That a member was affected by a breach, and when they were told. */
@Configuration(proxyBeanMethods = false)
class BreachesHeld {

    @Bean
    @Order(85)
    HeldData heldBreaches(BreachSql sql) {
        return new HeldData(
                "breaches",
                Ground.SAFEGUARD,
                Set.of("breach_affected.member_id", "breach.recorded_by"),
                GONE,
                member -> sql.ofMember(member.constituencyId(), member.id()).stream()
                        .map(told -> Row.of("told_at", told.orElse(null)))
                        .toList());
    }

    /** The breach keeps how many it affected. */
    @Component
    static class ForgetAffected {
        private final BreachSql sql;

        ForgetAffected(BreachSql sql) {
            this.sql = sql;
        }

        @EventListener
        void forget(MemberErased erased) {
            sql.forget(erased.member().constituencyId(), erased.member().id());
        }

        @EventListener
        void merge(MemberMerged merged) {
            merged.memory()
                    .put(
                            "breaches",
                            sql.give(
                                    merged.gone().constituencyId(),
                                    merged.gone().id(),
                                    merged.kept().id()));
        }

        @EventListener
        void undo(MergeUndone undone) {
            sql.giveBack(
                    undone.kept().constituencyId(),
                    undone.kept().id(),
                    undone.restored().id(),
                    undone.remembered("breaches"));
        }
    }
}
