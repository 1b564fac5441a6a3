package org.sangathan.canvass.turf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class TakeNearestTest {
    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    Caller leader;
    Caller worker;
    int booth;
    List<UUID> doors;

    @BeforeEach
    void gather() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        booth = candidate.boothId();
        worker = callers.as(candidate.member());
        leader = callers.with("District president");
        doors = TurfDoors.fresh(database, leader, booth);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void takes_the_nearest_doors_by_position() {
        Map<String, Object> request = nearest(3);
        request.put("latitude", 26.7);
        request.put("longitude", 83.3071);

        JsonNode taken = leader.post("/api/org/canvass/nearest", request).body();

        assertThat(ids(taken)).containsExactlyInAnyOrder(doors.get(7), doors.get(6), doors.get(8));
        assertThat(ids(taken).getFirst()).isEqualTo(doors.get(7));
        assertThat(taken.path("turf").path("ends_on").asString()).isEqualTo(today().toString());
    }

    @Test
    void takes_them_in_house_order_where_there_is_no_position() {
        Map<String, Object> request = nearest(3);
        request.put("from_order", 50);

        assertThat(ids(leader.post("/api/org/canvass/nearest", request).body()))
                .containsExactlyElementsOf(doors.subList(4, 7));
    }

    @Test
    void takes_no_door_that_was_visited_today_or_wants_none() {
        Walk walk = new Walk(leader, booth);
        walk.send(List.of(walk.visit(Walk.id(), doors.get(0), "locked"), walk.visit(Walk.id(), doors.get(1), "met")));
        database.sql("update household set do_not_visit = true where id = :id")
                .param("id", doors.get(2))
                .update();
        database.sql(
                        "update household set last_outcome = 'locked', last_visit_at = now() - interval '3 days' where id = :id")
                .param("id", doors.get(3))
                .update();

        assertThat(ids(leader.post("/api/org/canvass/nearest", nearest(2)).body()))
                .as("a door that was locked days ago is tried again")
                .containsExactly(doors.get(3), doors.get(4));
    }

    @Test
    void gives_no_door_to_two_colleagues_at_once() throws Exception {
        List<Callable<JsonNode>> storm = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            storm.add(() -> leader.post("/api/org/canvass/nearest", nearest(3)).body());
        }
        List<UUID> taken = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(storm)) {
                taken.addAll(ids(answer.get()));
            }
        }
        assertThat(taken).hasSize(12);
        assertThat(Set.copyOf(taken)).isEqualTo(new HashSet<>(doors));
    }

    @Test
    void gives_the_same_doors_for_an_id_sent_twice_and_frees_them_by_hand() {
        Map<String, Object> request = nearest(5);
        JsonNode first = leader.post("/api/org/canvass/nearest", request).body();
        assertThat(ids(leader.post("/api/org/canvass/nearest", request).body())).isEqualTo(ids(first));

        assertThat(leader.post(path(first.path("turf")) + "/end", Map.of()).status())
                .isEqualTo(204);
        assertThat(ids(leader.post("/api/org/canvass/nearest", nearest(12)).body()))
                .hasSize(12);
        assertThat(leader.post("/api/org/canvass/nearest", nearest(1)).code()).isEqualTo("no_doors_left");
    }

    @Test
    void shows_all_faults_of_asking_for_the_nearest_doors() {
        Caller.Answer refused = leader.post(
                "/api/org/canvass/nearest", Map.of("booth", booth, "doors", 61, "latitude", 91, "longitude", 0));

        assertThat(refused.body().path("faults").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/id", "/doors", "/latitude");
    }

    @Test
    void gives_nobody_the_doors_of_anothers_id() {
        Map<String, Object> request = nearest(3);
        leader.post("/api/org/canvass/nearest", request);

        assertThat(callers.with("State president")
                        .post("/api/org/canvass/nearest", request)
                        .code())
                .isEqualTo("turf_id_taken");
    }

    @Test
    void gives_doors_of_yesterday_to_the_first_who_asks_today() {
        assertThat(ids(leader.post("/api/org/canvass/nearest", nearest(12)).body()))
                .hasSize(12);
        assertThat(leader.post("/api/org/canvass/nearest", nearest(1)).code()).isEqualTo("no_doors_left");

        clock.advance(Duration.ofDays(1));

        assertThat(ids(leader.post("/api/org/canvass/nearest", nearest(3)).body()))
                .containsExactlyElementsOf(doors.subList(0, 3));
    }

    @Test
    void lets_no_other_worker_give_them_back() {
        JsonNode taken =
                leader.post("/api/org/canvass/nearest", nearest(3)).body().path("turf");

        assertThat(worker.post(path(taken) + "/end", Map.of()).code()).isEqualTo("turf_unknown");
        assertThat(ids(leader.post("/api/org/canvass/nearest", nearest(12)).body()))
                .hasSize(9);
    }

    private Map<String, Object> nearest(int count) {
        return new HashMap<>(Map.of("id", Walk.id(), "booth", booth, "doors", count));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Kolkata"));
    }

    private static String path(JsonNode turf) {
        return "/api/org/canvass/turfs/%d/%s"
                .formatted(turf.path("constituency_id").asInt(), turf.path("id").asString());
    }

    private static List<UUID> ids(JsonNode details) {
        return details.path("doors").values().stream()
                .map(door -> UUID.fromString(door.path("id").asString()))
                .toList();
    }
}
