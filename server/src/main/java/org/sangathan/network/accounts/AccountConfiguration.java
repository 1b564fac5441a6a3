package org.sangathan.network.accounts;

import org.sangathan.platform.ConstraintProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the constraints of this feature's tables mean to a person. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {
    @Bean
    ConstraintProblem oneAccountPerHandle() {
        return new ConstraintProblem("one_account_per_handle", AccountProblem.HANDLE_NOT_FREE);
    }
}
