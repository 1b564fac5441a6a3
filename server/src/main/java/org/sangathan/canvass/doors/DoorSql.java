package org.sangathan.canvass.doors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
    private static final String LOCK_IDS = """
            select pg_advisory_xact_lock(each.key) from unnest(cast(:keys as bigint[])) as each (key)
            """;
    private static final String BEFORE = """
            select id, added_by, added_code from household
            where constituency_id = :constituency_id and id = any(:ids) and added_how = 'phone'
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
        return database.sql(OF_BOOTH_SINCE)
                .param("constituency_id", constituencyId)
                .param("booth_id", boothId)
                .param("since", since)
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

    void lockIds(long[] keys) {
        database.sql(LOCK_IDS).param("keys", keys).query(row -> {});
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
