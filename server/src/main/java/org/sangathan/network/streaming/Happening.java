package org.sangathan.network.streaming;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.LogLine;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Visibility;
import org.sangathan.network.units.UnitAccountId;

/**
 * A status that is new, changed or gone, with where it stands.
 *
 * @param status null when it is gone
 * @param boosted what it boosts
 * @param author null where that is not known
 * @param timelines units whose timelines it stands in, and 0 for the public one
 * @param standsIn the author and those units, as accounts
 */
record Happening(
        LogLine.Kind kind,
        UUID id,
        @Nullable Status status,
        @Nullable Status boosted,
        @Nullable UUID author,
        List<Integer> timelines,
        List<String> tags,
        Set<UUID> standsIn) {

    static Happening of(LogLine line, UUID id, @Nullable Status status, @Nullable Status boosted) {
        UUID author = status == null ? line.actor() : status.authorId();
        List<Integer> timelines = line.kind() == LogLine.Kind.EDIT && status != null ? timelines(status) : line.units();
        Set<UUID> standsIn = new HashSet<>();
        timelines.forEach(unit -> standsIn.add(UnitAccountId.of(unit)));
        if (author != null) {
            standsIn.add(author);
        }
        return new Happening(line.kind(), id, status, boosted, author, timelines, line.tags(), standsIn);
    }

    /** The line of an edit does not say it: the audience of a status never changes. */
    private static List<Integer> timelines(Status status) {
        if (status.visibility() == Visibility.PUBLIC && !status.answersAnother() && !status.isBoost()) {
            return java.util.stream.Stream.concat(
                            status.units().stream(), java.util.stream.Stream.of(PostStatus.PUBLIC_TIMELINE))
                    .toList();
        }
        return status.units();
    }

    boolean isPublic() {
        return timelines.contains(PostStatus.PUBLIC_TIMELINE);
    }
}
