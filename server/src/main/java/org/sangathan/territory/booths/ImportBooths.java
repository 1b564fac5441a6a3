package org.sangathan.territory.booths;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Previews a booth list that was read, or applies it. A constituency is written whole or not at all; several share a
 * transaction only to save commits, so whatever was done before a power cut stays, and the same list can be applied
 * again.
 */
@Component
class ImportBooths {
    private static final int ROWS_PER_TRANSACTION = 10_000;
    /** Transactions at a time: they share no constituency, and COPY is bound by one core. */
    private static final int WORKERS = 2;

    private final CompareBooths compareBooths;
    private final ApplyBooths applyBooths;

    ImportBooths(CompareBooths compareBooths, ApplyBooths applyBooths) {
        this.compareBooths = compareBooths;
        this.applyBooths = applyBooths;
    }

    /** Writes nothing. */
    Counts preview(BoothFile file) {
        return inGroups(file, group -> compareBooths.compare(group).counts(), new Progress());
    }

    /** The tree still shows the old booths; {@code Territory.refresh()} brings the new ones. */
    Counts apply(BoothFile file, Progress progress) {
        return inGroups(file, applyBooths::apply, progress);
    }

    private static Counts inGroups(
            BoothFile file, Function<Map<Integer, List<Booth>>, Counts> work, Progress progress) {
        List<Future<Counts>> running = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(WORKERS, Thread.ofVirtual().factory())) {
            for (Map<Integer, List<Booth>> group : groups(file)) {
                running.add(workers.submit(() -> {
                    Counts counts = work.apply(group);
                    progress.constituenciesDone.addAndGet(group.size());
                    return counts;
                }));
            }
        }
        return running.stream().map(ImportBooths::result).reduce(Counts.NONE, Counts::plus);
    }

    private static Counts result(Future<Counts> done) {
        if (done.state() == Future.State.FAILED) {
            throw done.exceptionNow() instanceof RuntimeException failed
                    ? failed
                    : new IllegalStateException(done.exceptionNow());
        }
        return done.resultNow();
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
