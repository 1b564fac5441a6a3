package org.sangathan.people.breaches;

import org.sangathan.platform.ProblemCode;

/** What the register of breaches can refuse. */
enum BreachProblem implements ProblemCode {
    BREACH_UNKNOWN(404),
    /** The affected are still being counted, or have been told already. */
    BREACH_NOT_READY(409),
    BREACH_CLOSED(409),
    /** Only once all affected are told and the Board has its report. */
    BREACH_NOT_DONE(409);

    private final int status;

    BreachProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
