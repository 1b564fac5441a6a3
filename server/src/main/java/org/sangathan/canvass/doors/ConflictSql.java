package org.sangathan.canvass.doors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
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
    private static final String FIND = """
            select f.id, f.household_id, coalesce(h.booth_id, f.booth_id) as booth_id, f.field, f.decision
            from field_conflict f
            left join household h on h.constituency_id = :constituency_id and h.id = f.household_id
            where f.constituency_id = :constituency_id and f.id = :id
            """;
    private static final String DECIDE = """
            update field_conflict set decided_at = :at, decided_by = :decided_by,
              decided_by_constituency_id = :decided_by_constituency_id, decision = :decision,
              decided = cast(:value as jsonb), reason = cast(:reason as text)
            where constituency_id = :constituency_id and household_id = :household_id and field = :field
              and (id = :id or rival = cast(:value as jsonb)) and decided_at is null
            """;
    private static final String OF_UNIT = """
            select f.constituency_id, f.id, f.household_id, f.booth_id, f.field, f.kept, f.rival, f.found_at,
              h.house_number, h.building, h.flat, h.section, h.landmark,
              coalesce(k.how, h.added_how) as kept_how, coalesce(k.worker_id, h.added_by) as kept_by,
              coalesce(k.worker_constituency_id, h.added_by_constituency_id) as kept_by_constituency_id,
              coalesce(k.at, h.added_at) as kept_at, coalesce(k.received_at, h.added_at) as kept_received_at,
              r.how as rival_how, r.worker_id as rival_by, r.worker_constituency_id as rival_by_constituency_id,
              r.at as rival_at, r.received_at as rival_received_at
            from field_conflict f
            join household h on h.constituency_id = f.constituency_id and h.id = f.household_id
            join door_change r on r.constituency_id = f.constituency_id and r.id = f.rival_record
            left join door_change k on k.constituency_id = f.constituency_id and k.id = f.kept_record
            where f.constituency_id = any(:cells) and f.decided_at is null
              and (:whole or f.booth_id = any(:booths)) and (f.found_at, f.id) > (:after_at, :after_id)
            order by f.found_at, f.id
            limit :limit
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

    /** One conflict, open or not, in the booth where its door is now. */
    record Found(
            UUID id,
            UUID householdId,
            int boothId,
            DoorField field,
            @Nullable UUID decision) {}

    Optional<Found> find(int constituencyId, UUID id) {
        return database.sql(FIND)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .query((row, number) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getObject("household_id", UUID.class),
                        row.getInt("booth_id"),
                        DoorField.find(row.getString("field")).orElseThrow(),
                        row.getObject("decision", UUID.class)))
                .optional();
    }

    /** Also those of the same field whose rival says what was decided. */
    void decide(
            int constituencyId,
            Found conflict,
            UUID decision,
            JsonNode value,
            MemberKey decider,
            @Nullable String reason,
            Instant at) {
        database.sql(DECIDE)
                .param("constituency_id", constituencyId)
                .param("id", conflict.id())
                .param("household_id", conflict.householdId())
                .param("field", conflict.field().code())
                .param("decision", decision)
                .param("value", value.toString())
                .param("decided_by", decider.id())
                .param("decided_by_constituency_id", decider.constituencyId())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One of two values, and who said it when. */
    record Side(String how, @Nullable MemberKey by, Instant at, Instant receivedAt, JsonNode value) {}

    /** A conflict as a person reads it. */
    record Shown(
            int constituencyId,
            UUID id,
            UUID householdId,
            int boothId,
            DoorField field,
            Instant foundAt,
            DoorLabel door,
            Side kept,
            Side rival) {}

    List<Shown> ofUnits(int[] cells, boolean whole, int[] booths, Instant afterAt, UUID afterId, int limit) {
        return database.sql(OF_UNIT)
                .param("cells", cells)
                .param("whole", whole)
                .param("booths", booths)
                .param("after_at", afterAt.atOffset(ZoneOffset.UTC))
                .param("after_id", afterId)
                .param("limit", limit)
                .query(ConflictSql::shown)
                .list();
    }

    private static Shown shown(ResultSet row, int number) throws SQLException {
        return new Shown(
                row.getInt("constituency_id"),
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getInt("booth_id"),
                DoorField.find(row.getString("field")).orElseThrow(),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                new DoorLabel(
                        row.getObject("section", Integer.class),
                        row.getString("building"),
                        row.getString("flat"),
                        row.getString("house_number"),
                        row.getString("landmark")),
                side(row, "kept"),
                side(row, "rival"));
    }

    private static Side side(ResultSet row, String which) throws SQLException {
        UUID by = row.getObject(which + "_by", UUID.class);
        return new Side(
                row.getString(which + "_how"),
                by == null ? null : new MemberKey(row.getInt(which + "_by_constituency_id"), by),
                row.getObject(which + "_at", OffsetDateTime.class).toInstant(),
                row.getObject(which + "_received_at", OffsetDateTime.class).toInstant(),
                JSON.readTree(row.getString(which)));
    }

    private static @Nullable UUID[] uuids(List<Conflict> conflicts, Function<Conflict, @Nullable UUID> value) {
        return conflicts.stream().map(value).toArray(UUID[]::new);
    }

    private static String[] texts(List<Conflict> conflicts, Function<Conflict, String> value) {
        return conflicts.stream().map(value).toArray(String[]::new);
    }
}
