package org.sangathan.canvass.sync;

import static org.sangathan.people.HeldData.AfterErasure.WITHOUT_NAME;

import java.time.Period;
import java.util.Set;
import org.sangathan.canvass.KeepInCells;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.platform.KeepOnly;
import org.sangathan.platform.OwnedTable;
import org.sangathan.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the exchange with phones holds of a member, and for how long. */
@Configuration(proxyBeanMethods = false)
class SyncHeld {
    @Bean
    @Order(63)
    HeldData heldCanvassRecords(HeldByMemberSql sql) {
        return new HeldData(
                "canvass_records",
                Ground.VOLUNTARY,
                Set.of("held_record.worker_id", "held_record.decided_by", "right_ended_told.worker_id"),
                WITHOUT_NAME,
                member -> sql.of(member.id()));
    }

    @Bean
    KeepOnly keepDecidedRecords(HeldByMemberSql sql, Territory territory) {
        return KeepInCells.keep(territory, "held_record", Period.ofYears(1), sql::deleteDecided);
    }

    @Bean
    KeepOnly keepTold(SpellSql sql) {
        return new KeepOnly("right_ended_told", Period.ofDays(90), sql::forgetTold);
    }

    @Bean
    OwnedTable toldOwned() {
        return new OwnedTable("right_ended_told", "t.worker_id");
    }
}
