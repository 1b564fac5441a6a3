package org.sangathan.network.lists;

import org.sangathan.platform.ProblemCode;

/** What lists can refuse. */
enum ListProblem implements ProblemCode {
    LIST_UNKNOWN(404),
    LIST_FOLLOWS_FROM_HOME(422),
    LIST_OF_UNKNOWN_ACCOUNT(404);

    private final int status;

    ListProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
