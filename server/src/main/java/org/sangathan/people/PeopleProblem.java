package org.sangathan.people;

import org.sangathan.platform.ProblemCode;

/** What people can refuse. */
enum PeopleProblem implements ProblemCode {
    MEMBER_UNKNOWN(404),
    /** Its owner said "it was not me" within a year. */
    NUMBER_BLOCKED(409),
    /** Membership is withdrawn by leaving, where it is explained before. */
    WITHDRAWAL_IS_LEAVING(409);

    private final int status;

    PeopleProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
