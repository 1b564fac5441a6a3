package org.sangathan.canvass.turf;

import org.sangathan.platform.ConstraintProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which refusal a violated constraint of turf means. */
@Configuration(proxyBeanMethods = false)
class TurfConfiguration {
    @Bean
    ConstraintProblem oneLiveTurfPerDoor() {
        return new ConstraintProblem("one_live_turf_per_door", TurfProblem.DOORS_GIVEN_MEANWHILE);
    }
}
