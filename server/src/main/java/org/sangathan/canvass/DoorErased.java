package org.sangathan.canvass;

import java.util.UUID;

/**
 * A door was taken off the list; said in the transaction that did it.
 *
 * @param byWish somebody there asked for it: whatever is held of the door in words goes too
 */
public record DoorErased(int constituencyId, UUID householdId, int boothId, boolean byWish) {}
