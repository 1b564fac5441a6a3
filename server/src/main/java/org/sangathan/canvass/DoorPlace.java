package org.sangathan.canvass;

import org.jspecify.annotations.Nullable;

/**
 * Where a door is.
 *
 * @param panna page of the electoral roll, where the party counts by pages
 * @param houseOrder place on the walk
 */
public record DoorPlace(
        @Nullable Integer section,
        @Nullable Integer panna,
        @Nullable String building,
        @Nullable String floor,
        @Nullable String flat,
        @Nullable String houseNumber,
        @Nullable String landmark,
        @Nullable Integer houseOrder,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
