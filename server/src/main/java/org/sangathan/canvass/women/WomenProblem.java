package org.sangathan.canvass.women;

import org.sangathan.platform.ProblemCode;

/** What the choice can refuse. */
enum WomenProblem implements ProblemCode {
    /** A unit below the constituency follows what its constituency chose. */
    CHOSEN_BY_THE_CONSTITUENCY(409);

    private final int status;

    WomenProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
