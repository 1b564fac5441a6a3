package org.sangathan.appointments.mentors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.EmptyPosts.Candidate;
import org.sangathan.ServerTest;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.people.EraseMember;
import org.sangathan.people.Members;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** From leaving a post to the end of the mentor's seat. */
@ServerTest
class MentorTest {
    private static final int CELL = 24_322;

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Posts posts;

    @Autowired
    Members members;

    @Autowired
    EraseMember eraseMember;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Ids ids;

    Candidate candidate = Candidate.NOBODY;
    String left = "";

    @BeforeEach
    void appoint() {
        candidate = emptyPosts.boothWithoutPresident();
        left = appointed(candidate.member());
    }

    /** A booth president who has accepted; the id of the appointment. */
    private String appointed(MemberKey member) {
        String id = callers.with("District president")
                .post(
                        "/api/org/appointments",
                        Map.of(
                                "id",
                                ids.next(),
                                "unit_id",
                                candidate.boothId(),
                                "post_type",
                                "booth_president",
                                "member",
                                member))
                .body()
                .path("appointment_id")
                .asString();
        assertThat(callers.as(member)
                        .post("/api/org/appointments/" + CELL + "/" + id + "/accept", Map.of())
                        .status())
                .isEqualTo(200);
        return id;
    }

    private Caller.Answer relieve(Caller by, String id, Map<String, Object> request) {
        return by.post("/api/org/appointments/" + CELL + "/" + id + "/relieve", request);
    }

    private Caller elder() {
        return callers.as(candidate.member());
    }

    private String path() {
        return "/api/org/hand-overs/" + CELL + "/" + left;
    }

    private String state() {
        return elder().get(path()).body().path("hand_over").path("state").asString();
    }

    private Caller.Answer unit(Caller caller) {
        return caller.get("/api/org/units/" + candidate.boothId() + "/posts");
    }

    @Test
    void offers_a_mentors_seat_to_whoever_resigns_and_gives_the_rights_of_one() {
        relieve(elder(), left, Map.of());
        assertThat(unit(elder()).status()).isEqualTo(404);
        assertThat(state()).isEqualTo("offered");

        assertThat(elder().post(path() + "/accept", Map.of()).status()).isEqualTo(200);

        assertThat(state()).isEqualTo("mentor");
        assertThat(unit(elder()).status()).isEqualTo(200);
        assertThat(elder().get("/api/org/me").text()).contains("booth_mentor", "speak_in_meetings");
    }

    @Test
    void takes_the_same_answer_twice_and_refuses_another() {
        relieve(elder(), left, Map.of());

        assertThat(elder().post(path() + "/accept", Map.of()).body())
                .isEqualTo(elder().post(path() + "/accept", Map.of()).body());
        assertThat(elder().post(path() + "/decline", Map.of()).code()).isEqualTo("mentor_offer_answered");
    }

    @Test
    void lets_the_elder_decline() {
        relieve(elder(), left, Map.of());

        elder().post(path() + "/decline", Map.of());

        assertThat(state()).isEqualTo("declined");
        assertThat(unit(elder()).status()).isEqualTo(404);
    }

    @Test
    void offers_nothing_when_the_one_who_relieves_says_no() {
        relieve(callers.with("District president"), left, Map.of("reason", "money", "mentor", false));

        assertThat(state()).isEqualTo("not_offered");
        assertThat(elder().post(path() + "/accept", Map.of()).code()).isEqualTo("mentor_seat_not_offered");
    }

    @Test
    void offers_when_the_one_who_relieves_says_nothing() {
        relieve(callers.with("District president"), left, Map.of("reason", "term is over"));

        assertThat(state()).isEqualTo("offered");
    }

    @Test
    void offers_nothing_to_whoever_never_accepted_or_is_a_mentor() {
        relieve(elder(), left, Map.of());
        elder().post(path() + "/accept", Map.of());
        String mentorSeat = mentorSeat();
        relieve(elder(), mentorSeat, Map.of());

        assertThat(elder().get("/api/org/hand-overs/" + CELL + "/" + mentorSeat).code())
                .isEqualTo("hand_over_unknown");
        assertThat(state()).isEqualTo("ended");
    }

