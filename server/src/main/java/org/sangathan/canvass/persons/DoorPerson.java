package org.sangathan.canvass.persons;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A person at a door who allowed that their name is kept.
 *
 * @param noticeVersion what was read to them
 * @param endsOn the last day on which the name is kept
 */
record DoorPerson(
        UUID id, UUID householdId, int boothId, String name, Purpose purpose, String noticeVersion, LocalDate endsOn) {

    /** What the name is kept for. */
    enum Purpose {
        COME_AGAIN,
        JOINING,
        HELPING,
        MENTOR,
        GRIEVANCE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
