package org.sangathan.people.rights;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement that deletes what is kept no longer; each takes a few rows. */
@Repository
class RetainedSql {
    private static final String DELETE_LOOKS = """
            delete from look
            where constituency_id = :constituency_id and id = any(array(
              select id from look
              where constituency_id = :constituency_id and id < :before_id and at < :before
              order by id
              limit :most))
            """;
    private static final String DELETE_INVITATIONS = """
            delete from invitation where code = any(array(
              select code from invitation where expires_at < :before limit :most))
            """;
    private static final String DELETE_UNDO_LINKS = """
            delete from joining_undo where token_hash = any(array(
              select token_hash from joining_undo where expires_at < :before limit :most))
            """;
    private static final String DELETE_IMPORTS = """
            delete from booth_import where id = any(array(
              select id from booth_import where updated_at < :before limit :most))
            """;
    private static final String DELETE_CODES = """
            delete from one_time_code where (phone_hash, purpose) in (
              select phone_hash, purpose from one_time_code where expires_at < :before limit :most)
            """;
    private static final String DELETE_CEREMONIES = """
            delete from passkey_ceremony where id = any(array(
              select id from passkey_ceremony where expires_at < :before limit :most))
            """;

    private final JdbcClient database;

    RetainedSql(JdbcClient database) {
        this.database = database;
    }

    /** Ids of looks begin with their time, so that the oldest of a cell are a range of its key. */
    int deleteLooks(int constituencyId, Instant before, int most) {
        return some(DELETE_LOOKS, before, most)
                .param("constituency_id", constituencyId)
                .param("before_id", firstIdAt(before))
                .update();
    }

    /** No UUIDv7 made before the moment is as large. */
    private static UUID firstIdAt(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }

    int deleteInvitations(Instant before, int most) {
        return some(DELETE_INVITATIONS, before, most).update();
    }

    int deleteUndoLinks(Instant before, int most) {
        return some(DELETE_UNDO_LINKS, before, most).update();
    }

    int deleteImports(Instant before, int most) {
        return some(DELETE_IMPORTS, before, most).update();
    }

    int deleteCodes(Instant before, int most) {
        return some(DELETE_CODES, before, most).update();
    }

    int deleteCeremonies(Instant before, int most) {
        return some(DELETE_CEREMONIES, before, most).update();
    }

    private JdbcClient.StatementSpec some(String statement, Instant before, int most) {
        return database.sql(statement)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most);
    }
}
