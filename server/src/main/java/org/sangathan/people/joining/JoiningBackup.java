package org.sangathan.people.joining;

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
}
