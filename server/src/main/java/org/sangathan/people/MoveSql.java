package org.sangathan.people;

import java.util.function.Consumer;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Statements that change a member's record or take it to another cell. Rows travel whole, whatever columns they have:
 * read in one cell, written in the other, each statement touching one.
 */
@Repository
class MoveSql {
    private static final String UPDATE_WORKER = """
            update member set worker = :worker where constituency_id = :constituency_id and id = :id
            """;
    private static final String UPDATE_HOME = """
            update member set home_unit_id = :home_unit_id where constituency_id = :constituency_id and id = :id
            """;
    private static final String READ_MEMBER = """
            select jsonb_agg(m)::text from member m where m.constituency_id = :constituency_id and m.id = :id
            """;
    private static final String WRITE_MEMBER = """
            insert into member
            select * from jsonb_populate_recordset(cast(null as member), cast(:rows as jsonb))
            """;
    private static final String READ_CONSENTS = """
            select coalesce(jsonb_agg(c), '[]')::text from consent c
            where c.constituency_id = :constituency_id and c.member_id = :id
            """;
    private static final String WRITE_CONSENTS = """
            insert into consent
            select * from jsonb_populate_recordset(cast(null as consent), cast(:rows as jsonb))
            """;
    private static final String READ_LOOKS = """
            select coalesce(jsonb_agg(l), '[]')::text from look l
            where l.constituency_id = :constituency_id and l.member_id = :id
            """;
    private static final String WRITE_LOOKS = """
            insert into look
            select * from jsonb_populate_recordset(cast(null as look), cast(:rows as jsonb))
            """;
    private static final String PUT_MOVED = """
            insert into member_moved (member_id, now_id, constituency_id) values (:id, :id, :constituency_id)
            on conflict (member_id) do update set constituency_id = excluded.constituency_id
            """;
    private static final String FOLLOW_MOVED = """
            update member_moved set constituency_id = :constituency_id where now_id = :id
            """;

    private final JdbcClient database;

    MoveSql(JdbcClient database) {
        this.database = database;
    }

    void updateWorker(MemberKey key, boolean worker) {
        keyed(UPDATE_WORKER, key).param("worker", worker).update();
    }

    void updateHome(MemberKey key, int booth) {
        keyed(UPDATE_HOME, key).param("home_unit_id", booth).update();
    }

    /** Writes the member's rows in another cell; those left behind go with the member's row. */
    void copy(MemberKey from, MemberKey to, int booth) {
        carry(READ_MEMBER, WRITE_MEMBER, from, row -> {
            row.put("constituency_id", to.constituencyId());
            row.put("home_unit_id", booth);
        });
        carry(READ_CONSENTS, WRITE_CONSENTS, from, row -> row.put("constituency_id", to.constituencyId()));
        carry(READ_LOOKS, WRITE_LOOKS, from, row -> row.put("constituency_id", to.constituencyId()));
        keyed(PUT_MOVED, to).update();
        keyed(FOLLOW_MOVED, to).update();
    }

    private void carry(String read, String write, MemberKey from, Consumer<ObjectNode> change) {
        JsonNode rows = JsonMapper.shared()
                .readTree(keyed(read, from).query(String.class).single());
        rows.forEach(row -> change.accept((ObjectNode) row));
        database.sql(write).param("rows", rows.toString()).update();
    }

    private JdbcClient.StatementSpec keyed(String statement, MemberKey key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id());
    }
}
