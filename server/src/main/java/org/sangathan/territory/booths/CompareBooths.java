package org.sangathan.territory.booths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sangathan.territory.UnitRef;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds which booths of a list are new here, which differ, and gives the new ones their ids. */
@Component
class CompareBooths {
    private static final int ROWS_AT_ONCE = 10_000;

    private final JdbcClient database;

    CompareBooths(JdbcClient database) {
        this.database = database;
    }

    /** A booth of the list with the id that it has or gets. */
    record Identified(int id, Booth booth) {}

    record Compared(List<Identified> fresh, SortedMap<Integer, List<Identified>> changed, int unchanged) {
        Counts counts() {
            return new Counts(
                    fresh.size(), changed.values().stream().mapToInt(List::size).sum(), unchanged);
        }
    }

    private record Known(int id, String name, int electors, int male, int female, int other) {
        boolean agrees(Booth booth) {
            return name.equals(booth.name())
                    && agrees(electors, booth.electors())
                    && agrees(male, booth.male())
                    && agrees(female, booth.female())
                    && agrees(other, booth.other());
        }

        private static boolean agrees(int known, int said) {
            return said == Booth.NOT_SAID || said == known;
        }
    }

    /** Few statements whatever the number of constituencies; inside a transaction that has locked them, or to look. */
    Compared compare(Map<Integer, List<Booth>> list) {
        int[] cells = list.keySet().stream().mapToInt(Integer::intValue).toArray();
        Map<Integer, Integer> lastSerial = new HashMap<>();
        Map<Integer, Map<String, Known>> known = known(cells, lastSerial);
        List<Identified> fresh = new ArrayList<>();
        SortedMap<Integer, List<Identified>> changed = new TreeMap<>();
        int unchanged = 0;
        for (Map.Entry<Integer, List<Booth>> cell : list.entrySet()) {
            Map<String, Known> here = known.getOrDefault(cell.getKey(), Map.of());
            for (Booth booth : cell.getValue()) {
                Known before = here.get(booth.number());
                if (before == null) {
                    int serial = lastSerial.merge(cell.getKey(), 1, Integer::sum);
                    fresh.add(new Identified(UnitRef.ownUnitOf(cell.getKey()) + serial, booth));
                } else if (before.agrees(booth)) {
                    unchanged++;
                } else {
                    changed.computeIfAbsent(cell.getKey(), each -> new ArrayList<>())
                            .add(new Identified(before.id(), booth));
                }
            }
        }
        return new Compared(fresh, changed, unchanged);
    }

    private Map<Integer, Map<String, Known>> known(int[] cells, Map<Integer, Integer> lastSerial) {
        Map<Integer, Map<String, Known>> known = new HashMap<>();
        RowCallbackHandler sector = row -> {
            int id = row.getInt("id");
            lastSerial.merge(UnitRef.constituencyOf(id), id % 10_000, Math::max);
        };
        database.sql(BoothSql.LAST_UNITS).param("cells", cells).query(sector);
        RowCallbackHandler booth = row -> {
            int id = row.getInt("id");
            int cell = UnitRef.constituencyOf(id);
            lastSerial.merge(cell, id % 10_000, Math::max);
            known.computeIfAbsent(cell, each -> new HashMap<>())
                    .put(
                            row.getString("number"),
                            new Known(
                                    id,
                                    row.getString("name"),
                                    row.getInt("electors"),
                                    row.getInt("electors_male"),
                                    row.getInt("electors_female"),
                                    row.getInt("electors_other")));
        };
        database.sql(BoothSql.KNOWN)
                .param("cells", cells)
                .withFetchSize(ROWS_AT_ONCE)
                .query(booth);
        return known;
    }
}
