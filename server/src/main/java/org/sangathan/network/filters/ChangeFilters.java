package org.sangathan.network.filters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.filters.Filter.Word;
import org.sangathan.network.publishing.Act;
import org.sangathan.network.publishing.LogLine;
import org.sangathan.network.publishing.Publish;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A reader makes, changes and takes away what they do not want to read. */
@Component
class ChangeFilters {
    static final int MOST = 50;
    static final int MOST_PARTS = 100;
    static final int LONGEST = 100;

    private final FilterSql sql;
    private final Publish publish;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    ChangeFilters(FilterSql sql, Publish publish, TransactionTemplate transaction, Ids ids, Clock clock) {
        this.sql = sql;
        this.publish = publish;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param id of a word that is there; null for a new one */
    record WordChange(
            @Nullable UUID id,
            @Nullable String keyword,
            @Nullable Boolean whole,
            boolean gone) {}

    /**
     * Null stays as it is.
     *
     * @param expiresIn seconds; zero or less: it has no end
     */
    record Change(
            @Nullable String title,
            @Nullable List<String> contexts,
            @Nullable String action,
            @Nullable Integer expiresIn,
            List<WordChange> words) {}

    List<Filter> all(Actor actor) {
        return sql.all(actor.memberId());
    }

    Filter get(Actor actor, UUID id) {
        return sql.find(actor.memberId(), id).orElseThrow(() -> new Problem(FilterProblem.FILTER_UNKNOWN));
    }

    /** @param id null for a new one */
    Filter put(Actor actor, @Nullable UUID id, Change change) {
        UUID account = actor.memberId();
        Filter now = id == null ? null : get(actor, id);
        UUID kept = now == null ? ids.next() : now.id();
        String title =
                change.title() == null && now != null ? now.title() : Objects.requireNonNullElse(change.title(), "");
        List<String> contexts = change.contexts() == null && now != null
                ? now.contexts()
                : Objects.requireNonNullElse(change.contexts(), List.of());
        String action = change.action() != null && !change.action().isBlank()
                ? change.action()
                : now == null ? "warn" : now.action();
        check(title, contexts, action, change.words());
        if (now == null && sql.all(account).size() >= MOST) {
            throw new Problem(FilterProblem.TOO_MANY_FILTERS, Map.of("most", MOST));
        }
        Instant end = change.expiresIn() == null ? (now == null ? null : now.expiresAt()) : end(change.expiresIn());
        transaction.executeWithoutResult(status -> {
            sql.put(account, kept, title.strip(), contexts.stream().distinct().toList(), action, end);
            change.words().forEach(word -> putWord(account, kept, now, word));
        });
        tell(account);
        return get(actor, kept);
    }

    private @Nullable Instant end(int seconds) {
        return seconds <= 0
                ? null
                : clock.instant().plus(Duration.ofSeconds(seconds)).truncatedTo(ChronoUnit.MILLIS);
    }

    private void putWord(UUID account, UUID filter, @Nullable Filter now, WordChange change) {
        Word known = now == null || change.id() == null
                ? null
                : now.words().stream()
                        .filter(word -> word.id().equals(change.id()))
                        .findFirst()
                        .orElseThrow(() -> new Problem(FilterProblem.FILTER_UNKNOWN));
        if (known != null && change.gone()) {
            sql.deleteWord(account, known.id());
        } else if (!change.gone()) {
            sql.putWord(
                    account,
                    filter,
                    new Word(
                            known == null ? ids.next() : known.id(),
                            known != null && change.keyword() == null
                                    ? known.keyword()
                                    : Objects.requireNonNullElse(change.keyword(), "")
                                            .strip(),
                            change.whole() == null ? known != null && known.whole() : change.whole()));
        }
    }

    private static void check(String title, List<String> contexts, String action, List<WordChange> words) {
        Faults faults = new Faults()
                .whenMissing(title, "/title")
                .when(title.length() > LONGEST, "/title", FaultCode.TOO_LONG)
                .when(contexts.isEmpty(), "/context", FaultCode.REQUIRED)
                .when(!Filter.CONTEXTS.containsAll(contexts), "/context", FaultCode.NOT_VALID)
                .when(!Filter.ACTIONS.contains(action), "/filter_action", FaultCode.NOT_VALID)
                .when(words.size() > MOST_PARTS, "/keywords_attributes", FaultCode.TOO_LONG);
        for (int at = 0; at < words.size(); at++) {
            checkWord(faults, words.get(at), "/keywords_attributes/" + at + "/keyword");
        }
        faults.refuse();
    }

    private static void checkWord(Faults faults, WordChange word, String pointer) {
        boolean needed = !word.gone() && word.id() == null;
        String keyword = word.keyword();
        faults.when(
                        (needed && keyword == null) || (!word.gone() && keyword != null && keyword.isBlank()),
                        pointer,
                        FaultCode.REQUIRED)
                .when(keyword != null && keyword.length() > LONGEST, pointer, FaultCode.TOO_LONG);
    }

    void delete(Actor actor, UUID id) {
        get(actor, id);
        sql.delete(actor.memberId(), id);
        tell(actor.memberId());
    }

    /** The filter that has that word. */
    Filter ofWord(Actor actor, UUID wordId) {
        return all(actor).stream()
                .filter(filter ->
                        filter.words().stream().anyMatch(word -> word.id().equals(wordId)))
                .findFirst()
                .orElseThrow(() -> new Problem(FilterProblem.FILTER_UNKNOWN));
    }

    static Word word(Filter filter, UUID id) {
        return filter.words().stream()
                .filter(word -> word.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(FilterProblem.FILTER_UNKNOWN));
    }

    Word addWord(Actor actor, UUID filterId, @Nullable String keyword, boolean whole) {
        Filter filter = get(actor, filterId);
        if (filter.words().size() >= MOST_PARTS) {
            throw new Problem(FilterProblem.TOO_MANY_FILTERS, Map.of("most", MOST_PARTS));
        }
        Faults faults = new Faults();
        checkWord(faults, new WordChange(null, keyword, whole, false), "/keyword");
        faults.refuse();
        Word word = new Word(ids.next(), Objects.requireNonNull(keyword).strip(), whole);
        sql.putWord(actor.memberId(), filterId, word);
        tell(actor.memberId());
        return word;
    }

    Word changeWord(Actor actor, UUID wordId, @Nullable String keyword, @Nullable Boolean whole) {
        Filter filter = ofWord(actor, wordId);
        Word now = word(filter, wordId);
        Word then = new Word(
                wordId, keyword == null ? now.keyword() : keyword.strip(), whole == null ? now.whole() : whole);
        Faults faults = new Faults();
        checkWord(faults, new WordChange(null, then.keyword(), whole, false), "/keyword");
        faults.refuse();
        sql.putWord(actor.memberId(), filter.id(), then);
        tell(actor.memberId());
        return then;
    }

    void deleteWord(Actor actor, UUID wordId) {
        ofWord(actor, wordId);
        sql.deleteWord(actor.memberId(), wordId);
        tell(actor.memberId());
    }

    /** Any status: that it is not for the reader, or gone, changes nothing. */
    Filter.Entry addStatus(Actor actor, UUID filterId, @Nullable UUID statusId) {
        Filter filter = get(actor, filterId);
        new Faults().whenMissing(statusId, "/status_id").refuse();
        UUID status = Objects.requireNonNull(statusId);
        if (filter.statuses().size() >= MOST_PARTS) {
            throw new Problem(FilterProblem.TOO_MANY_FILTERS, Map.of("most", MOST_PARTS));
        }
        sql.addStatus(actor.memberId(), filterId, new Filter.Entry(ids.next(), status));
        tell(actor.memberId());
        return get(actor, filterId).statuses().stream()
                .filter(entry -> entry.statusId().equals(status))
                .findFirst()
                .orElseThrow(() -> new Problem(FilterProblem.FILTER_UNKNOWN));
    }

    Filter.Entry entry(Actor actor, UUID entryId) {
        return all(actor).stream()
                .flatMap(filter -> filter.statuses().stream())
                .filter(entry -> entry.id().equals(entryId))
                .findFirst()
                .orElseThrow(() -> new Problem(FilterProblem.FILTER_UNKNOWN));
    }

    void deleteStatus(Actor actor, UUID entryId) {
        entry(actor, entryId);
        sql.deleteStatus(actor.memberId(), entryId);
        tell(actor.memberId());
    }

    private void tell(UUID account) {
        publish.write(new Act.Note(LogLine.Kind.FILTERS, account));
    }
}
