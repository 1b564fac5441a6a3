package org.sangathan.people.duplicates;

import java.util.List;
import java.util.UUID;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on the two records themselves. Rows are read and written whole, as JSON, whatever columns they have. */
@Repository
class RecordSql {
    private static final String LOCK = """
            select id from member where constituency_id = :constituency_id and id = any(:ids) order by id for update
            """;
    private static final String READ_MEMBER = """
            select to_jsonb(m)::text from member m where m.constituency_id = :constituency_id and m.id = :id
            """;
    private static final String CHANGE_MEMBER = """
            update member m set home_unit_id = r.home_unit_id, name = r.name, name_key = r.name_key,
              gender = r.gender, birth_year = r.birth_year, worker = r.worker, listed = r.listed,
              joined_at = r.joined_at, proven_at = r.proven_at
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
    private static final String TAKE_CONSENTS_BACK = """
            delete from consent c
            using jsonb_populate_recordset(cast(null as consent), cast(:rows as jsonb)) r
            where c.constituency_id = :constituency_id and c.member_id = :id
              and c.purpose = r.purpose and c.notice_version = r.notice_version and c.given_at = r.given_at
              and c.withdrawn_at is not distinct from r.withdrawn_at
            """;
    private static final String GIVE_LOOKS = """
            update look set member_id = :to_id where constituency_id = :constituency_id and member_id = :id
            returning id
            """;
    private static final String GIVE_LOOKS_BACK = """
            update look set member_id = :to_id
            where constituency_id = :constituency_id and member_id = :id and id = any(:ids)
            """;
    private static final String GIVE_INVITATIONS = """
            update invitation set inviter_id = :to_id where inviter_id = :id returning id
            """;
    private static final String GIVE_INVITATIONS_BACK = """
            update invitation set inviter_id = :to_id where inviter_id = :id and id = any(:ids)
            """;

    private final JdbcClient database;

    RecordSql(JdbcClient database) {
        this.database = database;
    }

    /** Whether both are there; until the end of the transaction nobody erases, moves or appoints them. */
    boolean lock(MemberKey one, MemberKey other) {
        return database.sql(LOCK)
                        .param("constituency_id", one.constituencyId())
                        .param("ids", new UUID[] {one.id(), other.id()})
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .list()
                        .size()
                == 2;
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

    /** Those that are still as they came; what was withdrawn since stays withdrawn. */
    void takeConsentsBack(MemberKey from, String rows) {
        keyed(TAKE_CONSENTS_BACK, from).param("rows", rows).update();
    }

    List<String> giveLooks(MemberKey from, UUID to) {
        return keyed(GIVE_LOOKS, from)
                .param("to_id", to)
                .query((row, number) -> row.getString("id"))
                .list();
    }

    void giveLooksBack(MemberKey from, UUID to, List<String> ids) {
        keyed(GIVE_LOOKS_BACK, from).param("to_id", to).param("ids", uuids(ids)).update();
    }

    List<String> giveInvitations(UUID from, UUID to) {
        return database.sql(GIVE_INVITATIONS)
                .param("id", from)
                .param("to_id", to)
                .query((row, number) -> row.getString("id"))
                .list();
    }

    void giveInvitationsBack(UUID from, UUID to, List<String> ids) {
        database.sql(GIVE_INVITATIONS_BACK)
                .param("id", from)
                .param("to_id", to)
                .param("ids", uuids(ids))
                .update();
    }

    private static UUID[] uuids(List<String> ids) {
        return ids.stream().map(UUID::fromString).toArray(UUID[]::new);
    }

    private JdbcClient.StatementSpec keyed(String statement, MemberKey key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id());
    }
}
