package org.sangathan.network.voting;

import org.sangathan.platform.ProblemCode;

/** What voting can refuse. */
enum VoteProblem implements ProblemCode {
    POLL_UNKNOWN(404),
    POLL_ENDED(422),
    POLL_VOTED_BEFORE(422),
    POLL_OWN(422),
    POLL_CHOICE_NOT_KNOWN(422);

    private final int status;

    VoteProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
