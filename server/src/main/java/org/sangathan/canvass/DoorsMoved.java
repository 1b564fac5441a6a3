package org.sangathan.canvass;

import java.util.List;
import java.util.UUID;

/** Doors of one booth belong to another booth of the constituency; said in the transaction that moved them. */
public record DoorsMoved(int fromBooth, int toBooth, List<UUID> doors) {}
