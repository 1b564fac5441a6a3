package org.sangathan.network.sharing;

import org.sangathan.platform.ProblemCode;

/** What sharing can refuse. */
enum ShareProblem implements ProblemCode {
    STATUS_NOT_TO_SHARE(422);

    private final int status;

    ShareProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
