package org.sangathan.territory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of one state as the project states them, under {@code territory-pack/}; its README names the sources. */
final class TerritoryPack {
    private final String name;
    private final NamedCsvRecord state;
    private final List<NamedCsvRecord> divisions;
    private final List<NamedCsvRecord> districts;
    private final List<NamedCsvRecord> seats;
    private final Map<String, NamedCsvRecord> parliamentarySeats;

    private TerritoryPack(String name) {
        this.name = name;
        state = records("state").getFirst();
        divisions = records("divisions");
        districts = records("districts");
        seats = records("constituencies");
        parliamentarySeats = records("parliamentary_seats").stream()
                .collect(Collectors.toMap(seat -> seat.getField("number"), Function.identity()));
    }

    static TerritoryPack read(String name) {
        return new TerritoryPack(name);
    }

    private List<NamedCsvRecord> records(String table) {
        String path = "/territory-pack/" + name + "/" + table + ".csv";
        InputStream file = TerritoryPack.class.getResourceAsStream(path);
        if (file == null) {
            throw new IllegalStateException("the territory pack lacks " + path);
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int stateCell() {
        return number(state, "number") * 1000;
    }

    List<Map<String, Object>> levels() {
        return records("levels").stream()
                .map(level -> Map.<String, Object>of(
                        "code", level.getField("code"),
                        "rank", number(level, "rank"),
                        "name_hi", level.getField("name_hi"),
                        "name_en", level.getField("name_en")))
                .toList();
    }

    /** Parents before children. */
    List<Map<String, Object>> units() {
        return Stream.of(
                        Stream.of(unit(stateCell(), null, Level.STATE, null, state)),
                        divisions.stream()
                                .map(each ->
                                        unit(divisionCell(each, "number"), stateCell(), Level.DIVISION, null, each)),
                        districts.stream()
                                .map(each -> unit(
                                        districtCell(each, "number"),
                                        divisionCell(each, "division"),
                                        Level.DISTRICT,
                                        null,
                                        each)),
                        seats.stream()
                                .map(each -> unit(
                                        seatCell(each),
                                        districtCell(each, "district"),
                                        Level.CONSTITUENCY,
                                        each.getField("number"),
                                        each)))
                .flatMap(Function.identity())
                .toList();
    }

    private static Map<String, Object> unit(
            int cell, @Nullable Integer parentCell, String level, @Nullable String number, NamedCsvRecord names) {
        Map<String, Object> unit = new HashMap<>();
        unit.put("id", UnitRef.ownUnitOf(cell));
        unit.put("constituency_id", cell);
        unit.put("parent_id", parentCell == null ? null : UnitRef.ownUnitOf(parentCell));
        unit.put("level", level);
        unit.put("number", number);
        unit.put("name_hi", names.getField("name_hi"));
        unit.put("name_en", names.getField("name_en"));
        return unit;
    }

    List<Map<String, Object>> constituencies() {
        return seats.stream().map(this::constituency).toList();
    }

    private Map<String, Object> constituency(NamedCsvRecord seat) {
        NamedCsvRecord parliamentary = parliamentarySeats.get(seat.getField("parliamentary_seat"));
        if (parliamentary == null) {
            throw new IllegalStateException("the territory pack lacks a parliamentary seat: " + seat);
        }
        return Map.ofEntries(
                Map.entry("constituency_id", seatCell(seat)),
                Map.entry("unit_id", UnitRef.ownUnitOf(seatCell(seat))),
                Map.entry("parliamentary_number", number(parliamentary, "number")),
                Map.entry("parliamentary_name_hi", parliamentary.getField("name_hi")),
                Map.entry("parliamentary_name_en", parliamentary.getField("name_en")),
                Map.entry("reservation", seat.getField("reservation")),
                Map.entry("latitude", Double.valueOf(seat.getField("latitude"))),
                Map.entry("longitude", Double.valueOf(seat.getField("longitude"))),
                Map.entry("settlement", seat.getField("settlement")),
                Map.entry("tile_column", number(seat, "tile_column")),
                Map.entry("tile_row", number(seat, "tile_row")));
    }

    /** Booths at the last election known, by constituency id. */
    Map<Integer, Integer> boothCounts() {
        return seats.stream().collect(Collectors.toUnmodifiableMap(this::seatCell, seat -> number(seat, "booths")));
    }

    private int seatCell(NamedCsvRecord seat) {
        return stateCell() + number(seat, "number");
    }

    private int districtCell(NamedCsvRecord row, String column) {
        return stateCell() + LoadTerritoryPack.FIRST_DISTRICT + number(row, column);
    }

    private int divisionCell(NamedCsvRecord row, String column) {
        return stateCell() + LoadTerritoryPack.FIRST_DIVISION + number(row, column);
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }
}
