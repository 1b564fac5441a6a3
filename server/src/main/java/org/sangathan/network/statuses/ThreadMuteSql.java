package org.sangathan.network.statuses;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on who does not want to hear of a thread. */
@Repository
class ThreadMuteSql {
    private static final String WHO_MUTE = """
            select account_id from status_act
            where kind = 'mute' and status_id = :thread_id and account_id = any(:ids)
            """;

    private final JdbcClient database;

    ThreadMuteSql(JdbcClient database) {
        this.database = database;
    }

    Set<UUID> whoMute(UUID threadId, Collection<UUID> accounts) {
        return database
                .sql(WHO_MUTE)
                .param("thread_id", threadId)
                .param("ids", accounts.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("account_id", UUID.class))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
