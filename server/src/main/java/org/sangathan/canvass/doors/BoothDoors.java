package org.sangathan.canvass.doors;

import org.sangathan.canvass.BoothCounts;

/**
 * A booth as its doors have it.
 *
 * @param version of its pack: grows with every change of a door
 */
public record BoothDoors(int boothId, long version, BoothCounts counts) {
    public static BoothDoors none(int boothId) {
        return new BoothDoors(boothId, 0, BoothCounts.NONE);
    }
}
