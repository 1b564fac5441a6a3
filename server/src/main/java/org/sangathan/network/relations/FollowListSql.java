package org.sangathan.network.relations;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that list accounts by what is wanted of them, newest wish first. */
@Repository
class FollowListSql {
    private static final String FOLLOWERS = """
            select account_id as who, id from follow
            where target_id = :id and not pending and id < :max_id and id > :min_id order by id desc limit :limit
            """;
    private static final String FOLLOWING = """
            select target_id as who, id from follow
            where account_id = :id and not pending and id < :max_id and id > :min_id order by id desc limit :limit
            """;
    private static final String REQUESTS = """
            select account_id as who, id from follow
            where target_id = :id and pending and id < :max_id and id > :min_id order by id desc limit :limit
            """;
    private static final String BLOCKED = """
            select target_id as who, id from block
            where account_id = :id and id < :max_id and id > :min_id order by id desc limit :limit
            """;
    private static final String MUTED = """
            select target_id as who, id from mute
            where account_id = :id and id < :max_id and id > :min_id and (ends_at is null or ends_at > now())
            order by id desc limit :limit
            """;
    private static final String ENDORSED = """
            select target_id as who, id from endorsement
            where account_id = :id and id < :max_id and id > :min_id order by id desc limit :limit
            """;
    private static final String TAGS = """
            select tag, id from followed_tag
            where account_id = :id and id < :max_id and id > :min_id order by id desc limit :limit
            """;
    private final JdbcClient database;

    FollowListSql(JdbcClient database) {
        this.database = database;
    }

    /** Somebody in a list, and the id by which it is paged. */
    record Listed(UUID who, UUID id) {}

    record ListedTag(String tag, UUID id) {}

    /** Which page. */
    record Ask(UUID id, UUID maxId, UUID minId, int limit) {}

    List<Listed> followers(Ask ask) {
        return listed(FOLLOWERS, ask);
    }

    List<Listed> following(Ask ask) {
        return listed(FOLLOWING, ask);
    }

    List<Listed> requests(Ask ask) {
        return listed(REQUESTS, ask);
    }

    List<Listed> blocked(Ask ask) {
        return listed(BLOCKED, ask);
    }

    List<Listed> muted(Ask ask) {
        return listed(MUTED, ask);
    }

    List<Listed> endorsed(Ask ask) {
        return listed(ENDORSED, ask);
    }

    List<ListedTag> tags(Ask ask) {
        return asked(TAGS, ask)
                .query((row, number) -> new ListedTag(row.getString("tag"), row.getObject("id", UUID.class)))
                .list();
    }

    private List<Listed> listed(String statement, Ask ask) {
        return asked(statement, ask)
                .query((row, number) -> new Listed(row.getObject("who", UUID.class), row.getObject("id", UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec asked(String statement, Ask ask) {
        return database.sql(statement)
                .param("id", ask.id())
                .param("max_id", ask.maxId())
                .param("min_id", ask.minId())
                .param("limit", ask.limit());
    }
}
