package org.sangathan.network.accounts;

import org.sangathan.platform.ProblemCode;

/** What accounts can refuse. */
public enum AccountProblem implements ProblemCode {
    ACCOUNT_UNKNOWN(404),
    HANDLE_NOT_FREE(422);

    private final int status;

    AccountProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
