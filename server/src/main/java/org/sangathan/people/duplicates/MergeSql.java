package org.sangathan.people.duplicates;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement of merging two members of one cell and of undoing it. Rows are read and written whole, as JSON. */
@Repository
class MergeSql {
    private static final String LOCK = """
            select id from member where constituency_id = :constituency_id and id = any(:ids) order by id for update
            """;
    private static final String READ_MEMBER = """
            select to_jsonb(m)::text from member m where m.constituency_id = :constituency_id and m.id = :id
            """;
    private static final String CHANGE_MEMBER = """
            update member m set home_unit_id = r.home_unit_id, name = r.name, name_key = r.name_key,
              gender = r.gender, birth_year = r.birth_year, phone_sealed = r.phone_sealed, language = r.language,
              worker = r.worker, joined_at = r.joined_at, proven_at = r.proven_at
            from jsonb_populate_record(cast(null as member), cast(:row as jsonb)) r
            where m.constituency_id = :constituency_id and m.id = :id
            """;
    private static final String INSERT_MEMBER = """
            insert into member select * from jsonb_populate_record(cast(null as member), cast(:row as jsonb))
            """;
    private static final String DELETE_MEMBER = """
            delete from member where constituency_id = :constituency_id and id = :id
            """;
    private static final String READ_CONSENTS = """
            select coalesce(jsonb_agg(c), '[]')::text from consent c
            where c.constituency_id = :constituency_id and c.member_id = :id
            """;
    private static final String WRITE_CONSENTS = """
            insert into consent
            select * from jsonb_populate_recordset(cast(null as consent), cast(:rows as jsonb))
            on conflict do nothing
            """;
    private static final String DELETE_CONSENTS = """
            delete from consent where constituency_id = :constituency_id and member_id = :id
            """;
    private static final String GIVE_LOOKS = """
            update look set member_id = :to_id where constituency_id = :constituency_id and member_id = :id
            returning id
            """;
    private static final String GIVE_LOOKS_BACK = """
            update look set member_id = :to_id
            where constituency_id = :constituency_id and member_id = :id and id = any(:ids)
            """;
    private static final String PUT_MOVED = """
            insert into member_moved (member_id, now_id, constituency_id) values (:member_id, :id, :constituency_id)
            on conflict (member_id) do update set now_id = excluded.now_id,
              constituency_id = excluded.constituency_id
            """;
    private static final String DELETE_MOVED = """
            delete from member_moved where member_id = :id
            """;
    private static final String INSERT = """
            insert into member_merge (constituency_id, id, kept_id, gone_id, merged_at, sealed)
            values (:constituency_id, :id, :kept_id, :gone_id, :at, :sealed)
            """;
    private static final String FIND = """
            select id, kept_id, gone_id, merged_at, sealed from member_merge
            where constituency_id = :constituency_id and id = :id
            for update
            """;
    private static final String OF_CELL = """
            select id, kept_id, gone_id, merged_at, sealed from member_merge
            where constituency_id = :constituency_id and merged_at > :since
            order by merged_at desc
            limit 100
            """;
    private static final String DELETE = """
            delete from member_merge where constituency_id = :constituency_id and id = :id
            """;
    private static final String DELETE_OF = """
            delete from member_merge where constituency_id = :constituency_id and kept_id = :id
            """;
    private static final String DELETE_OLD = """
            delete from member_merge where merged_at < :before
            """;

    private final JdbcClient database;

    MergeSql(JdbcClient database) {
        this.database = database;
    }

    /** What is kept of a merge. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Merge(UUID id, UUID keptId, UUID goneId, Instant mergedAt, byte[] sealed) {}

    /** How many of the two there are. */
    int lock(MemberKey one, MemberKey other) {
        return database.sql(LOCK)
                .param("constituency_id", one.constituencyId())
                .param("ids", new UUID[] {one.id(), other.id()})
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .size();
    }

    String member(MemberKey key) {
        return keyed(READ_MEMBER, key).query(String.class).single();
    }

    void change(MemberKey key, String row) {
        keyed(CHANGE_MEMBER, key).param("row", row).update();
    }

    void insertMember(String row) {
        database.sql(INSERT_MEMBER).param("row", row).update();
    }

    void deleteMember(MemberKey key) {
        keyed(DELETE_MEMBER, key).update();
    }

    String consents(MemberKey key) {
        return keyed(READ_CONSENTS, key).query(String.class).single();
    }

    void addConsents(String rows) {
        database.sql(WRITE_CONSENTS).param("rows", rows).update();
    }

    void deleteConsents(MemberKey key) {
        keyed(DELETE_CONSENTS, key).update();
    }

    List<String> giveLooks(MemberKey from, UUID to) {
        return keyed(GIVE_LOOKS, from)
                .param("to_id", to)
                .query((row, number) -> row.getString("id"))
                .list();
    }

    void giveLooksBack(MemberKey from, UUID to, List<String> ids) {
        keyed(GIVE_LOOKS_BACK, from)
                .param("to_id", to)
                .param("ids", ids.stream().map(UUID::fromString).toArray(UUID[]::new))
                .update();
    }

    void pointTo(MemberKey kept, UUID gone) {
        keyed(PUT_MOVED, kept).param("member_id", gone).update();
    }

    void pointNowhere(UUID gone) {
        database.sql(DELETE_MOVED).param("id", gone).update();
    }

    void insert(int constituencyId, Merge merge) {
        database.sql(INSERT)
                .param("constituency_id", constituencyId)
                .param("id", merge.id())
                .param("kept_id", merge.keptId())
                .param("gone_id", merge.goneId())
                .param("at", merge.mergedAt().atOffset(ZoneOffset.UTC))
                .param("sealed", merge.sealed())
                .update();
    }

    Optional<Merge> lock(int constituencyId, UUID id) {
        return database.sql(FIND)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .query((row, number) -> merge(row))
                .optional();
    }

    List<Merge> ofCell(int constituencyId, Instant since) {
        return database.sql(OF_CELL)
                .param("constituency_id", constituencyId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> merge(row))
                .list();
    }

    private static Merge merge(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Merge(
                row.getObject("id", UUID.class),
                row.getObject("kept_id", UUID.class),
                row.getObject("gone_id", UUID.class),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                row.getBytes("sealed"));
    }

    void delete(int constituencyId, UUID id) {
        database.sql(DELETE)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .update();
    }

    void deleteOf(MemberKey kept) {
        keyed(DELETE_OF, kept).update();
    }

    int deleteOld(Instant before) {
        return database.sql(DELETE_OLD)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec keyed(String statement, MemberKey key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id());
    }
}
