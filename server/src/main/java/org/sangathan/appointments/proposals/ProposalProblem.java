package org.sangathan.appointments.proposals;

import org.sangathan.platform.ProblemCode;

/** What proposals can refuse. */
enum ProposalProblem implements ProblemCode {
    PROPOSAL_UNKNOWN(404),
    ALREADY_PROPOSED(409),
    ALREADY_DECIDED(409),
    NO_APPROVAL_NEEDED(409),
    NOT_THE_APPROVER(403);

    private final int status;

    ProposalProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
