package org.sangathan.network.scheduling;

import org.sangathan.platform.ProblemCode;

/** What sending later can refuse. */
enum ScheduleProblem implements ProblemCode {
    SCHEDULED_UNKNOWN(404),
    SCHEDULED_TIME_NOT_VALID(422),
    SCHEDULED_TOO_SOON(422),
    /** It came along with another record of its writer: they look at it before it goes out under this one. */
    SCHEDULED_BEFORE_MERGE(409),
    TOO_MANY_SCHEDULED(422);

    private final int status;

    ScheduleProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
