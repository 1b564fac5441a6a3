package org.sangathan.access;

import org.sangathan.platform.ProblemCode;

/** What access can refuse. */
enum AccessProblem implements ProblemCode {
    SIGN_IN_REQUIRED(401),
    CODE_WRONG(422),
    CODE_EXPIRED(410),
    OTHER_DEVICE(409),
    SIGN_OUT_FIRST(409),
    TOO_MANY_ATTEMPTS(429),
    NOT_PERMITTED(403),
    NOT_FROM_THE_APP(403),
    OUTSIDE_THE_SCOPES(403),
    MEMBER_REQUIRED(422),
    TOO_MANY_REQUESTS(429),
    UNIT_UNKNOWN(404),
    SESSION_UNKNOWN(404),
    PASSKEY_UNKNOWN(404),
    PASSKEY_REFUSED(422),
    PHONE_ALREADY_JOINED(409),
    TEXT_MESSAGES_NOT_CONFIGURED(503);

    private final int status;

    AccessProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
