package org.sangathan.network.notifications;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.publishing.NetworkLog;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.relations.Readers;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.network.statuses.Visible;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** A member's notifications, one by one or in groups; what is gone, blocked or out of sight meanwhile is left out. */
@Component
public class ReadNotifications {
    public static final List<String> KINDS = List.of(
            "mention",
            "status",
            "reblog",
            "follow",
            "follow_request",
            "favourite",
            "poll",
            "update",
            "moderation_warning",
            "admin.report");
    /** Of these many make one group. */
    private static final Set<String> GROUPED = Set.of("favourite", "reblog", "follow");

    private static final String UNGROUPED = "ungrouped-";
    private static final Pattern GROUP_KEY =
            Pattern.compile("(favourite|reblog|follow)-(?:[0-9a-f-]{36}-)?([0-9]{1,7})");

    private static final int MOST = 80;
    private static final int MOST_ROUNDS = 40;
    private static final int SAMPLES = 8;
    private static final long GROUP_SPAN = Duration.ofHours(12).toMillis();

    private final NotificationSql sql;
    private final Readers readers;
    private final Accounts accounts;
    private final Statuses statuses;
    private final Visible visible;
    private final NetworkLog log;

    ReadNotifications(
            NotificationSql sql,
            Readers readers,
            Accounts accounts,
            Statuses statuses,
            Visible visible,
            NetworkLog log) {
        this.sql = sql;
        this.readers = readers;
        this.accounts = accounts;
        this.statuses = statuses;
        this.visible = visible;
        this.log = log;
    }

    /**
     * Which are asked for.
     *
     * @param kinds of {@link #KINDS}
     */
    public record Ask(
            @Nullable UUID maxId,
            @Nullable UUID sinceId,
            @Nullable UUID minId,
            int limit,
            Collection<String> kinds,
            @Nullable UUID from,
            boolean held) {
        public static Ask newest(int limit) {
            return new Ask(null, null, null, limit, KINDS, null, false);
        }
    }

    /** One that may be shown; the status is null where it is about none. */
    public record Shown(
            UUID id,
            String kind,
            UUID fromId,
            @Nullable Status status,
            boolean held,
            @Nullable UUID aboutId) {
        String groupKey() {
            if (!GROUPED.contains(kind)) {
                return UNGROUPED + id;
            }
            long span = (StatusId.tickOf(id) >>> 12) / GROUP_SPAN;
            return kind + "-" + (status == null ? "" : status.id() + "-") + span;
        }
    }

