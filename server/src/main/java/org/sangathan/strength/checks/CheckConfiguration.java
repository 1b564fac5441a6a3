package org.sangathan.strength.checks;

import org.sangathan.platform.ConstraintProblem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of this feature, and what the constraints of its tables mean to a person. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckSettings.class)
class CheckConfiguration {
    @Bean
    ConstraintProblem oneVisitCheckAttemptPerId() {
        return new ConstraintProblem("visit_check_attempt_pk", CheckProblem.VISIT_CHECK_ATTEMPT_KNOWN);
    }
}
