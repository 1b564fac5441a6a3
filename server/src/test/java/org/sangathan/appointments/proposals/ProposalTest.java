package org.sangathan.appointments.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.appointments.OwnPosts;
import org.sangathan.people.Gender;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class ProposalTest {
    private static final int CONSTITUENCY = 243_220_000;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Callers callers;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    OwnPosts own;
    Caller proposer;
    Caller approver;
    String post = "";
    int booth;
    MemberKey member = new MemberKey(0, new UUID(0, 0));

    @BeforeEach
    void prepare() {
        own = new OwnPosts(beans);
        proposer = callers.with("Constituency president");
        approver = callers.with("District president");
        post = own.post("sector", 1, Map.of("approved_by", "district_president", "maximum_age", 50));
        booth = own.booth(11);
        member = own.member(booth, Gender.WOMAN, 40);
    }

    private Map<String, Object> request(MemberKey whom) {
        return new HashMap<>(Map.of("id", ids.next(), "unit_id", own.sector(1), "post_type", post, "member", whom));
    }

    private static String path(Caller.Answer proposed) {
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        return "/api/org/proposals/" + OwnPosts.CELL + "/"
                + proposed.body().path("id").asString();
    }

    private JsonNode mine(Caller reader, String path) {
        for (JsonNode each :
                reader.get("/api/org/units/" + CONSTITUENCY + "/proposals").body()) {
            if (path.endsWith(each.path("id").asString())) {
                return each;
            }
        }
        throw new AssertionError("not in the list: " + path);
    }

    @Test
    void waits_for_the_approver_and_appoints_with_the_approval() {
        assertThat(own.appoint(proposer, own.sector(1), post, member).code()).isEqualTo("approval_needed");

        String path = path(proposer.post("/api/org/proposals", request(member)));

        assertThat(mine(proposer, path).path("may_decide").asBoolean()).isFalse();
        assertThat(mine(approver, path).path("may_decide").asBoolean()).isTrue();
        assertThat(proposer.post(path + "/approve", Map.of()).code()).isEqualTo("not_the_approver");
        Caller.Answer approved = approver.post(path + "/approve", Map.of());
        assertThat(approved.status()).isEqualTo(200);
        assertThat(callers.as(member).get("/api/org/me").body().path("offers")).hasSize(1);
        assertThat(mine(proposer, path).path("decision").asString()).isEqualTo("approved");
    }

    @Test
    void happens_once_when_sent_twice() {
        Map<String, Object> request = request(member);
        String path = path(proposer.post("/api/org/proposals", request));

        assertThat(path(proposer.post("/api/org/proposals", request))).isEqualTo(path);
        assertThat(proposer.post("/api/org/proposals", request(member)).code()).isEqualTo("already_proposed");
        Caller.Answer first = approver.post(path + "/approve", Map.of());
        assertThat(approver.post(path + "/approve", Map.of()).body()).isEqualTo(first.body());
    }

    @Test
    void refuses_with_a_reason_that_the_proposer_reads() {
        String path = path(proposer.post("/api/org/proposals", request(member)));

        assertThat(approver.post(path + "/refuse", Map.of()).status()).isEqualTo(422);
        assertThat(approver.post(path + "/refuse", Map.of("reason", "somebody from the village"))
                        .status())
                .isEqualTo(200);
        assertThat(mine(proposer, path).path("refusal").asString()).isEqualTo("somebody from the village");
        assertThat(approver.post(path + "/approve", Map.of()).code()).isEqualTo("already_decided");
    }

    @Test
    void is_taken_back_by_whoever_proposed_alone() {
        String path = path(proposer.post("/api/org/proposals", request(member)));

        assertThat(approver.post(path + "/withdraw", Map.of()).code()).isEqualTo("proposal_unknown");
        assertThat(proposer.post(path + "/withdraw", Map.of()).status()).isEqualTo(200);
        assertThat(approver.post(path + "/approve", Map.of()).code()).isEqualTo("already_decided");
    }

    @Test
    void takes_a_broken_rule_only_with_a_reason_and_leaves_the_override_to_the_approver() {
        Map<String, Object> request = request(own.member(booth, Gender.MAN, 70));
        assertThat(proposer.post("/api/org/proposals", request).code()).isEqualTo("rules_broken");
        request.put("reason", "nobody knows the sector like this");
        String path = path(proposer.post("/api/org/proposals", request));

        assertThat(approver.post(path + "/approve", Map.of()).code()).isEqualTo("rules_broken");
        assertThat(mine(approver, path).path("decision").isNull()).isTrue();
        assertThat(approver.post(path + "/approve", Map.of("override_reason", "I agree"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void is_not_needed_from_the_approver() {
        assertThat(approver.post("/api/org/proposals", request(member)).code()).isEqualTo("no_approval_needed");
    }

    @Test
    void does_not_exist_for_a_sibling() {
        String path = path(proposer.post("/api/org/proposals", request(member)));
        Caller neighbour = callers.with("District president", 1);

        assertThat(neighbour.post(path + "/approve", Map.of()).code()).isEqualTo("proposal_unknown");
        assertThat(neighbour.post("/api/org/proposals", request(member)).code()).isEqualTo("unit_unknown");
    }

    @Test
    void is_decided_once_when_two_approvers_race() throws Exception {
        Caller above = callers.with("State president");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 8; round++) {
                MemberKey next = own.member(booth, Gender.WOMAN, 40);
                String path = path(proposer.post("/api/org/proposals", request(next)));
                List<Future<Integer>> answers = both.invokeAll(List.of(
                        () -> approver.post(path + "/approve", Map.of()).status(),
                        () -> above.post(path + "/refuse", Map.of("reason", "no"))
                                .status()));

                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
                int live = database.sql("select count(*) from appointment where post_type = :post and ended_at is null")
                        .param("post", post)
                        .query(Integer.class)
                        .single();
                assertThat(live).isEqualTo(answers.get(0).get() == 200 ? 1 : 0);
                callers.as(next).delete("/api/org/me");
            }
        }
    }

    @Test
    void is_forgotten_with_its_member() {
        String path = path(proposer.post("/api/org/proposals", request(member)));
        callers.as(member).delete("/api/org/me");

        assertThat(approver.post(path + "/approve", Map.of()).code()).isEqualTo("proposal_unknown");
    }
}
