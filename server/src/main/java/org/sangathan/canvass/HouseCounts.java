package org.sangathan.canvass;

import org.jspecify.annotations.Nullable;

/** How many live at a door, or were met there; null where nobody asked. Names are nowhere. */
public record HouseCounts(
        @Nullable Integer adults,
        @Nullable Integer women18To35,
        @Nullable Integer men18To35,
        @Nullable Integer elders60) {
    public static final HouseCounts UNKNOWN = new HouseCounts(null, null, null, null);

    /** What is known here, and for the rest what the other knows. */
    public HouseCounts orElse(HouseCounts other) {
        return new HouseCounts(
                adults == null ? other.adults : adults,
                women18To35 == null ? other.women18To35 : women18To35,
                men18To35 == null ? other.men18To35 : men18To35,
                elders60 == null ? other.elders60 : elders60);
    }
}
