package org.sangathan.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.sangathan.access.AccountData.Act;
import org.sangathan.access.AccountData.Right;
import org.sangathan.access.AccountData.SignIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement by which a person is told what access holds of them. */
@Repository
class AccountSql {
    private static final String SIGN_INS = """
            select created_at, last_seen_at, expires_at, device from session
            where member_id = :member_id
            order by last_seen_at desc
            limit 10000
            """;
    private static final String RIGHTS = """
            select unit_id, permissions from access_grant where member_id = :member_id limit 10000
            """;
    private static final String ACTS_BY = """
            select at, action, unit_id from audit_entry where actor_id = :member_id order by at desc limit 10000
            """;
    private static final String ACTS_ON = """
            select at, action, unit_id from audit_entry
            where constituency_id = :constituency_id and subject = :subject
            order by at desc
            limit 10000
            """;

    private final JdbcClient database;

    AccountSql(JdbcClient database) {
        this.database = database;
    }

    List<SignIn> signIns(UUID memberId) {
        return database.sql(SIGN_INS)
                .param("member_id", memberId)
                .query((row, number) -> new SignIn(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getString("device")))
                .list();
    }

    List<Right> rights(UUID memberId) {
        return database.sql(RIGHTS)
                .param("member_id", memberId)
                .query((row, number) -> new Right(row.getInt("unit_id"), List.of((String[])
                        row.getArray("permissions").getArray())))
                .list();
    }

    List<Act> actsBy(UUID memberId) {
        return database.sql(ACTS_BY)
                .param("member_id", memberId)
                .query((row, number) -> act(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("action"),
                        row.getInt("unit_id"),
                        true))
                .list();
    }

    List<Act> actsOn(int constituencyId, UUID memberId) {
        return database.sql(ACTS_ON)
                .param("constituency_id", constituencyId)
                .param("subject", memberId.toString())
                .query((row, number) -> act(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("action"),
                        row.getInt("unit_id"),
                        false))
                .list();
    }

    private static Act act(Instant at, String action, int unitId, boolean own) {
        return new Act(at, action, unitId, own);
    }
}
