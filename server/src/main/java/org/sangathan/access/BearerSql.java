package org.sangathan.access;

import static org.sangathan.access.AccessSql.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement by which a token of an app is known. */
@Repository
class BearerSql {
    private static final String GRANT = """
            select t.id, t.member_id, t.constituency_id, t.scopes, t.last_used_at,
              a.id as app_id, a.name, a.website, g.unit_id, g.permissions
            from oauth_grant t
            join oauth_app a on a.id = t.app_id
            left join access_grant g on g.member_id = t.member_id
            where t.token_hash = :token_hash and t.last_used_at > :used_after
            """;
    private static final String LIVE_SESSIONS = """
            select s.id, s.member_id, s.constituency_id, s.last_seen_at, g.unit_id, g.permissions
            from session s
            left join access_grant g on g.member_id = s.member_id
            where s.member_id = any(:members) and s.id = any(:ids) and s.expires_at > :now
            """;
    private static final String LIVE_GRANTS = """
            select t.id, t.member_id, t.constituency_id, t.scopes, t.last_used_at,
              a.id as app_id, a.name, a.website, g.unit_id, g.permissions
            from oauth_grant t
            join oauth_app a on a.id = t.app_id
            left join access_grant g on g.member_id = t.member_id
            where t.id = any(:ids) and t.token_hash is not null and t.last_used_at > :used_after
            """;
    private static final String USE = """
            update oauth_grant set last_used_at = :now where token_hash = :token_hash
            """;

    private final JdbcClient database;

    BearerSql(JdbcClient database) {
        this.database = database;
    }

    /** One row a right; without any there is one row with a null grant. */
    record GrantRow(
            UUID id,
            @Nullable UUID memberId,
            @Nullable Integer constituencyId,
            List<String> scopes,
            Instant lastUsedAt,
            Bearer.App app,
            @Nullable Grant grant) {}

    List<GrantRow> grant(byte[] tokenHash, Instant usedAfter) {
        return database.sql(GRANT)
                .param("token_hash", tokenHash)
                .param("used_after", utc(usedAfter))
                .query(BearerSql::grantRow)
                .list();
    }

    /** Of several tokens of apps by their ids, those that are still good. */
    List<GrantRow> liveGrants(Collection<UUID> ids, Instant usedAfter) {
        return database.sql(LIVE_GRANTS)
                .param("ids", ids.toArray(UUID[]::new))
                .param("used_after", utc(usedAfter))
                .query(BearerSql::grantRow)
                .list();
    }

    /** Of several sessions by their ids, those that are still good; one row a right, as above. */
    List<AccessSql.SessionRow> liveSessions(Collection<UUID> members, Collection<UUID> ids, Instant now) {
        return database.sql(LIVE_SESSIONS)
                .param("members", members.toArray(UUID[]::new))
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", utc(now))
                .query(AccessSql::sessionRow)
                .list();
    }

    private static GrantRow grantRow(ResultSet row, int number) throws SQLException {
        return new GrantRow(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getObject("constituency_id", Integer.class),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("last_used_at", OffsetDateTime.class).toInstant(),
                new Bearer.App(row.getObject("app_id", UUID.class), row.getString("name"), row.getString("website")),
                AccessSql.grant(row));
    }

    void use(byte[] tokenHash, Instant now) {
        database.sql(USE).param("token_hash", tokenHash).param("now", utc(now)).update();
    }
}
