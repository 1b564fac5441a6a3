package org.sangathan.people.slips;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on photos of slips, on who looked at them, and on rows that move with a member. */
@Repository
class SlipPhotoSql {
    private static final String INSERT = """
            insert into slip_photo (constituency_id, slip_id, sealed, hash)
            values (:constituency_id, :slip_id, :sealed, :hash)
            """;
    private static final String SEALED = """
            select sealed from slip_photo where constituency_id = :constituency_id and slip_id = :slip_id
            """;
    private static final String TWIN = """
            select slip_id from slip_photo
            where constituency_id = :constituency_id and bit_count(cast(hash # :hash as bit(64))) <= :most
            order by slip_id
            limit 1
            """;
    private static final String INSERT_LOOK = """
            insert into slip_look (constituency_id, id, slip_id, at, reader_id, reader_constituency_id)
            values (:constituency_id, :id, :slip_id, :at, :reader_id, :reader_constituency_id)
            """;
    private static final String LOOKS_BECOME_THE_MEMBERS = """
            insert into look (constituency_id, id, member_id, at, reader_id, reader_constituency_id, reason)
            select constituency_id, id, :member_id, at, reader_id, reader_constituency_id, :reason
            from slip_look where constituency_id = :constituency_id and slip_id = :slip_id
            """;
    private static final String DELETE_LOOKS = """
            delete from slip_look where constituency_id = :constituency_id and slip_id = :slip_id
            """;
    private static final String LOOK_AT_MEMBER = """
            insert into look (constituency_id, id, member_id, at, reader_id, reader_constituency_id, reason)
            values (:constituency_id, :id, :member_id, :at, :reader_id, :reader_constituency_id, :reason)
            """;
    private static final String READ_SLIP = """
            select jsonb_agg(s)::text from slip s where s.constituency_id = :constituency_id and s.id = :slip_id
            """;
    private static final String WRITE_SLIP = """
            insert into slip select * from jsonb_populate_recordset(cast(null as slip), cast(:rows as jsonb))
            """;
    private static final String READ_PHOTO = """
            select coalesce(jsonb_agg(p), '[]')::text from slip_photo p
            where p.constituency_id = :constituency_id and p.slip_id = :slip_id
            """;
    private static final String WRITE_PHOTO = """
            insert into slip_photo select * from jsonb_populate_recordset(cast(null as slip_photo), cast(:rows as jsonb))
            """;
    private static final String MOVE_ENTERED = """
            update entered_slip set constituency_id = :constituency_id where slip_id = :slip_id
            """;
    private static final int NEARLY_EQUAL = 6;
    private static final String LOOK_REASON = "slip";

    private final JdbcClient database;

    SlipPhotoSql(JdbcClient database) {
        this.database = database;
    }

    void insert(Slip.Key slip, byte[] sealed, long hash) {
        keyed(INSERT, slip).param("sealed", sealed).param("hash", hash).update();
    }

    Optional<byte[]> sealed(Slip.Key slip) {
        return keyed(SEALED, slip)
                .query((row, number) -> row.getBytes("sealed"))
                .optional();
    }

    /** A slip of the constituency whose photo differs in few of 64 bits. */
    Optional<UUID> twin(int constituencyId, long hash) {
        return database.sql(TWIN)
                .param("constituency_id", constituencyId)
                .param("hash", hash)
                .param("most", NEARLY_EQUAL)
                .query((row, number) -> row.getObject("slip_id", UUID.class))
                .optional();
    }

    void insertLook(Slip.Key slip, UUID id, Instant at, MemberKey reader) {
        keyed(INSERT_LOOK, slip)
                .param("id", id)
                .param("at", SlipSql.utc(at))
                .param("reader_id", reader.id())
                .param("reader_constituency_id", reader.constituencyId())
                .update();
    }

    void insertLookAtMember(MemberKey member, UUID id, Instant at, MemberKey reader) {
        database.sql(LOOK_AT_MEMBER)
                .param("constituency_id", member.constituencyId())
                .param("id", id)
                .param("member_id", member.id())
                .param("at", SlipSql.utc(at))
                .param("reader_id", reader.id())
                .param("reader_constituency_id", reader.constituencyId())
                .param("reason", LOOK_REASON)
                .update();
    }

    /** When the slip has become a member. */
    void giveLooksTo(UUID memberId, Slip.Key slip) {
        keyed(LOOKS_BECOME_THE_MEMBERS, slip)
                .param("member_id", memberId)
                .param("reason", LOOK_REASON)
                .update();
        keyed(DELETE_LOOKS, slip).update();
    }

    /** Copies slip and photo to the cell of a booth; the caller deletes the old ones. */
    void copy(Slip.Key from, int boothId, int constituencyId) {
        String slip = keyed(READ_SLIP, from).query(String.class).single();
        String photo = keyed(READ_PHOTO, from).query(String.class).single();
        database.sql(WRITE_SLIP)
                .param("rows", MovedRows.to(slip, constituencyId, boothId))
                .update();
        database.sql(WRITE_PHOTO)
                .param("rows", MovedRows.to(photo, constituencyId))
                .update();
    }

    void moveEntered(UUID slipId, int constituencyId) {
        database.sql(MOVE_ENTERED)
                .param("slip_id", slipId)
                .param("constituency_id", constituencyId)
                .update();
    }

    private JdbcClient.StatementSpec keyed(String statement, Slip.Key slip) {
        return database.sql(statement)
                .param("constituency_id", slip.constituencyId())
                .param("slip_id", slip.id());
    }
}
