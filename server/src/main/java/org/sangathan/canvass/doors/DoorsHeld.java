package org.sangathan.canvass.doors;

import static org.sangathan.people.HeldData.AfterErasure.WITHOUT_NAME;

import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What doors hold of a member: which ones they added and changed. */
@Configuration(proxyBeanMethods = false)
class DoorsHeld {
    @Bean
    @Order(61)
    HeldData heldCanvassDoors(DoorHeldSql sql) {
        return new HeldData(
                "canvass_doors",
                Ground.VOLUNTARY,
                Set.of("household.added_by", "door_change.worker_id", "field_conflict.decided_by"),
                WITHOUT_NAME,
                member -> sql.of(member.id()));
    }
}
