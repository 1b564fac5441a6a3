package org.sangathan.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.sangathan.people.duplicates.FindDuplicates;
import org.sangathan.people.duplicates.LabelledNames;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds doubles among as many members as a large state has, in a throw-away database, and says how many of those that
 * were planted it found and how many it found that were not planted. The floor is reading the same members.
 */
@Component
class DuplicatesBenchmark implements Command {
    private static final String READ_CELL = """
            select count(name), max(home_unit_id), max(birth_year), max(gender), max(id::text)
            from member where constituency_id = :cell
            """;

    private final ApplicationContext ours;

    DuplicatesBenchmark(ApplicationContext ours) {
        this.ours = ours;
    }

    @Override
    public String name() {
        return "bench duplicates";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        int members = Integer.parseInt(line.options().getOrDefault("members", "3500000"));
        LabelledNames.Score labelled = LabelledNames.score();
        Path folder = Files.createTempDirectory("sangathan-bench");
        try (ConfigurableApplicationContext throwAway = throwAway(folder)) {
            Map<String, Object> report = report(throwAway, members);
            report.put("labelled_pairs", labelled.pairs());
            report.put("labelled_precision", Measured.rounded(labelled.precision()));
            report.put("labelled_recall", Measured.rounded(labelled.recall()));
            print(line, report);
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Map<String, Object> report(ConfigurableApplicationContext context, int members) throws Exception {
        DoubledWorld world = new DoubledWorld(members);
        try (var connection = context.getBean(DataSource.class).getConnection()) {
            world.write(connection);
        }
        JdbcClient database = context.getBean(JdbcClient.class);
        database.sql("analyze member").update();
        FindDuplicates find = context.getBean(FindDuplicates.class);
        long ours = 0;
        long floor = 0;
        long longest = 0;
        for (int cell : world.cells()) {
            long begun = System.nanoTime();
            database.sql(READ_CELL).param("cell", cell).query(row -> {});
            long read = System.nanoTime();
            find.search(cell);
            long found = System.nanoTime();
            floor += read - begun;
            ours += found - read;
            longest = Math.max(longest, found - read);
        }
        int pairs = database.sql("select count(*) from duplicate_pair")
                .query(Integer.class)
                .single();
        int right = world.foundOf(database);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("members", world.members());
        report.put("planted", world.planted());
        report.put("found", pairs);
        report.put("precision", Measured.rounded((double) right / Math.max(1, pairs)));
        report.put("recall", Measured.rounded((double) right / world.planted()));
        report.put("seconds", Measured.rounded(ours / 1e9));
        report.put("floor_seconds", Measured.rounded(floor / 1e9));
        report.put("ratio", Measured.rounded((double) floor / ours));
        report.put("longest_constituency_seconds", Measured.rounded(longest / 1e9));
        return report;
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

    private static void print(CommandLine line, Map<String, Object> report) {
        if (line.json()) {
            line.out().println(JsonMapper.shared().writeValueAsString(report));
            return;
        }
        line.out()
                .printf(
                        Locale.ROOT,
                        """
                        %s members, %s planted doubles: found %s pairs, precision %s, recall %s%n\
                        all constituencies %s s (the longest %s s), floor (reading them) %s s, ratio %s%n\
                        %s labelled pairs of names: precision %s, recall %s%n""",
                        report.get("members"),
                        report.get("planted"),
                        report.get("found"),
                        report.get("precision"),
                        report.get("recall"),
                        report.get("seconds"),
                        report.get("longest_constituency_seconds"),
                        report.get("floor_seconds"),
                        report.get("ratio"),
                        report.get("labelled_pairs"),
                        report.get("labelled_precision"),
                        report.get("labelled_recall"));
    }
}
