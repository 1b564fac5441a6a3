package org.sangathan.canvass.doors;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.ContentReader;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.ReceiptState;
import org.sangathan.canvass.RecordKind.Before;
import org.sangathan.canvass.doors.DoorChange.FieldChange;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every statement on what records changed of doors. */
@Repository
class DoorChangeSql {
    private static final String INSERT = """
            insert into door_change (constituency_id, id, household_id, booth_id, how, worker_id,
              worker_constituency_id, device_id, sequence, at, said_at, received_at, fields, corrects, code)
            select :constituency_id, each.id, each.household_id, each.booth_id, each.how, each.worker_id,
              each.worker_cell, each.device_id, each.sequence, each.at, each.said_at, each.received_at, each.fields,
              each.corrects, each.code
            from unnest(cast(:ids as uuid[]), cast(:households as uuid[]), cast(:booths as int[]),
              cast(:how as text[]), cast(:workers as uuid[]), cast(:worker_cells as int[]),
              cast(:devices as uuid[]), cast(:sequences as int[]), cast(:at as timestamptz[]),
              cast(:said_at as timestamptz[]), cast(:received_at as timestamptz[]), cast(:fields as jsonb[]),
              cast(:corrects as uuid[]), cast(:codes as text[]))
              as each (id, household_id, booth_id, how, worker_id, worker_cell, device_id, sequence, at, said_at,
                received_at, fields, corrects, code)
            """;
    private static final String BEFORE = """
            select c.id, c.worker_id, c.device_id, c.code,
              exists (select from field_conflict f where f.constituency_id = :constituency_id
                and f.household_id = c.household_id and f.rival_record = c.id and f.decided_at is null) as open
            from door_change c where c.constituency_id = :constituency_id and c.id = any(:ids)
            """;
    private static final String FIELDS = """
            select id, fields from door_change where constituency_id = :constituency_id and id = any(:ids)
            """;
    private static final String OF_LISTS = """
            select id from door_change
            where constituency_id = :constituency_id and id = any(:ids) and how = 'list'
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    DoorChangeSql(JdbcClient database) {
        this.database = database;
    }

    void insert(int constituencyId, List<DoorChange> changes) {
        database.sql(INSERT)
                .param("constituency_id", constituencyId)
                .param("ids", uuids(changes, DoorChange::id))
                .param("households", uuids(changes, DoorChange::householdId))
                .param("booths", integers(changes, DoorChange::boothId))
                .param("how", texts(changes, DoorChange::how))
                .param("workers", uuids(changes, change -> of(change.worker(), MemberKey::id)))
                .param("worker_cells", integers(changes, change -> of(change.worker(), MemberKey::constituencyId)))
                .param("devices", uuids(changes, DoorChange::deviceId))
                .param("sequences", integers(changes, DoorChange::sequence))
                .param("at", texts(changes, change -> change.moments().at().toString()))
                .param(
                        "said_at",
                        texts(changes, change -> change.moments().said().toString()))
                .param(
                        "received_at",
                        texts(changes, change -> change.moments().received().toString()))
                .param("fields", texts(changes, change -> json(change.fields())))
                .param("corrects", uuids(changes, DoorChange::corrects))
                .param("codes", texts(changes, change -> of(change.code(), ReceiptCode::name)))
                .update();
    }

    private static String json(Map<DoorField, FieldChange> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((field, change) -> {
            Map<String, @Nullable Object> both = new LinkedHashMap<>();
            both.put("value", change.value());
            both.put("seen", change.seen());
            values.put(field.code(), both);
        });
        return JSON.writeValueAsString(values);
    }

    Map<UUID, Before> before(int constituencyId, Collection<UUID> ids) {
        Map<UUID, Before> before = new HashMap<>();
        keyed(BEFORE, constituencyId, ids).query(row -> {
            String code = row.getString("code");
            ReceiptState state = code == null ? ReceiptState.STORED : ReceiptState.ROUTED;
            before.put(
                    row.getObject("id", UUID.class),
                    new Before(
                            row.getObject("worker_id", UUID.class),
                            row.getObject("device_id", UUID.class),
                            row.getBoolean("open") ? ReceiptState.CONFLICT : state,
                            code == null ? null : ReceiptCode.valueOf(code)));
        });
        return before;
    }

    /** What a change said of one field, and the record that had set what its author saw. */
    record SaidField(JsonNode value, @Nullable UUID seen) {}

    /** By change and field. */
    Map<UUID, Map<String, SaidField>> fields(int constituencyId, Collection<UUID> ids) {
        Map<UUID, Map<String, SaidField>> changes = new HashMap<>();
        keyed(FIELDS, constituencyId, ids).query(row -> {
            Map<String, SaidField> fields = new HashMap<>();
            JSON.readTree(row.getString("fields"))
                    .propertyStream()
                    .forEach(field -> fields.put(
                            field.getKey(),
                            new SaidField(
                                    field.getValue().path("value"),
                                    ContentReader.uuid(field.getValue().path("seen")))));
            changes.put(row.getObject("id", UUID.class), fields);
        });
        return changes;
    }

    Set<UUID> ofLists(int constituencyId, Collection<UUID> ids) {
        return new HashSet<>(keyed(OF_LISTS, constituencyId, ids)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
    }

    private JdbcClient.StatementSpec keyed(String statement, int constituencyId, Collection<UUID> ids) {
        return database.sql(statement).param("constituency_id", constituencyId).param("ids", ids.toArray(UUID[]::new));
    }

    private static <T, R> @Nullable R of(@Nullable T value, Function<T, R> read) {
        return value == null ? null : read.apply(value);
    }

    private static @Nullable UUID[] uuids(List<DoorChange> changes, Function<DoorChange, @Nullable UUID> value) {
        return changes.stream().map(value).toArray(UUID[]::new);
    }

    private static @Nullable Integer[] integers(
            List<DoorChange> changes, Function<DoorChange, @Nullable Integer> value) {
        return changes.stream().map(value).toArray(Integer[]::new);
    }

    private static @Nullable String[] texts(List<DoorChange> changes, Function<DoorChange, @Nullable String> value) {
        return changes.stream().map(value).toArray(String[]::new);
    }
}
