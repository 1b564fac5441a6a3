package org.sangathan.network.statuses;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.publishing.Act;
import org.sangathan.network.publishing.NewStatus;
import org.sangathan.network.publishing.Publish;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.relations.Readers;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** Favourite, boost, bookmark, pin, and mute of a thread; each can be done twice and counts once. */
@Component
public class ActOnStatus {
    public static final int MOST_PINS = 5;

    private final Readers readers;
    private final Accounts accounts;
    private final Statuses statuses;
    private final StatusSql sql;
    private final WhoIsTold whoIsTold;
    private final Publish publish;

    ActOnStatus(
            Readers readers,
            Accounts accounts,
            Statuses statuses,
            StatusSql sql,
            WhoIsTold whoIsTold,
            Publish publish) {
        this.readers = readers;
        this.accounts = accounts;
        this.statuses = statuses;
        this.sql = sql;
        this.whoIsTold = whoIsTold;
        this.publish = publish;
    }

    public Status favourite(Actor actor, UUID id) {
        Status status = ready(actor, id);
        return mark(actor, status, "favourite", whoIsTold.one(status, "favourite", actor.memberId()));
    }

    public Status bookmark(Actor actor, UUID id) {
        return mark(actor, ready(actor, id), "bookmark", List.of());
    }

    /** One's own, that others may read. */
    public Status pin(Actor actor, UUID id) {
        Status status = ready(actor, id);
        if (!status.authorId().equals(actor.memberId()) || status.visibility() == Visibility.DIRECT) {
            throw new Problem(StatusProblem.STATUS_NOT_TO_PIN);
        }
        List<UUID> pins = sql.pins(actor.memberId(), MOST_PINS);
        if (pins.size() >= MOST_PINS && !pins.contains(status.id())) {
            throw new Problem(StatusProblem.STATUS_TOO_MANY_PINS, Map.of("most", MOST_PINS));
        }
        return mark(actor, status, "pin", List.of());
    }

    /** The thread stays readable; nothing in it is told any more. */
    public Status muteThread(Actor actor, UUID id) {
        Status status = ready(actor, id);
        publish.write(new Act.Mark(actor.memberId(), "mute", status.threadId(), List.of()));
        return status;
    }

    public Status unmuteThread(Actor actor, UUID id) {
        Status status = ready(actor, id);
        publish.write(new Act.Unmark(actor.memberId(), "mute", status.threadId()));
        return status;
    }

    /** @param kind favourite, bookmark, pin or boost; taking back what is not there changes nothing */
    public Status takeBack(Actor actor, UUID id, String kind) {
        Reader reader = readers.of(actor);
        Status status = statuses.original(reader, id);
        publish.write(new Act.Unmark(actor.memberId(), kind, status.id()));
        return statuses.get(reader, status.id());
    }

    /** Only what everybody may read: a boost never carries words out of a circle. */
    public Status boost(Actor actor, UUID id, @Nullable String asked) {
        Status status = ready(actor, id);
        Visibility visibility = Visibility.find(asked == null ? Visibility.PUBLIC.code() : asked)
                .orElseThrow(() -> new Problem(StatusProblem.STATUS_VISIBILITY_NOT_KNOWN));
        if (!status.visibility().isOpen() || visibility == Visibility.DIRECT) {
            throw new Problem(StatusProblem.STATUS_NOT_TO_BOOST);
        }
        NewStatus boost = new NewStatus(
                actor.constituencyId(),
                actor.memberId(),
                null,
                visibility.code(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new NewStatus.Said("", "", "", false, null, List.of(), List.of()),
                null,
                null,
                null,
                status.id(),
                null,
                null,
                null);
        Publish.Outcome outcome = publish.write(new Act.Post(boost, whoIsTold.one(status, "reblog", actor.memberId())));
        return statuses.find(outcome.id()).orElseThrow(() -> new Problem(StatusProblem.STATUS_UNKNOWN));
    }

    private Status ready(Actor actor, UUID id) {
        if (accounts.find(actor.memberId()).isEmpty()) {
            accounts.own(actor);
        }
        return statuses.original(readers.of(actor), id);
    }

    private Status mark(Actor actor, Status status, String kind, List<Act.Told> told) {
        publish.write(new Act.Mark(actor.memberId(), kind, status.id(), told));
        return statuses.find(status.id()).orElseThrow(() -> new Problem(StatusProblem.STATUS_UNKNOWN));
    }
}
