package org.sangathan.network.digest;

import org.sangathan.platform.ProblemCode;

/** What summaries by mail can refuse. */
enum DigestProblem implements ProblemCode {
    DIGEST_LINK_UNKNOWN(404),
    MAIL_NOT_SET_UP(409),
    MAIL_NOT_SENT(503);

    private final int status;

    DigestProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
