package org.sangathan.canvass.doors;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on doors that leave a booth, and on what phones are told of them: erased, or moved to another booth. */
@Repository
class GoneDoorSql {
    private static final String ERASE = """
            delete from household where constituency_id = :constituency_id and id = :id
            """;
    private static final String CLOSE_CONFLICTS = """
            delete from field_conflict
            where constituency_id = :constituency_id and household_id = :id and decided_at is null
            """;
    private static final String FORGET_CHANGES = """
            update door_change set fields = '{}' where constituency_id = :constituency_id and household_id = :id
            """;
    private static final String PUT_GONE = """
            insert into household_gone (constituency_id, booth_id, household_id, pack_version, why, gone_at)
            select :constituency_id, :booth_id, each.id, :version, :why, :at from unnest(cast(:ids as uuid[])) as each (id)
            on conflict (constituency_id, booth_id, household_id) do update
              set pack_version = excluded.pack_version, why = excluded.why, gone_at = excluded.gone_at
            """;
    private static final String FORGET_GONE = """
            delete from household_gone
            where constituency_id = :constituency_id and booth_id = :booth_id and household_id = any(:ids)
            """;
    private static final String MOVE = """
            update household set booth_id = :booth_id, section = null, pack_version = :version, list_key = null
            where constituency_id = :constituency_id and id = any(:ids)
            """;
    private static final String MOVE_CONFLICTS = """
            update field_conflict set booth_id = :booth_id
            where constituency_id = :constituency_id and household_id = any(:ids) and decided_at is null
            """;
    private static final String MOVE_PERSONS = """
            update household_person set booth_id = :booth_id
            where constituency_id = :constituency_id and household_id = any(:ids)
            """;
    private static final String GONE_SINCE = """
            select household_id from household_gone
            where constituency_id = :constituency_id and booth_id = :booth_id and pack_version > :since
            """;
    private static final String ERASED = """
            select household_id, why from household_gone
            where constituency_id = :constituency_id and household_id = any(:ids) and why <> 'moved'
            """;

    private final JdbcClient database;

    GoneDoorSql(JdbcClient database) {
        this.database = database;
    }

    List<UUID> goneSince(int constituencyId, int boothId, long since) {
        return database.sql(GONE_SINCE)
                .param("constituency_id", constituencyId)
                .param("booth_id", boothId)
                .param("since", since)
                .query((row, number) -> row.getObject("household_id", UUID.class))
                .list();
    }

    Map<UUID, String> erased(int constituencyId, Collection<UUID> ids) {
        Map<UUID, String> erased = new HashMap<>();
        database.sql(ERASED)
                .param("constituency_id", constituencyId)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    erased.put(row.getObject("household_id", UUID.class), row.getString("why"));
                });
        return erased;
    }

    void erase(int constituencyId, UUID id, int boothId, long version, String why, Instant at) {
        for (String statement : why.equals("wish")
                ? List.of(CLOSE_CONFLICTS, FORGET_CHANGES, ERASE)
                : List.of(CLOSE_CONFLICTS, ERASE)) {
            database.sql(statement)
                    .param("constituency_id", constituencyId)
                    .param("id", id)
                    .update();
        }
        putGone(constituencyId, boothId, new UUID[] {id}, version, why, at);
    }

    private void putGone(int constituencyId, int boothId, UUID[] ids, long version, String why, Instant at) {
        database.sql(PUT_GONE)
                .param("constituency_id", constituencyId)
                .param("booth_id", boothId)
                .param("ids", ids)
                .param("version", version)
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Sections belong to a booth: a door that moves has none until somebody says which. */
    void move(int constituencyId, int from, int to, UUID[] ids, long versionFrom, long versionTo, Instant at) {
        database.sql(MOVE)
                .param("constituency_id", constituencyId)
                .param("booth_id", to)
                .param("version", versionTo)
                .param("ids", ids)
                .update();
        for (String statement : List.of(MOVE_CONFLICTS, MOVE_PERSONS, FORGET_GONE)) {
            database.sql(statement)
                    .param("constituency_id", constituencyId)
                    .param("booth_id", to)
                    .param("ids", ids)
                    .update();
        }
        putGone(constituencyId, from, ids, versionFrom, "moved", at);
    }
}
