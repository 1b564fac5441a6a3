package org.sangathan.access.oauth;

import org.sangathan.platform.ProblemCode;

/** What is refused of apps; the refusals of OAuth's own endpoints have OAuth's own codes. */
enum OauthProblem implements ProblemCode {
    APP_TOKEN_REQUIRED(401),
    APP_NOT_CONNECTED(404),
    CONSENT_NOT_YOURS(403),
    APP_NOT_KNOWN(400),
    REDIRECT_NOT_REGISTERED(400);

    private final int status;

    OauthProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
