package org.sangathan.people.breaches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.breaches.Breach.Account;
import org.sangathan.people.breaches.Breach.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on breaches. */
@Repository
class BreachSql {
    private static final int TURN_KEY = 7_302;
    private static final String INSERT = """
            insert into breach (constituency_id, id, unit_id, scope_units, joined_from, joined_to, who, found_at,
              happened_from, happened_to, categories, nature, place, cause, consequences, measures, remedy, advice,
              contact, state, recorded_by, recorded_at)
            values (:constituency_id, :id, :unit_id, :scope_units, cast(:joined_from as timestamptz),
              cast(:joined_to as timestamptz), :who, :found_at, :happened_from, cast(:happened_to as timestamptz),
              :categories, :nature, :place, :cause, :consequences, :measures, :remedy, :advice, :contact, 'counting',
              :recorded_by, :recorded_at)
            on conflict (constituency_id, id) do nothing
            """;
    private static final String FIND = """
            select constituency_id, id, unit_id, scope_units, joined_from, joined_to, who, found_at, happened_from,
              happened_to, categories, nature, place, cause, consequences, measures, remedy, advice, contact, state,
              recorded_at, affected, told, reported_at, closed_at, closing_note
            from breach where constituency_id = :constituency_id and id = :id
            """;
    private static final String OF_UNITS = """
            select constituency_id, id, unit_id, scope_units, joined_from, joined_to, who, found_at, happened_from,
              happened_to, categories, nature, place, cause, consequences, measures, remedy, advice, contact, state,
              recorded_at, affected, told, reported_at, closed_at, closing_note
            from breach where constituency_id = any(:cells)
            order by recorded_at desc
            limit 200
            """;
    private static final String WAITING = """
            select constituency_id, id from breach where state in ('counting', 'telling')
            order by recorded_at
            limit 20
            """;
    private static final String COUNT_CELL = """
            insert into breach_affected (constituency_id, breach_id, member_id)
            select constituency_id, :breach_id, id from member
            where constituency_id = :constituency_id
              and (:whole_cell or home_unit_id = any(:units))
              and (:workers_too or worker)
              and joined_at >= :joined_from and joined_at <= :joined_to
            on conflict (constituency_id, breach_id, member_id) do nothing
            """;
    private static final String COUNTED = """
            update breach set state = 'ready', affected = :affected
            where constituency_id = :constituency_id and id = :id and state = 'counting'
            """;
    private static final String MOVE = """
            update breach set state = :to
            where constituency_id = :constituency_id and id = :id and state = :from
            """;
    private static final String UNTOLD = """
            select member_id from breach_affected
            where constituency_id = :constituency_id and breach_id = :breach_id and told_at is null
            order by member_id
            limit :most
            """;
    private static final String TELL = """
            update breach_affected set told_at = :now
            where constituency_id = :constituency_id and breach_id = :breach_id and member_id = :member_id
            """;
    private static final String ADD_TOLD = """
            update breach set told = told + :told where constituency_id = :constituency_id and id = :id
            """;
    private static final String REPORT = """
            update breach set reported_at = :now
            where constituency_id = :constituency_id and id = :id and reported_at is null
            """;
    private static final String CLOSE = """
            update breach set state = 'closed', closed_at = :now, closing_note = :note
            where constituency_id = :constituency_id and id = :id and state = 'told' and reported_at is not null
            """;
    private static final String OF_MEMBER = """
            select told_at from breach_affected
            where constituency_id = :constituency_id and member_id = :member_id
            limit 1000
            """;
    private static final String FORGET = """
            delete from breach_affected where constituency_id = :constituency_id and member_id = :member_id
            """;
    private static final String FORGET_RECORDER = """
            update breach set recorded_by = null where recorded_by = :member_id
            """;
    private static final String TRY_TURN = """
            select pg_try_advisory_xact_lock(:key, 0)
            """;

    private static final String GIVE = """
            update breach_affected a set member_id = :to_id
            where a.constituency_id = :constituency_id and a.member_id = :member_id and not exists (
              select from breach_affected own
              where own.constituency_id = :constituency_id and own.breach_id = a.breach_id and own.member_id = :to_id)
            returning breach_id
            """;
    private static final String GIVE_BACK = """
            update breach_affected set member_id = :to_id
            where constituency_id = :constituency_id and member_id = :member_id and breach_id = any(:ids)
            """;

    private final JdbcClient database;

    BreachSql(JdbcClient database) {
        this.database = database;
    }

    /** Where a breach lives. */
    record BreachKey(int constituencyId, UUID id) {}

    boolean insert(Breach breach, UUID recordedBy) {
        Scope scope = breach.scope();
        Account account = breach.account();
        return keyed(INSERT, new BreachKey(breach.constituencyId(), breach.id()))
                        .param("unit_id", breach.unitId())
                        .param(
                                "scope_units",
                                scope.units().stream()
                                        .mapToInt(Integer::intValue)
                                        .toArray())
                        .param("joined_from", utc(scope.joinedFrom()))
                        .param("joined_to", utc(scope.joinedTo()))
                        .param("who", scope.who())
                        .param("found_at", utc(breach.foundAt()))
                        .param("happened_from", utc(breach.happenedFrom()))
                        .param("happened_to", utc(breach.happenedTo()))
                        .param("categories", account.categories().toArray(String[]::new))
                        .param("nature", account.nature())
                        .param("place", account.place())
                        .param("cause", account.cause())
                        .param("consequences", account.consequences())
                        .param("measures", account.measures())
                        .param("remedy", account.remedy())
                        .param("advice", account.advice())
                        .param("contact", account.contact())
                        .param("recorded_by", recordedBy)
                        .param("recorded_at", utc(breach.recordedAt()))
                        .update()
                > 0;
    }

