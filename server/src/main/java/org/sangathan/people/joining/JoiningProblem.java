package org.sangathan.people.joining;

import org.sangathan.platform.ProblemCode;

/** What joining can refuse. */
enum JoiningProblem implements ProblemCode {
    INVITATION_UNKNOWN(404),
    ALREADY_SIGNED_IN(409);

    private final int status;

    JoiningProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
