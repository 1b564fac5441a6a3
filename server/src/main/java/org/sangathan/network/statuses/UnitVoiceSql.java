package org.sangathan.network.statuses;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on which units let their members write. */
@Repository
class UnitVoiceSql {
    private static final String MEMBERS_WRITE = """
            select coalesce((select members_write from unit_voice where unit_id = :unit_id), false)
            """;
    private static final String PUT = """
            insert into unit_voice (unit_id, members_write) values (:unit_id, :members_write)
            on conflict (unit_id) do update set members_write = excluded.members_write
            """;

    private final JdbcClient database;

    UnitVoiceSql(JdbcClient database) {
        this.database = database;
    }

    boolean membersWrite(int unitId) {
        return database.sql(MEMBERS_WRITE)
                .param("unit_id", unitId)
                .query(Boolean.class)
                .single();
    }

    void put(int unitId, boolean allowed) {
        database.sql(PUT)
                .param("unit_id", unitId)
                .param("members_write", allowed)
                .update();
    }
}
