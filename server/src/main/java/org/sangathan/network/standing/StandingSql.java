package org.sangathan.network.standing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that read which measures hold. */
@Repository
class StandingSql {
    private static final String ALL = """
            select account_id, kind, until from measure
            where lifted_at is null and kind in ('sensitive', 'silence', 'suspend')
              and (until is null or until > :now)
            """;
    private static final String OF = """
            select account_id, kind, until from measure
            where account_id = any(:ids) and lifted_at is null and kind in ('sensitive', 'silence', 'suspend')
            """;

    private final JdbcClient database;

    StandingSql(JdbcClient database) {
        this.database = database;
    }

    Map<UUID, Standing> all(Instant now) {
        return read(database.sql(ALL).param("now", now.atOffset(java.time.ZoneOffset.UTC)));
    }

    Map<UUID, Standing> of(Collection<UUID> ids) {
        return read(database.sql(OF).param("ids", ids.toArray(UUID[]::new)));
    }

    private static Map<UUID, Standing> read(JdbcClient.StatementSpec statement) {
        Map<UUID, Standing> found = new HashMap<>();
        statement.query(row -> {
            OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
            String kind = row.getString("kind");
            found.compute(
                    row.getObject("account_id", UUID.class),
                    (id, known) -> (known == null ? Standing.CLEAR : known)
                            .with(kind, until == null ? null : until.toInstant()));
        });
        return found;
    }
}
