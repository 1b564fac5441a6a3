package org.sangathan.appointments.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.appointments.OwnPosts;
import org.sangathan.appointments.Posts;
import org.sangathan.people.Gender;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class CatalogueTest {
    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Callers callers;

    @Autowired
    Ids ids;

    @Autowired
    MovingClock clock;

    @Autowired
    PutInForce putInForce;

    @Autowired
    FollowRights followRights;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient database;

    OwnPosts own;
    Caller state;
    int division;
    int home;

    @BeforeEach
    void prepare() {
        own = new OwnPosts(beans);
        state = callers.with("State president");
        division = own.division();
        home = own.booth(12);
    }

    private Map<String, Object> version(int basedOn, String holdsFrom, Map<String, Object> draft) {
        return Map.of("id", ids.next(), "based_on", basedOn, "holds_from", holdsFrom, "draft", draft);
    }

    private static Map<String, Object> draft(int seats, List<String> permissions, Map<String, Object> rules) {
        return OwnPosts.draft("division", seats, permissions, rules);
    }

    @Test
    void shows_a_new_post_with_its_rules_to_everybody_and_its_versions_to_editors() {
        String code = own.post("division", 2, Map.of("maximum_age", 44));

        assertThat(callers.with("Booth president").get("/api/org/posts").text()).contains(code);
        JsonNode versions = state.get("/api/org/posts/" + code + "/versions").body();
        assertThat(versions.get(0).path("state").asString()).isEqualTo("in_force");
        assertThat(versions.get(0).path("made_by").asString()).isNotBlank();
        assertThat(versions.get(0)
                        .path("content")
                        .path("rules")
                        .path("maximum_age")
                        .asInt())
                .isEqualTo(44);
        assertThat(state.get("/api/org/units/" + division + "/posts").text()).contains(code);
        JsonNode given = state.get("/api/org/posts/booth_president/versions").body();
        assertThat(given.get(given.size() - 1)
                        .path("content")
                        .path("permissions")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("appoint");
    }

    @Test
    void refuses_everybody_who_may_not_edit_posts_over_the_whole_territory() {
        Caller district = callers.with("District president");
        Map<String, Object> body = version(0, OwnPosts.today().toString(), draft(1, List.of(), Map.of()));

        assertThat(district.post("/api/org/posts/test_nobodys/versions", body).status())
                .isGreaterThanOrEqualTo(403);
        assertThat(district.get("/api/org/posts/booth_president/versions").status())
                .isGreaterThanOrEqualTo(403);
        assertThat(district.post(
                                "/api/org/posts/booth_president/preview",
                                Map.of("draft", draft(1, List.of(), Map.of())))
                        .status())
                .isGreaterThanOrEqualTo(403);
    }

    @Test
    void names_every_fault_of_a_draft_at_once() {
        Map<String, Object> wrong = draft(
                101,
                List.of(),
                Map.of(
                        "minimum_age", 17,
                        "maximum_age", 16,
                        "term_limit", 2,
                        "approved_by", "booth_mentor",
                        "women", Map.of("part", 3, "of", 2)));
        Caller.Answer refused = state.post(
                "/api/org/posts/Wrong/versions",
                version(0, OwnPosts.today().minusDays(1).toString(), wrong));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/code",
                        "/holds_from",
                        "/draft/seats",
                        "/draft/rules/minimum_age",
                        "/draft/rules/maximum_age",
                        "/draft/rules/term_months",
                        "/draft/rules/approved_by",
                        "/draft/rules/women");
    }

    @Test
    void happens_once_and_does_not_undo_another_editors_version() {
        String code = own.post("division", 2, Map.of());
        Map<String, Object> mine = version(1, OwnPosts.today().toString(), draft(3, List.of(), Map.of()));

        assertThat(state.post("/api/org/posts/" + code + "/versions", mine).status())
                .isEqualTo(201);
        assertThat(state.post("/api/org/posts/" + code + "/versions", mine)
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(own.save(code, 1, draft(4, List.of(), Map.of())).code()).isEqualTo("post_version_taken");
    }

    @Test
    void takes_no_seat_from_under_a_holder_and_shows_whom_it_would_leave() {
        String code = own.post("division", 3, Map.of());
        MemberKey last = own.member(home, Gender.WOMAN, 30);
        own.appoint(state, division, code, own.member(home, Gender.MAN, 30));
        String path = OwnPosts.path(own.appoint(state, division, code, last));

        Caller.Answer refused = own.save(code, 1, draft(1, List.of(), Map.of()));
        assertThat(refused.code()).isEqualTo("seats_still_held");
        assertThat(refused.body().path("holders").asInt()).isEqualTo(1);
        JsonNode preview = whole(code, draft(1, List.of(), Map.of()));
        assertThat(preview.path("refused").asInt()).isEqualTo(1);
        assertThat(preview.path("rows")
                        .get(0)
                        .path("broken")
                        .get(0)
                        .path("rule")
                        .asString())
                .isEqualTo("seat_empty");

        state.post(path + "/relieve", Map.of("reason", "one seat less"));
        assertThat(own.save(code, 1, draft(1, List.of(), Map.of())).status()).isEqualTo(201);
        assertThat(own.appoint(state, division, code, last).code()).isEqualTo("no_empty_seat");
    }

    /** All parts of a preview, the rows of the last one that has any. */
    private JsonNode whole(String code, Map<String, Object> draft) {
        int refused = 0;
        Integer after = 0;
        JsonNode rows = null;
        for (int parts = 0; parts < 1_000; parts++) {
            JsonNode part = state.post("/api/org/posts/" + code + "/preview", Map.of("draft", draft, "after", after))
                    .body();
            refused += part.path("refused").asInt();
            if (!part.path("rows").isEmpty()) {
                rows = part;
            }
            if (part.path("next").isNull()) {
                assertThat(part.path("cells_done").asInt())
                        .isEqualTo(part.path("cells_total").asInt());
                assertThat(refused)
                        .isEqualTo(rows == null ? 0 : rows.path("refused").asInt());
                return rows == null ? part : rows;
            }
            after = part.path("next").asInt();
        }
        throw new AssertionError("a preview without an end");
    }

    @Test
    void shows_whom_a_changed_rule_would_refuse_and_changes_nothing() {
        String code = own.post("division", 3, Map.of());
        own.appoint(state, division, code, own.member(home, Gender.MAN, 30));
        own.appoint(state, division, code, own.member(home, Gender.MAN, 70));

        JsonNode preview = whole(code, draft(3, List.of(), Map.of("maximum_age", 60)));

        assertThat(preview.path("refused").asInt()).isEqualTo(1);
        assertThat(preview.path("rows")
                        .get(0)
                        .path("broken")
                        .get(0)
                        .path("rule")
                        .asString())
                .isEqualTo("maximum_age");
        assertThat(posts.get(code).rules().maximumAge()).isNull();
    }

    @Test
    void holds_from_its_day() {
        String code = own.post("division", 2, Map.of());
        state.post(
                "/api/org/posts/" + code + "/versions",
                version(1, OwnPosts.today().plusDays(3).toString(), draft(5, List.of(), Map.of())));
        assertThat(posts.get(code).seats()).isEqualTo(2);
        assertThat(state.get("/api/org/posts/" + code + "/versions")
                        .body()
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("waiting");
        clock.advance(Duration.ofDays(4));
        try {
            putInForce.putDue();
            assertThat(posts.get(code).seats()).isEqualTo(5);
        } finally {
            clock.reset();
        }
    }

    @Test
    void gives_present_holders_the_rights_of_the_new_version() {
        String code = own.post("division", 2, Map.of());
        MemberKey holder = own.member(home, Gender.WOMAN, 30);
        String path = OwnPosts.path(own.appoint(state, division, code, holder));
        callers.as(holder).post(path + "/accept", Map.of());
        assertThat(callers.as(holder)
                        .get("/api/org/units/" + division + "/proposals")
                        .status())
                .isEqualTo(403);

        own.save(code, 1, draft(2, List.of("see_strength", "appoint", "see_people"), Map.of()));
        for (int tries = 0; tries < 200 && rightsWait(code); tries++) {
            followRights.follow();
        }

        assertThat(callers.as(holder)
                        .get("/api/org/units/" + division + "/proposals")
                        .status())
                .isEqualTo(200);
        JsonNode version =
                state.get("/api/org/posts/" + code + "/versions").body().get(0);
        assertThat(version.path("rights_done").asInt())
                .isEqualTo(version.path("rights_total").asInt());
    }

    private boolean rightsWait(String code) {
        return database.sql("select count(*) from post_type_version where code = :code and rights_done_at is null")
                        .param("code", code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void retires_a_post_that_nobody_holds_and_never_one_that_the_board_counts() {
        String code = own.post("division", 1, Map.of());
        Map<String, Object> retired = new java.util.HashMap<>(draft(1, List.of(), Map.of()));
        retired.put("retired", true);
        assertThat(own.save(code, 1, retired).status()).isEqualTo(201);

        assertThat(own.appoint(state, division, code, own.member(home, Gender.MAN, 30))
                        .code())
                .isEqualTo("post_unknown");
        assertThat(state.get("/api/org/posts").text()).doesNotContain(code);
        Map<String, Object> counted = new java.util.HashMap<>(OwnPosts.draft("booth", 1, List.of(), Map.of()));
        counted.put("retired", true);
        assertThat(own.save("booth_president", 1, counted).code()).isEqualTo("post_is_counted");
    }
}
