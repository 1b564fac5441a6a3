package org.sangathan.canvass.sync;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.platform.Keys;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps records whole, sealed, until a person decides. Held twice, they are held once. */
@Component
class HoldRecords {
    static final String PURPOSE = "held record";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HeldRecordSql sql;
    private final Keys keys;
    private final Territory territory;

    HoldRecords(HeldRecordSql sql, Keys keys, Territory territory) {
        this.sql = sql;
        this.keys = keys;
        this.territory = territory;
    }

    /** A record and why it is kept. */
    record Held(Incoming incoming, ReceiptCode code) {}

    @Transactional
    public void hold(List<Held> records) {
        records.stream()
                .map(this::row)
                .collect(java.util.stream.Collectors.groupingBy(
                        HeldRecord::constituencyId, java.util.TreeMap::new, java.util.stream.Collectors.toList()))
                .forEach(sql::insert);
    }

    JsonNode open(HeldRecord held) {
        return JSON.readTree(keys.openBytes(PURPOSE, Objects.requireNonNull(held.sealed())));
    }

    private HeldRecord row(Held held) {
        Incoming incoming = held.incoming();
        byte[] whole = JSON.writeValueAsBytes(incoming.whole());
        FieldRecord record = incoming.record();
        return new HeldRecord(
                cellOf(incoming),
                idOf(incoming, held.code(), whole),
                incoming.id(),
                incoming.kind().length() > 40 ? incoming.kind().substring(0, 40) : incoming.kind(),
                incoming.boothId(),
                record == null ? null : record.householdId(),
                incoming.worker(),
                incoming.deviceId(),
                incoming.sequence(),
                incoming.moments(),
                held.code(),
                incoming.faults(),
                keys.sealBytes(PURPOSE, whole),
                null,
                null,
                null,
                null);
    }

    /** The cell of the booth that the record names; that of its worker where there is no such cell. */
    int cellOf(Incoming incoming) {
        int cell = UnitRef.constituencyOf(incoming.boothId());
        return territory.tree().contains(UnitRef.ownUnitOf(cell))
                ? cell
                : incoming.worker().constituencyId();
    }

    /** Where the id cannot serve, one that is the same whenever the same record comes again. */
    private static UUID idOf(Incoming incoming, ReceiptCode code, byte[] whole) {
        @Nullable UUID id = incoming.id();
        return id != null && code != ReceiptCode.ID_TAKEN
                ? id
                : UUID.nameUUIDFromBytes((incoming.worker().id() + new String(whole, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
