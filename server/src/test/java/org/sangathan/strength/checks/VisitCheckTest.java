package org.sangathan.strength.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.canvass.Walk;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.strength.Draw;
import org.sangathan.strength.Interval;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A round of checks of visits, from the published hash to the estimate. */
@ServerTest
class VisitCheckTest {
    @Autowired
    Callers callers;

    @Autowired
    JdbcClient database;

    @Autowired
    MovingClock clock;

    @Autowired
    Ids ids;

    private MemberKey visitor = new MemberKey(0, new UUID(0, 0));
    private Walk walk;
    private int booth;
    private int cell;
    private int seat;
    private UUID round = new UUID(0, 0);
    private List<UUID> made = List.of();
    private List<UUID> doors = List.of();

    /** Other tests walk here too, and some demonstration rows are there: only this test's visits are left to draw. */
    @BeforeEach
    void publish() {
        clock.reset();
        visitor = callers.person("Booth committee member", 0);
        booth = database.sql("select unit_id from demonstration_person where member_id = :id")
                .param("id", visitor.id())
                .query(Integer.class)
                .single();
        cell = booth / 10_000;
        seat = cell * 10_000;
        walk = new Walk(callers.as(visitor), booth);
        database.sql("update visit set day = day - 100 where constituency_id = :cell")
                .param("cell", cell)
                .update();
        database.sql("delete from call_round where drawn_at is null and unit_id = :seat and about = 'visits'")
                .param("seat", seat)
                .update();
        doors = IntStream.range(0, 8).mapToObj(each -> Walk.id()).toList();
        made = new ArrayList<>();
        List<Map<String, Object>> records = new ArrayList<>();
        for (UUID door : doors) {
            UUID visit = Walk.id();
            made.add(visit);
            records.add(walk.door(door, "चौकी " + made.size()));
            records.add(walk.visit(visit, door, "met"));
        }
        records.add(walk.visit(Walk.id(), doors.getFirst(), "locked"));
        assertThat(Walk.states(walk.send(records))).containsOnly("stored");
        round = ids.next();
        assertThat(expert().post("/api/org/call-rounds", Map.of("id", round, "unit_id", seat, "about", "visits"))
                        .status())
                .isEqualTo(201);
    }

    @AfterEach
    void reset() {
        clock.reset();
        database.sql("update visit set day = (at at time zone 'Asia/Kolkata')::date where constituency_id = :cell")
                .param("cell", cell)
                .update();
    }

    private Caller expert() {
        return callers.with("Expert team member");
    }

    private Caller checker() {
        return callers.with("District president");
    }

