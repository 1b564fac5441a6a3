package org.sangathan.canvass;

import java.util.UUID;

/** Which doors a person walks because they were given to them, also without a post. */
public interface DoorsGiven {
    /** Whether the door is in a turf of this person that lasts. */
    boolean isGiven(int constituencyId, UUID doorId, UUID memberId);
}
