package org.sangathan.network.statuses;

import org.jspecify.annotations.Nullable;
import org.sangathan.network.relations.Reader;
import org.springframework.stereotype.Component;

/** The one place that decides whether a reader may see a status: for timelines, threads, search, streams and pushes. */
@Component
public class Visible {

    /** @param boosted the status behind a boost; a boost of what is gone is not shown */
    public boolean may(Reader reader, Status status, @Nullable Status boosted) {
        if (status.isBoost()) {
            return boosted != null && mayRead(reader, status) && mayRead(reader, boosted);
        }
        return mayRead(reader, status);
    }

    private static boolean mayRead(Reader reader, Status status) {
        if (isOwn(reader, status)) {
            return true;
        }
        if (reader.circle().apart(status.authorId())) {
            return false;
        }
        return switch (status.visibility()) {
            case PUBLIC, UNLISTED -> true;
            case PRIVATE ->
                status.mentionIds().contains(reader.id())
                        || (status.units().isEmpty()
                                ? reader.circle().follows(status.authorId())
                                : status.units().stream().anyMatch(reader::belongsTo));
            case DIRECT ->
                status.mentionIds().contains(reader.id())
                        || status.units().stream().anyMatch(reader::holdsPostIn);
        };
    }

    private static boolean isOwn(Reader reader, Status status) {
        return status.authorId().equals(reader.id())
                || (status.acting() != null && status.acting().id().equals(reader.id()));
    }

    /** May be read, and by somebody from whom the reader wants to hear in a timeline. */
    public boolean wanted(Reader reader, Status status, @Nullable Status boosted) {
        return may(reader, status, boosted)
                && !reader.circle().mutes(status.authorId(), reader.now())
                && (boosted == null || !reader.circle().mutes(boosted.authorId(), reader.now()))
                && wantsBoost(reader, status);
    }

    private static boolean wantsBoost(Reader reader, Status status) {
        if (!status.isBoost()) {
            return true;
        }
        var following = reader.circle().following().get(status.authorId());
        return following == null || following.reblogs();
    }
}
