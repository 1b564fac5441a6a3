package org.sangathan.territory.booths;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.sangathan.territory.BoothsImported;
import org.sangathan.territory.Territory;
import org.sangathan.territory.booths.CompareBooths.Compared;
import org.sangathan.territory.booths.CompareBooths.Identified;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the booths of some constituencies in one transaction. Compares inside it, not trusting any preview: meanwhile
 * another list may have come. Booths that the list does not name stay.
 */
@Component
class ApplyBooths {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final CompareBooths compareBooths;
    private final CopyBooths copyBooths;
    private final Territory territory;
    private final ApplicationEventPublisher events;

    ApplyBooths(
            JdbcClient database,
            PlatformTransactionManager transactions,
            CompareBooths compareBooths,
            CopyBooths copyBooths,
            Territory territory,
            ApplicationEventPublisher events) {
        this.database = database;
        transaction = new TransactionTemplate(transactions);
        this.compareBooths = compareBooths;
        this.copyBooths = copyBooths;
        this.territory = territory;
        this.events = events;
    }

    Counts apply(Map<Integer, List<Booth>> constituencies) {
        return Objects.requireNonNull(transaction.execute(status -> write(constituencies)));
    }

    private Counts write(Map<Integer, List<Booth>> constituencies) {
        lock(constituencies.keySet().stream().mapToInt(Integer::intValue).toArray());
        Compared compared = compareBooths.compare(constituencies);
        if (!compared.fresh().isEmpty()) {
            copyBooths.copy(compared.fresh().iterator());
        }
        compared.changed().forEach(this::change);
        TreeSet<Integer> touched = new TreeSet<>(compared.changed().keySet());
        compared.fresh().forEach(fresh -> touched.add(fresh.booth().constituencyId()));
        if (!touched.isEmpty()) {
            events.publishEvent(new BoothsImported(List.copyOf(touched)));
            territory.markChanged();
        }
        return compared.counts();
    }

    private void lock(int[] cells) {
        database.sql(BoothSql.LOCK_CONSTITUENCIES)
                .param("cells", cells)
                .query(Integer.class)
                .list();
    }

    private static @Nullable Integer orNull(int said) {
        return said == Booth.NOT_SAID ? null : said;
    }

    private void change(int constituency, List<Identified> changed) {
        database.sql(BoothSql.CHANGE_BOOTHS)
                .param("constituency_id", constituency)
                .param("ids", changed.stream().mapToInt(Identified::id).toArray())
                .param("names", texts(changed, Booth::name))
                .param("scripts", texts(changed, booth -> booth.script().code()))
                .param("electors", numbers(changed, Booth::electors))
                .param("male", numbers(changed, Booth::male))
                .param("female", numbers(changed, Booth::female))
                .param("other", numbers(changed, Booth::other))
                .update();
    }

    private static String[] texts(List<Identified> changed, Function<Booth, String> value) {
        return changed.stream().map(Identified::booth).map(value).toArray(String[]::new);
    }

    private static @Nullable Integer[] numbers(List<Identified> changed, ToIntFunction<Booth> value) {
        return changed.stream()
                .map(each -> orNull(value.applyAsInt(each.booth())))
                .toArray(Integer[]::new);
    }
}
