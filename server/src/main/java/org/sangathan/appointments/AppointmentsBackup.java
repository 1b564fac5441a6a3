package org.sangathan.appointments;

import org.sangathan.platform.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose rows are in backups, where they name no member themselves. */
@Configuration(proxyBeanMethods = false)
class AppointmentsBackup {

    @Bean
    OwnedTable cardsOwned() {
        return new OwnedTable(
                "card",
                "(select a.member_id from appointment a"
                        + " where a.constituency_id = t.constituency_id and a.id = t.appointment_id)");
    }

    /** A letter is the appointee's; only whose appointment it is for says so. */
    @Bean
    OwnedTable lettersOwned() {
        return new OwnedTable(
                "letter",
                "(select a.member_id from appointment a"
                        + " where a.constituency_id = t.constituency_id and a.id = t.appointment_id)");
    }
}
