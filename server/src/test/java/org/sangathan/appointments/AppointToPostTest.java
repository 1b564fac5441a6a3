package org.sangathan.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.EmptyPosts.Candidate;
import org.sangathan.ServerTest;
import org.sangathan.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class AppointToPostTest {
    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Ids ids;

    Candidate candidate = Candidate.NOBODY;

    @BeforeEach
    void findAnEmptyBooth() {
        candidate = emptyPosts.boothWithoutPresident();
    }

    @Test
    void appoints_and_counts_as_claimed_but_not_proven() {
        Caller president = callers.with("District president");
        JsonNode before = figures(president);

        Caller.Answer answer = president.post("/api/org/appointments", request(ids.next()));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("accepted_at").isNull()).isTrue();
        JsonNode after = figures(president);
        assertThat(after.path("presidents_claimed").asInt())
                .isEqualTo(before.path("presidents_claimed").asInt() + 1);
        assertThat(after.path("presidents_proven").asInt())
                .isEqualTo(before.path("presidents_proven").asInt());
    }

    @Test
    void offers_the_post_to_the_member_by_message_and_in_the_app() {
        callers.with("District president").post("/api/org/appointments", request(ids.next()));

        JsonNode me = callers.as(candidate.member()).get("/api/org/me").body();
        assertThat(me.path("offers").get(0).path("post_type").path("code").asString())
                .isEqualTo("booth_president");
        assertThat(me.path("posts")).isEmpty();
        assertThat(callers.stranger()
                        .get("/api/org/demonstration/outbox")
                        .body()
                        .get(0)
                        .path("text")
                        .asString())
                .contains("बूथ अध्यक्ष");
    }

    @Test
    void happens_once_when_sent_twice() {
        Caller president = callers.with("District president");
        Map<String, Object> request = request(ids.next());

        Caller.Answer first = president.post("/api/org/appointments", request);
        Caller.Answer second = president.post("/api/org/appointments", request);

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void refuses_a_post_that_already_has_a_holder() {
        Caller president = callers.with("District president");
        president.post("/api/org/appointments", request(ids.next()));
        Map<String, Object> other = Map.of(
                "id", ids.next(),
                "unit_id", candidate.boothId(),
                "post_type", "booth_president",
                "seat", 1,
                "member", emptyPosts.otherMember(candidate));

        assertThat(president.post("/api/org/appointments", other).code()).isEqualTo("post_has_holder");
    }

    @Test
    void says_when_no_seat_is_empty() {
        Caller president = callers.with("District president");
        president.post("/api/org/appointments", request(ids.next()));

        assertThat(president.post("/api/org/appointments", request(ids.next())).code())
                .isEqualTo("no_empty_seat");
    }

    @Test
    void refuses_a_second_seat_of_one_committee_for_the_same_member() {
        Caller president = callers.with("District president");
        president.post("/api/org/appointments", committee(1));

        assertThat(president.post("/api/org/appointments", committee(2)).code()).isEqualTo("member_holds_a_seat_here");
    }

    private Map<String, Object> committee(int seat) {
        return Map.of(
                "id", ids.next(),
                "unit_id", candidate.boothId(),
                "post_type", "booth_committee_member",
                "seat", seat,
                "member", candidate.member());
    }

    @Test
    void refuses_an_id_that_means_something_else() {
        Caller president = callers.with("District president");
        UUID id = ids.next();
        president.post("/api/org/appointments", request(id));
        Map<String, Object> other = Map.of(
                "id", id, "unit_id", candidate.boothId(), "post_type", "booth_mentor", "member", candidate.member());

        assertThat(president.post("/api/org/appointments", other).code()).isEqualTo("id_taken");
    }

    @Test
    void refuses_a_chief_post_from_its_own_unit() {
        int own = callers.with("Constituency president")
                .get("/api/org/me")
                .body()
                .path("unit")
                .path("id")
                .asInt();
        Map<String, Object> request = Map.of(
                "id", ids.next(), "unit_id", own, "post_type", "constituency_president", "member", candidate.member());

        assertThat(callers.with("Constituency president")
                        .post("/api/org/appointments", request)
                        .code())
                .isEqualTo("from_a_higher_unit");
    }

    @Test
    void refuses_a_post_of_another_level() {
        Map<String, Object> request = Map.of(
                "id", ids.next(),
                "unit_id", candidate.boothId(),
                "post_type", "sector_in_charge",
                "member", candidate.member());

        assertThat(callers.with("District president")
                        .post("/api/org/appointments", request)
                        .code())
                .isEqualTo("post_unknown");
    }

    @Test
    void refuses_a_member_whom_the_actor_may_not_see() {
        Map<String, Object> request = Map.of(
                "id", ids.next(),
                "unit_id", candidate.boothId(),
                "post_type", "booth_president",
                "member", callers.person("District president", 1));

        assertThat(callers.with("District president")
                        .post("/api/org/appointments", request)
                        .code())
                .isEqualTo("member_unknown_here");
    }

    @Test
    void does_not_know_a_unit_of_a_sibling() {
        assertThat(callers.with("District president", 1)
                        .post("/api/org/appointments", request(ids.next()))
                        .code())
                .isEqualTo("unit_unknown");
    }

    @Test
    void refuses_a_post_without_that_permission() {
        int booth = callers.with("Booth mentor")
                .get("/api/org/me")
                .body()
                .path("unit")
                .path("id")
                .asInt();
        Map<String, Object> request = Map.of(
                "id",
                ids.next(),
                "unit_id",
                booth,
                "post_type",
                "booth_committee_member",
                "member",
                callers.person("Booth mentor", 0));

        assertThat(callers.with("Booth mentor")
                        .post("/api/org/appointments", request)
                        .code())
                .isEqualTo("not_permitted");
    }

    @Test
    void names_every_missing_value() {
        Caller.Answer refused = callers.with("District president").post("/api/org/appointments", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("faults")).hasSize(4);
    }

    @Test
    void fills_a_seat_once_when_two_phones_race() throws Exception {
        Caller first = callers.with("District president");
        Caller second = callers.with("Constituency president");
        Map<String, Object> mine = request(ids.next());
        Map<String, Object> theirs = Map.of(
                "id", ids.next(),
                "unit_id", candidate.boothId(),
                "post_type", "booth_president",
                "seat", 1,
                "member", emptyPosts.otherMember(candidate));
        Callable<Integer> one = () -> first.post("/api/org/appointments", mine).status();
        Callable<Integer> other =
                () -> second.post("/api/org/appointments", theirs).status();

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = both.invokeAll(List.of(one, other));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
        }
    }

    private Map<String, Object> request(UUID id) {
        return Map.of(
                "id", id, "unit_id", candidate.boothId(), "post_type", "booth_president", "member", candidate.member());
    }

    private JsonNode figures(Caller caller) {
        return emptyPosts.summed(
                () -> caller.get("/api/org/units/247330000/strength").body().path("figures"));
    }
}
