package org.sangathan.appointments.proposals;

import org.sangathan.platform.ConstraintProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the constraints of proposals mean to a person. */
@Configuration(proxyBeanMethods = false)
class ProposalConfiguration {
    @Bean
    ConstraintProblem oneOpenProposal() {
        return new ConstraintProblem("one_open_proposal", ProposalProblem.ALREADY_PROPOSED);
    }

    @Bean
    ConstraintProblem oneProposalPerId() {
        return new ConstraintProblem("proposal_pk", ProposalProblem.ALREADY_PROPOSED);
    }
}
