package org.sangathan.network.push;

import org.sangathan.platform.ProblemCode;

/** What subscriptions can refuse. */
enum PushProblem implements ProblemCode {
    PUSH_SUBSCRIPTION_UNKNOWN(404),
    PUSH_ENDPOINT_NOT_ALLOWED(422);

    private final int status;

    PushProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
