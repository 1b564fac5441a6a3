package org.sangathan.strength.checks;

import static org.sangathan.people.HeldData.AfterErasure.WITHOUT_NAME;

import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What checks of visits hold of a member: what was heard about their visits, and where they asked. */
@Configuration(proxyBeanMethods = false)
class ChecksHeld {
    @Bean
    @Order(66)
    HeldData heldVisitChecks(CheckHeldSql sql) {
        return new HeldData(
                "visit_checks",
                Ground.VOLUNTARY,
                Set.of("visit_check.checker_id"),
                WITHOUT_NAME,
                member -> sql.of(member.id()));
    }
}
