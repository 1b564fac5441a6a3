package org.sangathan.canvass.turf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.canvass.Walk;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class TurfTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    EndTurf endTurf;

    @Autowired
    TurfDoorSql doorSql;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    Caller leader;
    Caller worker;
    MemberKey member;
    int booth;
    int cell;
    List<UUID> doors;

    @BeforeEach
    void gather() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        booth = candidate.boothId();
        cell = booth / 10_000;
        member = candidate.member();
        worker = callers.as(member);
        leader = callers.with("District president");
        doors = TurfDoors.fresh(database, leader, booth);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void cuts_a_section_of_a_booth() {
        JsonNode turf = cut(request("section", 2)).body().path(0);

        assertThat(turf.path("doors").asInt()).isEqualTo(6);
        assertThat(turf.path("done").asInt()).isZero();
        assertThat(doorsOf(turf)).containsExactlyElementsOf(doors.subList(6, 12));
    }

    @Test
    void cuts_a_panna_and_leaves_out_doors_where_nobody_wants_a_visit() {
        database.sql("update household set do_not_visit = true where id = :id")
                .param("id", doors.getFirst())
                .update();

        assertThat(doorsOf(cut(request("panna", 1)).body().path(0))).containsExactlyElementsOf(doors.subList(1, 4));
    }

    @Test
    void cuts_equal_shares_in_house_order() {
        Map<String, Object> request = request("count", null);
        request.put("ids", List.of(Walk.id(), Walk.id(), Walk.id(), Walk.id(), Walk.id()));

        JsonNode turfs = cut(request).body();

        assertThat(turfs.findValuesAsString("name"))
                .containsExactly("पूरब टोला 1", "पूरब टोला 2", "पूरब टोला 3", "पूरब टोला 4", "पूरब टोला 5");
        List<UUID> all = new ArrayList<>();
        turfs.forEach(turf -> {
            List<UUID> share = doorsOf(turf);
            assertThat(share).hasSizeBetween(2, 3);
            all.addAll(share);
        });
        assertThat(all).containsExactlyElementsOf(doors);
    }

    @Test
    void cuts_what_was_drawn_on_the_map() {
        Map<String, Object> request = request("drawn", null);
        // around doors 2 to 4, which stand along a line to the east
        request.put(
                "polygon", List.of(at(26.699, 83.3015), at(26.701, 83.3015), at(26.701, 83.3045), at(26.699, 83.3045)));

        assertThat(doorsOf(cut(request).body().path(0))).containsExactlyElementsOf(doors.subList(2, 5));
    }

    @Test
    void knows_what_is_inside_a_bent_line() {
        Polygon bent = new Polygon(List.of(
                new Polygon.Point(0.0, 0.0),
                new Polygon.Point(4.0, 0.0),
                new Polygon.Point(4.0, 4.0),
                new Polygon.Point(2.0, 1.0),
                new Polygon.Point(0.0, 4.0)));

        assertThat(bent.contains(1, 1)).isTrue();
        assertThat(bent.contains(3.5, 3)).isTrue();
        assertThat(bent.contains(2, 2)).as("in the notch").isFalse();
        assertThat(bent.contains(5, 1)).isFalse();
    }

    @Test
    void gives_no_door_to_two_turfs() {
        cut(request("section", 1));

        assertThat(doorsOf(cut(request("count", null)).body().path(0))).containsExactlyElementsOf(doors.subList(6, 12));
        assertThat(cut(request("count", null)).code()).isEqualTo("no_doors_left");
    }

    @Test
    void cuts_once_for_ids_sent_twice_and_refuses_them_from_another() {
        Map<String, Object> request = request("section", 1);
        cut(request);

        assertThat(cut(request).body().path(0).path("doors").asInt()).isEqualTo(6);
        assertThat(callers.with("Constituency president")
                        .post("/api/org/canvass/turfs", request)
                        .code())
                .isEqualTo("turf_id_taken");
        assertThat(database.sql("select count(*) from turf where booth_id = :booth and ended_at is null")
                        .param("booth", booth)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void gives_each_door_once_when_many_cut_at_once() throws Exception {
        List<Callable<Integer>> storm = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            storm.add(() -> cut(request("count", null)).status());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(storm)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void lets_the_database_decide_who_has_a_door() {
        cut(request("section", 1));
        UUID other = Walk.id();
        database.sql("""
                        insert into turf (constituency_id, id, booth_id, name, how, made_at, ends_on)
                        values (:cell, :id, :booth, 'x', 'count', now(), current_date)
                        """)
                .param("cell", cell)
                .param("id", other)
                .param("booth", booth)
                .update();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> doorSql.insert(new Turf.Key(cell, other), doors.subList(0, 1))))
                .hasMessageContaining("one_live_turf_per_door");
    }

    @Test
    void shows_all_faults_of_a_cut_at_once() {
        Caller.Answer refused = leader.post("/api/org/canvass/turfs", Map.of("booth", booth, "how", "drawn"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("faults").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/ids", "/name", "/ends_on", "/polygon");
        Map<String, Object> late = request("section", null);
        late.put("ends_on", today().minusDays(1));
        assertThat(cut(late).body().path("faults").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/number", "/ends_on");
        assertThat(leader.post("/api/org/canvass/turfs", Map.of("booth", 7))
                        .body()
                        .path("faults")
                        .toString())
                .contains("not_a_booth");
    }

    @Test
    void refuses_whoever_does_not_manage_turf_there() {
        assertThat(worker.post("/api/org/canvass/turfs", request("section", 1)).status())
                .isBetween(403, 404);
        Caller neighbour = callers.with("District president", 1);
        assertThat(neighbour
                        .post("/api/org/canvass/turfs", request("section", 1))
                        .code())
                .isEqualTo("unit_unknown");
        JsonNode turf = cut(request("section", 1)).body().path(0);
        assertThat(neighbour.get(path(turf)).code()).isEqualTo("turf_unknown");
        assertThat(neighbour.post(path(turf) + "/end", Map.of()).code()).isEqualTo("turf_unknown");
        assertThat(neighbour.post(path(turf) + "/workers", Map.of()).code()).isEqualTo("turf_unknown");
        assertThat(neighbour.get("/api/org/units/" + booth + "/turfs").code()).isEqualTo("unit_unknown");
        assertThat(neighbour.get("/api/org/units/" + booth + "/turf-doors").code())
                .isEqualTo("unit_unknown");
        assertThat(worker.post("/api/org/canvass/nearest", nearest(3)).status()).isBetween(403, 404);
    }

    @Test
    void lets_a_worker_without_a_post_walk_while_the_turf_lasts() {
        Walk walk = new Walk(worker, booth);
        assertThat(walk.pack(0).status()).isBetween(403, 404);
        JsonNode turf = cut(request("section", 1)).body().path(0);
        assertThat(give(turf, member).status()).isEqualTo(200);

        JsonNode pack = walk.pack(0).body();
        assertThat(pack.path("turfs").path(0).path("mine").asBoolean()).isTrue();
        assertThat(pack.path("turfs").path(0).path("doors")).hasSize(6);
        assertThat(Walk.states(walk.send(List.of(visit(walk, turf))))).containsExactly("stored");
        assertThat(worker.get("/api/org/me/turfs").body().path(0).path("done").asInt())
                .isOne();

        leader.post(path(turf) + "/end", Map.of());
        assertThat(walk.pack(0).code()).isEqualTo("canvass_right_ended");
        assertThat(worker.get("/api/org/me/turfs").body()).isEmpty();
    }

    @Test
    void shows_names_at_the_doors_of_a_turf_to_its_worker_while_it_lasts() {
        UUID inside = doors.getFirst();
        UUID outside = doors.getLast();
        UUID name = keepName(inside);
        UUID other = keepName(outside);
        assertThat(worker.get(names(inside)).code()).isEqualTo("not_found");
        JsonNode turf = cut(request("section", 1)).body().path(0);
        assertThat(worker.get(names(inside)).code()).isEqualTo("not_found");
        give(turf, member);

        assertThat(worker.get(names(inside)).body().findValuesAsString("name")).containsExactly("सुशीला");
        assertThat(worker.get(names(outside)).code()).isEqualTo("not_found");
        assertThat(worker.delete(forget(other)).code()).isEqualTo("not_found");

        clock.advance(Duration.ofDays(4));
        assertThat(worker.get(names(inside)).code()).isEqualTo("not_found");
        assertThat(worker.delete(forget(name)).code()).isEqualTo("not_found");
        clock.reset();
        assertThat(worker.delete(forget(name)).status()).isBetween(200, 204);
        assertThat(leader.get(names(inside)).body()).isEmpty();
        assertThat(leader.get(names(outside)).body()).hasSize(1);
    }

    @Test
    void hides_names_at_once_from_one_whose_turf_was_ended_or_given_to_another() {
        UUID door = doors.getFirst();
        keepName(door);
        JsonNode turf = cut(request("section", 1)).body().path(0);
        give(turf, member);
        MemberKey colleague = callers.person("Booth president", 0);

        give(turf, colleague);
        assertThat(worker.get(names(door)).code()).isEqualTo("not_found");
        assertThat(callers.as(colleague).get(names(door)).body()).hasSize(1);
        give(turf, member);
        assertThat(worker.get(names(door)).body()).hasSize(1);
        leader.post(path(turf) + "/end", Map.of());
        assertThat(worker.get(names(door)).code()).isEqualTo("not_found");
    }

    private UUID keepName(UUID door) {
        UUID id = Walk.id();
        Map<String, Object> name = Map.of(
                "id",
                id,
                "name",
                "सुशीला",
                "purpose",
                "come_again",
                "notice_version",
                "2026-11",
                "language",
                "hi",
                "ends_on",
                today().plusDays(30));
        assertThat(leader.post(names(door), name).status()).isEqualTo(201);
        return id;
    }

    private String names(UUID door) {
        return "/api/org/canvass/doors/" + cell + "/" + door + "/persons";
    }

    private String forget(UUID name) {
        return "/api/org/canvass/persons/" + cell + "/" + name;
    }

    @Test
    void accepts_work_of_a_turf_that_was_given_to_another_meanwhile() {
        Walk walk = new Walk(worker, booth);
        JsonNode turf = cut(request("section", 1)).body().path(0);
        give(turf, member);
        Map<String, Object> before = visit(walk, turf);
        give(turf, emptyPosts.otherMember(new EmptyPosts.Candidate(booth, member)));

        assertThat(Walk.states(walk.send(List.of(before)))).containsExactly("routed/post_ended");
        assertThat(Walk.states(walk.send(List.of(visit(walk, turf)))))
                .as("what is entered after the phone was told")
                .containsExactly("held/no_right");
    }

    @Test
    void says_turf_reassigned_to_one_who_may_walk_there_anyway() {
        MemberKey president = callers.person("Constituency president", 0);
        Walk walk = new Walk(callers.as(president), booth);
        JsonNode turf = cut(request("section", 1)).body().path(0);
        give(turf, president);
        Map<String, Object> first = visit(walk, turf);
        assertThat(Walk.states(walk.send(List.of(first)))).containsExactly("stored");
        give(turf, member);

        assertThat(Walk.states(walk.send(List.of(visit(walk, turf))))).containsExactly("routed/turf_reassigned");
    }

    @Test
    void gives_a_turf_to_a_team_and_lists_how_far_it_is() {
        JsonNode turf = cut(request("section", 2)).body().path(0);
        MemberKey other = emptyPosts.otherMember(new EmptyPosts.Candidate(booth, member));

        JsonNode given = give(turf, member, other).body();

        assertThat(given.path("workers")).hasSize(2);
        assertThat(given.path("workers").path(0).path("name").asString()).isNotBlank();
        JsonNode listed =
                leader.get("/api/org/units/" + booth + "/turfs").body().path(0);
        assertThat(listed.path("id").asString()).isEqualTo(turf.path("id").asString());
        assertThat(listed.path("doors").asInt()).isEqualTo(6);
    }

    @Test
    void refuses_a_team_that_nobody_knows_and_a_turf_that_has_ended() {
        JsonNode turf = cut(request("section", 1)).body().path(0);

        assertThat(give(turf, new MemberKey(cell, Walk.id()))
                        .body()
                        .path("faults")
                        .toString())
                .contains("/workers/0");
        assertThat(leader.post(path(turf) + "/workers", Map.of())
                        .body()
                        .path("faults")
                        .findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/workers", "/ends_on");
        leader.post(path(turf) + "/end", Map.of());
        assertThat(give(turf, member).code()).isEqualTo("turf_ended");
    }

    @Test
    void ends_with_its_last_day_and_frees_its_doors() {
        Map<String, Object> request = request("section", 1);
        request.put("ends_on", today());
        JsonNode turf = cut(request).body().path(0);
        give(turf, member);
        Walk walk = new Walk(worker, booth);

        clock.advance(Duration.ofDays(5));
        // turfs of other tests are due by now too, some at a time
        for (int round = 0; round < 20; round++) {
            endTurf.endDue();
        }

        assertThat(walk.pack(0).code()).isEqualTo("canvass_right_ended");
        assertThat(leader.get("/api/org/units/" + booth + "/turfs").body().findValuesAsString("id"))
                .doesNotContain(turf.path("id").asString());
        assertThat(leader.get("/api/org/units/" + booth + "/turfs?live=false")
                        .body()
                        .findValuesAsString("id"))
                .contains(turf.path("id").asString());
        Map<String, Object> again = request("section", 1);
        again.put("ends_on", today().plusDays(5));
        assertThat(doorsOf(cut(again).body().path(0))).hasSize(6);
    }

    @Test
    void opens_no_pack_after_its_last_day_though_nobody_has_ended_it_yet() {
        JsonNode turf = cut(request("section", 1)).body().path(0);
        give(turf, member);
        Walk walk = new Walk(worker, booth);
        assertThat(walk.pack(0).status()).isEqualTo(200);

        clock.advance(Duration.ofDays(5));

        assertThat(walk.pack(0).code()).isEqualTo("canvass_right_ended");
    }

    /** As a node whose clock is ahead would write it, or a test that had moved the clock. */
    @Test
    void opens_no_pack_by_a_post_that_was_ended_at_a_moment_still_to_come() {
        database.sql("""
                        insert into appointment (constituency_id, id, unit_id, post_type, seat, member_id,
                          member_constituency_id, appointed_at, accepted_at, ended_at, end_reason, card_code)
                        values (:cell, :id, :booth, 'booth_committee_member', 98, :member, :member_cell,
                          now() - interval '9 days', now() - interval '9 days', now() + interval '30 days', 'test', 'AHEAD')
                        """)
                .param("cell", cell)
                .param("id", Walk.id())
                .param("booth", booth)
                .param("member", member.id())
                .param("member_cell", member.constituencyId())
                .update();
        Walk walk = new Walk(worker, booth);

        assertThat(walk.pack(0).code()).isEqualTo("canvass_right_ended");
        assertThat(Walk.states(walk.send(List.of(walk.visit(Walk.id(), doors.getFirst(), "locked")))))
                .as("what was entered before the phone was told is routed")
                .containsExactly("routed/post_ended");
    }

    @Test
    void opens_no_pack_by_a_turf_that_was_ended_at_a_moment_still_to_come() {
        JsonNode turf = cut(request("section", 1)).body().path(0);
        give(turf, member);
        Walk walk = new Walk(worker, booth);
        assertThat(walk.pack(0).status()).isEqualTo(200);

        database.sql("update turf set ended_at = now() + interval '30 days' where constituency_id = :cell and id = :id")
                .param("cell", cell)
                .param("id", UUID.fromString(turf.path("id").asString()))
                .update();

        assertThat(walk.pack(0).code()).isEqualTo("canvass_right_ended");
    }

    @Test
    void lets_nobody_of_the_team_end_a_turf_that_was_given_to_it() {
        JsonNode turf = cut(request("section", 1)).body().path(0);
        give(turf, member);

        assertThat(worker.post(path(turf) + "/end", Map.of()).code()).isEqualTo("turf_unknown");
        assertThat(new Walk(worker, booth).pack(0).status()).isEqualTo(200);
    }

    private Map<String, Object> request(String how, @org.jspecify.annotations.Nullable Integer number) {
        Map<String, Object> request = new HashMap<>(Map.of("booth", booth, "how", how, "name", "पूरब टोला"));
        request.put("ids", List.of(Walk.id()));
        request.put("number", number);
        request.put("ends_on", today().plusDays(7));
        return request;
    }

    private Map<String, Object> nearest(int count) {
        return new HashMap<>(Map.of("id", Walk.id(), "booth", booth, "doors", count));
    }

    private static Map<String, Object> at(double latitude, double longitude) {
        return Map.of("latitude", latitude, "longitude", longitude);
    }

    private Caller.Answer cut(Map<String, Object> request) {
        return leader.post("/api/org/canvass/turfs", request);
    }

    private Caller.Answer give(JsonNode turf, MemberKey... team) {
        return leader.post(path(turf) + "/workers", Map.of("workers", List.of(team), "ends_on", today().plusDays(3)));
    }

    private Map<String, Object> visit(Walk walk, JsonNode turf) {
        return walk.record(
                Walk.id(),
                "visit",
                Map.of(
                        "household_id",
                        doors.getFirst().toString(),
                        "outcome",
                        "locked",
                        "turf_id",
                        turf.path("id").asString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), INDIA);
    }

    private String path(JsonNode turf) {
        return "/api/org/canvass/turfs/" + cell + "/" + turf.path("id").asString();
    }

    private List<UUID> doorsOf(JsonNode turf) {
        return ids(leader.get(path(turf)).body());
    }

    private static List<UUID> ids(JsonNode details) {
        return details.path("doors").values().stream()
                .map(door -> UUID.fromString(door.path("id").asString()))
                .toList();
    }
}
