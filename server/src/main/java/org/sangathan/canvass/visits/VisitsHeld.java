package org.sangathan.canvass.visits;

import static org.sangathan.people.HeldData.AfterErasure.WITHOUT_NAME;

import java.time.Period;
import java.util.Set;
import org.sangathan.canvass.KeepInCells;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.platform.KeepOnly;
import org.sangathan.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What visits hold of a member who walked, and how long words and positions stay. */
@Configuration(proxyBeanMethods = false)
class VisitsHeld {
    @Bean
    @Order(60)
    HeldData heldCanvassVisits(VisitHeldSql sql) {
        return new HeldData(
                "canvass_visits",
                Ground.VOLUNTARY,
                Set.of("visit.worker_id"),
                WITHOUT_NAME,
                member -> sql.of(member.id()));
    }

    @Bean
    KeepOnly keepVisitPositions(VisitHeldSql sql, Territory territory) {
        return KeepInCells.keep(territory, "visit_position", Period.ofDays(1), sql::forgetPositions);
    }

    @Bean
    KeepOnly keepVisitWords(VisitHeldSql sql, Territory territory) {
        return KeepInCells.keep(territory, "visit_words", Period.ofYears(1), sql::forgetWords);
    }
}
