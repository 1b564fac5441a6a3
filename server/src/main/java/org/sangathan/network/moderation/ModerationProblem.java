package org.sangathan.network.moderation;

import org.sangathan.platform.ProblemCode;

/** What reports and measures can refuse. */
public enum ModerationProblem implements ProblemCode {
    REPORT_UNKNOWN(404),
    MEASURE_UNKNOWN(404),
    REPORT_OF_ONESELF(422),
    /** A reported status is not of the reported account. */
    STATUS_OF_ANOTHER(422),
    TOO_MANY_REPORTS(429),
    REPORT_NOT_OPEN(409),
    MEASURE_LIFTED(409),
    /** Oneself, or somebody whose post is not below one's own. */
    NOT_YOURS_TO_MODERATE(403),
    /** A unit is put right through its office-bearers. */
    UNIT_NOT_TO_RESTRAIN(422),
    ALREADY_APPEALED(409),
    NO_APPEAL_OPEN(409),
    /** Whoever took a measure does not answer the appeal against it. */
    ANSWER_OF_ANOTHER(403),
    /** What Mastodon's moderators can do and this organisation does otherwise. */
    NOT_DONE_HERE(403);

    private final int status;

    ModerationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
