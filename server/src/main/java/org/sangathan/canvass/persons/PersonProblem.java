package org.sangathan.canvass.persons;

import org.sangathan.platform.ProblemCode;

/** What keeping a name at a door can refuse. */
enum PersonProblem implements ProblemCode {
    DOOR_PERSON_ID_TAKEN(409);

    private final int status;

    PersonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
