package org.sangathan.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.people.Member;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class FindDuplicatesTest {
    private static final int CELL = 24_322;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    FindDuplicates findDuplicates;

    @Autowired
    JdbcClient database;

    int booth;
    DoubledPerson doubled;

    @BeforeEach
    void chooseBooth() {
        booth = emptyPosts.boothWithoutPresident().boothId();
        doubled = new DoubledPerson(beans, booth);
    }

    @Test
    void finds_a_person_who_joins_again_in_another_script() {
        Member first = doubled.joined("फूलमती कुशवाहा", 1971);
        Member again = doubled.joined("Phoolmati Kushwaha", 1972);
        Member other = doubled.joined("मालती कुशवाहा", 1971);

        JsonNode pair = java.util.Objects.requireNonNull(doubled.pair(first, again), "found as a pair");

        assertThat(pair.path("reasons").toString()).contains("year_apart", "same_booth");
        assertThat(doubled.pair(first, other)).isNull();
    }

    @Test
    void finds_in_a_whole_constituency_on_request_what_it_finds_after_a_joining() {
        Member first = doubled.joined("ज्ञानेन्द्री निषाद", 1964);
        Member again = doubled.joined("Gyanendri Nishad", 1964);
        JsonNode atJoining = doubled.pair(first, again);
        assertThat(atJoining).isNotNull();
        database.sql("delete from duplicate_pair where constituency_id = :cell and :id in (one_id, other_id)")
                .param("cell", CELL)
                .param("id", first.id())
                .update();

        assertThat(doubled.leader
                        .post("/api/org/units/" + booth + "/duplicates/search", Map.of())
                        .body()
                        .path("pairs")
                        .asInt())
                .isPositive();

        assertThat(doubled.pair(first, again)).isEqualTo(atJoining);
    }

    @Test
    void finds_a_rare_name_also_at_the_other_end_of_the_constituency() {
        Member first = doubled.joined("मन्दाकिनी अवस्थी", 1958);
        int far = database.sql("""
                        select id from booth where constituency_id = :cell order by abs(id - :booth) desc limit 1
                        """)
                .param("cell", CELL)
                .param("booth", booth)
                .query((row, number) -> row.getInt(1))
                .single();
        assertThat(Math.abs(far - booth)).isGreaterThan(Likeness.NEIGHBOURHOOD);
        Member again = new DoubledPerson(beans, far).joined("मन्दाकिनी अवस्थी", 1958);

        doubled.compared(first, again);

        assertThat(database.sql("select reasons[3] from duplicate_pair where :id in (one_id, other_id)")
                        .param("id", first.id())
                        .query(String.class)
                        .list())
                .containsExactly("rare_name");
    }

    @Test
    void shows_pairs_page_by_page_the_likeliest_first_and_each_once() {
        List<Member> all = new ArrayList<>();
        for (int year = 1941; year < 1950; year += 2) {
            all.add(doubled.joined("फुलेसरा पटवा", year));
            all.add(doubled.joined("Phulesara Patwa", year));
        }
        doubled.compared(all.toArray(Member[]::new));

        List<JsonNode> page = doubled.pairs(200);

        assertThat(page).hasSizeGreaterThanOrEqualTo(5);
        assertThat(doubled.pairs(2)).isEqualTo(page);
        assertThat(page.stream().map(pair -> pair.path("score").asInt()))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void looks_again_when_somebody_moves_to_the_booth() {
        Member first = doubled.joined("शिवदुलारी अवस्थी", 1961);
        Member elsewhere = new DoubledPerson(beans, farFrom(booth)).joined("Shivdulari Awasthi", 1962);
        assertThat(doubled.pair(first, elsewhere)).isNull();

        assertThat(doubled.leader
                        .post(DoubledPerson.path(elsewhere) + "/move", Map.of("booth", booth))
                        .status())
                .isEqualTo(200);

        assertThat(doubled.pair(first, elsewhere)).isNotNull();
    }

    private int farFrom(int unit) {
        return database.sql("select max(id) from booth where constituency_id = :cell and id < :far")
                .param("cell", CELL)
                .param("far", unit - 5 > 243_220_010 ? unit - 5 : 243_220_400)
                .query(Integer.class)
                .single();
    }

    @Test
    void does_not_propose_again_whom_a_person_has_told_apart() {
        Member one = doubled.joined("दुर्गावती राय", 1980);
        Member other = doubled.joined("Durgawati Rai", 1980);
        doubled.found(one, other);
        Map<String, Object> pair = Map.of("constituency_id", CELL, "one_id", one.id(), "other_id", other.id());

        assertThat(doubled.leader.post("/api/org/duplicates/two-people", pair).status())
                .isEqualTo(204);
        assertThat(doubled.leader.post("/api/org/duplicates/two-people", pair).status())
                .isEqualTo(204);
        findDuplicates.search(CELL);

        assertThat(doubled.pair(one, other)).isNull();
    }

    @Test
    void forgets_the_pairs_of_a_person_who_leaves() {
        Member one = doubled.joined("चन्द्रकला राय", 1980);
        Member other = doubled.joined("Chandrakala Rai", 1980);
        doubled.found(one, other);

        doubled.as(one).delete("/api/org/me");

        assertThat(doubled.count("select count(*)::int from duplicate_pair where :id in (one_id, other_id)", one.id()))
                .isZero();
    }

    @Test
    void shows_nothing_to_a_post_without_the_right_or_of_another_place() {
        String pairs = "/api/org/units/" + booth + "/duplicates";
        assertThat(callers.with("Booth president").get(pairs).status()).isIn(403, 404);
        assertThat(callers.with("Booth president")
                        .post(pairs + "/search", Map.of())
                        .status())
                .isIn(403, 404);
        assertThat(callers.with("District president", 1).get(pairs).code()).isEqualTo("unit_unknown");
        assertThat(doubled.leader.get("/api/org/units/247330000/duplicates").code())
                .isEqualTo("invalid_input");
    }
}
