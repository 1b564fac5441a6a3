package org.sangathan.network.announcements;

import org.sangathan.platform.ProblemCode;

/** What announcements can refuse. */
public enum AnnouncementProblem implements ProblemCode {
    ANNOUNCEMENT_UNKNOWN(404),
    NOT_AN_EMOJI(422),
    TOO_MANY_REACTIONS(422);

    private final int status;

    AnnouncementProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
