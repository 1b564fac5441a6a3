package org.sangathan.strength;

import org.sangathan.appointments.PostType;

/** Counters of one unit, or changes of them: what {@link Figures} are made of. */
record Counters(
        int presidentClaimed,
        int presidentProven,
        int committeeClaimed,
        int committeeProven,
        int members,
        int membersProven,
        int workers,
        int women,
        int youth,
        int mentors) {
    static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** A booth's committee is complete when its president and all of these seats are filled. */
    Figures asBooth(int committeeSeats) {
        boolean claimed = presidentClaimed > 0 && committeeClaimed >= committeeSeats;
        boolean proven = presidentProven > 0 && committeeProven >= committeeSeats;
        return new Figures(
                1,
                presidentClaimed,
                presidentProven,
                claimed ? 1 : 0,
                proven ? 1 : 0,
                isOnPaper() ? 1 : 0,
                members,
                membersProven,
                workers,
                women,
                youth,
                mentors);
    }

    private boolean isOnPaper() {
        return presidentClaimed + committeeClaimed > 0 && presidentProven + committeeProven == 0;
    }

    /** A unit above the booths adds its own mentors and nothing else. */
    Figures asOther() {
        return new Figures(0, 0, 0, 0, 0, 0, members, membersProven, workers, women, youth, mentors);
    }

    static Counters ofAppointment(PostType post, int claimed, int proven) {
        boolean president = post.code().equals(PostType.BOOTH_PRESIDENT);
        boolean committee = post.code().equals(PostType.BOOTH_COMMITTEE_MEMBER);
        return new Counters(
                president ? claimed : 0,
                president ? proven : 0,
                committee ? claimed : 0,
                committee ? proven : 0,
                0,
                0,
                0,
                0,
                0,
                post.isMentor() ? proven : 0);
    }
}
