package org.sangathan.access.gateways;

import org.sangathan.platform.ProblemCode;

/** What a gateway can be refused for. */
enum GatewayProblem implements ProblemCode {
    WEBHOOK_NOT_CONFIGURED(503),
    WEBHOOK_NOT_SIGNED(401),
    TEXT_MESSAGE_NOT_SENT(503);

    private final int status;

    GatewayProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
