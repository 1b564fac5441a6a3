package org.sangathan.canvass.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.canvass.Reach;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.ReceiptState;
import org.sangathan.canvass.RecordKind.Before;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every statement on records that wait for a person. */
@Repository
class HeldRecordSql {
    private static final String INSERT = """
            insert into held_record (constituency_id, id, record_id, kind, booth_id, household_id, worker_id,
              worker_constituency_id, device_id, sequence, at, said_at, received_at, code, faults, record_sealed)
            select :constituency_id, each.id, each.record_id, each.kind, each.booth_id, each.household_id,
              each.worker_id, each.worker_cell, each.device_id, each.sequence, each.at, each.said_at,
              each.received_at, each.code, each.faults, each.sealed
            from unnest(cast(:ids as uuid[]), cast(:record_ids as uuid[]), cast(:kinds as text[]),
              cast(:booths as int[]), cast(:households as uuid[]), cast(:workers as uuid[]),
              cast(:worker_cells as int[]), cast(:devices as uuid[]), cast(:sequences as int[]),
              cast(:at as timestamptz[]), cast(:said_at as timestamptz[]), cast(:received_at as timestamptz[]),
              cast(:codes as text[]), cast(:faults as jsonb[]), cast(:sealed as bytea[]))
              as each (id, record_id, kind, booth_id, household_id, worker_id, worker_cell, device_id, sequence, at,
                said_at, received_at, code, faults, sealed)
            on conflict (constituency_id, id) do nothing
            """;
    private static final String BEFORE = """
            select id, worker_id, device_id, code from held_record
            where constituency_id = :constituency_id and id = any(:ids)
            """;
    private static final String WAITING_FOR = """
            select constituency_id, id, record_id, kind, booth_id, household_id, worker_id, worker_constituency_id,
              device_id, sequence, at, said_at, received_at, code, faults, record_sealed, decided_at, decision,
              decided_by, decided_by_constituency_id, reason
            from held_record
            where constituency_id = :constituency_id and household_id = any(:households)
              and decided_at is null and code = 'DOOR_UNKNOWN'
            order by received_at, sequence
            """;
    private static final String DECIDE = """
            update held_record set decided_at = :at, decision = :decision, decided_by = cast(:decided_by as uuid),
              decided_by_constituency_id = cast(:decided_by_constituency_id as int), reason = cast(:reason as text),
              record_sealed = null
            where constituency_id = :constituency_id and id = any(:ids) and decided_at is null
            """;
    private static final String OF_UNIT = """
            select constituency_id, id, record_id, kind, booth_id, household_id, worker_id, worker_constituency_id,
              device_id, sequence, at, said_at, received_at, code, faults, record_sealed, decided_at, decision,
              decided_by, decided_by_constituency_id, reason
            from held_record
            where constituency_id = any(:cells) and decided_at is null and (:whole or booth_id = any(:booths))
              and (received_at, id) > (:after_at, :after_id)
            order by received_at, id
            limit :limit
            """;
    private static final String FIND = """
            select constituency_id, id, record_id, kind, booth_id, household_id, worker_id, worker_constituency_id,
              device_id, sequence, at, said_at, received_at, code, faults, record_sealed, decided_at, decision,
              decided_by, decided_by_constituency_id, reason
            from held_record where constituency_id = :constituency_id and id = :id
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    HeldRecordSql(JdbcClient database) {
        this.database = database;
    }

    void insert(int constituencyId, List<HeldRecord> held) {
        database.sql(INSERT)
                .param("constituency_id", constituencyId)
                .param("ids", uuids(held, HeldRecord::id))
                .param("record_ids", uuids(held, HeldRecord::recordId))
                .param("kinds", texts(held, HeldRecord::kind))
                .param("booths", held.stream().mapToInt(HeldRecord::boothId).toArray())
                .param("households", uuids(held, HeldRecord::householdId))
                .param(
                        "workers",
                        uuids(
                                held,
                                each -> each.worker() == null
                                        ? null
                                        : each.worker().id()))
                .param(
                        "worker_cells",
                        held.stream()
                                .map(each -> each.worker() == null
                                        ? null
                                        : each.worker().constituencyId())
                                .toArray(Integer[]::new))
                .param("devices", uuids(held, HeldRecord::deviceId))
                .param("sequences", held.stream().mapToInt(HeldRecord::sequence).toArray())
                .param("at", texts(held, each -> each.moments().at().toString()))
                .param("said_at", texts(held, each -> each.moments().said().toString()))
                .param(
                        "received_at",
                        texts(held, each -> each.moments().received().toString()))
                .param("codes", texts(held, each -> each.code().name()))
                .param("faults", texts(held, each -> JSON.writeValueAsString(each.faults())))
                .param("sealed", held.stream().map(HeldRecord::sealed).toArray(byte[][]::new))
                .update();
    }

    Map<UUID, Before> before(int constituencyId, Collection<UUID> ids) {
        Map<UUID, Before> before = new HashMap<>();
        database.sql(BEFORE)
                .param("constituency_id", constituencyId)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    before.put(
                            row.getObject("id", UUID.class),
                            new Before(
                                    row.getObject("worker_id", UUID.class),
                                    row.getObject("device_id", UUID.class),
                                    ReceiptState.HELD,
                                    ReceiptCode.valueOf(row.getString("code"))));
                });
        return before;
    }

    List<HeldRecord> waitingFor(int constituencyId, Collection<UUID> households) {
        return database.sql(WAITING_FOR)
                .param("constituency_id", constituencyId)
                .param("households", households.toArray(UUID[]::new))
                .query(HeldRecordSql::held)
                .list();
    }

    Optional<HeldRecord> find(int constituencyId, UUID id) {
        return database.sql(FIND)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .query(HeldRecordSql::held)
                .optional();
    }

    List<HeldRecord> ofUnit(Reach reach, Instant afterAt, UUID afterId, int limit) {
        return database.sql(OF_UNIT)
                .param("cells", reach.cells())
                .param("whole", reach.isWhole())
                .param("booths", reach.booths())
                .param("after_at", afterAt.atOffset(ZoneOffset.UTC))
                .param("after_id", afterId)
                .param("limit", limit)
                .query(HeldRecordSql::held)
                .list();
    }

    /**
     * Closes what waits; returns how many did.
     *
     * @param decider null where the door came and the record was applied by itself
     */
    int decide(
            int constituencyId,
            Collection<UUID> ids,
            String decision,
            @Nullable MemberKey decider,
            @Nullable String reason,
            Instant at) {
        return database.sql(DECIDE)
                .param("constituency_id", constituencyId)
                .param("ids", ids.toArray(UUID[]::new))
                .param("decision", decision)
                .param("decided_by", decider == null ? null : decider.id())
                .param("decided_by_constituency_id", decider == null ? null : decider.constituencyId())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    static HeldRecord held(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new HeldRecord(
                row.getInt("constituency_id"),
                row.getObject("id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getString("kind"),
                row.getInt("booth_id"),
                row.getObject("household_id", UUID.class),
                member(row, "worker"),
                row.getObject("device_id", UUID.class),
                row.getInt("sequence"),
                new FieldRecord.Moments(moment(row, "at"), moment(row, "said_at"), moment(row, "received_at")),
                ReceiptCode.valueOf(row.getString("code")),
                faults(row.getString("faults")),
                row.getBytes("record_sealed"),
                decided == null ? null : decided.toInstant(),
                row.getString("decision"),
                member(row, "decided_by"),
                row.getString("reason"));
    }

    private static @Nullable MemberKey member(ResultSet row, String who) throws SQLException {
        boolean worker = who.equals("worker");
        UUID id = row.getObject(worker ? "worker_id" : who, UUID.class);
        return id == null ? null : new MemberKey(row.getInt(who + "_constituency_id"), id);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<Map<String, String>> faults(String json) {
        List<Map<String, String>> faults = new ArrayList<>();
        JSON.readTree(json)
                .forEach(fault -> faults.add(Map.of(
                        "pointer",
                        fault.path("pointer").asString(""),
                        "code",
                        fault.path("code").asString(""))));
        return faults;
    }

    private static @Nullable UUID[] uuids(List<HeldRecord> held, Function<HeldRecord, @Nullable UUID> value) {
        return held.stream().map(value).toArray(UUID[]::new);
    }

    private static String[] texts(List<HeldRecord> held, Function<HeldRecord, String> value) {
        return held.stream().map(value).toArray(String[]::new);
    }
}
