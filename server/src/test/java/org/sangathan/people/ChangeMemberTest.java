package org.sangathan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class ChangeMemberTest {
    private static final int OTHER_CELL = 24_323;
    private static final int NEIGHBOUR_DISTRICT_CELL = 24_337;

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    @Test
    void becomes_a_worker_by_their_own_act_and_a_leader_takes_the_mark_off() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        Caller leader = callers.with("District president");
        Caller own = callers.as(candidate.member());
        own.patch("/api/org/me/worker", Map.of("worker", false));
        int before = figure(candidate.boothId(), "workers");

        assertThat(own.patch("/api/org/me/worker", Map.of("worker", true)).status())
                .isEqualTo(204);
        assertThat(own.patch("/api/org/me/worker", Map.of("worker", true)).status())
                .isEqualTo(204);

        assertThat(own.get("/api/org/me").body().path("member").path("worker").asBoolean())
                .isTrue();
        assertThat(figure(candidate.boothId(), "workers")).isEqualTo(before + 1);
        assertThat(leader.patch(path(candidate.member()), Map.of("worker", false))
                        .status())
                .isEqualTo(204);
        assertThat(workerOf(candidate.member())).isFalse();
        assertThat(figure(candidate.boothId(), "workers")).isEqualTo(before);
    }

    @Test
    void refuses_to_make_a_worker_of_another() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        callers.as(candidate.member()).patch("/api/org/me/worker", Map.of("worker", false));

        assertThat(callers.with("District president")
                        .patch(path(candidate.member()), Map.of("worker", true))
                        .code())
                .isEqualTo("worker_by_own_act");
        assertThat(workerOf(candidate.member())).isFalse();
    }

    @Test
    void whoever_accepts_a_post_works_for_as_long_as_they_hold_it() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        Caller own = callers.as(candidate.member());
        own.patch("/api/org/me/worker", Map.of("worker", false));

        appointAndAccept(callers.with("District president"), own, candidate);

        assertThat(workerOf(candidate.member())).isTrue();
        assertThat(own.patch("/api/org/me/worker", Map.of("worker", false)).code())
                .isEqualTo("worker_holds_post");
    }

    @Test
    void moves_to_another_constituency_with_everything_of_the_member() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        MemberKey member = candidate.member();
        Caller leader = callers.with("District president");
        Caller own = callers.as(member);
        appointAndAccept(leader, own, candidate);
        leader.get(path(member) + "?reason=check");
        int target = boothOf(OTHER_CELL);
        int there = figure(target, "members");
        int here = figure(candidate.boothId(), "members");

        Caller.Answer moved = leader.post(path(member) + "/move", Map.of("booth", target));

        assertThat(moved.body().path("constituency_id").asInt()).isEqualTo(OTHER_CELL);
        assertThat(figure(target, "members")).isEqualTo(there + 1);
        assertThat(figure(candidate.boothId(), "members")).isEqualTo(here - 1);
        for (String table : List.of("member", "consent", "look")) {
            assertThat(cellsOf(table, member.id())).as(table).containsExactly(OTHER_CELL);
        }
        assertThat(cellsOf("login", member.id())).containsExactly(OTHER_CELL);
        JsonNode me = own.get("/api/org/me").body();
        assertThat(me.path("member").path("home_unit").path("id").asInt()).isEqualTo(target);
        assertThat(me.path("posts")).hasSize(1);
        assertThat(own.get("/api/org/me/looks").body()).isNotEmpty();
        assertThat(leader.get(path(member) + "?reason=old-link").status()).isEqualTo(200);
        assertThat(database.sql(
                                "select member_constituency_id from appointment where member_id = :id and ended_at is null")
                        .param("id", member.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(OTHER_CELL);
    }

    @Test
    void forgets_where_a_moved_member_was_when_they_leave() {
        MemberKey member = emptyPosts.boothWithoutPresident().member();
        Caller own = callers.as(member);
        assertThat(own.post("/api/org/me/move", Map.of("booth", boothOf(OTHER_CELL)))
                        .status())
                .isEqualTo(200);

        assertThat(own.delete("/api/org/me").status()).isEqualTo(200);

        assertThat(cellsOf("member_moved", member.id())).isEmpty();
        assertThat(cellsOf("member", member.id())).isEmpty();
    }

    @Test
    void shows_what_people_hold_in_the_list() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        Caller leader = callers.with("District president");
        appointAndAccept(leader, callers.as(candidate.member()), candidate);

        JsonNode list = leader.get("/api/org/members?unit=" + candidate.boothId() + "&limit=200")
                .body();

        for (JsonNode row : list) {
            if (row.path("id").asString().equals(candidate.member().id().toString())) {
                assertThat(row.path("posts").get(0).path("code").asString()).isEqualTo("booth_president");
                assertThat(row.path("proven").asBoolean()).isTrue();
                return;
            }
        }
        throw new AssertionError("the member is not listed");
    }

    @Test
    void refuses_a_post_without_the_right() {
        MemberKey member = callers.person("Booth committee member", 0);

        assertThat(callers.with("Booth president")
                        .patch(path(member), Map.of("worker", true))
                        .code())
                .isEqualTo("not_permitted");
        assertThat(callers.with("District president", 1)
                        .patch(path(member), Map.of("worker", true))
                        .code())
                .isEqualTo("member_unknown");
        assertThat(callers.with("District president")
                        .post(path(member) + "/move", Map.of("booth", boothOf(NEIGHBOUR_DISTRICT_CELL)))
                        .code())
                .isEqualTo("unit_unknown");
    }

    @Test
    void refuses_a_place_that_is_no_booth() {
        assertThat(callers.with("Member")
                        .post("/api/org/me/move", Map.of("booth", 247_330_000))
                        .status())
                .isEqualTo(422);
        assertThat(callers.with("Member").post("/api/org/me/move", Map.of()).status())
                .isEqualTo(422);
    }

    private void appointAndAccept(Caller leader, Caller own, EmptyPosts.Candidate candidate) {
        UUID id = ids.next();
        assertThat(leader.post(
                                "/api/org/appointments",
                                Map.of(
                                        "id",
                                        id,
                                        "unit_id",
                                        candidate.boothId(),
                                        "post_type",
                                        "booth_president",
                                        "member",
                                        candidate.member()))
                        .status())
                .isEqualTo(201);
        assertThat(own.post(
                                "/api/org/appointments/" + candidate.member().constituencyId() + "/" + id + "/accept",
                                Map.of())
                        .status())
                .isEqualTo(200);
    }

    private static String path(MemberKey member) {
        return "/api/org/members/" + member.constituencyId() + "/" + member.id();
    }

    private boolean workerOf(MemberKey member) {
        return database.sql("select worker from member where id = :id")
                .param("id", member.id())
                .query(Boolean.class)
                .single();
    }

    private int figure(int booth, String figure) {
        return database.sql("select coalesce(sum(" + figure + "), 0) from strength_unit where unit_id = :booth")
                .param("booth", booth)
                .query(Integer.class)
                .single();
    }

    private int boothOf(int cell) {
        return database.sql("select min(id) from booth where constituency_id = :cell")
                .param("cell", cell)
                .query(Integer.class)
                .single();
    }

    private List<Integer> cellsOf(String table, UUID id) {
        String column = table.equals("member") ? "id" : "member_id";
        return database.sql("select distinct constituency_id from " + table + " where " + column + " = :id")
                .param("id", id)
                .query((row, number) -> row.getInt(1))
                .list();
    }
}
