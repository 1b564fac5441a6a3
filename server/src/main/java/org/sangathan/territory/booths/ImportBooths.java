package org.sangathan.territory.booths;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Previews a booth list that was read, or applies it. A constituency is written whole or not at all; several share a
 * transaction only to save commits, so whatever was done before a power cut stays, and the same list can be applied
 * again.
 */
@Component
class ImportBooths {
    private static final int ROWS_PER_TRANSACTION = 10_000;

    private final CompareBooths compareBooths;
    private final ApplyBooths applyBooths;
    private final Territory territory;

    ImportBooths(CompareBooths compareBooths, ApplyBooths applyBooths, Territory territory) {
        this.compareBooths = compareBooths;
        this.applyBooths = applyBooths;
        this.territory = territory;
    }

    /** Writes nothing. */
    Counts preview(BoothFile file) {
        return inGroups(file, group -> compareBooths.compare(group).counts(), new Progress());
    }

    Counts apply(BoothFile file, Progress progress) {
        try {
            return inGroups(file, applyBooths::apply, progress);
        } finally {
            territory.refresh();
        }
    }

    private static Counts inGroups(
            BoothFile file, Function<Map<Integer, List<Booth>>, Counts> work, Progress progress) {
        Counts counts = Counts.NONE;
        for (Map<Integer, List<Booth>> group : groups(file)) {
            counts = counts.plus(work.apply(group));
            progress.constituenciesDone.addAndGet(group.size());
        }
        return counts;
    }

    private static List<Map<Integer, List<Booth>>> groups(BoothFile file) {
        List<Map<Integer, List<Booth>>> groups = new ArrayList<>();
        Map<Integer, List<Booth>> group = new LinkedHashMap<>();
        int rows = 0;
        for (Map.Entry<Integer, List<Booth>> cell : file.accepted().entrySet()) {
            if (rows > 0 && rows + cell.getValue().size() > ROWS_PER_TRANSACTION) {
                groups.add(group);
                group = new LinkedHashMap<>();
                rows = 0;
            }
            group.put(cell.getKey(), cell.getValue());
            rows += cell.getValue().size();
        }
        if (rows > 0) {
            groups.add(group);
        }
        return groups;
    }
}
