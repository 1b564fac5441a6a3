package org.sangathan.appointments.catalogue;

import org.sangathan.platform.ConstraintProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the constraints of the catalogue mean to a person. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    @Bean
    ConstraintProblem onePostVersion() {
        return new ConstraintProblem("post_type_version_pk", CatalogueProblem.POST_VERSION_TAKEN);
    }

    @Bean
    ConstraintProblem onePostVersionPerId() {
        return new ConstraintProblem("one_post_version_per_id", CatalogueProblem.POST_VERSION_TAKEN);
    }
}
