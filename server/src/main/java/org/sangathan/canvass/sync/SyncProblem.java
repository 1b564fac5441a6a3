package org.sangathan.canvass.sync;

import org.sangathan.platform.ProblemCode;

/** What the exchange with phones can refuse: requests as a whole, never a record. */
enum SyncProblem implements ProblemCode {
    CANVASS_RIGHT_ENDED(403),
    UPLOAD_TOO_LARGE(413),
    UPLOAD_NOT_UNDERSTOOD(422),
    UPLOADS_TOO_MANY(503),
    PHONE_TOO_OFTEN(429),
    HELD_RECORD_UNKNOWN(404),
    HELD_RECORD_DECIDED(409),
    HELD_RECORD_STILL_FAULTY(409);

    private final int status;

    SyncProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
