package org.sangathan.network.moderation;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that list the accounts of a moderator's cells, and count new ones. */
@Repository
class AdminAccountSql {
    private static final String FIND = """
            select id from account
            where kind = 'member' and constituency_id = any(:cells) and id < :below
              and (:pattern = '' or name_key like :pattern or handle like :handle)
              and (not :only or id = any(:among))
            order by id desc limit :limit
            """;
    private static final String NEW_BY_DAY = """
            select (created_at at time zone 'Asia/Kolkata')::date as day, count(*) as count from account
            where kind = 'member' and constituency_id = any(:cells) and created_at >= :from and created_at < :to
            group by 1 order by 1
            """;

    private final JdbcClient database;

    AdminAccountSql(JdbcClient database) {
        this.database = database;
    }

    /** @param among none: all of them */
    List<UUID> find(
            int[] cells,
            UUID below,
            String pattern,
            String handle,
            java.util.@org.jspecify.annotations.Nullable Collection<UUID> among,
            int limit) {
        return database.sql(FIND)
                .param("cells", cells)
                .param("below", below)
                .param("pattern", pattern)
                .param("handle", handle)
                .param("only", among != null)
                .param("among", among == null ? new UUID[0] : among.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** How many accounts began on a day. */
    record Day(java.time.LocalDate day, int count) {}

    List<Day> newByDay(int[] cells, java.time.Instant from, java.time.Instant to) {
        return database.sql(NEW_BY_DAY)
                .param("cells", cells)
                .param("from", ReportSql.utc(from))
                .param("to", ReportSql.utc(to))
                .query((row, number) -> new Day(row.getObject("day", java.time.LocalDate.class), row.getInt("count")))
                .list();
    }
}
