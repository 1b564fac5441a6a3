package org.sangathan.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.sangathan.platform.EmbeddedDatabase;
import org.sangathan.platform.Tokens;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Members, statuses and readers in the database of a throw-away server, by COPY and in the order of cells. */
final class NetworkWorld implements AutoCloseable {
    static final int AUTHORS = 50_000;
    static final int MEDIAN = 11;
    static final int WIDE = 12;
    private static final int STATE = 240_000_000;
    private static final int MILLIS_BETWEEN = 100;
    /** Neighbours in number are no neighbours in time. */
    private static final long STRIDE = 7_919;

    private final Connection connection;
    private final NamedParameterJdbcTemplate database;
    private final List<Booth> booths;

    private record Booth(int constituencyId, int id) {}

    NetworkWorld(EmbeddedDatabase embedded) throws SQLException {
        connection = DriverManager.getConnection(embedded.url(), EmbeddedDatabase.user(), embedded.password());
        database = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
        booths = database.query(
                NetworkWorldSql.BOOTHS, (row, number) -> new Booth(row.getInt("constituency_id"), row.getInt("id")));
    }

    private static UUID member(int number) {
        return UUID.nameUUIDFromBytes(("bench" + number).getBytes(StandardCharsets.US_ASCII));
    }

    private Booth home(int member) {
        return booths.get(member % booths.size());
    }

    void addMembers(int first, int last) throws SQLException {
        copy(
                NetworkWorldSql.COPY_MEMBERS,
                byCell(first, last),
                member -> row(
                        home(member).constituencyId(),
                        member(member),
                        home(member).id(),
                        "सदस्य " + member,
                        "sdsi",
                        "woman",
                        1990,
                        "",
                        "hi",
                        "f",
                        "now",
                        "demonstration",
                        "now"));
    }

    void addStatuses(int statuses) throws SQLException {
        copy(
                NetworkWorldSql.COPY_ACCOUNTS,
                range(1, AUTHORS),
                member -> row(
                        member(member),
                        "member",
                        home(member).constituencyId(),
                        "bench_" + member,
                        "सदस्य " + member,
                        "sdsi",
                        "2026-01-01"));
        long tick = Objects.requireNonNull(database.queryForObject(NetworkWorldSql.TICK, Map.of(), Long.class));
        long newest = (tick >>> 12) - 1_000;
        IntFunction<UUID> id = at -> id(
                newest - (long) (statuses - at) * MILLIS_BETWEEN,
                home(author(at)).constituencyId());
        List<Integer> byCell = range(1, statuses).stream()
                .sorted(Comparator.comparingInt(at -> home(author(at)).constituencyId()))
                .toList();
        copy(NetworkWorldSql.COPY_STATUSES, byCell, at -> {
            String text = "कल सुबह दस बजे बैठक है, समय पर आइए। " + at;
            String units = "{" + unit(at) + "}";
            return row(
                    home(author(at)).constituencyId(),
                    id.apply(at),
                    member(author(at)),
                    "now",
                    "unlisted",
                    units,
                    units,
                    "{}",
                    "{}",
                    "{}",
                    text,
                    "<p>" + text + "</p>",
                    "",
                    "f",
                    "hi",
                    id.apply(at),
                    "{}");
        });
        copy(NetworkWorldSql.COPY_TIMELINE_ENTRIES, byCell, at -> row(unit(at) / 10_000, unit(at), id.apply(at)));
        copy(NetworkWorldSql.COPY_AUTHOR_ENTRIES, byCell, at -> row(member(author(at)), id.apply(at), "f"));
    }

    private static int author(int status) {
        return 1 + (int) (status * STRIDE % AUTHORS);
    }

    /** Of fifty statuses one is to the state and nine are to a constituency, the others to a booth. */
    private int unit(int status) {
        Booth home = home(author(status));
        return status % 50 == 0 ? STATE : status % 5 == 0 ? home.constituencyId() * 10_000 : home.id();
    }

    /** As StatusId makes them: time, then the cell. */
    private static UUID id(long millis, int constituencyId) {
        return new UUID(millis << 16 | 0x7000L, Long.MIN_VALUE | constituencyId);
    }

    void follow(int reader, int count) throws SQLException {
        copy(
                NetworkWorldSql.COPY_FOLLOWS,
                range(1_000, 999 + count),
                target -> row(member(reader), member(target), UUID.randomUUID(), "f", "t", "f", "now"));
        database.update(NetworkWorldSql.CIRCLE, Map.of("reader", member(reader)));
    }

    void settle() {
        database.getJdbcTemplate().execute(NetworkWorldSql.SETTLE);
    }

    /** Returns a bearer token. */
    String signIn(int reader) {
        String token = Tokens.fresh(32);
        database.update(
                NetworkWorldSql.SESSION,
                Map.of(
                        "reader", member(reader),
                        "constituency_id", home(reader).constituencyId(),
                        "token_hash", Tokens.hash(token)));
        return token;
    }

    /** Returns bearer tokens of as many members. */
    List<String> signInAll(int first, int count) {
        List<Integer> readers = range(first, first + count - 1);
        List<String> tokens = readers.stream().map(reader -> Tokens.fresh(32)).toList();
        database.update(
                NetworkWorldSql.SESSIONS,
                Map.of(
                        "token_hashes", tokens.stream().map(Tokens::hash).toArray(byte[][]::new),
                        "readers", readers.stream().map(NetworkWorld::member).toArray(UUID[]::new),
                        "cells",
                                readers.stream()
                                        .map(reader -> home(reader).constituencyId())
                                        .toArray(Integer[]::new)));
        return tokens;
    }

    /** A reader, their cell, and their units from the booth up. */
    record Who(UUID id, int constituencyId, List<Integer> units) {}

    Who who(int reader) {
        Booth home = home(reader);
        List<Integer> units = database.query(
                NetworkWorldSql.PATH,
                Map.of("constituency_id", home.constituencyId(), "booth", home.id()),
                (row, number) -> row.getInt("id"));
        return new Who(member(reader), home.constituencyId(), units);
    }

    private List<Integer> byCell(int first, int last) {
        return range(first, last).stream()
                .sorted(Comparator.comparingInt(member -> home(member).constituencyId()))
                .toList();
    }

    private static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static String row(Object... values) {
        StringBuilder row = new StringBuilder();
        for (Object value : values) {
            row.append(row.isEmpty() ? "" : "\t").append(value);
        }
        return row.append('\n').toString();
    }

    private void copy(String statement, List<Integer> numbers, IntFunction<String> row) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            StringBuilder rows = new StringBuilder();
            for (int number : numbers) {
                rows.append(row.apply(number));
                if (rows.length() > 60_000) {
                    send(copy, rows);
                }
            }
            send(copy, rows);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
