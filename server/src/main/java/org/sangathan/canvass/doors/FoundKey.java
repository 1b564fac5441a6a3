package org.sangathan.canvass.doors;

import java.time.Instant;
import java.util.UUID;

/** Where a page ends that is ordered by moment and id. */
public record FoundKey(Instant at, UUID id) {
    public static final FoundKey BEGINNING = new FoundKey(Instant.EPOCH, new UUID(0, 0));

    public static FoundKey parse(String text) {
        int comma = text.indexOf(',');
        return new FoundKey(Instant.parse(text.substring(0, comma)), UUID.fromString(text.substring(comma + 1)));
    }

    @Override
    public String toString() {
        return at + "," + id;
    }
}
