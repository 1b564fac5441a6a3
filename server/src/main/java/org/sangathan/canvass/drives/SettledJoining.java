package org.sangathan.canvass.drives;

import java.time.LocalDate;
import java.util.UUID;
import org.sangathan.people.Member;

/** A joining that counts, with no more of the person than drives count by. */
record SettledJoining(
        int constituencyId,
        UUID memberId,
        int boothId,
        LocalDate joinedOn,
        boolean woman,
        boolean youth,
        boolean worker) {
    /** The day and what it counts as, for {@link #of(Member, String)}. */
    String day() {
        return joinedOn + " " + woman + " " + youth;
    }

    static SettledJoining of(Member member, String day) {
        String[] parts = day.split(" ", 3);
        return new SettledJoining(
                member.constituencyId(),
                member.id(),
                member.homeUnitId(),
                LocalDate.parse(parts[0]),
                Boolean.parseBoolean(parts[1]),
                Boolean.parseBoolean(parts[2]),
                member.worker());
    }

    /** The same joining under a member's key, where they live and work now. */
    SettledJoining of(Member member) {
        return new SettledJoining(
                member.constituencyId(), member.id(), member.homeUnitId(), joinedOn, woman, youth, member.worker());
    }

    boolean countsFor(Drive drive) {
        return drive.covers(joinedOn) && (worker || drive.counts() == Counted.MEMBERS);
    }
}
