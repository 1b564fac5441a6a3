package org.sangathan.canvass.turf;

import org.sangathan.platform.ProblemCode;

/** What turf can refuse. */
enum TurfProblem implements ProblemCode {
    TURF_UNKNOWN(404),
    TURF_ID_TAKEN(409),
    TURF_ENDED(409),
    /** No door is left there that nobody has. */
    NO_DOORS_LEFT(409),
    /** Somebody gave one of these doors away at the same moment. */
    DOORS_GIVEN_MEANWHILE(409);

    private final int status;

    TurfProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
