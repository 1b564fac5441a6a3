package org.sangathan.canvass.doors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.DoorPlace;
import org.sangathan.canvass.HouseCounts;
import org.sangathan.canvass.Outcome;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.ReceiptState;
import org.sangathan.canvass.RecordKind.Before;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Statements that read doors. */
@Repository
class DoorSql {
    private static final String FIND = """
            select constituency_id, id, booth_id, section, panna, building, floor, flat, house_number, landmark,
              house_order, latitude, longitude, adults, women_18_35, men_18_35, elders_60, do_not_visit, last_outcome,
              last_visit_at, come_again_on, visits, met, wants_to_join, wants_to_help, versions
            from household where constituency_id = :constituency_id and id = any(:ids)
            """;
    private static final String OF_BOOTH_SINCE = """
            select constituency_id, id, booth_id, section, panna, building, floor, flat, house_number, landmark,
              house_order, latitude, longitude, adults, women_18_35, men_18_35, elders_60, do_not_visit, last_outcome,
              last_visit_at, come_again_on, visits, met, wants_to_join, wants_to_help, versions
            from household
            where constituency_id = :constituency_id and booth_id = :booth_id and pack_version > :since
            order by coalesce(house_order, 2147483647), id
            """;
    private static final String PAGE = """
            select constituency_id, id, booth_id, section, panna, building, floor, flat, house_number, landmark,
              house_order, latitude, longitude, adults, women_18_35, men_18_35, elders_60, do_not_visit, last_outcome,
              last_visit_at, come_again_on, visits, met, wants_to_join, wants_to_help, versions
            from household
            where constituency_id = :constituency_id and booth_id = :booth_id
              and (coalesce(house_order, 2147483647), id) > (:after_order, :after_id)
            order by coalesce(house_order, 2147483647), id
            limit :limit
            """;
    private static final String LIST_KEYS = """
            select list_key, id from household
            where constituency_id = :constituency_id and booth_id = :booth_id and list_key is not null
            """;
    private static final String GONE_SINCE = """
            select household_id from household_gone
            where constituency_id = :constituency_id and booth_id = :booth_id and pack_version > :since
            """;
    private static final String ERASED = """
            select household_id, why from household_gone
            where constituency_id = :constituency_id and household_id = any(:ids) and why <> 'moved'
            """;
    private static final String LOCK_IDS = """
            select pg_advisory_xact_lock(each.key) from unnest(cast(:keys as bigint[])) as each (key)
            """;
    private static final String BEFORE = """
            select id, added_by, added_code from household
            where constituency_id = :constituency_id and id = any(:ids) and added_how = 'phone'
            """;
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
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    DoorSql(JdbcClient database) {
        this.database = database;
    }

    List<Door> find(int constituencyId, Collection<UUID> ids) {
        return database.sql(FIND)
                .param("constituency_id", constituencyId)
                .param("ids", ids.toArray(UUID[]::new))
                .query(DoorSql::door)
                .list();
    }

    List<Door> ofBooth(int constituencyId, int boothId, long since) {
        return since(OF_BOOTH_SINCE, constituencyId, boothId, since)
                .query(DoorSql::door)
                .list();
    }

    List<Door> page(int constituencyId, int boothId, DoorKey after, int limit) {
        return database.sql(PAGE)
                .param("constituency_id", constituencyId)
                .param("booth_id", boothId)
                .param("after_order", after.order())
                .param("after_id", after.id())
                .param("limit", limit)
                .query(DoorSql::door)
                .list();
    }

    /** Doors that came from lists, by what named them there. */
    Map<String, UUID> listKeys(int constituencyId, int boothId) {
        Map<String, UUID> keys = new HashMap<>();
        database.sql(LIST_KEYS)
                .param("constituency_id", constituencyId)
                .param("booth_id", boothId)
                .query(row -> {
                    keys.put(row.getString("list_key"), row.getObject("id", UUID.class));
                });
        return keys;
    }

    List<UUID> goneSince(int constituencyId, int boothId, long since) {
        return since(GONE_SINCE, constituencyId, boothId, since)
                .query((row, number) -> row.getObject("household_id", UUID.class))
                .list();
    }

    private JdbcClient.StatementSpec since(String statement, int constituencyId, int boothId, long since) {
        return database.sql(statement)
                .param("constituency_id", constituencyId)
                .param("booth_id", boothId)
                .param("since", since);
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

    void lockIds(long[] keys) {
        database.sql(LOCK_IDS).param("keys", keys).query(row -> {});
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

    Map<UUID, Before> before(int constituencyId, Collection<UUID> ids) {
        Map<UUID, Before> before = new HashMap<>();
        database.sql(BEFORE)
                .param("constituency_id", constituencyId)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    String code = row.getString("added_code");
                    before.put(
                            row.getObject("id", UUID.class),
                            new Before(
                                    row.getObject("added_by", UUID.class),
                                    null,
                                    code == null ? ReceiptState.STORED : ReceiptState.ROUTED,
                                    code == null ? null : ReceiptCode.valueOf(code)));
                });
        return before;
    }

    static Door door(ResultSet row, int number) throws SQLException {
        return new Door(
                row.getInt("constituency_id"),
                row.getObject("id", UUID.class),
                row.getInt("booth_id"),
                new DoorPlace(
                        integer(row, "section"),
                        integer(row, "panna"),
                        row.getString("building"),
                        row.getString("floor"),
                        row.getString("flat"),
                        row.getString("house_number"),
                        row.getString("landmark"),
                        integer(row, "house_order"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)),
                new HouseCounts(
                        integer(row, "adults"),
                        integer(row, "women_18_35"),
                        integer(row, "men_18_35"),
                        integer(row, "elders_60")),
                row.getBoolean("do_not_visit"),
                visited(row),
                versions(row.getString("versions")));
    }

    private static Door.Visited visited(ResultSet row) throws SQLException {
        String outcome = row.getString("last_outcome");
        OffsetDateTime at = row.getObject("last_visit_at", OffsetDateTime.class);
        return new Door.Visited(
                outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                at == null ? null : at.toInstant(),
                row.getObject("come_again_on", LocalDate.class),
                row.getInt("visits"),
                row.getInt("met"),
                row.getInt("wants_to_join"),
                row.getBoolean("wants_to_help"));
    }

    private static Map<String, UUID> versions(String json) {
        if (json.equals("{}")) {
            return Map.of();
        }
        Map<String, UUID> versions = new TreeMap<>();
        JSON.readTree(json)
                .propertyStream()
                .forEach(field -> versions.put(
                        field.getKey(), UUID.fromString(field.getValue().asString())));
        return versions;
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
