package org.sangathan.network.streaming;

import java.util.Set;
import java.util.UUID;
import org.sangathan.network.lists.Lists;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Visibility;
import org.sangathan.network.statuses.Visible;
import org.sangathan.network.streaming.Stream.Seen;
import org.sangathan.network.timelines.ReadTimeline;
import org.springframework.stereotype.Component;

/** Whether something is for a reader on a channel: from memory alone, as the timeline of the same name decides it. */
@Component
class Matches {
    private final ReadTimeline timelines;
    private final Visible visible;
    private final Lists lists;

    Matches(ReadTimeline timelines, Visible visible, Lists lists) {
        this.timelines = timelines;
        this.visible = visible;
        this.lists = lists;
    }

    boolean isFor(Seen seen, Channel channel, Happening what) {
        if (!channel.isOpenTo(seen.bearer())) {
            return false;
        }
        Reader reader = seen.reader();
        Status status = what.status();
        return switch (channel.kind()) {
            case USER ->
                isInSources(seen, what) && (status == null || timelines.belongsInHome(reader, status, what.boosted()));
            case PUBLIC -> what.isPublic() && (status == null || isWanted(reader, status, what, "public"));
            case PUBLIC_MEDIA ->
                what.isPublic()
                        && (status == null
                                || (!status.mediaIds().isEmpty() && isWanted(reader, status, what, "public")));
            case TAG ->
                what.tags().contains(channel.of())
                        && (status == null || timelines.belongsUnderTag(reader, status, what.boosted()));
            case LIST ->
                isInList(seen, channel, what)
                        && (status == null
                                || (status.visibility() != Visibility.DIRECT
                                        && isWanted(reader, status, what, "home")));
            case DIRECT ->
                status != null
                        && status.visibility() == Visibility.DIRECT
                        && visible.wanted(reader, status, what.boosted());
            case NOTIFICATIONS, NOTHING -> false;
        };
    }

    private boolean isWanted(Reader reader, Status status, Happening what, String context) {
        return visible.wanted(reader, status, what.boosted())
                && visible.unfiltered(reader, status, what.boosted(), context);
    }

    private static boolean isInSources(Seen seen, Happening what) {
        Reader reader = seen.reader();
        return reader.id().equals(what.author())
                || what.timelines().stream().anyMatch(seen.units()::contains)
                || what.standsIn().stream().anyMatch(reader.circle()::follows)
                || what.tags().stream().anyMatch(reader.circle().tags()::contains);
    }

    private boolean isInList(Seen seen, Channel channel, Happening what) {
        UUID own = channel.ownList();
        if (own == null) {
            return lists.unitsOf(seen.reader(), channel.of()).stream().anyMatch(what.standsIn()::contains);
        }
        return what.standsIn().stream().anyMatch(seen.lists().getOrDefault(own, Set.of())::contains);
    }
}
