package org.sangathan.access;

import static org.sangathan.access.AccessSql.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Our statements on passkeys; Spring Security's repositories have their own. */
@Repository
class PasskeySql {
    private static final String INSERT_CEREMONY = """
            insert into passkey_ceremony (id, options, expires_at) values (:id, :options, :expires_at)
            """;
    private static final String TAKE_CEREMONY = """
            delete from passkey_ceremony where id = :id and expires_at > :now returning options
            """;
    private static final String DELETE_EXPIRED = """
            delete from passkey_ceremony where expires_at < :now
            """;
    private static final String PASSKEYS_OF = """
            select c.credential_id, c.label, c.created, c.last_used
            from user_entities u
            join user_credentials c on c.user_entity_user_id = u.id
            where u.name = :name
            order by c.created
            limit 50
            """;

    private final JdbcClient database;

    PasskeySql(JdbcClient database) {
        this.database = database;
    }

    void insertCeremony(UUID id, byte[] options, Instant expiresAt) {
        database.sql(INSERT_CEREMONY)
                .param("id", id)
                .param("options", options)
                .param("expires_at", utc(expiresAt))
                .update();
    }

    Optional<byte[]> takeCeremony(UUID id, Instant now) {
        Optional<byte[]> options = database.sql(TAKE_CEREMONY)
                .param("id", id)
                .param("now", utc(now))
                .query((row, number) -> row.getBytes("options"))
                .optional();
        database.sql(DELETE_EXPIRED).param("now", utc(now)).update();
        return options;
    }

    List<PasskeyApi.PasskeyView> passkeysOf(UUID memberId) {
        return database.sql(PASSKEYS_OF)
                .param("name", memberId.toString())
                .query((row, number) -> new PasskeyApi.PasskeyView(
                        row.getString("credential_id"),
                        row.getString("label"),
                        row.getTimestamp("created").toInstant(),
                        row.getTimestamp("last_used").toInstant()))
                .list();
    }
}
