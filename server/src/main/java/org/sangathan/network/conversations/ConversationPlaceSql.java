package org.sangathan.network.conversations;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on how far somebody is in their conversations. */
@Repository
class ConversationPlaceSql {
    private static final String PLACES = """
            select thread_id, read_to, removed_to from conversation_place
            where account_id = :account_id and thread_id = any(:thread_ids)
            """;
    /** Only ever forward: another device of theirs may be further already. */
    private static final String PUT = """
            insert into conversation_place as there (account_id, thread_id, read_to, removed_to)
            values (:account_id, :thread_id, :read_to, cast(:removed_to as uuid))
            on conflict (account_id, thread_id) do update
            set read_to = greatest(there.read_to, excluded.read_to),
              removed_to = greatest(there.removed_to, excluded.removed_to)
            """;

    private final JdbcClient database;

    ConversationPlaceSql(JdbcClient database) {
        this.database = database;
    }

    /** @param thread and where its reader is in it */
    private record Of(UUID thread, Place place) {}

    Map<UUID, Place> places(UUID account, Collection<UUID> threads) {
        if (threads.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(PLACES)
                .param("account_id", account)
                .param("thread_ids", threads.toArray(UUID[]::new))
                .query((row, number) -> new Of(
                        row.getObject("thread_id", UUID.class),
                        new Place(row.getObject("read_to", UUID.class), row.getObject("removed_to", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Of::thread, Of::place));
    }

    void put(UUID account, UUID thread, UUID readTo, @Nullable UUID removedTo) {
        database.sql(PUT)
                .param("account_id", account)
                .param("thread_id", thread)
                .param("read_to", readTo)
                .param("removed_to", removedTo)
                .update();
    }
}
