package org.sangathan.people.duplicates;

import org.sangathan.platform.ProblemCode;

/** What looking at duplicates can refuse. */
enum DuplicateProblem implements ProblemCode {
    PAIR_UNKNOWN(404),
    MERGE_UNKNOWN(404),
    /** Nobody merges their own record. */
    MERGE_IS_OWN(409);

    private final int status;

    DuplicateProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
