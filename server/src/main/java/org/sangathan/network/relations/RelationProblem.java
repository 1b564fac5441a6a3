package org.sangathan.network.relations;

import org.sangathan.platform.ProblemCode;

/** What following, blocking and muting can refuse. */
enum RelationProblem implements ProblemCode {
    ONESELF(422),
    BLOCKED(403),
    REQUEST_UNKNOWN(404),
    TOO_MANY_FOLLOWS(429),
    FOLLOW_FIRST(422);

    private final int status;

    RelationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
