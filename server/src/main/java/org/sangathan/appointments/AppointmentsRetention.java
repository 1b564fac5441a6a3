package org.sangathan.appointments;

import java.time.Period;
import org.sangathan.platform.KeepOnly;
import org.sangathan.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words in which a post was left go after three years; who held it, and how it ended, is its history. */
@Configuration(proxyBeanMethods = false)
class AppointmentsRetention {

    @Bean
    KeepOnly keepWordsOfEnds(AppointmentHeldSql sql, Territory territory) {
        return new KeepOnly("appointment_words", Period.ofYears(3), (before, most) -> {
            int forgotten = 0;
            for (int cell : territory.tree().cells(territory.tree().root().id())) {
                forgotten += sql.forgetOldWords(cell, before, most - forgotten);
                if (forgotten >= most) {
                    break;
                }
            }
            return forgotten;
        });
    }
}
