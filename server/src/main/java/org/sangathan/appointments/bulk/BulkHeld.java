package org.sangathan.appointments.bulk;

import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Row;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What appointing in bulk holds of a member: the batches that they brought. */
@Configuration(proxyBeanMethods = false)
class BulkHeld {
    @Bean
    @Order(44)
    HeldData heldBatches(BulkSql sql) {
        return new HeldData(
                "batches",
                Ground.CONSENT,
                Set.of("appointment_batch.made_by", "appointment_batch_line.member_id"),
                HeldData.AfterErasure.GONE,
                member -> sql.of(member.id()).stream()
                        .map(batch -> Row.of("made_at", batch.madeAt(), "unit", new HeldData.Place(batch.unitId())))
                        .toList());
    }
}
