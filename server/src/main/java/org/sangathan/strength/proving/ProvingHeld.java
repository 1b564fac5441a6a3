package org.sangathan.strength.proving;

import static org.sangathan.people.HeldData.AfterErasure.WITHOUT_NAME;

import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.platform.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What proving holds of a member: the monthly questions about their posts, and what they answered. */
@Configuration(proxyBeanMethods = false)
class ProvingHeld {

    @Bean
    @Order(50)
    HeldData heldPings(PingHeldSql sql) {
        return new HeldData(
                "pings", Ground.VOLUNTARY, Set.of("ping.appointment_id"), WITHOUT_NAME, member -> sql.of(member.id()));
    }

    @Bean
    OwnedTable pingsOwned() {
        return new OwnedTable(
                "ping",
                "(select a.member_id from appointment a"
                        + " where a.constituency_id = t.constituency_id and a.id = t.appointment_id)");
    }
}
