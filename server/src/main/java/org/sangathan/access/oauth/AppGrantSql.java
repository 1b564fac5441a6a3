package org.sangathan.access.oauth;

import static org.sangathan.access.oauth.AppSql.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Logins.Login;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on what members allow apps, from the code to the token's end. */
@Repository
class AppGrantSql {
    private static final String INSERT_CODE = """
            insert into oauth_grant (id, app_id, member_id, constituency_id, scopes, redirect_uri,
              code_hash, code_challenge, code_expires_at, created_at, last_used_at)
            values (:id, :app_id, :member_id, :constituency_id, :scopes, :redirect_uri,
              :code_hash, :code_challenge, :expires_at, :now, :now)
            """;
    /** Everything that must fit, in one statement: of two that bring the same code, one finds it. */
    private static final String EXCHANGE = """
            update oauth_grant set token_hash = :token_hash, created_at = :now, last_used_at = :now
            where code_hash = :code_hash and app_id = :app_id and redirect_uri = :redirect_uri
              and code_challenge is not distinct from cast(:code_challenge as text)
              and code_expires_at > :now and token_hash is null
            returning scopes
            """;

    private static final String END_USED = """
            delete from oauth_grant
            where code_hash = :code_hash and app_id = :app_id and token_hash is not null
            """;
    private static final String INSERT_TOKEN = """
            insert into oauth_grant
              (id, app_id, member_id, constituency_id, scopes, token_hash, created_at, last_used_at)
            values (:id, :app_id, cast(:member_id as uuid), cast(:constituency_id as int), :scopes,
              :token_hash, :now, :now)
            """;
    private static final String REVOKE = """
            delete from oauth_grant where token_hash = :token_hash and app_id = :app_id
            """;
    private static final String IS_TOKEN = """
            select exists (select 1 from oauth_grant where token_hash = :token_hash)
            """;
    private static final String CONNECTED = """
            select a.id, a.name, a.website, t.scopes, t.created_at, t.last_used_at
            from oauth_grant t
            join oauth_app a on a.id = t.app_id
            where t.member_id = :member_id and t.token_hash is not null and t.last_used_at > :used_after
            order by t.last_used_at desc
            limit 500
            """;
    private static final String END = """
            delete from oauth_grant where member_id = :member_id and app_id = :app_id
            """;
    private static final String END_ALL = """
            delete from oauth_grant where member_id = :member_id
            """;
    private static final String DELETE_STALE = """
            delete from oauth_grant
            where last_used_at < :unused_since
              or (last_used_at < :codes_before and token_hash is null)
            """;

    private final JdbcClient database;

    AppGrantSql(JdbcClient database) {
        this.database = database;
    }

    void insertCode(UUID id, byte[] codeHash, AskedGrant asked, Login member, Instant now, Instant expiresAt) {
        database.sql(INSERT_CODE)
                .param("id", id)
                .param("app_id", asked.app().id())
                .param("member_id", member.memberId())
                .param("constituency_id", member.constituencyId())
                .param("scopes", asked.scopes().toArray(String[]::new))
                .param("redirect_uri", asked.redirectUri())
                .param("code_hash", codeHash)
                .param("code_challenge", asked.codeChallenge())
                .param("now", utc(now))
                .param("expires_at", utc(expiresAt))
                .update();
    }

    /** Returns the scopes; nothing where the code is unknown, used, too old, or not for this app, address or proof. */
    Optional<List<String>> exchange(
            byte[] codeHash,
            byte[] tokenHash,
            UUID appId,
            String redirectUri,
            @Nullable String challenge,
            Instant now) {
        return database.sql(EXCHANGE)
                .param("code_hash", codeHash)
                .param("token_hash", tokenHash)
                .param("app_id", appId)
                .param("redirect_uri", redirectUri)
                .param("code_challenge", challenge)
                .param("now", utc(now))
                .query((row, number) ->
                        List.of((String[]) row.getArray("scopes").getArray()))
                .optional();
    }

    void endUsed(byte[] codeHash, UUID appId) {
        database.sql(END_USED)
                .param("code_hash", codeHash)
                .param("app_id", appId)
                .update();
    }

    void insertToken(UUID id, byte[] tokenHash, App app, @Nullable Login member, List<String> scopes, Instant now) {
        database.sql(INSERT_TOKEN)
                .param("id", id)
                .param("app_id", app.id())
                .param("member_id", member == null ? null : member.memberId())
                .param("constituency_id", member == null ? null : member.constituencyId())
                .param("scopes", scopes.toArray(String[]::new))
                .param("token_hash", tokenHash)
                .param("now", utc(now))
                .update();
    }

    boolean revoke(byte[] tokenHash, UUID appId) {
        return database.sql(REVOKE)
                        .param("token_hash", tokenHash)
                        .param("app_id", appId)
                        .update()
                > 0;
    }

    boolean isToken(byte[] tokenHash) {
        return database.sql(IS_TOKEN)
                .param("token_hash", tokenHash)
                .query(Boolean.class)
                .single();
    }

    /** One row a token, last used first. */
    List<ConnectedApps.Token> connected(UUID memberId, Instant usedAfter) {
        return database.sql(CONNECTED)
                .param("member_id", memberId)
                .param("used_after", utc(usedAfter))
                .query((row, number) -> new ConnectedApps.Token(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("website"),
                        List.of((String[]) row.getArray("scopes").getArray()),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_used_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean end(UUID memberId, UUID appId) {
        return database.sql(END)
                        .param("member_id", memberId)
                        .param("app_id", appId)
                        .update()
                > 0;
    }

    void endAll(UUID memberId) {
        database.sql(END_ALL).param("member_id", memberId).update();
    }

    void deleteStale(Instant unusedSince, Instant codesBefore) {
        database.sql(DELETE_STALE)
                .param("unused_since", utc(unusedSince))
                .param("codes_before", utc(codesBefore))
                .update();
    }
}
