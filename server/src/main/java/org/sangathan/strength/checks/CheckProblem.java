package org.sangathan.strength.checks;

import org.sangathan.platform.ProblemCode;

/** What checks of visits can refuse. */
enum CheckProblem implements ProblemCode {
    VISIT_CHECK_UNKNOWN(404),
    VISIT_CHECK_CONCLUDED(409),
    VISIT_CHECK_TOO_SOON(409),
    VISIT_CHECK_ATTEMPT_KNOWN(409),
    CHECKER_WAS_THE_VISITOR(403),
    CHECKER_HOLDS_A_POST_IN_THE_BOOTH(403);

    private final int status;

    CheckProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
