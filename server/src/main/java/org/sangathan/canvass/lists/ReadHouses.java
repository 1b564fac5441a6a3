package org.sangathan.canvass.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangathan.canvass.ContentReader;
import org.sangathan.canvass.doors.ListDoors;
import org.sangathan.canvass.doors.ListDoors.ListDoor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Problem;
import org.sangathan.platform.tables.ReadTable;
import org.sangathan.platform.tables.TableRow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Understands the rows of a house list: which column is what, and what is wrong with which line. */
@Component
class ReadHouses {
    private static final int LINES_MOST = 5_000;
    private static final int BETWEEN_HOUSES = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ListDoors listDoors;
    private final ReadTable table = new ReadTable(
            LINES_MOST,
            new ReadTable.Refusals(
                    ListProblem.HOUSE_LIST_TOO_LARGE,
                    ListProblem.HOUSE_LIST_TOO_MANY_LINES,
                    ListProblem.HOUSE_LIST_EMPTY,
                    ListProblem.HOUSE_LIST_NOT_A_TABLE,
                    ListProblem.HOUSE_LIST_NOT_UTF8));

    ReadHouses(ListDoors listDoors) {
        this.listDoors = listDoors;
    }

    /** @param code of a {@link FaultCode}, or "twice" for a house that an earlier line has */
    record HouseListFault(int line, String column, String code) {}

    /** @param ignored headings that nobody knows */
    record Houses(int lines, List<ListDoor> doors, List<HouseListFault> faults, List<String> ignored) {}

    Houses read(InputStream file) throws IOException {
        List<TableRow> rows = table.read(file);
        Map<ListColumn, Integer> places = new EnumMap<>(ListColumn.class);
        List<String> ignored = new ArrayList<>();
        List<String> headings = rows.getFirst().cells();
        for (int place = 0; place < headings.size(); place++) {
            ListColumn column = ListColumn.find(headings.get(place)).orElse(null);
            if (column != null) {
                places.putIfAbsent(column, place);
            } else if (!headings.get(place).isBlank()) {
                ignored.add(headings.get(place).strip());
            }
        }
        if (!places.containsKey(ListColumn.HOUSE_NUMBER) && !places.containsKey(ListColumn.FLAT)) {
            throw new Problem(ListProblem.HOUSE_LIST_COLUMNS_MISSING);
        }
        List<ListDoor> doors = new ArrayList<>();
        List<HouseListFault> faults = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (TableRow row : rows.subList(1, rows.size())) {
            read(row, places, keys, doors, faults);
        }
        return new Houses(rows.size() - 1, doors, faults, ignored);
    }

    private void read(
            TableRow row,
            Map<ListColumn, Integer> places,
            Set<String> keys,
            List<ListDoor> doors,
            List<HouseListFault> faults) {
        ObjectNode node = JSON.createObjectNode();
        places.forEach((column, place) -> {
            String text = row.cell(place);
            if (!text.isEmpty()) {
                put(node, column, text);
            }
        });
        if (!node.has(ListColumn.HOUSE_ORDER.field())) {
            node.put(ListColumn.HOUSE_ORDER.field(), row.number() * BETWEEN_HOUSES);
        }
        ContentReader reader = new ContentReader(node, "");
        ListDoor door = listDoors.read(reader);
        List<Map<String, String>> wrong = reader.faults();
        wrong.forEach(fault -> faults.add(new HouseListFault(
                row.number(), String.valueOf(fault.get("pointer")).substring(1), String.valueOf(fault.get("code")))));
        if (!wrong.isEmpty()) {
            return;
        }
        if (door.key().isEmpty()) {
            faults.add(new HouseListFault(row.number(), ListColumn.HOUSE_NUMBER.field(), FaultCode.REQUIRED.code()));
        } else if (!keys.add(door.key())) {
            faults.add(new HouseListFault(row.number(), ListColumn.HOUSE_NUMBER.field(), "twice"));
        } else {
            doors.add(door);
        }
    }

    /** Numbers in any script; whatever is none stays a text and becomes a fault. */
    private static void put(ObjectNode node, ListColumn column, String text) {
        switch (column) {
            case BUILDING, FLOOR, FLAT, HOUSE_NUMBER, LANDMARK -> node.put(column.field(), text);
            default -> {
                StringBuilder digits = new StringBuilder();
                text.codePoints().forEach(letter -> {
                    int digit = Character.digit(letter, 10);
                    digits.append(digit >= 0 ? Integer.toString(digit) : Character.toString(letter));
                });
                try {
                    double number = Double.parseDouble(digits.toString());
                    if (number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE) {
                        node.put(column.field(), (int) number);
                    } else {
                        node.put(column.field(), number);
                    }
                } catch (NumberFormatException notANumber) {
                    node.put(column.field(), text);
                }
            }
        }
    }
}