    private String mentorSeat() {
        return database.sql("select mentor_appointment_id from hand_over where constituency_id = :cell and id = :id")
                .param("cell", CELL)
                .param("id", UUID.fromString(left))
                .query(UUID.class)
                .single()
                .toString();
    }

    @Test
    void refuses_when_every_mentors_seat_is_taken() {
        MemberKey other = emptyPosts.otherMember(candidate);
        relieve(elder(), left, Map.of());
        callers.with("District president")
                .post(
                        "/api/org/appointments",
                        Map.of(
                                "id",
                                ids.next(),
                                "unit_id",
                                candidate.boothId(),
                                "post_type",
                                "booth_mentor",
                                "member",
                                other));

        assertThat(elder().post(path() + "/accept", Map.of()).code()).isEqualTo("no_empty_seat");
        assertThat(state()).isEqualTo("offered");
    }

    @Test
    void ends_the_seat_when_the_successor_leaves() {
        relieve(elder(), left, Map.of());
        elder().post(path() + "/accept", Map.of());
        MemberKey next = emptyPosts.otherMember(candidate);
        String successor = appointed(next);
        assertThat(unit(elder()).status()).isEqualTo(200);

        relieve(callers.as(next), successor, Map.of());

        assertThat(state()).isEqualTo("ended");
        assertThat(unit(elder()).status()).isEqualTo(404);
    }

    @Test
    void keeps_the_seat_by_choice_and_ties_it_to_the_one_after() {
        relieve(elder(), left, Map.of());
        elder().post(path() + "/accept", Map.of());
        elder().post(path() + "/stay", Map.of("stays", true));
        MemberKey next = emptyPosts.otherMember(candidate);
        relieve(callers.as(next), appointed(next), Map.of());
        assertThat(state()).isEqualTo("mentor");

        elder().post(path() + "/stay", Map.of("stays", false));
        String after = appointed(next);
        relieve(callers.as(next), after, Map.of());

        assertThat(state()).isEqualTo("ended");
    }

    @Test
    void is_tied_to_a_successor_who_accepted_before_the_elder_answered() {
        relieve(elder(), left, Map.of());
        MemberKey next = emptyPosts.otherMember(candidate);
        String successor = appointed(next);
        elder().post(path() + "/accept", Map.of());

        relieve(callers.as(next), successor, Map.of());

        assertThat(state()).isEqualTo("ended");
    }

    @Test
    void shows_the_notes_to_the_successor_and_those_above_and_to_nobody_else() {
        relieve(elder(), left, Map.of());
        elder().post(path() + "/notes", Map.of("people", "रमेश से पहले मिलें", "warnings", "बाढ़"));
        MemberKey next = emptyPosts.otherMember(candidate);
        assertThat(callers.as(next).get(path()).code()).isEqualTo("hand_over_unknown");
        appointed(next);

        assertThat(callers.as(next).get(path()).text()).contains("रमेश से पहले मिलें");
        assertThat(callers.with("Constituency president").get(path()).text()).contains("रमेश से पहले मिलें");
        assertThat(callers.with("Constituency president")
                        .get("/api/org/units/" + candidate.boothId() + "/hand-overs")
                        .text())
                .contains(left);
        assertThat(callers.with("District president", 1).get(path()).code()).isEqualTo("hand_over_unknown");
        assertThat(callers.with("District president", 1)
                        .get("/api/org/units/" + candidate.boothId() + "/hand-overs")
                        .code())
                .isEqualTo("unit_unknown");
        assertThat(callers.with("Booth committee member").get(path()).code()).isEqualTo("hand_over_unknown");
    }

