package org.sangathan.network.filters;

import org.sangathan.platform.ProblemCode;

/** What filters can refuse. */
public enum FilterProblem implements ProblemCode {
    FILTER_UNKNOWN(404),
    TOO_MANY_FILTERS(422);

    private final int status;

    FilterProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
