package org.sangathan.people;

import org.sangathan.platform.ProblemCode;

/** What people can refuse. */
enum PeopleProblem implements ProblemCode {
    MEMBER_UNKNOWN(404),
    /** Its owner said "it was not me" within a year. */
    NUMBER_BLOCKED(409),
    /** Membership is withdrawn by leaving, where it is explained before. */
    WITHDRAWAL_IS_LEAVING(409),
    /** Nobody is made a worker by another. */
    WORKER_BY_OWN_ACT(409),
    /** Who holds a post works. */
    WORKER_HOLDS_POST(409);

    private final int status;

    PeopleProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
