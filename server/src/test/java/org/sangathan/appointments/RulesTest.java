package org.sangathan.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.people.Gender;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Each rule of a post: weighed before anybody hears of it, again in the appointment, again on acceptance. */
@ServerTest
class RulesTest {
    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Callers callers;

    @Autowired
    MovingClock clock;

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
        home = own.booth(9);
    }

    private JsonNode check(Caller by, int unit, String post, MemberKey member) {
        Caller.Answer answer =
                by.post("/api/org/appointments/check", Map.of("unit_id", unit, "post_type", post, "member", member));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    /** Rules with this standing. */
    private static List<String> rules(JsonNode verdicts, String standing) {
        List<String> rules = new ArrayList<>();
        for (JsonNode verdict : verdicts) {
            if (verdict.path("standing").asString().equals(standing)) {
                rules.add(verdict.path("rule").asString());
            }
        }
        return rules;
    }

    private List<String> broken(String post, MemberKey member) {
        return rules(check(state, division, post, member).path("verdicts"), "broken");
    }

    @Test
    void names_every_broken_rule_at_once_before_and_in_the_appointment() {
        String post = own.post("division", 3, Map.of("maximum_age", 60, "wing", "women", "elector_here", true));
        MemberKey elder = own.member(own.booth(3), Gender.MAN, 70);
        int elsewhere = database.sql("select id from unit where level = 'division' order by id desc limit 1")
                .query(Integer.class)
                .single();

        List<String> before = rules(check(state, elsewhere, post, elder).path("verdicts"), "broken");
        Caller.Answer refused = own.appoint(state, elsewhere, post, elder);

        assertThat(before).containsExactly("maximum_age", "elector_here", "wing_women");
        assertThat(refused.code()).isEqualTo("rules_broken");
        assertThat(rules(refused.body().path("verdicts"), "broken")).isEqualTo(before);
    }

    @Test
    void appoints_whom_no_rule_refuses() {
        String post = own.post("division", 3, Map.of("maximum_age", 60, "wing", "women"));
        assertThat(own.appoint(state, division, post, own.member(home, Gender.WOMAN, 40))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refuses_check_and_appointment_to_those_without_the_right() {
        String post = own.post("division", 1, Map.of());
        MemberKey member = own.member(home, Gender.WOMAN, 40);
        Map<String, Object> asked = Map.of("unit_id", division, "post_type", post, "member", member);

        assertThat(callers.with("District president")
                        .post("/api/org/appointments/check", asked)
                        .code())
                .isEqualTo("unit_unknown");
        assertThat(callers.stranger().post("/api/org/appointments/check", asked).status())
                .isEqualTo(401);
    }

    @Test
    void weighs_each_age_by_the_year_and_leaves_open_what_the_year_cannot_say() {
        String post = own.post("division", 3, Map.of("minimum_age", 25, "maximum_age", 60));

        assertThat(broken(post, own.member(home, Gender.MAN, 24))).containsExactly("minimum_age");
        assertThat(broken(post, own.member(home, Gender.MAN, 62))).containsExactly("maximum_age");
        for (int unsure : new int[] {25, 61}) {
            JsonNode verdicts = check(state, division, post, own.member(home, Gender.MAN, unsure))
                    .path("verdicts");
            assertThat(rules(verdicts, "broken")).isEmpty();
            assertThat(rules(verdicts, "asked")).hasSize(1);
        }
    }

    @Test
    void asks_the_appointee_for_the_day_and_believes_no_other_year() {
        String post = own.post("division", 3, Map.of());
        MemberKey youngest = own.member(home, Gender.WOMAN, 18);
        Caller.Answer offered = own.appoint(state, division, post, youngest);
        Caller appointee = callers.as(youngest);
        String accept = OwnPosts.path(offered) + "/accept";
        LocalDate eighteenLater = LocalDate.of(OwnPosts.today().getYear() - 18, 12, 31);
        LocalDate eighteenNow = LocalDate.of(OwnPosts.today().getYear() - 18, 1, 1);

        JsonNode offer = appointee.get("/api/org/me").body().path("offers").get(0);
        assertThat(offer.path("questions").get(0).asString()).isEqualTo("birth_date");
        assertThat(appointee.post(accept, Map.of()).status()).isEqualTo(422);
        assertThat(appointee
                        .post(
                                accept,
                                Map.of("birth_date", eighteenNow.minusYears(1).toString()))
                        .status())
                .isEqualTo(422);
        assertThat(appointee
                        .post(accept, Map.of("birth_date", eighteenLater.toString()))
                        .code())
                .isEqualTo("not_eligible");
        assertThat(appointee
                        .post(accept, Map.of("birth_date", eighteenNow.toString()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void never_appoints_under_eighteen_whatever_the_reason() {
        String post = own.post("division", 1, Map.of());
        MemberKey member = own.member(home, Gender.WOMAN, 18);
        own.makeOneYearYounger(member);
        Map<String, Object> request = own.appointment(division, post, member);
        request.put("override_reason", "she is very able");

        assertThat(state.post("/api/org/appointments", request).code()).isEqualTo("rules_broken");
    }

    @Test
    void refuses_a_government_servant_by_their_own_word() {
        String post = own.post("division", 2, Map.of("no_government_servant", true));
        MemberKey member = own.member(home, Gender.MAN, 40);
        String accept = OwnPosts.path(own.appoint(state, division, post, member)) + "/accept";
        Caller appointee = callers.as(member);

        assertThat(appointee.post(accept, Map.of()).status()).isEqualTo(422);
        assertThat(appointee.post(accept, Map.of("government_servant", true)).code())
                .isEqualTo("not_eligible");
        assertThat(appointee.post(accept, Map.of("government_servant", false)).status())
                .isEqualTo(200);
    }

    @Test
    void refuses_relatives_by_their_own_word() {
        String post = own.post("division", 2, Map.of("no_relatives", true));
        MemberKey member = own.member(home, Gender.MAN, 40);
        String accept = OwnPosts.path(own.appoint(state, division, post, member)) + "/accept";

        assertThat(callers.as(member).post(accept, Map.of("relatives", true)).code())
                .isEqualTo("not_eligible");
        assertThat(callers.as(member).post(accept, Map.of("relatives", false)).status())
                .isEqualTo(200);
    }

    @Test
    void asks_for_an_elector_of_this_part_who_may_declare_another() {
        String post = own.post("sector", 3, Map.of("elector_here", true));
        int sector = own.sector(1);
        int inside = database.sql("select min(id) from booth where constituency_id = 24322 and parent_id = :sector")
                .param("sector", sector)
                .query(Integer.class)
                .single();
        int outside = database.sql("select min(id) from booth where constituency_id = 24322 and parent_id <> :sector")
                .param("sector", sector)
                .query(Integer.class)
                .single();
        MemberKey member = own.member(inside, Gender.MAN, 40);

        assertThat(rules(
                        check(state, sector, post, own.member(outside, Gender.MAN, 40))
                                .path("verdicts"),
                        "broken"))
                .containsExactly("elector_here");
        String accept = OwnPosts.path(own.appoint(state, sector, post, member)) + "/accept";
        assertThat(callers.as(member)
                        .post(accept, Map.of("elector_unit_id", outside))
                        .code())
                .isEqualTo("not_eligible");
        assertThat(callers.as(member)
                        .post(accept, Map.of("elector_unit_id", inside))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refuses_two_posts_at_once_whichever_of_them_minds() {
        String alone = own.post("division", 3, Map.of("other_posts", "none"));
        String open = own.post("division", 3, Map.of());
        MemberKey first = own.member(home, Gender.MAN, 40);
        MemberKey second = own.member(home, Gender.MAN, 40);
        own.appoint(state, division, open, first);
        own.appoint(state, division, alone, second);

        assertThat(broken(alone, first)).containsExactly("other_post");
        assertThat(broken(open, second)).containsExactly("other_post");
    }

    @Test
    void counts_terms_in_a_row_and_forgets_them_after_a_break() {
        String post = own.post("division", 1, Map.of("term_months", 12, "term_limit", 1));
        MemberKey member = own.member(home, Gender.MAN, 40);
        String path = OwnPosts.path(own.appoint(state, division, post, member));
        callers.as(member).post(path + "/accept", Map.of());
        state.post(path + "/relieve", Map.of("reason", "end of the term"));

        assertThat(broken(post, member)).containsExactly("term_limit");
        clock.advance(Duration.ofDays(400));
        try {
            state = callers.with("State president");
            assertThat(broken(post, member)).isEmpty();
        } finally {
            clock.reset();
        }
    }

    @Test
    void keeps_the_last_seats_of_a_body_for_those_who_are_missing() {
        String post = own.post(
                "division", 3, Map.of("women", Map.of("part", 1, "of", 3), "young", Map.of("part", 1, "of", 3)));
        own.appoint(state, division, post, own.member(home, Gender.MAN, 50));
        own.appoint(state, division, post, own.member(home, Gender.MAN, 50));

        Caller.Answer third = own.appoint(state, division, post, own.member(home, Gender.MAN, 50));
        JsonNode youngWoman =
                check(state, division, post, own.member(home, Gender.WOMAN, 25)).path("verdicts");

        assertThat(rules(third.body().path("verdicts"), "broken")).containsExactly("quota_women", "quota_young");
        JsonNode facts = third.body().path("verdicts").get(0).path("facts");
        assertThat(facts.path("have").asInt()).isZero();
        assertThat(facts.path("holders").asInt()).isEqualTo(3);
        assertThat(facts.path("needed").asInt()).isEqualTo(1);
        assertThat(rules(youngWoman, "broken")).isEmpty();
    }

    @Test
    void lets_one_in_when_two_appointers_race_for_the_last_seat_outside_a_share() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 8; round++) {
                String post = own.post("division", 2, Map.of("women", Map.of("part", 1, "of", 2)));
                List<Callable<Integer>> races = new ArrayList<>();
                for (int seat = 1; seat <= 2; seat++) {
                    Map<String, Object> request = own.appointment(division, post, own.member(home, Gender.MAN, 40));
                    request.put("seat", seat);
                    races.add(() -> state.post("/api/org/appointments", request).status());
                }
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> answer : both.invokeAll(races)) {
                    answers.add(answer.get());
                }
                assertThat(answers).containsExactlyInAnyOrder(201, 409);
            }
        }
    }

    @Test
    void sets_a_rule_aside_for_a_higher_post_with_a_reason_and_shows_it() {
        String post = own.post("sector", 3, Map.of("maximum_age", 50));
        int sector = own.sector(1);
        Map<String, Object> request = own.appointment(sector, post, own.member(home, Gender.MAN, 70));
        Caller sectorInCharge = callers.with("Sector in-charge");
        Map<String, Object> mine = own.appointment(
                sectorInCharge.get("/api/org/me").body().path("unit").path("id").asInt(),
                post,
                own.member(own.booth(4), Gender.MAN, 70));
        mine.put("override_reason", "knows everybody here");

        assertThat(sectorInCharge.post("/api/org/appointments", mine).code()).isEqualTo("override_from_a_higher_post");
        assertThat(state.post("/api/org/appointments", request).code()).isEqualTo("rules_broken");
        request.put("override_reason", " ");
        assertThat(state.post("/api/org/appointments", request).status()).isEqualTo(422);
        request.put("override_reason", "knows everybody here");
        Caller.Answer appointed = state.post("/api/org/appointments", request);

        assertThat(appointed.status()).isEqualTo(201);
        assertThat(appointed.body().path("overridden").get(0).asString()).isEqualTo("maximum_age");
        assertThat(state.get("/api/org/units/" + sector + "/posts").text()).contains("knows everybody here");
        assertThat(database.sql("select facts from audit_entry where constituency_id = 24322 and subject = :subject")
                        .param(
                                "subject",
                                appointed.body().path("appointment_id").asString())
                        .query(String.class)
                        .single())
                .contains("maximum_age")
                .doesNotContain("everybody");
    }

    @Test
    void forgets_words_about_a_member_who_is_erased() {
        String post = own.post("division", 1, Map.of("maximum_age", 50));
        MemberKey member = own.member(home, Gender.MAN, 70);
        Map<String, Object> request = own.appointment(division, post, member);
        request.put("override_reason", "unlike anybody else");
        state.post("/api/org/appointments", request);

        assertThat(callers.as(member).delete("/api/org/me").status()).isLessThan(300);

        assertThat(database.sql("select count(*) from appointment where override_reason = 'unlike anybody else'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void leaves_no_appointment_behind_when_a_member_erases_themselves_meanwhile() throws Exception {
        String post = own.post("division", 100, Map.of());
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 15; round++) {
                MemberKey member = own.member(home, Gender.WOMAN, 30);
                Caller leaving = callers.as(member);
                Map<String, Object> request = own.appointment(division, post, member);
                List<Future<Integer>> answers = both.invokeAll(List.of(
                        () -> state.post("/api/org/appointments", request).status(),
                        () -> leaving.delete("/api/org/me").status()));

                assertThat(answers.get(0).get()).isIn(201, 404);
                assertThat(answers.get(1).get()).isLessThan(300);
                assertThat(database.sql("select count(*) from appointment where member_id = :id and ended_at is null")
                                .param("id", member.id())
                                .query(Integer.class)
                                .single())
                        .isZero();
            }
        }
    }
}
