package org.sangathan.access.oauth;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on registered apps. */
@Repository
class AppSql {
    private static final String INSERT = """
            insert into oauth_app (id, secret_hash, name, website, redirect_uris, scopes, created_at)
            values (:id, :secret_hash, :name, :website, :redirect_uris, :scopes, :now)
            """;
    private static final String FIND = """
            select id, secret_hash, name, website, redirect_uris, scopes from oauth_app where id = :id
            """;
    private static final String DELETE_UNUSED = """
            delete from oauth_app where id in (
              select a.id from oauth_app a
              where a.created_at < :before and not exists (select 1 from oauth_grant g where g.app_id = a.id)
              limit :most)
            """;

    private final JdbcClient database;

    AppSql(JdbcClient database) {
        this.database = database;
    }

    void insert(App app, Instant now) {
        database.sql(INSERT)
                .param("id", app.id())
                .param("secret_hash", app.secretHash())
                .param("name", app.name())
                .param("website", app.website())
                .param("redirect_uris", app.redirectUris().toArray(String[]::new))
                .param("scopes", app.scopes().toArray(String[]::new))
                .param("now", utc(now))
                .update();
    }

    Optional<App> find(UUID id) {
        return database.sql(FIND)
                .param("id", id)
                .query((row, number) -> new App(
                        row.getObject("id", UUID.class),
                        row.getBytes("secret_hash"),
                        row.getString("name"),
                        row.getString("website"),
                        List.of((String[]) row.getArray("redirect_uris").getArray()),
                        List.of((String[]) row.getArray("scopes").getArray())))
                .optional();
    }

    int deleteUnused(Instant before, int most) {
        return database.sql(DELETE_UNUSED)
                .param("before", utc(before))
                .param("most", most)
                .update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
