package org.sangathan.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./sangathan bench import --file FILE}: the import command itself, from opening the file to its report, on a
 * throw-away database that keeps what it answers. Its floor is one COPY of the same rows.
 */
@Component
class ImportBenchmark implements Command {
    private static final int NOT_UNDERSTOOD = 64;

    private final ApplicationContext ours;
    private final JsonMapper json;

    ImportBenchmark(ApplicationContext ours, JsonMapper json) {
        this.ours = ours;
        this.json = json;
    }

    @Override
    public String name() {
        return "bench import";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        Path file = Path.of(line.options().getOrDefault("file", "../shared/data/booths/up_booths_2017.csv.gz"));
        if (!Files.isRegularFile(file)) {
            line.messages().println("--file: कोई सूची नहीं / no booth list: " + file);
            return NOT_UNDERSTOOD;
        }
        Path folder = Files.createTempDirectory("sangathan-bench");
        try (ConfigurableApplicationContext throwAway = throwAway(folder)) {
            ImportComparison.Report report = new ImportComparison(throwAway, file).report();
            line.out().println(line.json() ? json.writeValueAsString(report) : text(report));
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private ConfigurableApplicationContext throwAway(Path folder) {
        Object application = ours.getBeansWithAnnotation(SpringBootApplication.class)
                .values()
                .iterator()
                .next();
        return new SpringApplicationBuilder(AopUtils.getTargetClass(application))
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--sangathan.data=" + folder,
                        "--sangathan.database.url=embedded",
                        "--sangathan.demonstration=false",
                        "--sangathan.command=true");
    }

    private static String text(ImportComparison.Report report) {
        return String.format(
                Locale.ROOT,
                "बूथ आयात / import: %,d rows%n  ours %.2f s (first run %.2f s)   floor (COPY) %.2f s   ratio %.2f",
                report.rows(),
                report.oursSeconds(),
                report.firstSeconds(),
                report.floorSeconds(),
                report.ratio());
    }
}
