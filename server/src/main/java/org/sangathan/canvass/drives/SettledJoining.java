package org.sangathan.canvass.drives;

import java.time.LocalDate;
import java.util.UUID;

/** A joining that counts, with no more of the person than drives count by. */
record SettledJoining(
        int constituencyId,
        UUID memberId,
        int boothId,
        LocalDate joinedOn,
        boolean woman,
        boolean youth,
        boolean worker) {
    boolean countsFor(Drive drive) {
        return drive.covers(joinedOn) && (worker || drive.counts() == Counted.MEMBERS);
    }
}
