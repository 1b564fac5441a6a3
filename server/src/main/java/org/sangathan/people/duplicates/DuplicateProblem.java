package org.sangathan.people.duplicates;

import org.sangathan.platform.ProblemCode;

/** What looking at duplicates, merging and taking apart can refuse. */
enum DuplicateProblem implements ProblemCode {
    PAIR_UNKNOWN(404),
    MERGE_UNKNOWN(404),
    MERGE_ID_TAKEN(409),
    /** Nobody merges their own record. */
    MERGE_IS_OWN(409),
    /** One of the two signs in with a phone: that record stays, so that nobody else's phone opens it. */
    MERGE_KEEPS_THE_NUMBER(409),
    /** The record was merged once more since; the later merge is taken apart first. */
    MERGED_AGAIN_SINCE(409);

    private final int status;

    DuplicateProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