    private JsonNode drawn() {
        clock.advance(Duration.ofHours(25));
        Caller.Answer answer = expert().post("/api/org/call-rounds/" + round + "/draw", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private List<JsonNode> checks() {
        return checker()
                .get("/api/org/units/" + booth + "/visit-checks")
                .body()
                .valueStream()
                .toList();
    }

    private Caller.Answer enter(Caller caller, JsonNode check, String outcome) {
        return caller.post(pathOf(check), Map.of("id", ids.next(), "outcome", outcome, "how", "at_door"));
    }

    private String pathOf(JsonNode check) {
        return "/api/org/visit-checks/" + cell + "/" + check.path("id").asString() + "/result";
    }

    private JsonNode estimate() {
        return expert().get("/api/org/units/" + seat + "/visit-estimate").body();
    }

    @Test
    void draws_every_settled_visit_that_met_somebody_when_there_are_few() {
        drawn();

        List<JsonNode> checks = checks();

        assertThat(checks).hasSize(8);
        assertThat(checks.getFirst().path("address").path("house_number").asString())
                .startsWith("चौकी");
        assertThat(checks.getFirst().path("booth").path("id").asInt()).isEqualTo(booth);
        assertThat(checks.getFirst().path("may_check").asBoolean()).isTrue();
        assertThat(checks.toString()).doesNotContain(visitor.id().toString());
        assertThat(estimate().path("claimed").asInt()).isEqualTo(8);
        assertThat(estimate().path("share").isNull()).isTrue();
    }

    @Test
    void leaves_out_visits_that_are_not_settled_yet_and_doors_that_want_no_visit() {
        walk.send(List.of(walk.record(
                Walk.id(),
                "door_change",
                Map.of(
                        "household_id",
                        doors.getFirst().toString(),
                        "fields",
                        Map.of("do_not_visit", Map.of("value", true))))));
        database.sql("""
                        update visit set received_at = received_at + interval '1 day'
                        where constituency_id = :cell and id = :id
                        """).param("cell", cell).param("id", made.get(1)).update();

        drawn();

        assertThat(frame())
                .containsExactlyElementsOf(made.subList(2, 8).stream()
                        .sorted(Comparator.comparing(UUID::toString))
                        .map(UUID::toString)
                        .toList());
    }

    private List<String> frame() {
        return expert().get("/api/org/units/" + seat + "/call-rounds/" + round + "/frame")
                .text()
                .lines()
                .toList();
    }

    /** What a third person does who knows only the seed, the hash and the list. */
    @Test
    void is_repeated_by_anybody_from_the_seed_and_the_frame() {
        String hash = expert().get("/api/org/units/" + seat + "/call-rounds")
                .body()
                .valueStream()
                .filter(each -> each.path("id").asString().equals(round.toString()))
                .findFirst()
                .orElseThrow()
                .path("seed_hash")
                .asString();
        String seed = drawn().path("seed").asString();

        List<String> inOrder = frame().stream()
                .sorted(Comparator.comparing(line -> Draw.sha256(seed + ":" + line)))
                .toList();

        assertThat(Draw.sha256(seed)).isEqualTo(hash);
        assertThat(callers.stranger().get("/rounds?lang=en").text()).contains(hash, seed, "Visits at doors");
        assertThat(database.sql("""
                                select visit_id from visit_check where constituency_id = :cell and round_id = :round
                                order by place
                                """)
                        .param("cell", cell)
                        .param("round", round)
                        .query((row, number) -> row.getString("visit_id"))
                        .list())
                .isEqualTo(inOrder);
    }

    @Test
    void takes_no_more_than_the_sample_in_the_order_of_the_hashes() {
        List<String> lines = IntStream.range(0, 50).mapToObj(Integer::toString).toList();

        List<String> few = Draw.turns("seed", lines, 7);

        assertThat(few).hasSize(7);
        assertThat(few).isSortedAccordingTo(Comparator.comparing(line -> Draw.sha256("seed:" + line)));
        assertThat(Draw.turns("seed", lines, 50).subList(0, 7)).isEqualTo(few);
    }

    @Test
    void estimates_the_share_of_claimed_visits_that_were_made() {
        drawn();
        List<JsonNode> checks = checks();
        for (int each = 0; each < 6; each++) {
            assertThat(enter(checker(), checks.get(each), each == 0 ? "not_confirmed" : "confirmed")
                            .status())
                    .isEqualTo(200);
        }

        JsonNode estimate = estimate();

        Interval worked = Interval.wilson(8, 6, 5);
        assertThat(estimate.path("checked").asInt()).isEqualTo(6);
        assertThat(estimate.path("not_confirmed").asInt()).isOne();
        assertThat(estimate.path("share").asDouble()).isEqualTo(worked.share());
        assertThat(estimate.path("low").asDouble()).isEqualTo(worked.low());
        assertThat(estimate.path("high").asDouble()).isEqualTo(worked.high());
        assertThat(checker()
                        .get("/api/org/units/" + districtOf() + "/visit-estimate")
                        .body()
                        .path("confirmed")
                        .asInt())
                .isGreaterThanOrEqualTo(5);
    }

    private int districtOf() {
        return checker().get("/api/org/me").body().path("unit").path("id").asInt();
    }

    @Test
    void counts_a_household_whom_nobody_reached_three_times_as_not_confirmed() {
        drawn();
        JsonNode check = checks().getFirst();
        assertThat(enter(checker(), check, "not_reached").body().path("outcome").isNull())
                .isTrue();
        assertThat(enter(checker(), check, "not_reached").code()).isEqualTo("visit_check_too_soon");
        clock.advance(Duration.ofHours(3));
        enter(checker(), check, "not_reached");
        clock.advance(Duration.ofHours(3));

        assertThat(enter(checker(), check, "not_reached").body().path("outcome").asString())
                .isEqualTo("not_reached");

        assertThat(estimate().path("not_reached").asInt()).isOne();
        assertThat(estimate().path("share").asDouble()).isZero();
    }

    @Test
    void closes_a_check_at_a_door_that_has_since_asked_for_no_visit() {
        drawn();
        JsonNode check = checks().getFirst();
        database.sql("""
                        with told as (
                          update household set do_not_visit = true
                          where constituency_id = :cell and id = (
                            select v.household_id from visit v join visit_check c
                              on c.constituency_id = v.constituency_id and c.visit_id = v.id
                            where c.constituency_id = :cell and c.id = :id)
                          returning booth_id
                        )
                        update booth_doors b set do_not_visit = do_not_visit + 1
                        from told where b.constituency_id = :cell and b.booth_id = told.booth_id
                        """)
                .param("cell", cell)
                .param("id", UUID.fromString(check.path("id").asString()))
                .update();

        assertThat(checks()).hasSize(7);
        assertThat(enter(checker(), check, "confirmed").body().path("outcome").asString())
                .isEqualTo("closed");
        assertThat(estimate().path("closed").asInt()).isOne();
        assertThat(estimate().path("checked").asInt()).isZero();
    }

    @Test
    void follows_a_door_that_moved_to_another_booth() {
        drawn();
        int other = database.sql("select max(id) from booth where constituency_id = :cell and id <> :booth")
                .param("cell", cell)
                .param("booth", booth)
                .query(Integer.class)
                .single();
        Caller.Answer moved = checker()
                .post("/api/org/canvass/units/" + booth + "/move-doors", Map.of("to_booth", other, "doors", doors));
        assertThat(moved.status()).as(moved.text()).isLessThan(300);

        assertThat(checks()).isEmpty();
        assertThat(checker()
                        .get("/api/org/units/" + other + "/visit-checks")
                        .body()
                        .size())
                .isEqualTo(8);
        checker().post("/api/org/canvass/units/" + other + "/move-doors", Map.of("to_booth", booth, "doors", doors));
    }

    @Test
    void lets_one_of_two_checkers_enter_a_result() throws Exception {
        drawn();
        JsonNode check = checks().getFirst();
        Caller first = checker();
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Caller.Answer>> both =
                    List.of(() -> enter(first, check, "confirmed"), () -> enter(first, check, "not_confirmed"));
            for (var answer : threads.invokeAll(both)) {
                statuses.add(answer.get().status());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(estimate().path("checked").asInt()).isOne();
    }

    @Test
    void enters_a_result_once_when_sent_twice_and_no_other_by_the_same_id() {
        drawn();
        JsonNode check = checks().getFirst();
        UUID id = ids.next();
        Map<String, Object> result = Map.of("id", id, "outcome", "confirmed", "how", "by_phone");

        assertThat(checker().post(pathOf(check), result).body())
                .isEqualTo(checker().post(pathOf(check), result).body());
        assertThat(checker()
                        .post(pathOf(check), Map.of("id", id, "outcome", "not_confirmed", "how", "by_phone"))
                        .code())
                .isEqualTo("visit_check_attempt_known");
        assertThat(estimate().path("checked").asInt()).isOne();
    }

    @Test
    void refuses_the_visitor_and_whoever_holds_a_post_of_the_booth() {
        drawn();
        JsonNode check = checks().getFirst();
        MemberKey president = callers.person("District president", 0);
        try {
            database.sql("update visit set worker_id = :id where constituency_id = :cell and id = any(:made)")
                    .param("id", president.id())
                    .param("cell", cell)
                    .param("made", made.toArray(UUID[]::new))
                    .update();
            assertThat(enter(checker(), check, "confirmed").code()).isEqualTo("checker_was_the_visitor");
            assertThat(checks().getFirst().path("may_check").asBoolean()).isFalse();
        } finally {
            database.sql("update visit set worker_id = :id where constituency_id = :cell and id = any(:made)")
                    .param("id", visitor.id())
                    .param("cell", cell)
                    .param("made", made.toArray(UUID[]::new))
                    .update();
        }
        UUID held = hold(president);
        try {
            assertThat(enter(checker(), check, "confirmed").code()).isEqualTo("checker_holds_a_post_in_the_booth");
        } finally {
            release(held);
        }
        assertThat(estimate().path("checked").asInt()).isZero();
    }

    private UUID hold(MemberKey member) {
        UUID held = ids.next();
        database.sql("""
                        insert into appointment (constituency_id, id, unit_id, post_type, seat, member_id,
                          member_constituency_id, appointed_at, card_code)
                        values (:cell, :id, :unit, 'booth_committee_member', 99, :member, :member_cell, now(), 'CHECK')
                        """)
                .param("cell", cell)
                .param("id", held)
                .param("unit", booth)
                .param("member", member.id())
                .param("member_cell", member.constituencyId())
                .update();
        database.sql("insert into member_appointment values (:member, :cell, :id)")
                .param("member", member.id())
                .param("cell", cell)
                .param("id", held)
                .update();
        return held;
    }

    private void release(UUID held) {
        database.sql("delete from member_appointment where appointment_id = :id")
                .param("id", held)
                .update();
        database.sql("delete from appointment where constituency_id = :cell and id = :id")
                .param("cell", cell)
                .param("id", held)
                .update();
    }

    @Test
    void refuses_whoever_has_not_the_right() {
        drawn();
        JsonNode check = checks().getFirst();
        Caller neighbour = callers.with("District president", 1);

        assertThat(walk.caller()
                        .get("/api/org/units/" + booth + "/visit-checks")
                        .code())
                .isEqualTo("not_permitted");
        assertThat(enter(walk.caller(), check, "confirmed").code()).isEqualTo("not_permitted");
        assertThat(neighbour.get("/api/org/units/" + booth + "/visit-checks").code())
                .isEqualTo("unit_unknown");
        assertThat(enter(neighbour, check, "confirmed").code()).isEqualTo("unit_unknown");
        assertThat(neighbour.get("/api/org/units/" + seat + "/visit-estimate").code())
                .isEqualTo("unit_unknown");
        assertThat(callers.with("Constituency president")
                        .post("/api/org/call-rounds", Map.of("id", ids.next(), "unit_id", seat, "about", "visits"))
                        .code())
                .isEqualTo("not_permitted");
    }

    @Test
    void shows_all_faults_at_once_and_refuses_what_only_the_server_says() {
        drawn();
        JsonNode check = checks().getFirst();

        assertThat(checker().post(pathOf(check), Map.of()).body().path("faults").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/id", "/outcome", "/how");
        assertThat(enter(checker(), check, "closed").body().path("faults").findValuesAsString("pointer"))
                .containsExactly("/outcome");
        assertThat(checker()
                        .post("/api/org/visit-checks/" + cell + "/" + ids.next() + "/result", result())
                        .code())
                .isEqualTo("visit_check_unknown");
        enter(checker(), check, "confirmed");
        assertThat(enter(checker(), check, "not_confirmed").code()).isEqualTo("visit_check_concluded");
    }

    private Map<String, Object> result() {
        return Map.of("id", ids.next(), "outcome", "confirmed", "how", "at_door");
    }

    @Test
    void waits_for_its_draw_beside_a_round_of_committees() {
        database.sql("delete from call_round where drawn_at is null and unit_id = :seat and about = 'committees'")
                .param("seat", seat)
                .update();

        assertThat(expert().post("/api/org/call-rounds", Map.of("id", ids.next(), "unit_id", seat))
                        .status())
                .isEqualTo(201);
        assertThat(expert().post("/api/org/call-rounds", Map.of("id", ids.next(), "unit_id", seat, "about", "visits"))
                        .code())
                .isEqualTo("round_already_published");
        assertThat(expert().post("/api/org/call-rounds", Map.of("id", round, "unit_id", seat))
                        .code())
                .isEqualTo("round_already_published");
        database.sql("delete from call_round where drawn_at is null and unit_id = :seat and about = 'committees'")
                .param("seat", seat)
                .update();
    }

    @Test
    void tells_the_visitor_what_was_heard_about_their_visits() {
        drawn();
        enter(checker(), checks().getFirst(), "not_confirmed");

        assertThat(walk.caller().get("/api/org/me/data.json").text()).contains("visit_checks", "not_confirmed");
    }
}
