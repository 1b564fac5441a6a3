package org.sangathan.people.credits;

import org.sangathan.platform.ProblemCode;

/** What deciding on credits can refuse. */
enum CreditProblem implements ProblemCode {
    CREDIT_FLAG_UNKNOWN(404),
    CREDIT_FLAG_DECIDED(409),
    /** Nobody decides on their own credits. */
    CREDITS_ARE_OWN(409);

    private final int status;

    CreditProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