    @Test
    void lets_nobody_else_answer_or_write() {
        relieve(elder(), left, Map.of());
        Caller president = callers.with("District president");

        for (String act : List.of("accept", "decline", "notes")) {
            assertThat(president.post(path() + "/" + act, Map.of()).code()).isEqualTo("hand_over_unknown");
        }
        assertThat(president.post(path() + "/stay", Map.of("stays", true)).code())
                .isEqualTo("hand_over_unknown");
        assertThat(president.post(path() + "/visits", visit()).code()).isEqualTo("hand_over_unknown");
        assertThat(elder().post(path() + "/visits", visit()).code()).isEqualTo("not_mentor_here");
    }

    private Map<String, Object> visit() {
        Map<String, Object> visit = new HashMap<>();
        visit.put("id", ids.next());
        visit.put("day", "2026-11-01");
        visit.put("place", "पंचायत भवन");
        visit.put("with_whom", "अध्यक्ष");
        visit.put("advised", "महिलाओं की बैठक अलग रखें");
        return visit;
    }

    @Test
    void writes_a_visit_once_when_sent_twice_and_says_all_that_is_wrong_with_one() {
        relieve(elder(), left, Map.of());
        elder().post(path() + "/accept", Map.of());
        Map<String, Object> visit = visit();
        elder().post(path() + "/visits", visit);
        elder().post(path() + "/visits", visit);
        assertThat(elder().get(path()).body().path("visits")).hasSize(1);

        visit.put("day", "2999-01-01");
        visit.put("place", "");
        visit.put("advised", "x".repeat(1001));
        assertThat(elder().post(path() + "/visits", visit).body().path("faults"))
                .hasSize(3);
    }

    @Test
    void forgets_notes_and_visits_with_the_elder() {
        relieve(elder(), left, Map.of());
        elder().post(path() + "/accept", Map.of());
        elder().post(path() + "/notes", Map.of("people", "गुप्त बात"));
        elder().post(path() + "/visits", visit());

        transaction.executeWithoutResult(
                status -> eraseMember.erase(members.find(candidate.member()).orElseThrow(), "member_left"));

        for (String table : List.of("hand_over", "hand_over_of_member")) {
            assertThat(database.sql("select count(*) from " + table + " where member_id = :id")
                            .param("id", candidate.member().id())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        assertThat(database.sql("select count(*) from mentor_visit where hand_over_id = :id")
                        .param("id", UUID.fromString(left))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Every route that writes and asks for a permission asks for one that no mentor has. */
    @Test
    void decides_nothing() {
        List<String> open = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            Requires requires = method.getMethodAnnotation(Requires.class);
            boolean reads = mapping.getMethodsCondition().getMethods().equals(java.util.Set.of(RequestMethod.GET));
            if (requires != null && !reads) {
                for (PostType post : posts.all()) {
                    if (post.isMentor() && post.permissions().contains(requires.value())) {
                        open.add(post.code() + " " + mapping);
                    }
                }
            }
        });
        assertThat(open).isEmpty();
        assertThat(posts.all().stream().filter(PostType::isMentor))
                .hasSize(5)
                .allSatisfy(post -> assertThat(post.permissions())
                        .containsExactlyInAnyOrder(
                                Permission.SEE_STRENGTH, Permission.SEE_PEOPLE, Permission.SPEAK_IN_MEETINGS));
    }

    @Test
    void ends_nobodys_appointment_and_accepts_for_nobody() {
        relieve(elder(), left, Map.of());
        elder().post(path() + "/accept", Map.of());
        String successor = appointed(emptyPosts.otherMember(candidate));
        String of = "/api/org/appointments/" + CELL + "/" + successor;

        assertThat(elder().post(of + "/relieve", Map.of("reason", "x")).code()).isEqualTo("not_permitted");
        assertThat(elder().post(of + "/decline", Map.of()).code()).isEqualTo("appointment_unknown");
        assertThat(elder().post(of + "/accept", Map.of()).code()).isEqualTo("appointment_unknown");
    }
}
