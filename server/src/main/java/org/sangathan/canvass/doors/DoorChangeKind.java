package org.sangathan.canvass.doors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.BoothWork;
import org.sangathan.canvass.ContentReader;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.ReceiptState;
import org.sangathan.canvass.RecordKind;
import org.sangathan.canvass.doors.DoorChange.FieldChange;
import org.sangathan.platform.FaultCode;
import org.springframework.stereotype.Component;

/** New values of some fields of a door. */
@Component
class DoorChangeKind implements RecordKind {
    private final ChangeDoors changeDoors;
    private final DoorChangeSql sql;

    DoorChangeKind(ChangeDoors changeDoors, DoorChangeSql sql) {
        this.changeDoors = changeDoors;
        this.sql = sql;
    }

    /** As it came. */
    record NewValues(
            @Nullable UUID householdId,
            Map<DoorField, FieldChange> fields,
            @Nullable UUID corrects) {}

    @Override
    public String code() {
        return "door_change";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Object read(ContentReader content) {
        UUID household = content.uuid("household_id");
        content.require("household_id", household);
        Map<DoorField, FieldChange> fields = new EnumMap<>(DoorField.class);
        content.members("fields").forEach((name, change) -> {
            Optional<DoorField> field = DoorField.find(name);
            if (field.isEmpty()) {
                content.fault("fields/" + name, FaultCode.NOT_VALID);
            } else {
                fields.put(field.get(), new FieldChange(field.get().read(change, "value"), change.uuid("seen")));
            }
        });
        if (fields.isEmpty()) {
            content.require("fields", null);
        }
        return new NewValues(household, fields, content.uuid("corrects"));
    }

    @Override
    public @Nullable UUID household(Object content) {
        return ((NewValues) content).householdId();
    }

    @Override
    public Map<UUID, Before> before(int constituencyId, Collection<UUID> ids) {
        return sql.before(constituencyId, ids);
    }

    @Override
    public void apply(BoothWork work, List<FieldRecord> records) {
        List<DoorChange> changes = new ArrayList<>();
        for (FieldRecord record : records) {
            if (work.isGone(record.householdId())) {
                work.route(record, ReceiptCode.DOOR_ERASED);
            }
            changes.add(change(work, record));
        }
        Set<UUID> open = changeDoors.apply(work, changes);
        for (FieldRecord record : records) {
            if (open.contains(record.id())) {
                work.receive(record, ReceiptState.CONFLICT);
            } else {
                work.receive(record);
            }
        }
    }

    private static DoorChange change(BoothWork work, FieldRecord record) {
        NewValues content = record.content(NewValues.class);
        UUID household = Objects.requireNonNull(record.householdId());
        return new DoorChange(
                record.id(),
                household,
                work.boothId(),
                "phone",
                record.worker(),
                record.deviceId(),
                record.sequence(),
                record.moments(),
                work.isGoneByWish(household) ? Map.of() : content.fields(),
                content.corrects(),
                work.routeOf(record));
    }
}
