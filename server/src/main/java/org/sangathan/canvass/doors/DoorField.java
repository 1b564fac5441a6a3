package org.sangathan.canvass.doors;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.ContentReader;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.DoorPlace;
import org.sangathan.canvass.HouseCounts;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A field of a door that phones, the desk and lists may change, each with a version of its own. */
// functions without state; their types cannot say so
@SuppressWarnings("ImmutableEnumChecker")
enum DoorField {
    SECTION(integers(1, 999), door -> door.place().section()),
    PANNA(integers(1, 9_999), door -> door.place().panna()),
    BUILDING(texts(100), door -> door.place().building()),
    FLOOR(texts(30), door -> door.place().floor()),
    FLAT(texts(30), door -> door.place().flat()),
    HOUSE_NUMBER(texts(60), door -> door.place().houseNumber()),
    LANDMARK(texts(200), door -> door.place().landmark()),
    HOUSE_ORDER(integers(0, 1_000_000), door -> door.place().houseOrder()),
    LATITUDE(
            (reader, name) -> reader.decimal(name, -90, 90),
            door -> door.place().latitude()),
    LONGITUDE(
            (reader, name) -> reader.decimal(name, -180, 180),
            door -> door.place().longitude()),
    ADULTS(integers(0, 99), door -> door.counts().adults()),
    WOMEN_18_35(integers(0, 99), door -> door.counts().women18To35()),
    MEN_18_35(integers(0, 99), door -> door.counts().men18To35()),
    ELDERS_60(integers(0, 99), door -> door.counts().elders60()),
    DO_NOT_VISIT((reader, name) -> reader.truth(name), Door::doNotVisit);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BiFunction<ContentReader, String, @Nullable Object> read;
    private final Function<Door, @Nullable Object> get;

    DoorField(BiFunction<ContentReader, String, @Nullable Object> read, Function<Door, @Nullable Object> get) {
        this.read = read;
        this.get = get;
    }

    private static BiFunction<ContentReader, String, @Nullable Object> integers(int least, int most) {
        return (reader, name) -> reader.integer(name, least, most);
    }

    private static BiFunction<ContentReader, String, @Nullable Object> texts(int most) {
        return (reader, name) -> reader.text(name, most);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DoorField> find(String code) {
        for (DoorField field : values()) {
            if (field.code().equals(code)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    @Nullable
    Object read(ContentReader reader, String name) {
        return read.apply(reader, name);
    }

    @Nullable
    Object of(Door door) {
        return get.apply(door);
    }

    /** The value as {@link #json} wrote it. */
    @Nullable
    Object parse(JsonNode value) {
        return value.isNull()
                ? null
                : read(new ContentReader(JSON.createObjectNode().set("value", value), ""), "value");
    }

    /** A value from the desk; 422 where it is none for this field. */
    @Nullable
    Object checked(JsonNode value) {
        ContentReader reader = new ContentReader(JSON.createObjectNode().set("value", value), "");
        Object read = read(reader, "value");
        Faults faults = new Faults();
        reader.faults().forEach(fault -> faults.add("/value", FaultCode.NOT_VALID));
        faults.refuse();
        return value.isNull() ? null : read;
    }

    static JsonNode json(@Nullable Object value) {
        return JSON.valueToTree(value);
    }

    static Map<DoorField, @Nullable Object> all(Door door) {
        Map<DoorField, @Nullable Object> values = new EnumMap<>(DoorField.class);
        for (DoorField field : values()) {
            values.put(field, field.of(door));
        }
        return values;
    }

    /** The door with these values instead of its own. */
    static Door with(Door door, Map<DoorField, @Nullable Object> values, Map<String, UUID> versions) {
        return new Door(
                door.constituencyId(),
                door.id(),
                door.boothId(),
                place(values),
                counts(values),
                Boolean.TRUE.equals(values.get(DO_NOT_VISIT)),
                door.visited(),
                versions);
    }

    static DoorPlace place(Map<DoorField, @Nullable Object> values) {
        return new DoorPlace(
                (Integer) values.get(SECTION),
                (Integer) values.get(PANNA),
                (String) values.get(BUILDING),
                (String) values.get(FLOOR),
                (String) values.get(FLAT),
                (String) values.get(HOUSE_NUMBER),
                (String) values.get(LANDMARK),
                (Integer) values.get(HOUSE_ORDER),
                (Double) values.get(LATITUDE),
                (Double) values.get(LONGITUDE));
    }

    static HouseCounts counts(Map<DoorField, @Nullable Object> values) {
        return new HouseCounts(
                (Integer) values.get(ADULTS),
                (Integer) values.get(WOMEN_18_35),
                (Integer) values.get(MEN_18_35),
                (Integer) values.get(ELDERS_60));
    }
}
