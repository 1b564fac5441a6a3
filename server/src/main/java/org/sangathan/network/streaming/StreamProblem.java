package org.sangathan.network.streaming;

import org.sangathan.platform.ProblemCode;

/** What streams can refuse. */
enum StreamProblem implements ProblemCode {
    STREAM_UNKNOWN(400),
    STREAM_WITHOUT_TAG(400),
    STREAM_WITHOUT_LIST(400),
    STREAM_FROM_ELSEWHERE(403),
    STREAM_OUTSIDE_THE_SCOPES(403),
    TOO_MANY_STREAMS(429);

    private final int status;

    StreamProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
