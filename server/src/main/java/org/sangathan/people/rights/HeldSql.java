package org.sangathan.people.rights;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on looks for the data of one person, their own and those that they made. */
@Repository
class HeldSql {
    private static final String LOOKS_AT = """
            select at, reader_id, reader_constituency_id, reason from look
            where constituency_id = :constituency_id and member_id = :member_id
            order by at desc
            limit 10000
            """;
    private static final String LOOKS_BY = """
            select at, reason from look where reader_id = :reader_id order by at desc limit 10000
            """;
    private static final String IMPORTS = """
            select file_name, state, rows_read, started_at from booth_import
            where started_by = :member_id
            order by started_at desc
            limit 10000
            """;
    private static final String FORGET_REASONS = """
            update look set reason = '' where reader_id = :reader_id and reason <> ''
            """;
    private static final String FORGET_REASONS_OF_GONE = """
            update look set reason = ''
            where reason <> '' and not exists (
              select from member m where m.constituency_id = reader_constituency_id and m.id = reader_id)
            """;

    private final JdbcClient database;

    HeldSql(JdbcClient database) {
        this.database = database;
    }

    /** Somebody read the record. */
    record LookAtMe(Instant at, MemberKey reader, String reason) {}

    /** The person read somebody's record. */
    record LookByMe(Instant at, String reason) {}

    /** The person brought a booth list. */
    record BoothListByMe(String fileName, String state, int rows, Instant startedAt) {}

    List<LookAtMe> looksAt(MemberKey member) {
        return database.sql(LOOKS_AT)
                .param("constituency_id", member.constituencyId())
                .param("member_id", member.id())
                .query((row, number) -> new LookAtMe(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new MemberKey(row.getInt("reader_constituency_id"), row.getObject("reader_id", UUID.class)),
                        row.getString("reason")))
                .list();
    }

    List<LookByMe> looksBy(UUID readerId) {
        return database.sql(LOOKS_BY)
                .param("reader_id", readerId)
                .query((row, number) ->
                        new LookByMe(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("reason")))
                .list();
    }

    List<BoothListByMe> boothLists(UUID memberId) {
        return database.sql(IMPORTS)
                .param("member_id", memberId)
                .query((row, number) -> new BoothListByMe(
                        row.getString("file_name"),
                        row.getString("state"),
                        row.getInt("rows_read"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void forgetReasons(UUID readerId) {
        database.sql(FORGET_REASONS).param("reader_id", readerId).update();
    }

    /** After a backup was read back, which may hold words of readers who were erased since. */
    void forgetReasonsOfGone() {
        database.sql(FORGET_REASONS_OF_GONE).update();
    }
}
