package org.sangathan.network.publishing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.sangathan.network.publishing.WriteBatch.Count;
import org.springframework.stereotype.Component;

/**
 * Takes everything that a person wrote and did out of the network, in the transaction of the erasing. It becomes a writer
 * for that long: the others wait, so that the order of the log stays that of the commits.
 */
@Component
public class EraseStatuses {
    private final HeadSql head;
    private final StatusRowSql rows;
    private final ActRowSql acts;
    private final GoneSql gone;
    private final ErasureSql sql;
    private final PollRowSql polls;
    private final SearchRowSql words;
    private final CarriesMedia media;
    private final Clock clock;

    EraseStatuses(
            HeadSql head,
            StatusRowSql rows,
            ActRowSql acts,
            GoneSql gone,
            ErasureSql sql,
            PollRowSql polls,
            SearchRowSql words,
            CarriesMedia media,
            Clock clock) {
        this.head = head;
        this.rows = rows;
        this.acts = acts;
        this.gone = gone;
        this.sql = sql;
        this.polls = polls;
        this.words = words;
        this.media = media;
        this.clock = clock;
    }

    /** When the transaction wants nothing else: whoever writes in the order waits for its end. */
    public void erase(UUID account, int constituencyId) {
        long tick = head.take(1, StatusId.tickAt(clock.millis()));
        Set<UUID> ids = new HashSet<>(sql.written(account));
        ids.addAll(acts.boostsOf(ids));
        List<GoneSql.Row> going = ids.isEmpty() ? List.of() : gone.read(ids);
        Map<UUID, Count> counts = new HashMap<>();
        TreeMap<UUID, Integer> authorsLess = new TreeMap<>();
        for (GoneSql.Row row : going) {
            if (row.replyToId() != null) {
                counts.merge(row.replyToId(), new Count(-1, 0, 0), Count::plus);
            }
            if (row.boostOfId() != null) {
                counts.merge(row.boostOfId(), new Count(0, -1, 0), Count::plus);
            }
            if (!row.authorId().equals(account)) {
                authorsLess.merge(row.authorId(), -1, Integer::sum);
            }
        }
        sql.favourites(account).forEach(id -> counts.merge(id, new Count(0, 0, -1), Count::plus));
        sql.forgetActs(account);
        polls.forget(account, clock.instant());
        gone.delete(going);
        words.delete(ids);
        media.letGo(going.stream().flatMap(row -> row.mediaIds().stream()).toList());
        counts.keySet().removeAll(ids);
        rows.count(counts);
        rows.countAuthors(authorsLess);
        forgetAsOther(account, constituencyId);
        List<LogLine> lines = new ArrayList<>();
        lines.add(new LogLine(tick, LogLine.Kind.ERASED, account, null, null, List.of(), List.of()));
        lines.addAll(goneFromOpenPages(going));
        head.write(List.of(), lines);
    }

    /** Open streams are told of each by its id. */
    private List<LogLine> goneFromOpenPages(List<GoneSql.Row> going) {
        if (going.isEmpty()) {
            return List.of();
        }
        long tick = head.take(going.size(), StatusId.tickAt(clock.millis())) - going.size();
        List<LogLine> lines = new ArrayList<>(going.size());
        for (GoneSql.Row row : going) {
            lines.add(new LogLine(
                    ++tick, LogLine.Kind.DELETE, row.id(), row.authorId(), null, row.timelines(), row.tags()));
        }
        return lines;
    }

    /** What the units said through this person stays theirs; what others said to them stays without them. */
    private void forgetAsOther(UUID account, int constituencyId) {
        for (UUID id : sql.spokenFor(account)) {
            sql.forgetActing(id);
            words.forgetActing(id, account);
        }
        for (UUID id : sql.mentioning(account)) {
            sql.forgetMention(id, account);
            words.forgetMention(id, account);
        }
        sql.forgetEntries(account);
        sql.forgetAnswered(account);
        sql.forgetNotifications(account, constituencyId);
        sql.forgetInLog(account);
    }
}
