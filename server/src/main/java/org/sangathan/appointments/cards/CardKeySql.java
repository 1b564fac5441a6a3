package org.sangathan.appointments.cards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the keys of cards. */
@Repository
class CardKeySql {
    private static final String ALL = """
            select kid, public_key, private_sealed, made_at, retired_at, revoked_at from card_key
            order by made_at desc
            limit 100
            """;
    private static final String FIND = """
            select kid, public_key, private_sealed, made_at, retired_at, revoked_at from card_key where kid = :kid
            """;
    private static final String SIGNING = """
            select kid, public_key, private_sealed, made_at, retired_at, revoked_at from card_key
            where retired_at is null
            """;
    private static final String WAIT_FOR_TURN = """
            select pg_advisory_xact_lock(:key)
            """;
    private static final String INSERT = """
            insert into card_key (kid, public_key, private_sealed, made_at)
            values (:kid, :public_key, :private_sealed, :made_at)
            on conflict do nothing
            """;
    private static final String RETIRE = """
            update card_key set retired_at = :at, private_sealed = null where kid = :kid and retired_at is null
            """;
    private static final String REVOKE = """
            update card_key set revoked_at = :at, retired_at = coalesce(retired_at, :at), private_sealed = null
            where kid = :kid and revoked_at is null
            """;

    private static final long TURN_KEY = 0x43415244;

    private final JdbcClient database;

    CardKeySql(JdbcClient database) {
        this.database = database;
    }

    List<CardKey> all() {
        return database.sql(ALL).query(CardKeySql::key).list();
    }

    Optional<CardKey> find(String kid) {
        return database.sql(FIND).param("kid", kid).query(CardKeySql::key).optional();
    }

    Optional<CardKey> signing() {
        return database.sql(SIGNING).query(CardKeySql::key).optional();
    }

    /** Does nothing when another node made one in the same moment: {@code one_signing_card_key}. */
    void insert(String kid, byte[] publicKey, byte[] privateSealed, Instant madeAt) {
        database.sql(INSERT)
                .param("kid", kid)
                .param("public_key", publicKey)
                .param("private_sealed", privateSealed)
                .param("made_at", utc(madeAt))
                .update();
    }

    void retire(String kid, Instant at) {
        database.sql(RETIRE).param("kid", kid).param("at", utc(at)).update();
    }

    boolean revoke(String kid, Instant at) {
        return database.sql(REVOKE).param("kid", kid).param("at", utc(at)).update() > 0;
    }

    private static CardKey key(ResultSet row, int number) throws SQLException {
        return new CardKey(
                row.getString("kid"),
                Ed25519.publicKey(row.getBytes("public_key")),
                row.getBytes("private_sealed"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "retired_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** One at a time makes a key, until the end of the transaction. */
    void waitForTurn() {
        database.sql(WAIT_FOR_TURN).param("key", TURN_KEY).query(row -> {});
    }
}
