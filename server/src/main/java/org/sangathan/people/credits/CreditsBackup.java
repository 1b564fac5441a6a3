package org.sangathan.people.credits;

import org.sangathan.platform.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose rows are in backups. */
@Configuration(proxyBeanMethods = false)
class CreditsBackup {
    @Bean
    OwnedTable creditsOwned() {
        return new OwnedTable("credit", "t.recruiter_id");
    }

    @Bean
    OwnedTable flagsOwned() {
        return new OwnedTable("credit_flag", "t.recruiter_id");
    }
}
