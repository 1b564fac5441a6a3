package org.sangathan.canvass.persons;

import org.sangathan.platform.ConstraintProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the constraints of this feature's table mean to a person. */
@Configuration(proxyBeanMethods = false)
class PersonConfiguration {
    /** The same id at two doors at the same moment. */
    @Bean
    ConstraintProblem oneDoorPersonPerId() {
        return new ConstraintProblem("household_person_pk", PersonProblem.DOOR_PERSON_ID_TAKEN);
    }
}
