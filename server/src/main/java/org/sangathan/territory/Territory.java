package org.sangathan.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to the tree. {@link #tree()} is the newest one known here: keep it for one request, never longer. Another
 * process's change is seen within about a second.
 */
@Component
public class Territory {
    private static final Logger log = LoggerFactory.getLogger(Territory.class);
    private static final int ROWS_AT_ONCE = 10_000;
    /** Of all time, loading after changes by others takes at most the tenth part. */
    private static final int PAUSE_PER_LOAD = 9;

    private final JdbcClient database;
    private final TransactionTemplate snapshot;
    private final Map<Integer, Integer> boothsAtLastElection;
    private volatile Tree tree;
    private long nextLookNanos;

    /** @param pack loaded before the first tree */
    Territory(JdbcClient database, PlatformTransactionManager transactions, LoadTerritoryPack pack) {
        this.database = database;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setReadOnly(true);
        boothsAtLastElection = pack.loadOnce().boothCounts();
        tree = load();
    }

    public Tree tree() {
        return tree;
    }

    /** Booths of each constituency at the last election that the pack knows, by constituency id. */
    public Map<Integer, Integer> boothsAtLastElection() {
        return boothsAtLastElection;
    }

    /** Says, in the caller's transaction, that units or booths change; call {@link #refresh()} after it. */
    public void markChanged() {
        database.sql(TerritorySql.BUMP_VERSION).update();
    }

    /** Replaces the tree if the territory has changed. */
    public synchronized void refresh() {
        if (database.sql(TerritorySql.VERSION).query(Long.class).single() == tree.version()) {
            return;
        }
        long start = System.nanoTime();
        tree = load();
        long end = System.nanoTime();
        nextLookNanos = end + PAUSE_PER_LOAD * (end - start);
        log.info("the territory has {} units, loaded in {} ms", tree.size(), (end - start) / 1_000_000);
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void look() {
        if (System.nanoTime() - nextLookNanos >= 0) {
            try {
                refresh();
            } catch (RuntimeException unreachable) {
                log.warn("the territory could not be read; the last known tree stands: {}", unreachable.toString());
            }
        }
    }

    private Tree load() {
        return Objects.requireNonNull(snapshot.execute(transaction -> {
            long version = database.sql(TerritorySql.VERSION).query(Long.class).single();
            TreeBuilder builder = new TreeBuilder(
                    database.sql(TerritorySql.LEVELS).query(Territory::level).list());
            RowCallbackHandler unit = row -> addUnit(builder, row);
            database.sql(TerritorySql.UNITS).query(unit);
            RowCallbackHandler booth = row -> addBooth(builder, row);
            database.sql(TerritorySql.BOOTHS).withFetchSize(ROWS_AT_ONCE).query(booth);
            return builder.build(version);
        }));
    }

    private static Level level(ResultSet row, int number) throws SQLException {
        return new Level(row.getString("code"), row.getInt("rank"), row.getString("name_hi"), row.getString("name_en"));
    }

    private static void addUnit(TreeBuilder builder, ResultSet row) throws SQLException {
        builder.addUnit(
                row.getInt("id"),
                row.getInt("parent_id"),
                row.getString("level"),
                row.getString("number"),
                row.getString("name_hi"),
                row.getString("name_en"));
    }

    private static void addBooth(TreeBuilder builder, ResultSet row) throws SQLException {
        builder.addBooth(
                row.getInt("id"),
                row.getInt("parent_id"),
                row.getString("number"),
                row.getString("name"),
                row.getInt("electors"));
    }
}
