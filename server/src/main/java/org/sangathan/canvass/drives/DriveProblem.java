package org.sangathan.canvass.drives;

import org.sangathan.platform.ProblemCode;

/** What drives can refuse. */
enum DriveProblem implements ProblemCode {
    DRIVE_UNKNOWN(404),
    DRIVE_KNOWN(409),
    DRIVE_WITHOUT_BOOTHS(409),
    DRIVE_OVER(409),
    DRIVE_UNIT_NOT_BELOW(409);

    private final int status;

    DriveProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
