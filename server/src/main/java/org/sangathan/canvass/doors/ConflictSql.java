package org.sangathan.canvass.doors;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every statement on fields with two values. */
@Repository
class ConflictSql {
    private static final String INSERT = """
            insert into field_conflict (constituency_id, id, household_id, booth_id, field, kept, kept_record, rival,
              rival_record, found_at)
            select :constituency_id, each.id, each.household_id, each.booth_id, each.field, each.kept,
              each.kept_record, each.rival, each.rival_record, each.found_at
            from unnest(cast(:ids as uuid[]), cast(:households as uuid[]), cast(:booths as int[]),
              cast(:fields as text[]), cast(:kept as jsonb[]), cast(:kept_records as uuid[]),
              cast(:rivals as jsonb[]), cast(:rival_records as uuid[]), cast(:found_at as timestamptz[]))
              as each (id, household_id, booth_id, field, kept, kept_record, rival, rival_record, found_at)
            """;
    private static final String OPEN = """
            select id, household_id, field, rival, rival_record from field_conflict
            where constituency_id = :constituency_id and household_id = any(:households) and decided_at is null
            order by found_at, id
            """;
    private static final String SETTLE = """
            update field_conflict set decided_at = :at, decision = :decision, decided = rival
            where constituency_id = :constituency_id and id = :id and decided_at is null
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    ConflictSql(JdbcClient database) {
        this.database = database;
    }

    void insert(int constituencyId, List<Conflict> conflicts) {
        database.sql(INSERT)
                .param("constituency_id", constituencyId)
                .param("ids", uuids(conflicts, Conflict::id))
                .param("households", uuids(conflicts, Conflict::householdId))
                .param("booths", conflicts.stream().mapToInt(Conflict::boothId).toArray())
                .param("fields", texts(conflicts, conflict -> conflict.field().code()))
                .param(
                        "kept",
                        texts(
                                conflicts,
                                conflict -> DoorField.json(conflict.kept()).toString()))
                .param("kept_records", uuids(conflicts, Conflict::keptRecord))
                .param(
                        "rivals",
                        texts(
                                conflicts,
                                conflict -> DoorField.json(conflict.rival()).toString()))
                .param("rival_records", uuids(conflicts, Conflict::rivalRecord))
                .param(
                        "found_at",
                        texts(conflicts, conflict -> conflict.foundAt().toString()))
                .update();
    }

    /** A conflict that waits, as far as changes ask. */
    record Open(UUID id, UUID householdId, DoorField field, JsonNode rival, UUID rivalRecord) {}

    List<Open> open(int constituencyId, Collection<UUID> households) {
        return database.sql(OPEN)
                .param("constituency_id", constituencyId)
                .param("households", households.toArray(UUID[]::new))
                .query((row, number) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getObject("household_id", UUID.class),
                        DoorField.find(row.getString("field")).orElseThrow(),
                        JSON.readTree(row.getString("rival")),
                        row.getObject("rival_record", UUID.class)))
                .list();
    }

    /** Nobody had to decide: the record that came first had seen the one that came last. */
    void settle(int constituencyId, UUID id, UUID decision, Instant at) {
        database.sql(SETTLE)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .param("decision", decision)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable UUID[] uuids(List<Conflict> conflicts, Function<Conflict, @Nullable UUID> value) {
        return conflicts.stream().map(value).toArray(UUID[]::new);
    }

    private static String[] texts(List<Conflict> conflicts, Function<Conflict, String> value) {
        return conflicts.stream().map(value).toArray(String[]::new);
    }
}
