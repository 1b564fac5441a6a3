package org.sangathan.people.duplicates;

import static org.sangathan.people.HeldData.AfterErasure.GONE;

import java.time.Period;
import java.util.List;
import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Row;
import org.sangathan.platform.KeepOnly;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.OwnedTable;
import org.sangathan.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What is held of a member because there may be, or were, two records of them; for how long; whose it is in backups. */
@Configuration(proxyBeanMethods = false)
class DuplicatesHeld {
    @Bean
    @Order(36)
    HeldData heldMerges(MergeSql sql) {
        return new HeldData(
                "merges",
                Ground.SAFEGUARD,
                Set.of("member_merge.kept_id", "member_merge.gone_id"),
                GONE,
                member -> sql.ofKept(new MemberKey(member.constituencyId(), member.id())).stream()
                        .map(merge -> Row.of("merged_at", merge.mergedAt()))
                        .toList());
    }

    @Bean
    @Order(37)
    HeldData heldPairs(DuplicateSql sql) {
        return new HeldData(
                "duplicates",
                Ground.SAFEGUARD,
                Set.of("duplicate_pair.one_id", "duplicate_pair.other_id", "duplicate_due.member_id"),
                GONE,
                member -> {
                    int pairs = sql.count(new MemberKey(member.constituencyId(), member.id()));
                    return pairs == 0 ? List.of() : List.of(Row.of("compared_with", pairs));
                });
    }

    /** What it takes to undo a merge is destroyed when it cannot be undone any more. */
    @Bean
    KeepOnly keepMerges(MergeSql sql, Territory territory) {
        return new KeepOnly("member_merge", Period.ofDays((int) TakeApart.POSSIBLE.toDays()), (before, most) -> {
            int deleted = 0;
            for (int cell : territory.tree().cells(territory.tree().root().id())) {
                deleted += sql.deleteOld(cell, before, most - deleted);
                if (deleted >= most) {
                    break;
                }
            }
            return deleted;
        });
    }

    @Bean
    OwnedTable mergesOwned() {
        return new OwnedTable("member_merge", "t.kept_id");
    }

    @Bean
    OwnedTable pairsOwned() {
        return new OwnedTable("duplicate_pair", "t.one_id");
    }
}
