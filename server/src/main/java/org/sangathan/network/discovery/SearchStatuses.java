package org.sangathan.network.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.LongStream;
import org.sangathan.network.publishing.NetworkLog;
import org.sangathan.network.publishing.SearchMarks;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.relations.Readers;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.network.statuses.Visible;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Grant;
import org.springframework.stereotype.Component;

/**
 * Statuses by their words, newest first, among those that the reader may see. The index itself knows who may read what, so
 * that nobody's closed circle is gone through; what it finds is judged by {@link Visible} all the same. It looks into the
 * last week, then further back, so that a common word costs no more than a rare one.
 */
@Component
class SearchStatuses {
    private static final List<Integer> WEEKS = List.of(1, 4, 16, 64, 0);
    private static final int MOST_FOLLOWED = 500;

    private final WordSql sql;
    private final Readers readers;
    private final Statuses statuses;
    private final Visible visible;
    private final NetworkLog log;

    SearchStatuses(WordSql sql, Readers readers, Statuses statuses, Visible visible, NetworkLog log) {
        this.sql = sql;
        this.readers = readers;
        this.statuses = statuses;
        this.visible = visible;
        this.log = log;
    }

    /** @param most as many as the page and those before it have */
    List<Status> search(Actor actor, String words, int most) {
        Reader reader = readers.of(actor);
        String asked = SearchMarks.words(words);
        String may = mayRead(reader);
        Map<UUID, Status> found = new LinkedHashMap<>();
        UUID below = StatusId.last(log.seen());
        for (int weeks : WEEKS) {
            List<UUID> ids = sql.find(asked, marks(may, weeks, reader), below, most * 2);
            Map<UUID, Status> known = statuses.findAll(ids);
            for (UUID id : ids) {
                Status status = known.get(id);
                if (status != null && visible.wanted(reader, status, null)) {
                    found.put(id, status);
                }
            }
            if (found.size() >= most || ids.size() >= most * 2) {
                break;
            }
        }
        List<Status> page = new ArrayList<>(found.values());
        page.sort(java.util.Comparator.comparing(Status::id).reversed());
        return page.stream().limit(most).toList();
    }

    private static String marks(String may, int weeks, Reader reader) {
        if (weeks == 0) {
            return may;
        }
        long last = SearchMarks.weekOf(reader.now().toEpochMilli());
        StringJoiner any = new StringJoiner(" | ", "(", ")");
        LongStream.rangeClosed(last - weeks + 1, last + 1).forEach(week -> any.add(quoted("!week" + week)));
        return may + " & " + any;
    }

    /** As a query over the marks. */
    private static String mayRead(Reader reader) {
        StringJoiner any = new StringJoiner(" | ", "(", ")");
        any.add(quoted(SearchMarks.OPEN));
        any.add(quoted(SearchMarks.by(reader.id())));
        any.add(quoted(SearchMarks.to(reader.id())));
        reader.units().forEach(unit -> any.add(quoted(SearchMarks.ofUnit(unit))));
        reader.actor().grants().stream()
                .map(Grant::unitId)
                .distinct()
                .forEach(unit -> any.add(quoted(SearchMarks.ofLetterBox(unit))));
        StringJoiner followed = new StringJoiner(" | ", "(", ")");
        reader.circle().following().keySet().stream()
                .limit(MOST_FOLLOWED)
                .forEach(account -> followed.add(quoted(SearchMarks.by(account))));
        if (followed.length() > 2) {
            any.add("(" + quoted(SearchMarks.FOLLOWERS) + " & " + followed + ")");
        }
        return any.toString();
    }

    /** Made of our own words, numbers and ids alone. */
    private static String quoted(String mark) {
        return "'" + mark + "'";
    }
}
