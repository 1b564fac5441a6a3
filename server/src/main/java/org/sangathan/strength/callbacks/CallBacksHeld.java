package org.sangathan.strength.callbacks;

import static org.sangathan.people.HeldData.AfterErasure.WITHOUT_NAME;

import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.platform.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What call-backs hold of a member: whether they were called about a post, and whom they called. */
@Configuration(proxyBeanMethods = false)
class CallBacksHeld {
    private static final String HOLDER_OF = "(select a.member_id from appointment a"
            + " where a.constituency_id = t.constituency_id and a.id = t.appointment_id)";

    @Bean
    @Order(51)
    HeldData heldCalls(CallHeldSql sql) {
        return new HeldData(
                "call_backs",
                Ground.VOLUNTARY,
                Set.of("call_back.appointment_id", "call_back.caller_id"),
                WITHOUT_NAME,
                member -> sql.of(member.id()));
    }

    @Bean
    OwnedTable callBacksOwned() {
        return new OwnedTable("call_back", HOLDER_OF);
    }

    @Bean
    OwnedTable callAttemptsOwned() {
        return new OwnedTable(
                "call_attempt",
                "(select a.member_id from call_back c join appointment a"
                        + " on a.constituency_id = c.constituency_id and a.id = c.appointment_id"
                        + " where c.constituency_id = t.constituency_id and c.id = t.call_back_id)");
    }
}
