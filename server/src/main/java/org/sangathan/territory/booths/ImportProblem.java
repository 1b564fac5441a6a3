package org.sangathan.territory.booths;

import org.sangathan.platform.ProblemCode;

/** Why a booth list is refused as a whole, and what cannot be done with an import. */
public enum ImportProblem implements ProblemCode {
    /** Facts: limit_bytes. */
    FILE_TOO_LARGE(413),
    /** Unpacked it is larger than the limit, or suspiciously larger than packed. Facts: limit_bytes or limit_ratio. */
    FILE_INFLATES_TOO_MUCH(422),
    /** Facts: kind (pdf, html, old_excel, zip, gzip, binary, damaged). */
    NOT_A_TABLE(422),
    /** Facts: line, encoding (utf-16, latin-1, unknown). */
    WRONG_ENCODING(422),
    FILE_EMPTY(422),
    /** A row beyond 256 kB, as a rule one whose quoted cell never ends. Facts: line. */
    ROW_TOO_LONG(422),
    /** Facts: columns (the missing ones), headings (those that were found). */
    COLUMN_MISSING(422),
    /** The option names a column or heading that does not exist. Facts: column. */
    COLUMN_UNKNOWN(422),
    /** Facts: limit_rows. */
    TOO_MANY_ROWS(422),
    /** Every row was refused. */
    NOTHING_ACCEPTED(422),
    /** The connection ended before the file did. */
    UPLOAD_INTERRUPTED(400),
    /** It is being read, or was applied, or was refused. Facts: state. */
    IMPORT_NOT_READY(409),
    /** The uploaded file is no longer here; upload it again. */
    IMPORT_FILE_GONE(409);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
