package org.sangathan.canvass.doors;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.BoothWork;
import org.sangathan.canvass.BoothWork.DoorOrigin;
import org.sangathan.canvass.ContentReader;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.canvass.HouseCounts;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.ReceiptState;
import org.sangathan.canvass.RecordKind;
import org.sangathan.platform.FaultCode;
import org.springframework.stereotype.Component;

/** A door that was found while walking. The record's id is the door's. */
@Component
class DoorKind implements RecordKind {
    private final DoorSql sql;

    DoorKind(DoorSql sql) {
        this.sql = sql;
    }

    /** Every field that a door may begin with; do-not-visit among them. */
    record NewDoor(Map<DoorField, @Nullable Object> values) {}

    @Override
    public String code() {
        return "door";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Object read(ContentReader content) {
        Map<DoorField, @Nullable Object> values = new EnumMap<>(DoorField.class);
        for (DoorField field : DoorField.values()) {
            values.put(field, field.read(content, field.code()));
        }
        checkCounts(DoorField.counts(values), content);
        return new NewDoor(values);
    }

    /** Who is young or old is among the adults. */
    static void checkCounts(HouseCounts counts, ContentReader content) {
        Integer adults = counts.adults();
        if (adults == null) {
            return;
        }
        int parts = 0;
        for (Integer part : new @Nullable Integer[] {counts.women18To35(), counts.men18To35(), counts.elders60()}) {
            parts += part == null ? 0 : part;
        }
        if (parts > adults) {
            content.fault("adults", FaultCode.OUT_OF_RANGE);
        }
    }

    @Override
    public @Nullable UUID household(Object content) {
        return null;
    }

    @Override
    public Map<UUID, Before> before(int constituencyId, Collection<UUID> ids) {
        return sql.before(constituencyId, ids);
    }

    @Override
    public void apply(BoothWork work, List<FieldRecord> records) {
        for (FieldRecord record : records) {
            if (work.isGone(record.id())) {
                work.route(record, ReceiptCode.DOOR_ERASED);
                work.receive(record);
            } else if (work.find(record.id()).isPresent()) {
                // the desk or a list has a door of this id: the phone cannot have made it
                work.hold(record, ReceiptCode.ID_TAKEN);
            } else {
                add(work, record);
            }
        }
    }

    private static void add(BoothWork work, FieldRecord record) {
        Map<DoorField, @Nullable Object> values = record.content(NewDoor.class).values();
        Door door = new Door(
                work.constituencyId(),
                record.id(),
                work.boothId(),
                DoorField.place(values),
                DoorField.counts(values),
                Boolean.TRUE.equals(values.get(DoorField.DO_NOT_VISIT)),
                Door.Visited.NEVER,
                Map.of());
        work.add(door, new DoorOrigin("phone", record, record.moments().at(), null));
        ReceiptCode route = work.routeOf(record);
        work.receive(record, route == null ? ReceiptState.STORED : ReceiptState.ROUTED);
    }
}
