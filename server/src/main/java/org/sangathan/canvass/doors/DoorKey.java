package org.sangathan.canvass.doors;

import java.util.Objects;
import java.util.UUID;
import org.sangathan.canvass.Door;

/** Where a page of doors ends; doors without an order come last. */
record DoorKey(int order, UUID id) {
    static final DoorKey BEGINNING = new DoorKey(Integer.MIN_VALUE, new UUID(0, 0));

    static DoorKey of(Door door) {
        return new DoorKey(Objects.requireNonNullElse(door.place().houseOrder(), Integer.MAX_VALUE), door.id());
    }

    static DoorKey parse(String text) {
        int comma = text.indexOf(',');
        return new DoorKey(Integer.parseInt(text.substring(0, comma)), UUID.fromString(text.substring(comma + 1)));
    }

    @Override
    public String toString() {
        return order + "," + id;
    }
}
