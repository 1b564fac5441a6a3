package org.sangathan.canvass.forms;

import org.sangathan.platform.ProblemCode;

/** What forms can refuse. */
enum FormProblem implements ProblemCode {
    FORM_UNKNOWN(404),
    FORM_ID_TAKEN(409),
    /** Neither .xlsx nor .xls, or damaged. */
    FORM_FILE_NOT_READABLE(422),
    FORM_FILE_TOO_LARGE(422),
    /** A version with faults is never given to phones. */
    FORM_HAS_FAULTS(409),
    /** Results above the constituency come as sums, never row by row. */
    ANSWERS_OF_ONE_CONSTITUENCY(422);

    private final int status;

    FormProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
