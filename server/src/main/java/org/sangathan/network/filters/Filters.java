package org.sangathan.network.filters;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sangathan.network.filters.Filter.Word;
import org.sangathan.network.publishing.FollowsLog;
import org.sangathan.network.publishing.LogLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The filters of readers, compiled and in memory until a line of the log says that they changed: a page asks nothing for
 * them, and what was filtered acts at once in every process.
 */
@Component
@Order(0)
public class Filters implements FollowsLog {
    private static final int KEPT = 100_000;

    private final FilterSql sql;
    private final Clock clock;
    private final Cache<UUID, List<Compiled>> memory =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Filters(FilterSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record CompiledWord(Word word, Pattern pattern) {}

    private record Compiled(Filter filter, List<CompiledWord> words) {}

    /** A filter that fits a status, and by what. */
    public record Match(Filter filter, List<String> keywords, List<UUID> statusIds) {}

    /** A status as filters look at it: with what it boosts. */
    public record Text(List<UUID> statusIds, List<String> words) {}

    public List<Match> matches(UUID reader, Text text) {
        List<Compiled> own = of(reader);
        if (own.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        String plain = plain(String.join("\n", text.words()));
        List<Match> matches = new ArrayList<>();
        for (Compiled each : own) {
            if (each.filter().holds(now)) {
                List<String> keywords = each.words().stream()
                        .filter(word -> word.pattern().matcher(plain).find())
                        .map(word -> word.word().keyword())
                        .toList();
                List<UUID> statuses = each.filter().statuses().stream()
                        .map(Filter.Entry::statusId)
                        .filter(text.statusIds()::contains)
                        .toList();
                if (!keywords.isEmpty() || !statuses.isEmpty()) {
                    matches.add(new Match(each.filter(), keywords, statuses));
                }
            }
        }
        return matches;
    }

    /** Is it left out there? What is only warned of comes along, marked. */
    public boolean hides(UUID reader, String context, java.util.function.Supplier<Text> text) {
        boolean any = of(reader).stream()
                .anyMatch(each ->
                        each.filter().hides() && each.filter().contexts().contains(context));
        return any
                && matches(reader, text.get()).stream()
                        .anyMatch(match -> match.filter().hides()
                                && match.filter().contexts().contains(context));
    }

    private List<Compiled> of(UUID reader) {
        return memory.get(
                reader,
                id -> sql.all(id).stream()
                        .map(filter -> new Compiled(
                                filter,
                                filter.words().stream()
                                        .map(word -> new CompiledWord(word, pattern(word)))
                                        .toList()))
                        .toList());
    }

    private static Pattern pattern(Word word) {
        String plain = plain(word.keyword());
        String before = word.whole() && isLetter(plain.codePointAt(0)) ? "(?<![\\p{L}\\p{M}\\p{N}])" : "";
        String after =
                word.whole() && isLetter(plain.codePointBefore(plain.length())) ? "(?![\\p{L}\\p{M}\\p{N}])" : "";
        return Pattern.compile(before + Pattern.quote(plain) + after, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean isLetter(int sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Override
    public void apply(List<LogLine> lines) {
        for (LogLine line : lines) {
            if ((line.kind() == LogLine.Kind.FILTERS || line.kind() == LogLine.Kind.ERASED) && line.object() != null) {
                memory.invalidate(line.object());
            }
        }
    }

    @Override
    public void forget() {
        memory.invalidateAll();
    }
}
