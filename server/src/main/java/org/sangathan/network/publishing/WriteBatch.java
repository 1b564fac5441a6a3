package org.sangathan.network.publishing;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.Act.Told;
import org.sangathan.network.publishing.LogLine.Kind;
import org.sangathan.network.publishing.Publish.Outcome;
import org.sangathan.network.publishing.TellsDevices.ToTell;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One transaction with the acts of many: takes its ticks, which holds back all other writers until the commit. */
@Component
class WriteBatch {
    private final HeadSql head;
    private final StatusRowSql rows;
    private final ActRowSql acts;
    private final GoneSql gone;
    private final PollRowSql polls;
    private final SearchRowSql words;
    private final CarriesMedia media;
    private final TellsDevices devices;
    private final Clock clock;
    private final SecureRandom noise = new SecureRandom();

    WriteBatch(
            HeadSql head,
            StatusRowSql rows,
            ActRowSql acts,
            GoneSql gone,
            PollRowSql polls,
            SearchRowSql words,
            CarriesMedia media,
            TellsDevices devices,
            Clock clock) {
        this.head = head;
        this.rows = rows;
        this.acts = acts;
        this.gone = gone;
        this.polls = polls;
        this.words = words;
        this.media = media;
        this.devices = devices;
        this.clock = clock;
    }

    @Transactional
    public List<Outcome> write(List<Act> together) {
        int ticks = together.stream().mapToInt(WriteBatch::most).sum();
        Work work = new Work(head.take(ticks, StatusId.tickAt(clock.millis())) - ticks);
        work.known = head.requests(together);
        work.cells = head.cells(together);
        work.marked = acts.marked(together);
        List<Outcome> outcomes = new ArrayList<>(together.size());
        work.votes = new CountVotes(polls, together);
        work.readWhatGoes(together);
        for (Act act : together) {
            outcomes.add(work.add(act));
        }
        rows.insert(work.statuses);
        work.votes.write();
        rows.edit(work.edits);
        work.ask();
        words.insert(work.statuses);
        words.change(work.edits);
        acts.write(work.marks, work.unmarks);
        gone.delete(work.deleted);
        words.delete(work.deleted.stream().map(GoneSql.Row::id).toList());
        work.carry();
        work.counts
                .keySet()
                .removeAll(work.deleted.stream().map(GoneSql.Row::id).toList());
        rows.count(work.counts);
        rows.countAuthors(work.authorsLess);
        head.write(work.notifications, work.lines);
        tellDevices(work.notifications);
        return outcomes;
    }

    private void tellDevices(List<NewNotification> notifications) {
        List<ToTell> open = notifications.stream()
                .filter(each -> !each.told().held())
                .map(each -> new ToTell(
                        each.told().receiver().id(), each.id(), each.told().kind()))
                .toList();
        if (!open.isEmpty()) {
            devices.queue(open);
        }
    }

    /** Ticks that an act may need at most. */
    private static int most(Act act) {
        return 3 + act.told().size();
    }

    /** A status with its id. */
    record Numbered(UUID id, NewStatus status, long tick, boolean held) {}

    record NewNotification(UUID id, Told told, @Nullable UUID statusId) {}

    /** By how much the counts of a status change. */
    record Count(int replies, int boosts, int favourites) {
        Count plus(Count other) {
            return new Count(replies + other.replies, boosts + other.boosts, favourites + other.favourites);
        }
    }

    record MarkKey(UUID accountId, String kind, UUID statusId) {}

    record NewMark(MarkKey key, UUID id, @Nullable UUID boostId) {}

    record RequestKey(UUID authorId, String key) {}

    /** What the acts come to, before it is written. */
    private final class Work {
        private long tick;
        private Map<RequestKey, UUID> known = new HashMap<>();
        private Map<UUID, Integer> cells = new HashMap<>();
        /** Marks that are there, with the boost's id for boosts. */
        private Map<MarkKey, UUID> marked = new HashMap<>();

        private CountVotes votes = new CountVotes(polls, List.of());

