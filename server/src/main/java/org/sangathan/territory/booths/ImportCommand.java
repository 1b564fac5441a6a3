package org.sangathan.territory.booths;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./sangathan import booths FILE [--columns number=…,name=…] [--preview]}: the operator's way, beside a running
 * server or alone. Exit code 0 when all rows were accepted, 1 when any row or the file was
 * refused, 64 when there is no such file.
 */
@Component
class ImportCommand implements Command {
    private static final int ACCEPTED = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 64;

    private final ReadBooths readBooths;
    private final ImportBooths importBooths;
    private final JsonMapper json;

    ImportCommand(ReadBooths readBooths, ImportBooths importBooths, JsonMapper json) {
        this.readBooths = readBooths;
        this.importBooths = importBooths;
        this.json = json;
    }

    @Override
    public String name() {
        return "import booths";
    }

    /**
     * The one object of {@code --json}.
     *
     * @param state previewed, applied or refused
     * @param refusals the first 200
     */
    private record Report(
            String file,
            String state,
            int rowsRead,
            Counts counts,
            int held,
            int refused,
            int constituencies,
            Map<String, String> columns,
            @Nullable Map<String, Object> problem,
            List<Refusal> refusals,
            double seconds) {

        Map<String, @Nullable Object> object() {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("file", file);
            object.put("state", state);
            object.put("rows_read", rowsRead);
            object.put("new", counts.fresh());
            object.put("changed", counts.changed());
            object.put("unchanged", counts.unchanged());
            object.put("held", held);
            object.put("refused", refused);
            object.put("constituencies", constituencies);
            object.put("columns", columns);
            object.put("problem", problem);
            object.put("refusals", refusals);
            object.put("seconds", seconds);
            return object;
        }
    }

    @Override
    public int run(CommandLine line) throws IOException {
        Path file = file(line);
        if (file == null || !Files.isRegularFile(file)) {
            line.messages().println("सूची की फ़ाइल नहीं मिली / no such booth list: " + (file == null ? "FILE?" : file));
            return NOT_UNDERSTOOD;
        }
        Report report = report(line, file);
        if (line.json()) {
            line.out().println(json.writeValueAsString(report.object()));
        } else {
            print(report, line.out());
        }
        return report.problem() == null && report.refused() == 0 ? ACCEPTED : REFUSED;
    }

    /** Also behind {@code --preview}, which takes no value. */
    private static @Nullable Path file(CommandLine line) {
        String preview = line.options().getOrDefault("preview", "true");
        if (!line.operands().isEmpty()) {
            return Path.of(line.operands().getFirst());
        }
        return preview.equals("true") ? null : Path.of(preview);
    }

    private Report report(CommandLine line, Path file) throws IOException {
        long start = System.nanoTime();
        Progress progress = new Progress();
        String columns = line.options().getOrDefault("columns", "");
        boolean preview = line.options().containsKey("preview");
        try {
            BoothFile list = readBooths.read(file, columns, constituency -> true, progress);
            Counts counts = preview ? importBooths.preview(list) : importBooths.apply(list, progress);
            return new Report(
                    file.getFileName().toString(),
                    preview ? "previewed" : "applied",
                    list.rows(),
                    counts,
                    list.held(),
                    list.refused(),
                    list.accepted().size(),
                    list.columns().names(),
                    null,
                    list.refusals().stream().limit(Imports.SHOWN_REFUSALS).toList(),
                    seconds(start));
        } catch (Problem refused) {
            return refused(file, progress, refused, start);
        }
    }

    private static Report refused(Path file, Progress progress, Problem refused, long start) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("code", refused.code().code());
        problem.putAll(refused.facts());
        return new Report(
                file.getFileName().toString(),
                "refused",
                progress.rowsRead.get(),
                Counts.NONE,
                0,
                0,
                0,
                Map.of(),
                problem,
                List.of(),
                seconds(start));
    }

    private static double seconds(long start) {
        return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
    }

    private static void print(Report report, PrintStream out) {
        if (report.problem() != null) {
            out.println("फ़ाइल अस्वीकृत, कुछ नहीं बदला / file refused, nothing changed: " + report.problem());
            return;
        }
        boolean applied = report.state().equals("applied");
        out.println(applied ? "सूची लागू हुई / list applied" : "पूर्वावलोकन, कुछ नहीं लिखा / preview, nothing written");
        out.printf("  पंक्तियाँ / rows       %,9d%n", report.rowsRead());
        out.printf("  नए / new               %,9d%n", report.counts().fresh());
        out.printf("  बदले / changed         %,9d%n", report.counts().changed());
        out.printf("  वही / unchanged        %,9d%n", report.counts().unchanged());
        out.printf("  रोके गए / held back    %,9d%n", report.held());
        out.printf("  अस्वीकृत / refused     %,9d%n", report.refused());
        out.printf("  विधानसभा / seats       %,9d   %.2f s%n", report.constituencies(), report.seconds());
        for (Refusal refusal : report.refusals()) {
            out.printf(
                    "  line %d: %s, %s = %s%s%n",
                    refusal.line(),
                    refusal.code().code(),
                    refusal.column(),
                    refusal.value(),
                    refusal.otherLine() == null ? "" : " (line " + refusal.otherLine() + ")");
        }
    }
}
