package org.sangathan.network.standing;

import org.sangathan.platform.ProblemCode;

/** What a standing refuses. */
public enum StandingProblem implements ProblemCode {
    /** The word of the moderators, and the appeal, are on the member's own page. */
    ACCOUNT_SUSPENDED(403);

    private final int status;

    StandingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
