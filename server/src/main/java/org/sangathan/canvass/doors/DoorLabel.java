package org.sangathan.canvass.doors;

import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.DoorPlace;

/** By what people find a door. */
record DoorLabel(
        @Nullable Integer section,
        @Nullable String building,
        @Nullable String flat,
        @Nullable String houseNumber,
        @Nullable String landmark) {
    static DoorLabel of(DoorPlace place) {
        return new DoorLabel(place.section(), place.building(), place.flat(), place.houseNumber(), place.landmark());
    }
}
