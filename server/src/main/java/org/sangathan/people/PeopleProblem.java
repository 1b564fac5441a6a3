package org.sangathan.people;

import org.sangathan.platform.ProblemCode;

/** What people can refuse. */
enum PeopleProblem implements ProblemCode {
    MEMBER_UNKNOWN(404);

    private final int status;

    PeopleProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
