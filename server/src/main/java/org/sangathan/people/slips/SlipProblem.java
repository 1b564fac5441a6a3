package org.sangathan.people.slips;

import org.sangathan.platform.ProblemCode;

/** What paper slips can refuse. */
enum SlipProblem implements ProblemCode {
    SLIP_UNKNOWN(404),
    SLIP_ID_TAKEN(409),
    /** Whoever entered a slip cannot witness it. */
    WITNESS_IS_ENTERER(409),
    /** A claimed member cannot witness for others. */
    WITNESS_NOT_PROVEN(409),
    /** Two have witnessed already. */
    SLIP_HAS_WITNESSES(409),
    /** Somebody has joined with this number. */
    SLIP_PHONE_JOINED(409),
    /** Its owner said "it was not me" within a year. */
    SLIP_PHONE_BLOCKED(409),
    PHOTO_NOT_READABLE(422),
    PHOTO_TOO_LARGE(422),
    /** Whoever entered or witnessed a slip does not make the call that proves it. */
    CALLER_IS_INVOLVED(409),
    SLIP_NOT_YET_WITNESSED(409);

    private final int status;

    SlipProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
