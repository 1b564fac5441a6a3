package org.sangathan.network.statuses;

import org.jspecify.annotations.Nullable;
import org.sangathan.network.filters.Filters;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.standing.Standings;
import org.springframework.stereotype.Component;

/** The one place that decides whether a reader may see a status: for timelines, threads, search, streams and pushes. */
@Component
public class Visible {
    private final Standings standings;
    private final Filters filters;

    Visible(Standings standings, Filters filters) {
        this.filters = filters;
        this.standings = standings;
    }

    /** @param boosted the status behind a boost; a boost of what is gone is not shown */
    public boolean may(Reader reader, Status status, @Nullable Status boosted) {
        if (status.isBoost()) {
            return boosted != null && mayRead(reader, status) && mayRead(reader, boosted);
        }
        return mayRead(reader, status);
    }

    private boolean mayRead(Reader reader, Status status) {
        if (isOwn(reader, status)) {
            return true;
        }
        if (status.isKeptBack()
                || reader.circle().apart(status.authorId())
                || standings.isSuspended(status.authorId())
                || standings.isSuspended(reader.id())) {
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
                && isHeard(reader, status)
                && (boosted == null || isHeard(reader, boosted))
                && !reader.circle().mutes(status.authorId(), reader.now())
                && (boosted == null || !reader.circle().mutes(boosted.authorId(), reader.now()))
                && wantsBoost(reader, status);
    }

    /** Whom moderators silenced, those hear who follow them, whom they mention by name, and they themselves. */
    private boolean isHeard(Reader reader, Status status) {
        return !standings.isSilenced(status.authorId())
                || isOwn(reader, status)
                || reader.circle().follows(status.authorId())
                || status.mentionIds().contains(reader.id());
    }

    /** Not left out there by a filter of the reader's. */
    public boolean unfiltered(Reader reader, Status status, @Nullable Status boosted, String context) {
        return isOwn(reader, status) || !filters.hides(reader.id(), context, () -> Status.text(status, boosted));
    }

    private static boolean wantsBoost(Reader reader, Status status) {
        if (!status.isBoost()) {
            return true;
        }
        var following = reader.circle().following().get(status.authorId());
        return following == null || following.reblogs();
    }
}
