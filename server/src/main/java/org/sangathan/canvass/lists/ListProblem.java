package org.sangathan.canvass.lists;

import org.sangathan.platform.ProblemCode;

/** Why a house list as a whole cannot be read. */
enum ListProblem implements ProblemCode {
    HOUSE_LIST_TOO_LARGE(413),
    HOUSE_LIST_TOO_MANY_LINES(422),
    HOUSE_LIST_EMPTY(422),
    HOUSE_LIST_NOT_A_TABLE(422),
    HOUSE_LIST_NOT_UTF8(422),
    HOUSE_LIST_COLUMNS_MISSING(422);

    private final int status;

    ListProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
