package org.sangathan.canvass;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction does to the doors of one booth, whose lock it has: doors before and after, and a receipt for
 * each record. Nothing is written until all is gathered.
 */
public final class BoothWork {
    private final int constituencyId;
    private final int boothId;
    private final long version;
    private final Instant now;
    private final Map<UUID, Door> before;
    private final Map<UUID, String> gone;
    private final Map<UUID, Door> after = new LinkedHashMap<>();
    private final Map<UUID, DoorOrigin> added = new LinkedHashMap<>();
    private final Map<UUID, Receipt> receipts = new LinkedHashMap<>();
    private final Map<UUID, ReceiptCode> routes = new LinkedHashMap<>();
    private final List<FieldRecord> awaited = new ArrayList<>();

    /**
     * @param version that the booth's pack will have after this
     * @param doors those of the booth that the records are about
     * @param gone why a door is no longer anywhere, by its id
     */
    public BoothWork(
            int constituencyId, int boothId, long version, Instant now, Map<UUID, Door> doors, Map<UUID, String> gone) {
        this.constituencyId = constituencyId;
        this.boothId = boothId;
        this.version = version;
        this.now = now;
        this.before = doors;
        this.gone = gone;
    }

    /** What became of one record. */
    public record Receipt(ReceiptState state, @Nullable ReceiptCode code) {}

    /** Which record added a door. */
    public record DoorOrigin(
            String how,
            @Nullable FieldRecord record,
            Instant at,
            @Nullable String listKey) {}

    public int constituencyId() {
        return constituencyId;
    }

    public int boothId() {
        return boothId;
    }

    public long version() {
        return version;
    }

    public Instant now() {
        return now;
    }

    public Optional<Door> find(@Nullable UUID id) {
        Door changed = after.get(id);
        return Optional.ofNullable(changed == null ? before.get(id) : changed);
    }

    public Map<UUID, Door> before() {
        return before;
    }

    public boolean isGone(@Nullable UUID id) {
        return gone.containsKey(id);
    }

    /** Erased because somebody there asked for it: nothing in words may be kept. */
    public boolean isGoneByWish(@Nullable UUID id) {
        return "wish".equals(gone.get(id));
    }

    public void put(Door door) {
        after.put(door.id(), door);
    }

    public void add(Door door, DoorOrigin origin) {
        after.put(door.id(), door);
        added.put(door.id(), origin);
    }

    public @Nullable DoorOrigin origin(UUID id) {
        return added.get(id);
    }

    /** Those that are new or other than before. */
    public Collection<Door> changed() {
        return after.values().stream()
                .filter(door -> !door.equals(before.get(door.id())))
                .toList();
    }

    public boolean isNew(Door door) {
        return added.containsKey(door.id());
    }

    /** By how much the booth's counters change. */
    public BoothCounts counts() {
        BoothCounts counts = BoothCounts.NONE;
        for (Door door : after.values()) {
            counts = counts.plus(BoothCounts.of(door)).minus(BoothCounts.of(before.get(door.id())));
        }
        return counts;
    }

    /** Whatever becomes of the record, its receipt names this change; the first one said stands. */
    public void route(FieldRecord record, ReceiptCode code) {
        routes.putIfAbsent(record.id(), code);
    }

    public @Nullable ReceiptCode routeOf(FieldRecord record) {
        return routes.get(record.id());
    }

    /** Stored, or routed where {@link #route} said so. */
    public void receive(FieldRecord record) {
        ReceiptCode code = routes.get(record.id());
        receive(record, code == null ? ReceiptState.STORED : ReceiptState.ROUTED);
    }

    public void receive(FieldRecord record, ReceiptState state) {
        receipts.put(record.id(), new Receipt(state, routes.get(record.id())));
    }

    public void hold(FieldRecord record, ReceiptCode code) {
        receipts.put(record.id(), new Receipt(ReceiptState.HELD, code));
    }

    public @Nullable Receipt receipt(UUID recordId) {
        return receipts.get(recordId);
    }

    public Set<UUID> addedDoors() {
        return added.keySet();
    }

    /** Records that had waited for a door of this transaction. */
    public List<FieldRecord> awaited() {
        return awaited;
    }
}