    Optional<Breach> find(BreachKey key) {
        return keyed(FIND, key).query(BreachSql::breach).optional();
    }

    List<Breach> ofCells(int[] cells) {
        return database.sql(OF_UNITS)
                .param("cells", cells)
                .query(BreachSql::breach)
                .list();
    }

    List<BreachKey> waiting() {
        return database.sql(WAITING)
                .query((row, number) -> new BreachKey(row.getInt("constituency_id"), row.getObject("id", UUID.class)))
                .list();
    }

    /** Marks the affected of one cell. */
    int countCell(Breach breach, int constituencyId, boolean wholeCell, int[] units) {
        Scope scope = breach.scope();
        Instant from = scope.joinedFrom();
        Instant to = scope.joinedTo();
        return database.sql(COUNT_CELL)
                .param("breach_id", breach.id())
                .param("constituency_id", constituencyId)
                .param("whole_cell", wholeCell)
                .param("units", units)
                .param("workers_too", scope.who().equals("all"))
                .param("joined_from", utc(from == null ? Instant.EPOCH : from))
                .param("joined_to", utc(to == null ? breach.recordedAt() : to))
                .update();
    }

    boolean counted(BreachKey key, int affected) {
        return keyed(COUNTED, key).param("affected", affected).update() > 0;
    }

    boolean move(BreachKey key, String from, String to) {
        return keyed(MOVE, key).param("from", from).param("to", to).update() > 0;
    }

    List<UUID> untold(int constituencyId, UUID breachId, int most) {
        return database.sql(UNTOLD)
                .param("constituency_id", constituencyId)
                .param("breach_id", breachId)
                .param("most", most)
                .query((row, number) -> row.getObject("member_id", UUID.class))
                .list();
    }

    void tell(int constituencyId, UUID breachId, UUID memberId, Instant now) {
        database.sql(TELL)
                .param("constituency_id", constituencyId)
                .param("breach_id", breachId)
                .param("member_id", memberId)
                .param("now", utc(now))
                .update();
    }

    void addTold(BreachKey key, int told) {
        keyed(ADD_TOLD, key).param("told", told).update();
    }

    boolean report(BreachKey key, Instant now) {
        return keyed(REPORT, key).param("now", utc(now)).update() > 0;
    }

    boolean close(BreachKey key, Instant now, String note) {
        return keyed(CLOSE, key).param("now", utc(now)).param("note", note).update() > 0;
    }

    List<Optional<Instant>> ofMember(int constituencyId, UUID memberId) {
        return database.sql(OF_MEMBER)
                .param("constituency_id", constituencyId)
                .param("member_id", memberId)
                .query((row, number) -> Optional.ofNullable(instant(row, "told_at")))
                .list();
    }

    /** What was said to one record was said to the other, which is of the same person. */
    List<String> give(int constituencyId, UUID memberId, UUID to) {
        return database.sql(GIVE)
                .param("constituency_id", constituencyId)
                .param("member_id", memberId)
                .param("to_id", to)
                .query((row, number) -> row.getString("breach_id"))
                .list();
    }

    void giveBack(int constituencyId, UUID memberId, UUID to, List<String> breaches) {
        database.sql(GIVE_BACK)
                .param("constituency_id", constituencyId)
                .param("member_id", memberId)
                .param("to_id", to)
                .param("ids", breaches.stream().map(UUID::fromString).toArray(UUID[]::new))
                .update();
    }

    void forget(int constituencyId, UUID memberId) {
        database.sql(FORGET)
                .param("constituency_id", constituencyId)
                .param("member_id", memberId)
                .update();
        database.sql(FORGET_RECORDER).param("member_id", memberId).update();
    }

    boolean tryTurn() {
        return database.sql(TRY_TURN)
                .param("key", TURN_KEY)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec keyed(String statement, BreachKey key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id());
    }

    private static Breach breach(ResultSet row, int number) throws SQLException {
        return new Breach(
                row.getInt("constituency_id"),
                row.getObject("id", UUID.class),
                row.getInt("unit_id"),
                new Scope(
                        Arrays.asList((Integer[]) row.getArray("scope_units").getArray()),
                        instant(row, "joined_from"),
                        instant(row, "joined_to"),
                        row.getString("who")),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getObject("happened_from", OffsetDateTime.class).toInstant(),
                instant(row, "happened_to"),
                new Account(
                        List.of((String[]) row.getArray("categories").getArray()),
                        row.getString("nature"),
                        row.getString("place"),
                        row.getString("cause"),
                        row.getString("consequences"),
                        row.getString("measures"),
                        row.getString("remedy"),
                        row.getString("advice"),
                        row.getString("contact")),
                row.getString("state"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getInt("affected"),
                row.getInt("told"),
                instant(row, "reported_at"),
                instant(row, "closed_at"),
                row.getString("closing_note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime written = row.getObject(column, OffsetDateTime.class);
        return written == null ? null : written.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
