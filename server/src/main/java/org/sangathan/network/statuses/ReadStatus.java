package org.sangathan.network.statuses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sangathan.network.polls.Poll;
import org.sangathan.network.polls.Polls;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.relations.Readers;
import org.sangathan.platform.Actor;
import org.springframework.stereotype.Component;

/** One status, its thread, its editions, and who acted on it. */
@Component
public class ReadStatus {
    private static final int MOST_OF_THREAD = 4_000;

    private final Readers readers;
    private final Statuses statuses;
    private final StatusSql sql;
    private final Visible visible;
    private final Polls polls;

    ReadStatus(Readers readers, Statuses statuses, StatusSql sql, Visible visible, Polls polls) {
        this.readers = readers;
        this.statuses = statuses;
        this.sql = sql;
        this.visible = visible;
        this.polls = polls;
    }

    public Status get(Actor actor, UUID id) {
        return statuses.get(readers.of(actor), id);
    }

    /** In the order of the ids; those that the reader may not see are absent. */
    public List<Status> findAll(Actor actor, List<UUID> ids) {
        Reader reader = readers.of(actor);
        Map<UUID, Status> found = statuses.findAll(ids);
        return ids.stream()
                .distinct()
                .map(found::get)
                .filter(status -> status != null && visible.may(reader, status, Statuses.boosted(found, status)))
                .toList();
    }

    /** What a status answers, from the first on, and what answers it, each behind what it answers. */
    public record Context(List<Status> ancestors, List<Status> descendants) {}

    public Context context(Actor actor, UUID id) {
        Reader reader = readers.of(actor);
        Status status = statuses.original(reader, id);
        Set<UUID> ids = new HashSet<>(sql.thread(status.threadId(), MOST_OF_THREAD));
        ids.add(status.threadId());
        Map<UUID, Status> thread = statuses.findAll(ids);
        thread.values()
                .removeIf(each -> !visible.may(reader, each, null)
                        || (!each.id().equals(status.id()) && !visible.unfiltered(reader, each, null, "thread")));
        List<Status> ancestors = new ArrayList<>();
        for (Status each = parent(thread, status); each != null; each = parent(thread, each)) {
            ancestors.addFirst(each);
        }
        Map<UUID, List<Status>> answers = new HashMap<>();
        thread.values().stream()
                .filter(each -> each.replyToId() != null)
                .sorted(Comparator.comparing(Status::id))
                .forEach(each -> answers.computeIfAbsent(each.replyToId(), key -> new ArrayList<>())
                        .add(each));
        List<Status> descendants = new ArrayList<>();
        addAnswers(status.id(), answers, descendants);
        return new Context(ancestors, descendants);
    }

    private static @org.jspecify.annotations.Nullable Status parent(Map<UUID, Status> thread, Status status) {
        return status.replyToId() == null ? null : thread.get(status.replyToId());
    }

    private static void addAnswers(UUID id, Map<UUID, List<Status>> answers, List<Status> into) {
        java.util.ArrayDeque<Status> next = new java.util.ArrayDeque<>(answers.getOrDefault(id, List.of()));
        while (!next.isEmpty()) {
            Status status = next.pop();
            into.add(status);
            answers.getOrDefault(status.id(), List.of()).reversed().forEach(next::push);
        }
    }

    /** Earlier editions and the present one, oldest first. */
    public List<StatusSql.Edition> history(Actor actor, UUID id) {
        Status status = statuses.original(readers.of(actor), id);
        Poll poll = status.pollId() == null ? null : polls.find(status.id());
        List<StatusSql.Edition> editions = new ArrayList<>(sql.editions(status.id()));
        editions.add(new StatusSql.Edition(
                status.editedAt() == null ? status.createdAt() : status.editedAt(),
                status.text(),
                status.html(),
                status.spoiler(),
                status.sensitive(),
                status.mediaIds(),
                poll == null ? null : poll.options()));
        return editions;
    }

    /** @param kind favourite or boost */
    public List<StatusSql.Acted> whoActed(Actor actor, UUID id, String kind, UUID maxId, UUID minId, int limit) {
        Reader reader = readers.of(actor);
        Status status = statuses.original(reader, id);
        return sql.whoActed(status.id(), kind, maxId, minId, limit).stream()
                .filter(each -> !reader.circle().apart(each.accountId()))
                .toList();
    }

    /** Statuses that an account marked, with the ids of the marks. */
    public record Marked(List<Status> statuses, List<UUID> markIds) {}

    /** @param kind favourite or bookmark */
    public Marked marked(
            Actor actor,
            String kind,
            @org.jspecify.annotations.Nullable UUID maxId,
            @org.jspecify.annotations.Nullable UUID minId,
            int limit) {
        Reader reader = readers.of(actor);
        List<StatusSql.Mark> marks = sql.marked(actor.memberId(), kind, maxId, minId, limit);
        Map<UUID, Status> known =
                statuses.findAll(marks.stream().map(StatusSql.Mark::statusId).toList());
        return new Marked(
                marks.stream()
                        .map(mark -> known.get(mark.statusId()))
                        .filter(status -> status != null && visible.may(reader, status, null))
                        .toList(),
                marks.stream().map(StatusSql.Mark::id).toList());
    }
}
