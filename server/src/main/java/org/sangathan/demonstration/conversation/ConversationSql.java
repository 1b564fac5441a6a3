package org.sangathan.demonstration.conversation;

import java.util.List;
import java.util.UUID;
import org.sangathan.network.publishing.StatusId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements behind the made-up feed. */
@Repository
class ConversationSql {
    private static final String HAS_STATUSES = """
            select exists (select from author_entry)
            """;
    private static final String BEARERS = """
            select g.member_id, l.constituency_id, g.unit_id
            from access_grant g join login l on l.member_id = g.member_id
            where 'SPEAK_AS_UNIT' = any(g.permissions)
            order by g.unit_id % 10000 <> 0, g.member_id limit 60
            """;
    private static final String SPREAD = """
            update status s set created_at = now() - (r.all_of_them - r.place) * interval '97 minutes'
            from (select id, constituency_id, row_number() over (order by id) as place, count(*) over () as all_of_them
              from status) r
            where s.constituency_id = r.constituency_id and s.id = r.id
            """;

    private static final String END_POLL = """
            update poll set ends_at = now() - interval '3 hours'
            where constituency_id = :cell and status_id = :id
            """;

    private final JdbcClient database;

    ConversationSql(JdbcClient database) {
        this.database = database;
    }

    boolean hasStatuses() {
        return database.sql(HAS_STATUSES).query(Boolean.class).single();
    }

    /** Somebody who speaks as a unit. */
    record Bearer(UUID memberId, int constituencyId, int unitId) {}

    List<Bearer> bearers() {
        return database.sql(BEARERS)
                .query((row, number) -> new Bearer(
                        row.getObject("member_id", UUID.class), row.getInt("constituency_id"), row.getInt("unit_id")))
                .list();
    }

    void spread() {
        database.sql(SPREAD).update();
    }

    void endPoll(UUID statusId) {
        database.sql(END_POLL)
                .param("cell", StatusId.cellOf(statusId))
                .param("id", statusId)
                .update();
    }
}
