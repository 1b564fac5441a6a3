package org.sangathan.people.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on merges, and where merged ids lead. */
@Repository
class MergeSql {
    private static final String FORMER_IDS = """
            select member_id from member_moved where now_id = :id and member_id <> now_id
            """;
    private static final String POINT_ALL = """
            update member_moved set now_id = :to_id, constituency_id = :constituency_id
            where now_id = :id and member_id <> :id
            """;
    private static final String PUT_MOVED = """
            insert into member_moved (member_id, now_id, constituency_id) values (:member_id, :id, :constituency_id)
            on conflict (member_id) do update set now_id = excluded.now_id,
              constituency_id = excluded.constituency_id
            """;
    private static final String POINT_BACK = """
            update member_moved set now_id = :id, constituency_id = :constituency_id where member_id = any(:ids)
            """;
    private static final String DELETE_MOVED = """
            delete from member_moved where member_id = :id
            """;
    private static final String INSERT = """
            insert into member_merge (constituency_id, id, kept_id, gone_id, merged_at, sealed)
            values (:constituency_id, :id, :kept_id, :gone_id, :at, :sealed)
            """;
    private static final String FIND = """
            select constituency_id, id, kept_id, gone_id, merged_at, sealed from member_merge
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String LOCK = """
            select constituency_id, id, kept_id, gone_id, merged_at, sealed from member_merge
            where constituency_id = :constituency_id and id = :id
            for update
            """;
    private static final String OF_GONE = """
            select constituency_id, id, kept_id, gone_id, merged_at, sealed from member_merge
            where constituency_id = :constituency_id and gone_id = :gone_id and undone_at is null
            order by merged_at desc
            limit 1
            """;
    private static final String OF_CELL = """
            select constituency_id, id, kept_id, gone_id, merged_at, sealed from member_merge
            where constituency_id = :constituency_id and merged_at > :since and undone_at is null
            order by merged_at desc
            limit 100
            """;
    private static final String OF_KEPT = """
            select constituency_id, id, kept_id, gone_id, merged_at, sealed from member_merge
            where constituency_id = :constituency_id and kept_id = :id and undone_at is null
            order by merged_at desc
            limit 100
            """;
    private static final String END = """
            update member_merge set undone_at = :at, sealed = null
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String DELETE_OF = """
            delete from member_merge where constituency_id = :constituency_id and kept_id = :id
            """;
    private static final String DELETE_OLD = """
            delete from member_merge
            where constituency_id = :constituency_id and id = any(array(
              select id from member_merge
              where constituency_id = :constituency_id and merged_at < :before
              limit :most))
            """;

    private final JdbcClient database;

    MergeSql(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is kept of a merge.
     *
     * @param sealed what it takes to undo it; null when it was taken apart
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Merge(int constituencyId, UUID id, UUID keptId, UUID goneId, Instant mergedAt, byte @Nullable [] sealed) {
        MemberKey kept() {
            return new MemberKey(constituencyId, keptId);
        }

        MemberKey gone() {
            return new MemberKey(constituencyId, goneId);
        }
    }

    List<String> formerIds(UUID id) {
        return database.sql(FORMER_IDS)
                .param("id", id)
                .query((row, number) -> row.getString("member_id"))
                .list();
    }

    /** Who asks for the record that went finds the one that stayed; also by ids that led to it before. */
    void pointTo(MemberKey kept, UUID gone) {
        database.sql(POINT_ALL)
                .param("id", gone)
                .param("to_id", kept.id())
                .param("constituency_id", kept.constituencyId())
                .update();
        keyed(PUT_MOVED, kept).param("member_id", gone).update();
    }

    void pointBack(MemberKey restored, List<String> formerIds) {
        database.sql(DELETE_MOVED).param("id", restored.id()).update();
        keyed(POINT_BACK, restored)
                .param("ids", formerIds.stream().map(UUID::fromString).toArray(UUID[]::new))
                .update();
    }

    void insert(Merge merge) {
        database.sql(INSERT)
                .param("constituency_id", merge.constituencyId())
                .param("id", merge.id())
                .param("kept_id", merge.keptId())
                .param("gone_id", merge.goneId())
                .param("at", utc(merge.mergedAt()))
                .param("sealed", merge.sealed())
                .update();
    }

    Optional<Merge> find(MemberKey merge) {
        return keyed(FIND, merge).query(MergeSql::merge).optional();
    }

    /** Until the end of the transaction nobody else takes it apart. */
    Optional<Merge> lock(int constituencyId, UUID id) {
        return keyed(LOCK, new MemberKey(constituencyId, id))
                .query(MergeSql::merge)
                .optional();
    }

    Optional<Merge> ofGone(MemberKey gone) {
        return database.sql(OF_GONE)
                .param("constituency_id", gone.constituencyId())
                .param("gone_id", gone.id())
                .query(MergeSql::merge)
                .optional();
    }

    List<Merge> ofKept(MemberKey kept) {
        return keyed(OF_KEPT, kept).query(MergeSql::merge).list();
    }

    List<Merge> ofCell(int constituencyId, Instant since) {
        return database.sql(OF_CELL)
                .param("constituency_id", constituencyId)
                .param("since", utc(since))
                .query(MergeSql::merge)
                .list();
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        return new Merge(
                row.getInt("constituency_id"),
                row.getObject("id", UUID.class),
                row.getObject("kept_id", UUID.class),
                row.getObject("gone_id", UUID.class),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                row.getBytes("sealed"));
    }

    void end(Merge merge, Instant at) {
        keyed(END, new MemberKey(merge.constituencyId(), merge.id()))
                .param("at", utc(at))
                .update();
    }

    void deleteOf(MemberKey kept) {
        keyed(DELETE_OF, kept).update();
    }

    int deleteOld(int constituencyId, Instant before, int most) {
        return database.sql(DELETE_OLD)
                .param("constituency_id", constituencyId)
                .param("before", utc(before))
                .param("most", most)
                .update();
    }

    private JdbcClient.StatementSpec keyed(String statement, MemberKey key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
