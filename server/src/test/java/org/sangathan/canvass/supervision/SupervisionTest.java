package org.sangathan.canvass.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.canvass.Walk;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class SupervisionTest {
    @Autowired
    Callers callers;

    @Autowired
    MovingClock clock;

    @Autowired
    SumWalkDays sumWalkDays;

    @Autowired
    JdbcClient database;

    private MemberKey member = new MemberKey(0, new UUID(0, 0));
    private int booth;
    private Walk walk;
    private Caller leader;

    @BeforeEach
    void walk() {
        clock.reset();
        member = callers.person("Booth committee member", 0);
        booth = database.sql("select unit_id from demonstration_person where member_id = :id")
                .param("id", member.id())
                .query(Integer.class)
                .single();
        walk = new Walk(callers.as(member), booth);
        leader = callers.with("District president");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void shows_what_each_worker_did_today() {
        JsonNode before = mine();
        UUID door = Walk.id();
        UUID other = Walk.id();
        walk.send(List.of(
                walk.door(door, "9"),
                walk.door(other, "10"),
                walk.visit(Walk.id(), door, "met"),
                walk.visit(Walk.id(), other, "locked"),
                walk.visit(Walk.id(), other, "locked")));

        JsonNode after = mine();

        assertThat(more(after, before, "visits")).isEqualTo(3);
        assertThat(more(after, before, "doors")).isEqualTo(2);
        assertThat(more(after, before, "met")).isOne();
        assertThat(more(after, before, "not_met")).isEqualTo(2);
        assertThat(after.path("out_now").asBoolean()).isTrue();
        assertThat(after.path("name").asString()).isNotEmpty();
    }

    @Test
    void answers_nothing_where_nothing_has_changed() {
        UUID door = Walk.id();
        walk.send(List.of(walk.door(door, "11"), walk.visit(Walk.id(), door, "met")));
        String tag = leader.get(path()).raw().headers().firstValue("ETag").orElseThrow();

        assertThat(asked(tag)).isEqualTo(304);
        walk.send(List.of(walk.visit(Walk.id(), door, "met")));
        assertThat(asked(tag)).isEqualTo(200);
    }

    @Test
    void shows_a_place_coarsely_until_the_shift_is_over_and_the_worker_reads_who_looked() {
        UUID door = Walk.id();
        Map<String, Object> visit = walk.record(
                Walk.id(),
                "visit",
                Map.of("household_id", door.toString(), "outcome", "met", "latitude", 26.76112, "longitude", 83.37365));
        walk.send(List.of(walk.door(door, "12"), visit));

        JsonNode place = placeOfMine();
        assertThat(Math.abs(place.path("latitude").asDouble() / 0.0025
                        - Math.round(place.path("latitude").asDouble() / 0.0025)))
                .isLessThan(0.001);
        JsonNode looks = walk.caller().get("/api/org/me/looks").body();
        assertThat(looks.get(0).path("reason").asString()).isEqualTo("walk_place");

        clock.advance(Duration.ofHours(3));
        assertThat(placeOfMine().isMissingNode()).isTrue();
    }

    @Test
    void lists_doors_to_visit_again_when_asked_for_or_locked_twice() {
        UUID once = Walk.id();
        UUID twice = Walk.id();
        UUID asked = Walk.id();
        String today = java.time.LocalDate.now(clock.withZone(java.time.ZoneId.of("Asia/Kolkata")))
                .toString();
        walk.send(List.of(
                walk.door(once, "13"),
                walk.door(twice, "14"),
                walk.door(asked, "15"),
                walk.visit(Walk.id(), once, "locked"),
                walk.visit(Walk.id(), twice, "locked"),
                walk.visit(Walk.id(), twice, "nobody"),
                walk.record(
                        Walk.id(),
                        "visit",
                        Map.of("household_id", asked.toString(), "outcome", "met", "come_again_on", today))));

        List<String> doors = walk.caller()
                .get("/api/org/canvass/booths/" + booth + "/revisits")
                .body()
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();

        assertThat(doors).contains(twice.toString(), asked.toString()).doesNotContain(once.toString());
    }

    @Test
    void suggests_doors_with_women_and_young_people_whom_nobody_met() {
        UUID many = Walk.id();
        UUID met = Walk.id();
        walk.send(List.of(
                walk.record(many, "door", Map.of("house_number", "16", "adults", 9, "women_18_35", 9)),
                walk.record(met, "door", Map.of("house_number", "17", "adults", 9, "women_18_35", 9)),
                walk.visit(Walk.id(), met, "met")));

        List<String> suggested = walk.pack(0)
                .body()
                .path("suggested")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(suggested).contains(many.toString()).doesNotContain(met.toString());
        assertThat(suggested).hasSizeLessThanOrEqualTo(60);
        assertThat(walk.caller()
                        .get("/api/org/canvass/booths/" + booth + "/suggested-doors")
                        .text())
                .contains(many.toString());
    }

    @Test
    void sums_a_day_for_each_unit_below_a_district() {
        int district = leader.get("/api/org/me").body().path("unit").path("id").asInt();
        summed();
        JsonNode before = leader.get(below(district)).body();
        UUID door = Walk.id();
        UUID wrong = Walk.id();
        walk.send(
                List.of(walk.door(door, "18"), walk.visit(Walk.id(), door, "met"), walk.visit(wrong, door, "locked")));
        walk.send(List.of(walk.record(
                Walk.id(),
                "visit",
                Map.of("household_id", door.toString(), "outcome", "refused", "corrects", wrong.toString()))));
        summed();

        JsonNode after = leader.get(below(district)).body();

        assertThat(more(after.path("figures"), before.path("figures"), "visits"))
                .isEqualTo(2);
        assertThat(more(after.path("figures"), before.path("figures"), "doors")).isOne();
        assertThat(more(after.path("figures"), before.path("figures"), "other")).isOne();
        assertThat(more(after.path("figures"), before.path("figures"), "not_met"))
                .isZero();
        int seat = booth / 10_000 * 10_000;
        assertThat(more(childOf(after, seat), childOf(before, seat), "met")).isOne();
        assertThat(after.path("children")
                        .valueStream()
                        .mapToInt(each -> each.path("figures").path("visits").asInt())
                        .sum())
                .isEqualTo(after.path("figures").path("visits").asInt());
    }

    /** Whoever sums: the server's own job may be at it. */
    private void summed() {
        while (database.sql("select count(*) from walk_mark")
                        .query(Integer.class)
                        .single()
                > 0) {
            sumWalkDays.sum();
        }
    }

    private static String below(int unit) {
        return "/api/org/units/" + unit + "/walk/below";
    }

    private static JsonNode childOf(JsonNode walk, int unit) {
        return walk.path("children")
                .valueStream()
                .filter(each -> each.path("unit").path("id").asInt() == unit)
                .findFirst()
                .orElseThrow()
                .path("figures");
    }

    @Test
    void refuses_sums_within_a_constituency_and_to_whoever_has_not_the_right() {
        int district = leader.get("/api/org/me").body().path("unit").path("id").asInt();

        assertThat(leader.get(below(booth)).code()).isEqualTo("walk_within_constituency");
        assertThat(leader.get(below(booth / 10_000 * 10_000)).code()).isEqualTo("walk_within_constituency");
        assertThat(walk.caller().get(below(district)).code()).isEqualTo("unit_unknown");
        assertThat(callers.with("District president", 1).get(below(district)).code())
                .isEqualTo("unit_unknown");
    }

    @Test
    void refuses_whoever_has_not_the_right_and_units_above_a_constituency() {
        int district = leader.get("/api/org/me").body().path("unit").path("id").asInt();

        assertThat(walk.caller().get(path()).code()).isEqualTo("not_permitted");
        assertThat(walk.caller().post(path() + "/places", Map.of()).code()).isEqualTo("not_permitted");
        assertThat(callers.with("District president", 1).get(path()).code()).isEqualTo("unit_unknown");
        assertThat(callers.with("District president", 1)
                        .get("/api/org/canvass/booths/" + booth + "/revisits")
                        .code())
                .isEqualTo("unit_unknown");
        assertThat(leader.get("/api/org/units/" + district + "/walk").code()).isEqualTo("walk_above_constituency");
    }

    private String path() {
        return "/api/org/units/" + booth + "/walk";
    }

    private int asked(String tag) {
        return leader.send(leader.request(path()).header("If-None-Match", tag).GET())
                .status();
    }

    private JsonNode mine() {
        return of(leader.get(path()).body().path("walkers"));
    }

    private JsonNode placeOfMine() {
        return of(leader.post(path() + "/places", Map.of()).body());
    }

    private JsonNode of(JsonNode list) {
        return list.valueStream()
                .filter(each ->
                        each.path("worker_id").asString("").equals(member.id().toString()))
                .findFirst()
                .orElse(tools.jackson.databind.node.MissingNode.getInstance());
    }

    private static int more(JsonNode after, JsonNode before, String field) {
        return after.path(field).asInt(0) - before.path(field).asInt(0);
    }
}
