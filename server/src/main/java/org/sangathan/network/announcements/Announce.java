package org.sangathan.network.announcements;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.network.publishing.Act;
import org.sangathan.network.publishing.LogLine;
import org.sangathan.network.publishing.Publish;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.platform.Settings;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever speaks for the state announces something to everybody, and takes it back. */
@Component
class Announce {
    static final int LONGEST = 1_000;

    private final AnnouncementSql sql;
    private final Rights rights;
    private final Territory territory;
    private final Audit audit;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Publish publish;
    private final Clock clock;

    Announce(
            AnnouncementSql sql,
            Rights rights,
            Territory territory,
            Audit audit,
            Settings settings,
            TransactionTemplate transaction,
            Publish publish,
            Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.territory = territory;
        this.audit = audit;
        this.settings = settings;
        this.transaction = transaction;
        this.publish = publish;
        this.clock = clock;
    }

    /** What is to be announced. */
    record Request(
            @Nullable UUID id,
            String text,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            boolean allDay) {}

    Announcement announce(Actor actor, Request request) {
        int state = territory.tree().root().id();
        rights.require(actor, Permission.SPEAK_AS_UNIT, state);
        check(request);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Announcement announcement = new Announcement(
                Objects.requireNonNull(request.id()),
                request.text().strip(),
                PostStatus.html(request.text(), settings),
                request.startsAt(),
                request.endsAt(),
                request.allDay(),
                now,
                now,
                actor.memberId(),
                null);
        boolean fresh = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean made = sql.insert(announcement);
            if (made) {
                audit.record(actor, "announced", state, announcement.id().toString(), Map.of());
            }
            return made;
        }));
        if (!fresh) {
            return sql.find(announcement.id())
                    .filter(before -> before.madeBy().equals(actor.memberId()))
                    .orElseThrow(() -> new Problem(AnnouncementProblem.ANNOUNCEMENT_UNKNOWN));
        }
        Instant start = announcement.startsAt();
        if (start == null || !start.isAfter(now)) {
            publish.write(new Act.Note(LogLine.Kind.ANNOUNCED, announcement.id()));
        }
        return announcement;
    }

    private void check(Request request) {
        Instant end = request.endsAt();
        Instant from = Objects.requireNonNullElse(request.startsAt(), clock.instant());
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.text(), "/text")
                .when(request.text().length() > LONGEST, "/text", FaultCode.TOO_LONG)
                .when(
                        end != null && (!end.isAfter(from) || !end.isAfter(clock.instant())),
                        "/ends_at",
                        FaultCode.OUT_OF_RANGE)
                .refuse();
    }

    void withdraw(Actor actor, UUID id) {
        int state = territory.tree().root().id();
        rights.require(actor, Permission.SPEAK_AS_UNIT, state);
        if (sql.find(id).isEmpty()) {
            throw new Problem(AnnouncementProblem.ANNOUNCEMENT_UNKNOWN);
        }
        boolean withdrawn = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean held = sql.withdraw(id, clock.instant());
            if (held) {
                audit.record(actor, "announcement_changed", state, id.toString(), Map.of());
            }
            return held;
        }));
        if (withdrawn) {
            publish.write(new Act.Note(LogLine.Kind.WITHDRAWN, id));
        }
    }

    List<Announcement> all(Actor actor) {
        rights.require(actor, Permission.SPEAK_AS_UNIT, territory.tree().root().id());
        return sql.all();
    }
}
