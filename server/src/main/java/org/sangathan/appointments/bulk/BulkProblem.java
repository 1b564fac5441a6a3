package org.sangathan.appointments.bulk;

import org.sangathan.platform.ProblemCode;

/** What appointing in bulk can refuse as a whole; single lines have a {@link LineCode}. */
enum BulkProblem implements ProblemCode {
    BATCH_UNKNOWN(404),
    SHEET_TOO_LARGE(413),
    SHEET_NOT_A_TABLE(422),
    SHEET_NOT_UTF8(422),
    SHEET_EMPTY(422),
    SHEET_COLUMNS_MISSING(422),
    SHEET_TOO_MANY_LINES(422),
    BATCH_UNDONE(409),
    BATCH_NOT_APPLIED(409),
    UNDO_TOO_LATE(409);

    private final int status;

    BulkProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
