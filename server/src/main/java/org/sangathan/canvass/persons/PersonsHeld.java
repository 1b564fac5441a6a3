package org.sangathan.canvass.persons;

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

/** Which names at doors a member wrote down. The names themselves are of people who are no members. */
@Configuration(proxyBeanMethods = false)
class PersonsHeld {
    @Bean
    @Order(62)
    HeldData heldDoorPersons(PersonHeldSql sql) {
        return new HeldData(
                "canvass_persons",
                Ground.VOLUNTARY,
                Set.of("household_person.worker_id"),
                WITHOUT_NAME,
                member -> sql.of(member.id()));
    }

    /** The row itself says its end. */
    @Bean
    KeepOnly keepDoorPersons(PersonSql sql, Territory territory) {
        return KeepInCells.keep(
                territory,
                "household_person",
                Period.ZERO,
                (cell, before, most) ->
                        sql.deleteEnded(cell, before.atZone(PersonKind.INDIA).toLocalDate(), most));
    }
}
