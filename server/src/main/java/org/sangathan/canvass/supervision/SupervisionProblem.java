package org.sangathan.canvass.supervision;

import org.sangathan.platform.ProblemCode;

/** What supervision can refuse. */
enum SupervisionProblem implements ProblemCode {
    /** A day's walk is looked at within one constituency. */
    WALK_ABOVE_CONSTITUENCY(409),
    /** And summed above it. */
    WALK_WITHIN_CONSTITUENCY(409);

    private final int status;

    SupervisionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
