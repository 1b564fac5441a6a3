package org.sangathan.canvass;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sangathan.platform.Actor;
import tools.jackson.databind.JsonNode;

/** A bean that puts something into a booth's pack; each feature fills what it has. */
public interface PackPart {
    default List<PackTurf> turfs(Actor actor, int boothId) {
        return List.of();
    }

    default List<PackForm> forms(Actor actor, int boothId) {
        return List.of();
    }

    /** Doors at which to begin, the first first; only a hint. */
    default List<UUID> suggested(Actor actor, int boothId) {
        return List.of();
    }

    default List<PackNotice> notices(Actor actor, int boothId) {
        return List.of();
    }

    /** Doors that were given to somebody. */
    record PackTurf(UUID id, String name, List<UUID> doors, LocalDate endsOn, boolean mine) {}

    /** A survey with its branching. */
    record PackForm(UUID id, int version, JsonNode form) {}

    record PackNotice(UUID id, String textHi, String textEn, LocalDate until) {}
}
