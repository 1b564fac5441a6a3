package org.sangathan.strength;

/**
 * How strong a unit's subtree is, in counts.
 *
 * @param presidentsClaimed booths with a president appointed
 * @param presidentsProven of these, accepted from the holder's own session and not in doubt since
 * @param committeesClaimed booths with a president and every committee seat filled
 * @param committeesProven of these, with all proven
 * @param onPaper booths in which somebody was appointed, and nobody is proven
 * @param members entered on paper and witnessed ones too
 * @param membersProven of these, who joined or confirmed by themselves
 * @param youth members of 18 to 35 years
 * @param mentors accepted ones
 */
public record Figures(
        int booths,
        int presidentsClaimed,
        int presidentsProven,
        int committeesClaimed,
        int committeesProven,
        int onPaper,
        int members,
        int membersProven,
        int workers,
        int women,
        int youth,
        int mentors) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    Figures plus(Figures other) {
        return new Figures(
                booths + other.booths,
                presidentsClaimed + other.presidentsClaimed,
                presidentsProven + other.presidentsProven,
                committeesClaimed + other.committeesClaimed,
                committeesProven + other.committeesProven,
                onPaper + other.onPaper,
                members + other.members,
                membersProven + other.membersProven,
                workers + other.workers,
                women + other.women,
                youth + other.youth,
                mentors + other.mentors);
    }
}