        private final List<Numbered> statuses = new ArrayList<>();
        private final List<Act.Edit> edits = new ArrayList<>();
        /** Statuses that are to go and are there. */
        private Map<UUID, GoneSql.Row> going = new HashMap<>();

        private final List<GoneSql.Row> deleted = new ArrayList<>();
        private final TreeMap<UUID, Integer> authorsLess = new TreeMap<>();
        private final List<NewMark> marks = new ArrayList<>();
        private final List<MarkKey> unmarks = new ArrayList<>();
        private final Map<UUID, Count> counts = new HashMap<>();
        private final List<NewNotification> notifications = new ArrayList<>();
        private final List<LogLine> lines = new ArrayList<>();

        Work(long tickBefore) {
            tick = tickBefore;
        }

        Outcome add(Act act) {
            return switch (act) {
                case Act.Post post -> post(post);
                case Act.Edit edit -> edit(edit);
                case Act.Delete delete -> delete(delete.statusId());
                case Act.Mark mark -> mark(mark);
                case Act.Unmark unmark -> unmark(unmark);
                case Act.Vote vote -> new Outcome(vote.statusId(), votes.take(vote));
                case Act.EndPoll end -> {
                    boolean first = polls.told(end);
                    tell(first ? end.told() : List.of(), end.statusId());
                    yield new Outcome(end.statusId(), first);
                }
                case Act.Tell tell -> {
                    tell(tell.told(), tell.statusId());
                    yield new Outcome(StatusId.of(++tick, 0, 0), true);
                }
                case Act.Note note -> {
                    line(note.kind(), note.objectId(), null, List.of(), note.words());
                    yield new Outcome(note.objectId(), true);
                }
            };
        }

        private Outcome post(Act.Post post) {
            NewStatus status = post.status();
            UUID before = before(status);
            if (before != null) {
                return new Outcome(before, false);
            }
            UUID id = StatusId.of(++tick, status.cell(), noise.nextLong());
            statuses.add(new Numbered(id, status, tick, post.held()));
            lines.add(new LogLine(
                    tick,
                    Kind.STATUS,
                    id,
                    status.authorId(),
                    null,
                    status.timelines(),
                    status.said().tags()));
            if (status.requestKey() != null) {
                known.put(new RequestKey(status.authorId(), status.requestKey()), id);
            }
            if (status.boostOfId() != null) {
                MarkKey key = new MarkKey(status.authorId(), "boost", status.boostOfId());
                marked.put(key, id);
                marks.add(new NewMark(key, id, id));
                count(status.boostOfId(), new Count(0, 1, 0));
            }
            if (status.replyToId() != null) {
                count(status.replyToId(), new Count(1, 0, 0));
            }
            tell(post.told(), status.boostOfId() == null ? id : status.boostOfId());
            return new Outcome(id, true);
        }

        private @Nullable UUID before(NewStatus status) {
            if (status.boostOfId() != null) {
                return marked.get(new MarkKey(status.authorId(), "boost", status.boostOfId()));
            }
            return status.requestKey() == null
                    ? null
                    : known.get(new RequestKey(status.authorId(), status.requestKey()));
        }

        private Outcome edit(Act.Edit edit) {
            edits.add(edit);
            List<String> tags = new ArrayList<>(edit.said().tags());
            tags.addAll(edit.tagsGone());
            line(Kind.EDIT, edit.statusId(), null, List.of(), tags);
            tell(edit.told(), edit.statusId());
            return new Outcome(edit.statusId(), true);
        }

        private void readWhatGoes(List<Act> together) {
            Set<UUID> ids = new HashSet<>();
            for (Act act : together) {
                if (act instanceof Act.Delete delete) {
                    ids.add(delete.statusId());
                } else if (act instanceof Act.Unmark unmark && unmark.kind().equals("boost")) {
                    UUID boost = marked.get(new MarkKey(unmark.accountId(), "boost", unmark.statusId()));
                    if (boost != null) {
                        ids.add(boost);
                    }
                }
            }
            if (!ids.isEmpty()) {
                ids.addAll(acts.boostsOf(ids));
                gone.read(ids).forEach(row -> going.put(row.id(), row));
            }
        }

