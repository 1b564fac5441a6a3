package org.sangathan.strength.callbacks;

import org.sangathan.platform.ConstraintProblem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of this feature, and what the constraints of its tables mean to a person. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallBackSettings.class)
class CallBackConfiguration {
    @Bean
    ConstraintProblem oneOpenRoundAUnit() {
        return new ConstraintProblem("one_open_round_a_unit", CallBackProblem.ROUND_ALREADY_PUBLISHED);
    }

    /** The same request twice at the same moment: the second learns the outcome when it asks again. */
    @Bean
    ConstraintProblem oneRoundPerId() {
        return new ConstraintProblem("call_round_pk", CallBackProblem.ROUND_ALREADY_PUBLISHED);
    }

    @Bean
    ConstraintProblem oneCallAttemptPerId() {
        return new ConstraintProblem("call_attempt_pk", CallBackProblem.CALL_ATTEMPT_KNOWN);
    }
}
