package org.sangathan.network.statuses;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statement by which whoever writes is looked up. */
@Repository
class WriterSql {
    private static final String WRITER = """
            select m.home_unit_id, coalesce(c.version, 0) as version,
              (select count(*) from author_entry where author_id = :author_id and status_id > :since) as said,
              exists (select 1 from follow where target_id = :author_id and notify and not pending) as watched
            from member m left join circle c on c.account_id = m.id
            where m.constituency_id = :constituency_id and m.id = :id
            """;

    private final JdbcClient database;

    WriterSql(JdbcClient database) {
        this.database = database;
    }

    record Now(int homeUnitId, long version, int said, boolean watched) {}

    Optional<Now> writer(Actor actor, UUID author, UUID since) {
        return database.sql(WRITER)
                .param("constituency_id", actor.constituencyId())
                .param("id", actor.memberId())
                .param("author_id", author)
                .param("since", since)
                .query((row, number) -> new Now(
                        row.getInt("home_unit_id"),
                        row.getLong("version"),
                        row.getInt("said"),
                        row.getBoolean("watched")))
                .optional();
    }
}
