package org.sangathan.access;

import static org.sangathan.access.AccessSql.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the audit chains. Nothing here updates or deletes an entry. */
@Repository
class AuditSql {
    private static final String BEGIN_HEAD = """
            insert into audit_head (constituency_id, seq, hash) values (:constituency_id, 0, ''::bytea)
            on conflict (constituency_id) do nothing
            """;
    private static final String LOCK_HEAD = """
            select seq, hash from audit_head where constituency_id = :constituency_id for update
            """;
    private static final String MOVE_HEAD = """
            update audit_head set seq = :seq, hash = :hash where constituency_id = :constituency_id
            """;
    private static final String INSERT = """
            insert into audit_entry
              (constituency_id, seq, at, actor_id, actor_constituency_id, action, unit_id, subject, facts, hash)
            values (:constituency_id, :seq, :at, cast(:actor_id as uuid), cast(:actor_constituency_id as int), :action,
              :unit_id, :subject, :facts, :hash)
            """;
    private static final String NEWEST_OF_CELLS = """
            select constituency_id, seq, at, actor_id, actor_constituency_id, action, unit_id, subject, facts, hash
            from audit_entry
            where constituency_id = any(:cells)
              and (at, constituency_id, seq) < (:before_at, :before_constituency_id, :before_seq)
            order by at desc, constituency_id desc, seq desc
            limit :limit
            """;
    private static final String NEWEST_OF_UNITS = """
            select constituency_id, seq, at, actor_id, actor_constituency_id, action, unit_id, subject, facts, hash
            from audit_entry
            where constituency_id = :constituency_id and unit_id = any(:units)
              and (at, constituency_id, seq) < (:before_at, :before_constituency_id, :before_seq)
            order by at desc, constituency_id desc, seq desc
            limit :limit
            """;
    private static final String WHOLE_CHAINS = """
            select constituency_id, seq, at, actor_id, actor_constituency_id, action, unit_id, subject, facts, hash
            from audit_entry
            order by constituency_id, seq
            """;
    private static final String HEADS = """
            select constituency_id, seq, hash from audit_head order by constituency_id
            """;

    private final JdbcClient database;

    AuditSql(JdbcClient database) {
        this.database = database;
    }

    /** The last entry of a cell's chain. */
    record Head(int constituencyId, long seq, byte[] hash) {}

    record Chained(int constituencyId, long seq, Audit.Entry entry, byte[] hash) {}

    Head lockHead(int constituencyId) {
        return findHead(constituencyId).orElseGet(() -> {
            database.sql(BEGIN_HEAD).param("constituency_id", constituencyId).update();
            return findHead(constituencyId).orElseThrow();
        });
    }

    private java.util.Optional<Head> findHead(int constituencyId) {
        return database.sql(LOCK_HEAD)
                .param("constituency_id", constituencyId)
                .query((row, number) -> new Head(constituencyId, row.getLong("seq"), row.getBytes("hash")))
                .optional();
    }

    void moveHead(int constituencyId, long seq, byte[] hash) {
        database.sql(MOVE_HEAD)
                .param("constituency_id", constituencyId)
                .param("seq", seq)
                .param("hash", hash)
                .update();
    }

    void insert(long seq, Audit.Entry entry, byte[] hash) {
        database.sql(INSERT)
                .param("constituency_id", entry.constituencyId())
                .param("seq", seq)
                .param("at", utc(entry.at()))
                .param("actor_id", entry.actorId())
                .param("actor_constituency_id", entry.actorConstituencyId())
                .param("action", entry.action())
                .param("unit_id", entry.unitId())
                .param("subject", entry.subject())
                .param("facts", entry.facts())
                .param("hash", hash)
                .update();
    }

    List<Chained> newestOfCells(int[] cells, AuditApi.Before before, int limit) {
        return paged(database.sql(NEWEST_OF_CELLS).param("cells", cells), before, limit);
    }

    List<Chained> newestOfUnits(int constituencyId, int[] units, AuditApi.Before before, int limit) {
        return paged(
                database.sql(NEWEST_OF_UNITS)
                        .param("constituency_id", constituencyId)
                        .param("units", units),
                before,
                limit);
    }

    private static List<Chained> paged(JdbcClient.StatementSpec statement, AuditApi.Before before, int limit) {
        return statement
                .param("before_at", utc(before.at()))
                .param("before_constituency_id", before.constituencyId())
                .param("before_seq", before.seq())
                .param("limit", limit)
                .query(AuditSql::chained)
                .list();
    }

    /** In order of cell and sequence; read in a transaction, where the driver streams. */
    void forEach(Consumer<Chained> reader) {
        try (java.util.stream.Stream<Chained> all =
                database.sql(WHOLE_CHAINS).withFetchSize(2_000).query(AuditSql::chained).stream()) {
            all.forEach(reader);
        }
    }

    List<Head> heads() {
        return database.sql(HEADS)
                .query((row, number) ->
                        new Head(row.getInt("constituency_id"), row.getLong("seq"), row.getBytes("hash")))
                .list();
    }

    private static Chained chained(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        @Nullable UUID actorId = row.getObject("actor_id", UUID.class);
        return new Chained(
                row.getInt("constituency_id"),
                row.getLong("seq"),
                new Audit.Entry(
                        at,
                        actorId,
                        row.getObject("actor_constituency_id", Integer.class),
                        row.getString("action"),
                        row.getInt("unit_id"),
                        row.getString("subject"),
                        row.getString("facts")),
                row.getBytes("hash"));
    }
}
