package org.sangathan.network.push;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on the installation's key towards push services. */
@Repository
class PushKeySql {
    private static final String FIND = """
            select public_key, private_sealed from push_key where only_one
            """;
    private static final String INSERT = """
            insert into push_key (only_one, public_key, private_sealed, created_at)
            values (true, :public_key, :private_sealed, :now)
            on conflict (only_one) do nothing
            """;

    private final JdbcClient database;

    PushKeySql(JdbcClient database) {
        this.database = database;
    }

    record Kept(String publicKey, byte[] privateSealed) {}

    Optional<Kept> find() {
        return database.sql(FIND)
                .query((row, number) -> new Kept(row.getString("public_key"), row.getBytes("private_sealed")))
                .optional();
    }

    void insert(Kept key, Instant now) {
        database.sql(INSERT)
                .param("public_key", key.publicKey())
                .param("private_sealed", key.privateSealed())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
