package org.sangathan.network.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements about short links and how often they were opened. */
@Repository
class ShareLinkSql {
    private static final String INSERT = """
            insert into share_link (code, status_id, unit_id, made_on) values (:code, :status_id, :unit_id, :made_on)
            on conflict (status_id, unit_id) do nothing
            """;
    private static final String CODE = """
            select code from share_link where status_id = :status_id and unit_id = :unit_id
            """;
    private static final String STATUS = """
            select status_id from share_link where code = :code
            """;
    private static final String COUNT = """
            insert into share_reach (code, day, opens) values (:code, :day, 1)
            on conflict (code, day) do update set opens = share_reach.opens + 1
            """;
    private static final String REACH = """
            select l.unit_id, r.day, r.opens
            from share_link l
            join share_reach r on r.code = l.code
            where l.status_id = :status_id
            order by r.day, l.unit_id limit 200000
            """;
    private static final String FORGET = """
            delete from share_link
            where code in (select code from share_link where made_on < :before order by made_on limit :limit)
            """;

    private final JdbcClient database;

    ShareLinkSql(JdbcClient database) {
        this.database = database;
    }

    void insert(String code, UUID statusId, int unitId, LocalDate today) {
        database.sql(INSERT)
                .param("code", code)
                .param("status_id", statusId)
                .param("unit_id", unitId)
                .param("made_on", today)
                .update();
    }

    Optional<String> code(UUID statusId, int unitId) {
        return database.sql(CODE)
                .param("status_id", statusId)
                .param("unit_id", unitId)
                .query(String.class)
                .optional();
    }

    Optional<UUID> status(String code) {
        return database.sql(STATUS).param("code", code).query(UUID.class).optional();
    }

    void count(String code, LocalDate day) {
        database.sql(COUNT).param("code", code).param("day", day).update();
    }

    /** How often the link of one unit was opened on one day. */
    record Opened(int unitId, LocalDate day, int opens) {}

    List<Opened> reach(UUID statusId) {
        return database.sql(REACH)
                .param("status_id", statusId)
                .query((row, number) ->
                        new Opened(row.getInt("unit_id"), row.getObject("day", LocalDate.class), row.getInt("opens")))
                .list();
    }

    int forget(LocalDate before, int limit) {
        return database.sql(FORGET)
                .param("before", before)
                .param("limit", limit)
                .update();
    }
}
