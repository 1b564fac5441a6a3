package org.sangathan.territory.booths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.platform.CommandLine;
import org.sangathan.territory.BoothsImported;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EmptyTerritoryTest
@Import(ImportBoothsTest.Listening.class)
class ImportBoothsTest {
    private static final String FIRST = """
            ac_no,ps_no,ps_name,electors,electors_male,electors_female
            384,1,Panchayat Bhawan,900,500,400
            384,2,Junior High School,800,450,350
            385,1,Town Hall,700,,
            """;

    @Autowired
    ReadBooths readBooths;

    @Autowired
    ImportBooths importBooths;

    @Autowired
    ImportCommand command;

    @Autowired
    JdbcClient database;

    @Autowired
    Territory territory;

    @Autowired
    Listening listening;

    @TempDir
    Path folder;

    /** Hears events, and can refuse them to undo the transaction. */
    @TestConfiguration
    static class Listening {
        private final List<List<Integer>> heard = new ArrayList<>();
        private boolean refusing;

        @EventListener
        void heard(BoothsImported event) {
            if (refusing) {
                throw new IllegalStateException("refused by the test");
            }
            heard.add(event.constituencyIds());
        }
    }

    @BeforeEach
    void no_booths() {
        database.sql("delete from booth").update();
        database.sql("delete from unit where level = 'sector'").update();
        territory.markChanged();
        territory.refresh();
        listening.heard.clear();
        listening.refusing = false;
    }

    private BoothFile read(String csv) throws IOException {
        return readBooths.read(Lists.csv(folder, csv), "", constituency -> true, new Progress());
    }

    private Counts apply(String csv) throws IOException {
        Counts counts = importBooths.apply(read(csv), new Progress());
        territory.refresh();
        return counts;
    }

    private int booths() {
        return database.sql("select count(*) from booth").query(Integer.class).single();
    }

    @Test
    void adds_the_booths_and_shows_them_in_the_tree() throws IOException {
        assertThat(apply(FIRST)).isEqualTo(new Counts(3, 0, 0));
        assertThat(territory.tree().get(24384_0001))
                .isEqualTo(new UnitRef(
                        24384_0001, "booth", "1", "Panchayat Bhawan", "Panchayat Bhawan", 24384, 24384_0000));
        assertThat(territory.tree().countBooths(24384_0000)).isEqualTo(2);
        assertThat(territory.tree().electors(24384_0000)).isEqualTo(1700);
        assertThat(listening.heard).containsExactly(List.of(24384, 24385));
    }

    @Test
    void previews_without_writing() throws IOException {
        assertThat(importBooths.preview(read(FIRST))).isEqualTo(new Counts(3, 0, 0));
        assertThat(booths()).isZero();
        apply(FIRST);
        assertThat(importBooths.preview(read(FIRST.replace("800", "801")))).isEqualTo(new Counts(0, 1, 2));
    }

    @Test
    void changes_nothing_the_second_time() throws IOException {
        apply(FIRST);
        long version = territory.tree().version();
        var before = database.sql("select * from booth order by id").query().listOfRows();
        assertThat(apply(FIRST)).isEqualTo(new Counts(0, 0, 3));
        assertThat(database.sql("select * from booth order by id").query().listOfRows())
                .isEqualTo(before);
        assertThat(territory.tree().version()).isEqualTo(version);
        assertThat(listening.heard).hasSize(1);
    }

    @Test
    void changes_by_number_keeps_ids_and_what_the_list_does_not_say() throws IOException {
        apply(FIRST);
        Counts counts = apply("""
                ac_no,part_no,part_name,electors
                384,2A,New Room,300
                384,2,Junior High School (North),
                """);
        assertThat(counts).isEqualTo(new Counts(1, 1, 0));
        assertThat(booths()).isEqualTo(4);
        assertThat(database.sql("select id, name, electors, electors_male from booth where number = '2'")
                        .query()
                        .singleRow())
                .containsEntry("id", 24384_0002)
                .containsEntry("name", "Junior High School (North)")
                .containsEntry("electors", 800)
                .containsEntry("electors_male", 450);
        assertThat(territory.tree().children(24384_0000)).containsExactly(24384_0001, 24384_0002, 24384_0003);
        assertThat(territory.tree().get(24384_0003).number()).isEqualTo("2A");
    }

    @Test
    void gives_no_booth_the_id_of_a_sector() throws IOException {
        database.sql("""
                insert into unit (id, constituency_id, parent_id, level, number, name_hi, name_en)
                values (243840007, 24384, 243840000, 'sector', '1', 'नगर', 'Town')
                """).update();
        apply(FIRST);
        assertThat(territory.tree().children(24384_0000)).containsExactly(24384_0007, 24384_0008, 24384_0009);
    }

    @Test
    void leaves_a_constituency_with_a_refused_row_as_it_is() throws IOException {
        String flawed = FIRST + "384,3,Third School,-1,,\n";
        BoothFile file = read(flawed);
        assertThat(file.held()).isEqualTo(2);
        assertThat(apply(flawed)).isEqualTo(new Counts(1, 0, 0));
        assertThat(territory.tree().countBooths(24384_0000)).isZero();
        assertThat(territory.tree().countBooths(24385_0000)).isOne();
    }

    @Test
    void writes_nothing_of_a_transaction_that_fails() throws IOException {
        listening.refusing = true;
        assertThatThrownBy(() -> apply(FIRST)).hasMessage("refused by the test");
        assertThat(booths()).isZero();
    }

    @Test
    void writes_each_booth_once_when_two_apply_the_same_list() throws Exception {
        StringBuilder rows = new StringBuilder(Lists.HEADING);
        for (int booth = 1; booth <= 3000; booth++) {
            rows.append("386,").append(booth).append(",School ").append(booth).append(",900\n");
        }
        BoothFile file = read(rows.toString());
        CountDownLatch start = new CountDownLatch(1);
        List<Counts> results = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int each = 0; each < 2; each++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                    results.add(importBooths.apply(file, new Progress()));
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(results).containsExactlyInAnyOrder(new Counts(3000, 0, 0), new Counts(0, 0, 3000));
        assertThat(booths()).isEqualTo(3000);
    }

    @Test
    void works_from_the_command_line() throws IOException {
        String file = Lists.csv(folder, FIRST + "404,1,Nowhere,5,,\n").toString();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(out, Map.of("preview", "true"), file)).isEqualTo(1);
        assertThat(booths()).isZero();
        out.reset();
        assertThat(run(out, Map.of(), file)).isEqualTo(1);
        JsonNode report = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(report.get("state").asString()).isEqualTo("applied");
        assertThat(report.get("new").asInt()).isEqualTo(3);
        assertThat(report.get("refused").asInt()).isEqualTo(1);
        assertThat(report.get("refusals").get(0).get("line").asInt()).isEqualTo(5);
        assertThat(report.get("refusals").get(0).get("code").asString()).isEqualTo("constituency_unknown");
        assertThat(run(out, Map.of(), Lists.csv(folder, FIRST).toString())).isZero();
        assertThat(run(out, Map.of(), Lists.csv(folder, "nothing").toString())).isEqualTo(1);
        assertThat(run(out, Map.of(), folder.resolve("absent").toString())).isEqualTo(64);
    }

    private int run(ByteArrayOutputStream out, Map<String, String> options, String file) throws IOException {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return command.run(new CommandLine(List.of(file), options, true, print, print));
    }
}
