package org.sangathan.appointments;

import org.sangathan.platform.ConstraintProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the constraints of this feature's tables mean to a person. */
@Configuration(proxyBeanMethods = false)
class AppointmentConfiguration {
    @Bean
    ConstraintProblem oneHolderPerPost() {
        return new ConstraintProblem("one_holder_per_post", AppointmentProblem.POST_HAS_HOLDER);
    }

    @Bean
    ConstraintProblem oneSeatPerMember() {
        return new ConstraintProblem("one_seat_per_member", AppointmentProblem.MEMBER_HOLDS_A_SEAT_HERE);
    }

    /** The same request twice at the same moment: the second is told, and learns the outcome when it asks again. */
    @Bean
    ConstraintProblem oneAppointmentPerId() {
        return new ConstraintProblem("appointment_pk", AppointmentProblem.ID_TAKEN);
    }
}
