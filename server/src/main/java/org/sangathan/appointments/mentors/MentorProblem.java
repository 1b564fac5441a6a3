package org.sangathan.appointments.mentors;

import org.sangathan.platform.ProblemCode;

/** What hand-overs and mentors' seats can refuse. */
enum MentorProblem implements ProblemCode {
    HAND_OVER_UNKNOWN(404),
    MENTOR_SEAT_NOT_OFFERED(409),
    MENTOR_OFFER_ANSWERED(409),
    NOT_MENTOR_HERE(403);

    private final int status;

    MentorProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