    public List<Shown> list(Actor actor, Ask ask) {
        Reader reader = readers.of(actor);
        int limit = Math.clamp(ask.limit(), 1, MOST);
        UUID above = ask.minId() != null ? ask.minId() : ask.sinceId() != null ? ask.sinceId() : new UUID(0, 0);
        UUID horizon = StatusId.last(log.seen());
        UUID below = ask.maxId() != null && ask.maxId().compareTo(horizon) < 0 ? ask.maxId() : horizon;
        boolean upwards = ask.minId() != null;
        List<Shown> page = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS && page.size() < limit; round++) {
            List<Notification> next = sql.find(
                    owner(actor),
                    new NotificationSql.Ask(above, below, upwards, ask.kinds(), ask.from(), ask.held(), limit));
            shown(reader, next).stream().limit(limit - page.size()).forEach(page::add);
            if (next.size() < limit) {
                break;
            }
            above = upwards ? next.getLast().id() : above;
            below = upwards ? below : next.getLast().id();
        }
        return upwards ? page.reversed() : page;
    }

    private List<Shown> shown(Reader reader, List<Notification> found) {
        Set<UUID> people = new HashSet<>();
        Set<UUID> about = new HashSet<>();
        for (Notification each : found) {
            people.add(each.fromId());
            if (each.statusId() != null) {
                about.add(each.statusId());
            }
        }
        Set<UUID> there = accounts.findAll(people).keySet();
        Map<UUID, Status> known = statuses.findAll(about);
        List<Shown> shown = new ArrayList<>();
        for (Notification each : found) {
            Status status = each.statusId() == null ? null : known.get(each.statusId());
            boolean readable = each.statusId() == null
                    || (status != null && visible.may(reader, status, Statuses.boosted(known, status)));
            if (readable
                    && (status == null
                            || visible.unfiltered(reader, status, Statuses.boosted(known, status), "notifications"))
                    && there.contains(each.fromId())
                    && !reader.circle().apart(each.fromId())
                    && !reader.circle().mutesNotificationsOf(each.fromId(), reader.now())) {
                shown.add(new Shown(each.id(), each.kind(), each.fromId(), status, each.held(), each.aboutId()));
            }
        }
        return shown;
    }

    /** @throws Problem notification_unknown */
    public Shown get(Actor actor, UUID id) {
        return sql.find(owner(actor), id).map(each -> shown(readers.of(actor), List.of(each))).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> new Problem(NotificationProblem.NOTIFICATION_UNKNOWN));
    }

    /** Several of one kind about one thing within half a day. */
    public record Group(
            String key,
            String kind,
            int count,
            UUID newest,
            UUID oldest,
            List<UUID> sampleIds,
            @Nullable Status status,
            @Nullable UUID aboutId) {}

    public List<Group> groups(Actor actor, Ask ask) {
        Map<String, List<Shown>> groups = new LinkedHashMap<>();
        int limit = Math.clamp(ask.limit(), 1, MOST);
        UUID maxId = ask.maxId();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Shown> next =
                    list(actor, new Ask(maxId, ask.sinceId(), ask.minId(), MOST, ask.kinds(), ask.from(), ask.held()));
            for (Shown each : next) {
                if (groups.size() < limit || groups.containsKey(each.groupKey())) {
                    groups.computeIfAbsent(each.groupKey(), key -> new ArrayList<>())
                            .add(each);
                }
            }
            if (next.size() < MOST || groups.size() >= limit || ask.minId() != null) {
                break;
            }
            maxId = next.getLast().id();
        }
        return groups.entrySet().stream()
                .map(each -> group(each.getKey(), each.getValue()))
                .toList();
    }

    private static Group group(String key, List<Shown> members) {
        Shown newest = members.getFirst();
        return new Group(
                key,
                newest.kind(),
                members.size(),
                newest.id(),
                members.getLast().id(),
                members.stream().map(Shown::fromId).distinct().limit(SAMPLES).toList(),
                newest.status(),
                newest.aboutId());
    }

    public void dismiss(Actor actor, UUID id) {
        get(actor, id);
        sql.dismiss(owner(actor), List.of(id));
    }

    public void dismissGroup(Actor actor, String key) {
        sql.dismiss(owner(actor), group(actor, key).stream().map(Shown::id).toList());
    }

    /** Everything of one group, newest first; empty when there is none of that key. */
    public List<Shown> group(Actor actor, String key) {
        Matcher grouped = GROUP_KEY.matcher(key);
        if (!grouped.matches()) {
            return key.startsWith(UNGROUPED) ? single(actor, key.substring(UNGROUPED.length())) : List.of();
        }
        long span = Long.parseLong(grouped.group(2));
        UUID above = StatusId.last(StatusId.tickAt(span * GROUP_SPAN) - 1);
        UUID below = StatusId.last(StatusId.tickAt((span + 1) * GROUP_SPAN) - 1);
        List<Shown> members = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Shown> next = list(actor, new Ask(below, above, null, MOST, List.of(grouped.group(1)), null, false));
            next.stream().filter(each -> each.groupKey().equals(key)).forEach(members::add);
            if (next.size() < MOST) {
                break;
            }
            below = next.getLast().id();
        }
        return members;
    }

    private List<Shown> single(Actor actor, String id) {
        return Statuses.id(id)
                .flatMap(known -> sql.find(owner(actor), known))
                .map(each -> shown(readers.of(actor), List.of(each)))
                .orElse(List.of());
    }

    /** What the member has not read yet and may see now, at most as many as one page has. */
    public List<Shown> unread(Actor actor) {
        return list(actor, unread(actor, KINDS));
    }

    /** Those above where the member has read, at most as many as one page has. */
    public int countUnread(Actor actor, Collection<String> kinds) {
        return list(actor, unread(actor, kinds)).size();
    }

    public int countUnreadGroups(Actor actor, Collection<String> kinds) {
        return groups(actor, unread(actor, kinds)).size();
    }

    private Ask unread(Actor actor, Collection<String> kinds) {
        UUID read = sql.markers(actor.memberId()).stream()
                .filter(marker -> marker.timeline().equals("notifications"))
                .map(NotificationSql.Marker::lastReadId)
                .findFirst()
                .orElse(null);
        return new Ask(null, read, null, MOST, kinds, null, false);
    }

    public void clear(Actor actor) {
        sql.clear(owner(actor));
    }

    static MemberKey owner(Actor actor) {
        return new MemberKey(actor.constituencyId(), actor.memberId());
    }
}
