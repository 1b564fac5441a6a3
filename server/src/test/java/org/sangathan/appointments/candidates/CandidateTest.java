package org.sangathan.appointments.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.appointments.OwnPosts;
import org.sangathan.people.Gender;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class CandidateTest {
    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient database;

    OwnPosts own;
    Caller president;

    @BeforeEach
    void prepare() {
        own = new OwnPosts(beans);
        president = callers.with("District president");
    }

    private JsonNode candidates(Caller by, int unit, String post) {
        Caller.Answer answer = by.get("/api/org/units/" + unit + "/posts/" + post + "/candidates?limit=100");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> ids(JsonNode rows) {
        List<String> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.path("member").path("id").asString()));
        return ids;
    }

    private static List<String> reasons(JsonNode rows, MemberKey member) {
        List<String> reasons = new ArrayList<>();
        rows.forEach(row -> {
            if (row.path("member").path("id").asString().equals(member.id().toString())) {
                row.path("reasons")
                        .forEach(reason -> reasons.add(reason.path("code").asString()));
            }
        });
        return reasons;
    }

    @Test
    void puts_whoever_lives_nearer_first_and_says_why() {
        String post = own.post("booth", 1, Map.of("minimum_age", 90));
        List<Integer> booths = database.sql(
                        "select id from booth where constituency_id = 24322 and parent_id = 243220001 order by id")
                .query((row, number) -> row.getInt(1))
                .list();
        int booth = booths.get(5);
        int elsewhere = database.sql("select max(id) from booth where constituency_id = 24322")
                .query(Integer.class)
                .single();
        MemberKey far = own.member(elsewhere, Gender.WOMAN, 95);
        MemberKey sector = own.member(booths.get(0), Gender.WOMAN, 95);
        MemberKey neighbour = own.member(booths.get(6), Gender.WOMAN, 95);
        MemberKey same = own.member(booth, Gender.WOMAN, 95);

        JsonNode rows = candidates(president, booth, post).path("candidates");

        assertThat(ids(rows))
                .containsSubsequence(
                        same.id().toString(),
                        neighbour.id().toString(),
                        sector.id().toString(),
                        far.id().toString());
        assertThat(reasons(rows, same)).containsExactly("same_booth", "member_since");
        assertThat(reasons(rows, neighbour)).contains("neighbour_booth");
        assertThat(reasons(rows, sector)).contains("same_sector");
        assertThat(reasons(rows, far)).contains("same_constituency");
        retire(post, "booth");
    }

    private void retire(String post, String level) {
        Map<String, Object> draft = new java.util.HashMap<>(OwnPosts.draft(level, 1, List.of(), Map.of()));
        draft.put("retired", true);
        assertThat(own.save(post, 1, draft).status()).isEqualTo(201);
    }

    @Test
    void puts_women_and_the_young_first_openly_while_the_body_is_below_its_share() {
        String post =
                own.post("sector", 2, Map.of("women", Map.of("part", 1, "of", 2), "young", Map.of("part", 1, "of", 2)));
        int sector = own.sector(2);
        int booth = database.sql("select min(id) from booth where constituency_id = 24322 and parent_id = :sector")
                .param("sector", sector)
                .query(Integer.class)
                .single();
        own.member(booth, Gender.MAN, 50);
        MemberKey woman = own.member(booth, Gender.WOMAN, 50);
        MemberKey youngWoman = own.member(booth, Gender.WOMAN, 25);

        JsonNode before = candidates(president, sector, post);
        assertThat(reasons(before.path("candidates"), youngWoman)).startsWith("women_missing", "young_missing");
        assertThat(before.path("candidates")
                        .get(0)
                        .path("reasons")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("women_missing");
        assertThat(before.path("body").path("women_needed").asInt()).isEqualTo(1);

        own.appoint(president, sector, post, youngWoman);
        JsonNode after = candidates(president, sector, post);
        assertThat(ids(after.path("candidates"))).doesNotContain(youngWoman.id().toString());
        assertThat(reasons(after.path("candidates"), woman)).doesNotContain("women_missing");
        assertThat(after.path("body").path("women").asInt()).isEqualTo(1);
    }

    @Test
    void puts_elders_first_for_a_mentors_seat_and_says_so() {
        int sector = own.sector(1);
        int booth = database.sql("select min(id) from booth where constituency_id = 24322 and parent_id = :sector")
                .param("sector", sector)
                .query(Integer.class)
                .single();
        MemberKey younger = own.member(booth, Gender.MAN, 45);
        MemberKey elder = own.member(booth, Gender.WOMAN, 71);

        JsonNode ranked = candidates(president, sector, "sector_mentor").path("candidates");
        List<Integer> ages = ranked.valueStream()
                .map(each -> each.path("member").path("age").asInt())
                .toList();

        assertThat(ids(ranked)).contains(elder.id().toString());
        assertThat(reasons(ranked, elder)).first().isEqualTo("elder");
        assertThat(reasons(ranked, younger)).doesNotContain("elder");
        int elders = (int) ages.stream().takeWhile(age -> age >= 60).count();
        assertThat(ages.subList(elders, ages.size())).allMatch(age -> age <= 60);
    }

    @Test
    void leaves_out_whom_a_rule_refuses_names_them_on_request_and_honours_elders() {
        String post = own.post("sector", 1, Map.of("maximum_age", 40, "minimum_age", 39, "other_posts", "none"));
        int sector = own.sector(1);
        int booth = database.sql("select min(id) from booth where constituency_id = 24322 and parent_id = :sector")
                .param("sector", sector)
                .query(Integer.class)
                .single();
        MemberKey fit = own.member(booth, Gender.MAN, 40);
        MemberKey busy = own.member(booth, Gender.MAN, 40);
        own.appoint(callers.with("State president"), own.division(), own.post("division", 9, Map.of()), busy);

        JsonNode answer = candidates(president, sector, post);
        assertThat(ids(answer.path("candidates")))
                .contains(fit.id().toString())
                .doesNotContain(busy.id().toString());
        assertThat(answer.path("elders")).isNotEmpty();
        answer.path("elders")
                .forEach(elder ->
                        assertThat(elder.path("member").path("age").asInt()).isGreaterThanOrEqualTo(60));
        JsonNode refused = president
                .get("/api/org/units/" + sector + "/posts/" + post + "/refused?limit=100")
                .body();
        assertThat(refused).isNotEmpty();
        refused.forEach(row -> assertThat(row.path("verdicts")
                        .valueStream()
                        .map(verdict -> verdict.path("standing").asString()))
                .contains("broken"));
    }

    @Test
    void counts_settled_credits_as_proven_work_and_pending_or_lowered_ones_not() {
        String post = own.post("sector", 1, Map.of("minimum_age", 87, "maximum_age", 87));
        int sector = own.sector(1);
        int booth = database.sql("select min(id) from booth where constituency_id = 24322 and parent_id = :sector")
                .param("sector", sector)
                .query(Integer.class)
                .single();
        MemberKey newcomer = own.member(booth, Gender.MAN, 87);
        MemberKey waiting = own.member(booth, Gender.MAN, 87);
        MemberKey undone = own.member(booth, Gender.MAN, 87);
        MemberKey proven = own.member(booth, Gender.MAN, 87);
        credits(waiting, "pending", 5);
        credits(undone, "lowered", 5);
        credits(proven, "settled", 3);

        JsonNode rows = candidates(president, sector, post).path("candidates");

        assertThat(ids(rows))
                .containsSubsequence(
                        proven.id().toString(),
                        newcomer.id().toString(),
                        waiting.id().toString(),
                        undone.id().toString());
        assertThat(reasons(rows, proven)).contains("brought_members");
        assertThat(rows.get(0)
                        .path("reasons")
                        .valueStream()
                        .filter(reason -> reason.path("code").asString().equals("brought_members"))
                        .findFirst()
                        .orElseThrow()
                        .path("facts")
                        .path("members")
                        .asInt())
                .isEqualTo(3);
        assertThat(reasons(rows, waiting)).doesNotContain("brought_members");
        assertThat(reasons(rows, undone)).doesNotContain("brought_members");
        retire(post, "sector");
    }

    private void credits(MemberKey recruiter, String state, int count) {
        for (int each = 0; each < count; each++) {
            database.sql("""
                            insert into credit (constituency_id, id, recruiter_id, how, at, settles_at, next_check_at,
                              state, state_at, reason, neighbours, twin)
                            values (:cell, gen_random_uuid(), :id, 'link', now(), now() + interval '1 year',
                              now() + interval '1 year', :state, now(),
                              case when :state = 'lowered' then 'undone' end, 0, false)
                            """)
                    .param("cell", recruiter.constituencyId())
                    .param("id", recruiter.id())
                    .param("state", state)
                    .update();
        }
    }

    /** The short way through the surroundings gives what the whole list begins with. */
    @Test
    void ranks_alike_whether_many_or_few_are_asked_for() {
        int booth = database.sql("""
                        select home_unit_id from member where constituency_id = 24322 group by home_unit_id
                        order by count(*) desc limit 1
                        """).query(Integer.class).single();
        String few = "/api/org/units/" + booth + "/posts/booth_committee_member/candidates?limit=";

        List<String> all = ids(president.get(few + 100).body().path("candidates"));

        for (int limit = 1; limit < 30; limit += 4) {
            assertThat(ids(president.get(few + limit).body().path("candidates")))
                    .as("the first %s", limit)
                    .isEqualTo(all.subList(0, limit));
        }
    }

    @Test
    void counts_accepted_posts_as_proven_work() {
        String post = own.post("sector", 1, Map.of("minimum_age", 88, "maximum_age", 88));
        String held = own.post("sector", 3, Map.of());
        int sector = own.sector(1);
        int booth = database.sql("select min(id) from booth where constituency_id = 24322 and parent_id = :sector")
                .param("sector", sector)
                .query(Integer.class)
                .single();
        MemberKey newcomer = own.member(booth, Gender.MAN, 88);
        MemberKey proven = own.member(booth, Gender.MAN, 88);
        String path = OwnPosts.path(own.appoint(president, sector, held, proven));
        callers.as(proven).post(path + "/accept", Map.of());

        JsonNode rows = candidates(president, sector, post).path("candidates");
        assertThat(ids(rows))
                .containsSubsequence(proven.id().toString(), newcomer.id().toString());
        assertThat(reasons(rows, proven)).contains("proven_posts");
    }

    @Test
    void proposes_chief_holders_for_a_post_above_the_constituency() {
        JsonNode rows = candidates(callers.with("State president"), 247_330_000, "district_general_secretary")
                .path("candidates");
        assertThat(rows).isNotEmpty();
        assertThat(ids(rows))
                .contains(callers.person("Constituency president", 0).id().toString());
    }

    @Test
    void refuses_those_who_may_not_appoint_there_and_hides_people_from_those_who_may_not_see_them() {
        int booth = own.booth(3);
        String path = "/api/org/units/" + booth + "/posts/booth_committee_member/candidates";
        assertThat(callers.with("District president", 1).get(path).code()).isEqualTo("unit_unknown");

        Caller boothPresident = callers.with("Booth president");
        int home =
                boothPresident.get("/api/org/me").body().path("unit").path("id").asInt();
        JsonNode rows =
                candidates(boothPresident, home, "booth_committee_member").path("candidates");
        rows.forEach(row -> assertThat(
                        row.path("member").path("home_unit").path("id").asInt())
                .isEqualTo(home));
        assertThat(boothPresident
                        .get("/api/org/units/" + home + "/posts/booth_president/candidates")
                        .code())
                .isEqualTo("from_a_higher_unit");
    }
}