        private Outcome delete(UUID statusId) {
            GoneSql.Row row = going.remove(statusId);
            if (row == null) {
                return new Outcome(statusId, false);
            }
            deleted.add(row);
            authorsLess.merge(row.authorId(), -1, Integer::sum);
            lines.add(new LogLine(++tick, Kind.DELETE, statusId, row.authorId(), null, row.timelines(), row.tags()));
            if (row.replyToId() != null) {
                count(row.replyToId(), new Count(-1, 0, 0));
            }
            // its boosts go with it, without a line each: who reads them finds nothing behind them
            for (GoneSql.Row boost : List.copyOf(going.values())) {
                if (statusId.equals(boost.boostOfId())) {
                    going.remove(boost.id());
                    deleted.add(boost);
                    authorsLess.merge(boost.authorId(), -1, Integer::sum);
                }
            }
            return new Outcome(statusId, true);
        }

        private void ask() {
            for (Numbered each : statuses) {
                NewPoll poll = each.status().poll();
                if (poll != null) {
                    polls.insert(each.id(), poll);
                }
            }
            edits.forEach(edit -> polls.change(edit.statusId(), edit.poll()));
        }

        private void carry() {
            for (Numbered each : statuses) {
                attach(each.status().said(), each.id(), each.status().authorId());
            }
            for (Act.Edit edit : edits) {
                attach(edit.said(), edit.statusId(), edit.authorId());
            }
            media.letGo(deleted.stream().flatMap(row -> row.mediaIds().stream()).toList());
        }

        private void attach(NewStatus.Said said, UUID statusId, UUID authorId) {
            if (!said.mediaIds().isEmpty()) {
                media.attach(said.mediaIds(), statusId, authorId);
            }
        }

        private Outcome mark(Act.Mark mark) {
            MarkKey key = new MarkKey(mark.accountId(), mark.kind(), mark.statusId());
            UUID id = StatusId.of(++tick, 0, 0);
            if (marked.putIfAbsent(key, id) != null) {
                return new Outcome(id, false);
            }
            marks.add(new NewMark(key, id, null));
            if (mark.kind().equals("favourite")) {
                count(mark.statusId(), new Count(0, 0, 1));
            }
            tell(mark.told(), mark.statusId());
            return new Outcome(id, true);
        }

        private Outcome unmark(Act.Unmark unmark) {
            MarkKey key = new MarkKey(unmark.accountId(), unmark.kind(), unmark.statusId());
            UUID there = marked.remove(key);
            if (there == null) {
                return new Outcome(unmark.statusId(), false);
            }
            if (!marks.removeIf(mark -> mark.key().equals(key))) {
                unmarks.add(key);
            }
            if (unmark.kind().equals("boost")) {
                delete(there);
                count(unmark.statusId(), new Count(0, -1, 0));
            } else if (unmark.kind().equals("favourite")) {
                count(unmark.statusId(), new Count(0, 0, -1));
            }
            return new Outcome(there, true);
        }

        private void count(UUID statusId, Count change) {
            counts.merge(statusId, change, Count::plus);
            line(Kind.COUNT, statusId, null, List.of(), List.of());
        }

        private void tell(List<Told> told, @Nullable UUID statusId) {
            for (Told each : told) {
                UUID receiver = each.receiver().id();
                int cell = cells.getOrDefault(receiver, each.receiver().constituencyId());
                UUID id = StatusId.of(++tick, cell, noise.nextLong());
                Told now =
                        new Told(new MemberKey(cell, receiver), each.kind(), each.from(), each.held(), each.aboutId());
                notifications.add(new NewNotification(id, now, statusId));
                lines.add(new LogLine(tick, Kind.NOTIFICATION, id, each.from(), receiver, List.of(), List.of()));
            }
        }

        private void line(Kind kind, UUID object, @Nullable UUID actor, List<Integer> units, List<String> tags) {
            lines.add(new LogLine(++tick, kind, object, actor, null, units, tags));
        }
    }
}
