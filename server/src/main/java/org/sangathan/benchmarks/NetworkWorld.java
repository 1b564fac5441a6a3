package org.sangathan.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.sangathan.platform.EmbeddedDatabase;
import org.sangathan.platform.Tokens;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Members, statuses and readers in the database of a throw-away server. */
final class NetworkWorld implements AutoCloseable {
    static final int AUTHORS = 50_000;
    static final int MEDIAN = 11;
    static final int WIDE = 12;
    private static final int STATE = 240_000_000;

    private final Connection connection;
    private final NamedParameterJdbcTemplate database;

    NetworkWorld(EmbeddedDatabase embedded) throws SQLException {
        connection = DriverManager.getConnection(embedded.url(), EmbeddedDatabase.user(), embedded.password());
        database = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    void addMembers(int first, int last) {
        database.update(NetworkWorldSql.MEMBERS, Map.of("first", first, "last", last));
        settle();
    }

    void addStatuses(int statuses) {
        database.update(NetworkWorldSql.ACCOUNTS, Map.of("last", AUTHORS));
        database.update(NetworkWorldSql.MAKE_IDS, Map.of("statuses", statuses, "authors", AUTHORS, "state", STATE));
        database.update(NetworkWorldSql.STATUSES, Map.of());
        database.update(NetworkWorldSql.TIMELINE_ENTRIES, Map.of());
        database.update(NetworkWorldSql.AUTHOR_ENTRIES, Map.of());
        settle();
    }

    private void settle() {
        database.getJdbcTemplate().execute(NetworkWorldSql.SETTLE);
    }

    void follow(int reader, int count) {
        database.update(NetworkWorldSql.FOLLOWS, Map.of("reader", reader, "count", count));
        database.update(NetworkWorldSql.CIRCLE, Map.of("reader", reader));
    }

    /** Returns a bearer token. */
    String signIn(int reader) {
        String token = Tokens.fresh(32);
        database.update(NetworkWorldSql.SESSION, Map.of("reader", reader, "token_hash", Tokens.hash(token)));
        return token;
    }

    /** A reader, and where they are at home. */
    record Who(UUID id, int constituencyId, int homeUnitId) {}

    Who who(int reader) {
        return java.util.Objects.requireNonNull(database.queryForObject(
                NetworkWorldSql.WHO,
                Map.of("reader", reader),
                (row, number) -> new Who(
                        row.getObject("id", UUID.class), row.getInt("constituency_id"), row.getInt("home_unit_id"))));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
