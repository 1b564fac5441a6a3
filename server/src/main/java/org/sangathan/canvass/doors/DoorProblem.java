package org.sangathan.canvass.doors;

import org.sangathan.platform.ProblemCode;

/** What the desk can refuse about doors. */
enum DoorProblem implements ProblemCode {
    DOOR_NOT_FOUND(404),
    DOOR_ID_TAKEN(409),
    CONFLICT_UNKNOWN(404),
    CONFLICT_DECIDED(409),
    BOOTHS_NOT_IN_ONE_CELL(409);

    private final int status;

    DoorProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
