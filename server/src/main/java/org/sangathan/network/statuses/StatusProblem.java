package org.sangathan.network.statuses;

import org.sangathan.platform.ProblemCode;

/** What statuses can refuse. */
public enum StatusProblem implements ProblemCode {
    STATUS_UNKNOWN(404),
    STATUS_EMPTY(422),
    STATUS_TOO_LONG(422),
    STATUS_TOO_MANY_MENTIONS(422),
    STATUS_TOO_MANY_LINKS(422),
    STATUS_VISIBILITY_NOT_KNOWN(422),
    NOT_YOUR_STATUS(403),
    MAY_NOT_ADDRESS_UNIT(422),
    MAY_NOT_SPEAK_AS_UNIT(403),
    STATUS_NOT_TO_BOOST(422),
    STATUS_NOT_TO_PIN(422),
    STATUS_TOO_MANY_PINS(422),
    TOO_MANY_STATUSES(429);

    private final int status;

    StatusProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
