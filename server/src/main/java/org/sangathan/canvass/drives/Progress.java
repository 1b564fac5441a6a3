package org.sangathan.canvass.drives;

/** What is asked of a unit, and how many joinings have settled there. Women and youth are of these, not besides. */
public record Progress(int target, int womenTarget, int youthTarget, int done, int women, int youth) {
    static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);

    Progress plus(Progress other) {
        return new Progress(
                target + other.target,
                womenTarget + other.womenTarget,
                youthTarget + other.youthTarget,
                done + other.done,
                women + other.women,
                youth + other.youth);
    }
}
