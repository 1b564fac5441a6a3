package org.sangathan.strength.callbacks;

import org.sangathan.platform.ProblemCode;

/** What call-backs can refuse. */
enum CallBackProblem implements ProblemCode {
    ROUND_UNKNOWN(404),
    ROUND_ALREADY_PUBLISHED(409),
    ROUND_TOO_SOON_TO_DRAW(409),
    ROUND_WITHOUT_CONSTITUENCY(409),
    CALL_UNKNOWN(404),
    CALL_CONCLUDED(409),
    CALL_TOO_SOON(409),
    CALL_ATTEMPT_KNOWN(409),
    CALLER_CALLED_BEFORE(403),
    CALLER_HOLDS_A_POST_HERE(403);

    private final int status;

    CallBackProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
