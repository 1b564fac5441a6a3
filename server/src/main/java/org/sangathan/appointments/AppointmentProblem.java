package org.sangathan.appointments;

import org.sangathan.platform.ProblemCode;

/** What appointments can refuse. */
public enum AppointmentProblem implements ProblemCode {
    APPOINTMENT_UNKNOWN(404),
    MEMBER_UNKNOWN_HERE(404),
    POST_UNKNOWN(404),
    POST_HAS_HOLDER(409),
    NO_EMPTY_SEAT(409),
    MEMBER_HOLDS_A_SEAT_HERE(409),
    ALREADY_ENDED(409),
    ALREADY_ACCEPTED(409),
    ID_TAKEN(409),
    NOT_OWN_APPOINTMENT(403),
    FROM_A_HIGHER_UNIT(403),
    NOT_AMONG_THE_PROPOSERS(403),
    /** Facts: "verdicts", all that are broken. */
    RULES_BROKEN(409),
    OVERRIDE_FROM_A_HIGHER_POST(403),
    APPROVAL_NEEDED(409),
    /** Facts: "posts", of the record that goes, which the other cannot hold as well. */
    MERGE_POSTS_CLASH(409),
    /** A post of the record that goes is not the merger's to fill. */
    MERGE_GIVES_RIGHTS(403),
    /** The appointee's own answers break a rule. */
    NOT_ELIGIBLE(409);

    private final int status;

    AppointmentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
