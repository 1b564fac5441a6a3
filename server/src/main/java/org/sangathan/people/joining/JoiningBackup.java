package org.sangathan.people.joining;

import org.sangathan.platform.NotInBackup;
import org.sangathan.platform.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose rows are in backups, where they name no member themselves. */
@Configuration(proxyBeanMethods = false)
class JoiningBackup {

    @Bean
    OwnedTable invitationsOwned() {
        return new OwnedTable("invitation", "t.inviter_id");
    }

    @Bean
    NotInBackup joiningsBySmsNotInBackup() {
        return new NotInBackup("joining_by_sms", "of people who have not joined yet, known by the number's hash alone");
    }
}
