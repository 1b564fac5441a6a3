package org.sangathan.territory.booths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The booth lists of Uttar Pradesh of 2014 and 2017, as their collectors published them. */
@EmptyTerritoryTest
class RealBoothListsTest {
    @Autowired
    ReadBooths readBooths;

    @Autowired
    ImportBooths importBooths;

    @Autowired
    Territory territory;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void no_booths() {
        database.sql("delete from booth").update();
    }

    private static Path real(String name) {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data/booths").resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of(name));
        assumeTrue(Files.exists(file), "the real booth lists (../shared/data/booths/" + name + ") are not here");
        return file;
    }

    private BoothFile read(String name) throws IOException {
        return readBooths.read(real(name), "", constituency -> true, new Progress());
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    @Test
    void takes_every_booth_of_2017_and_changes_nothing_the_second_time() throws IOException {
        BoothFile file = read("up_booths_2017.csv.gz");
        assertThat(file.rows()).isEqualTo(140_252);
        assertThat(file.refused()).isZero();
        assertThat(file.accepted()).hasSize(386);

        assertThat(importBooths.apply(file, new Progress())).isEqualTo(new Counts(140_252, 0, 0));
        territory.refresh();
        assertThat(count("select count(*) from booth")).isEqualTo(140_252);
        assertThat(territory.tree().countBooths(territory.tree().root().id())).isEqualTo(140_252);
        assertThat(territory.tree().electors(territory.tree().root().id()))
                .isEqualTo(count("select sum(electors) from booth"));
        assertThat(count("select count(*) from booth where name_script = 'krutidev'"))
                .isGreaterThan(31_000);
        assertThat(count("select count(*) from booth where name_script = 'broken'"))
                .isEqualTo(20_339);

        assertThat(importBooths.apply(read("up_booths_2017.csv.gz"), new Progress()))
                .isEqualTo(new Counts(0, 0, 140_252));
    }

    @Test
    void takes_every_booth_of_2014_and_keeps_ids_when_2017_follows() throws IOException {
        BoothFile older = read("up_booths_2014.csv.gz");
        assertThat(older.rows()).isEqualTo(138_771);
        assertThat(older.refused()).isZero();
        assertThat(older.accepted()).hasSize(403);
        assertThat(importBooths.apply(older, new Progress())).isEqualTo(new Counts(138_771, 0, 0));
        assertThat(count("select sum(electors) from booth where constituency_id = 24001"))
                .isEqualTo(count("select sum(electors_male + electors_female + electors_other) from booth"
                        + " where constituency_id = 24001"));

        database.sql("create table before_2017 as select constituency_id, id, number from booth")
                .update();
        BoothFile newer = read("up_booths_2017.csv.gz");
        Counts counts = importBooths.apply(newer, new Progress());
        assertThat(counts.fresh() + counts.changed() + counts.unchanged()).isEqualTo(140_252);
        assertThat(counts.changed()).isGreaterThan(100_000);
        assertThat(count("select count(*) from booth")).isEqualTo(138_771 + counts.fresh());
        assertThat(count("select count(*) from before_2017 join booth using (constituency_id, id, number)"))
                .isEqualTo(138_771);
        database.sql("drop table before_2017").update();
    }
}
