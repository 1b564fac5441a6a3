package org.sangathan.canvass.turf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.canvass.Walk;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A booth was split: what becomes of its turfs, and of whoever walks them. */
@ServerTest
class MoveDoorsTest {
    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    JdbcClient database;

    Caller leader;
    MemberKey member;
    int booth;
    int other;
    List<UUID> doors;

    @BeforeEach
    void gather() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        booth = candidate.boothId();
        member = candidate.member();
        leader = callers.with("District president");
        doors = TurfDoors.fresh(database, leader, booth);
        other = TurfDoors.otherBooth(database, booth);
    }

    @Test
    void doors_that_move_leave_their_turf_and_are_free_in_the_other_booth() {
        JsonNode turf = cut(booth, "count", null);
        String path = "/api/org/canvass/turfs/" + booth / 10_000 + "/"
                + turf.path("id").asString();
        leader.post(path + "/workers", Map.of("workers", List.of(member), "ends_on", today().plusDays(3)));
        Walk walk = new Walk(callers.as(member), booth);
        assertThat(walk.pack(0).body().path("turfs").path(0).path("doors")).hasSize(12);

        assertThat(move(Map.of("to_booth", other, "section", 2))
                        .body()
                        .path("moved")
                        .asInt())
                .isEqualTo(6);

        assertThat(walk.pack(0).body().path("turfs").path(0).path("doors")).hasSize(6);
        JsonNode details = leader.get(path).body();
        assertThat(details.path("turf").path("doors").asInt()).isEqualTo(6);
        assertThat(details.path("doors")).hasSize(6);
        assertThat(freeOf(other)).containsAll(doors.subList(6, 12));
        assertThat(leader.get(path + "/sheet").body().path("lines"))
                .as("a paper that was printed before can still be keyed in")
                .hasSize(12);
        leader.post(path + "/end", Map.of());
        assertThat(leader.get(path).body().path("doors")).hasSize(6);
    }

    @Test
    void work_at_a_door_that_moved_is_accepted_from_whoever_had_it_in_a_turf() {
        JsonNode turf = cut(booth, "section", 2);
        String path = "/api/org/canvass/turfs/" + booth / 10_000 + "/"
                + turf.path("id").asString();
        leader.post(path + "/workers", Map.of("workers", List.of(member), "ends_on", today().plusDays(3)));
        Walk walk = new Walk(callers.as(member), booth);
        move(Map.of("to_booth", other, "section", 2));

        Caller.Answer answer = walk.send(List.of(walk.visit(Walk.id(), doors.getLast(), "met")));

        assertThat(Walk.states(answer)).containsExactly("routed/booth_split");
        assertThat(answer.body().path("receipts").path(0).path("booth_id").asInt())
                .isEqualTo(other);
        assertThat(new Walk(callers.as(member), other).pack(0).status())
                .as("the turf gives no right to read the other booth")
                .isBetween(403, 404);
    }

    @Test
    void moved_twice_it_is_moved_once() {
        Map<String, Object> request = Map.of("to_booth", other, "doors", doors.subList(0, 3));
        assertThat(move(request).body().path("moved").asInt()).isEqualTo(3);
        assertThat(move(request).body().path("moved").asInt()).isZero();
    }

    @Test
    void no_door_is_left_in_a_turf_of_the_old_booth_when_it_is_cut_and_split_at_once() throws Exception {
        List<Callable<Integer>> both = List.of(
                () -> move(Map.of("to_booth", other, "section", 2)).status(),
                () -> leader.post("/api/org/canvass/turfs", request(booth, "section", 2))
                        .status());
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(both);
        }
        assertThat(freeOf(other)).containsAll(doors.subList(6, 12));
    }

    @Test
    void shows_all_faults_at_once_and_refuses_a_booth_of_another_constituency() {
        assertThat(move(Map.of()).body().path("faults").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/to_booth", "/doors");
        assertThat(move(Map.of("to_booth", booth, "section", 1))
                        .body()
                        .path("faults")
                        .toString())
                .contains("not_a_booth");
        int far = database.sql("""
                        select b.id from booth b join unit u on u.id = (b.constituency_id * 10000)
                        where b.constituency_id <> :cell and u.parent_id = (
                          select parent_id from unit where id = :seat)
                        order by b.id limit 1
                        """)
                .param("cell", booth / 10_000)
                .param("seat", booth / 10_000 * 10_000)
                .query(Integer.class)
                .single();
        assertThat(move(Map.of("to_booth", far, "section", 1)).code()).isEqualTo("booths_not_in_one_cell");
        assertThat(freeOf(booth)).hasSize(12);
    }

    @Test
    void refuses_whoever_does_not_manage_turf_in_both_booths() {
        Map<String, Object> request = Map.of("to_booth", other, "section", 1);
        assertThat(callers.as(member).post(path(), request).status()).isBetween(403, 404);
        assertThat(callers.with("District president", 1).post(path(), request).code())
                .isEqualTo("unit_unknown");
        MemberKey president = callers.person("Booth president", 0);
        int own = database.sql("select unit_id from demonstration_person where member_id = :id")
                .param("id", president.id())
                .query(Integer.class)
                .single();
        assertThat(callers.as(president)
                        .post(
                                "/api/org/canvass/units/" + own + "/move-doors",
                                Map.of("to_booth", TurfDoors.otherBooth(database, own), "section", 1))
                        .status())
                .as("doors are not pushed into a booth of others")
                .isBetween(403, 404);
        assertThat(freeOf(booth)).hasSize(12);
    }

    private String path() {
        return "/api/org/canvass/units/" + booth + "/move-doors";
    }

    private Caller.Answer move(Map<String, Object> request) {
        return leader.post(path(), request);
    }

    private JsonNode cut(int where, String how, @org.jspecify.annotations.Nullable Integer number) {
        return leader.post("/api/org/canvass/turfs", request(where, how, number))
                .body()
                .path(0);
    }

    private static Map<String, Object> request(
            int where, String how, @org.jspecify.annotations.Nullable Integer number) {
        Map<String, Object> request = new java.util.HashMap<>(Map.of("booth", where, "how", how, "name", "पूरब टोला"));
        request.put("ids", List.of(Walk.id()));
        request.put("number", number);
        request.put("ends_on", today().plusDays(7));
        return request;
    }

    /** Doors of a booth that are in no turf. */
    private List<UUID> freeOf(int where) {
        return leader.get("/api/org/units/" + where + "/turf-doors")
                .body()
                .path("doors")
                .valueStream()
                .filter(door -> door.path("turf").isNull() || door.path("turf").isMissingNode())
                .map(door -> UUID.fromString(door.path("id").asString()))
                .toList();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Kolkata"));
    }
}
