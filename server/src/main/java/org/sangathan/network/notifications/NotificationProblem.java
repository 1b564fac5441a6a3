package org.sangathan.network.notifications;

import org.sangathan.platform.ProblemCode;

/** What notifications can refuse. */
enum NotificationProblem implements ProblemCode {
    NOTIFICATION_UNKNOWN(404);

    private final int status;

    NotificationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
