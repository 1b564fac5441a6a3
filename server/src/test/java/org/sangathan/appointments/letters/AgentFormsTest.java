package org.sangathan.appointments.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.EmptyPosts.Candidate;
import org.sangathan.ServerTest;
import org.sangathan.people.Members;
import org.sangathan.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** BLA-1 and BLA-2: filled with what is known, refused while a check of the law is not met. */
@ServerTest
class AgentFormsTest {
    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Ids ids;

    @Autowired
    Members members;

    @Autowired
    JdbcClient database;

    Candidate candidate = Candidate.NOBODY;
    String path = "";

    @BeforeEach
    void appointAgent() {
        candidate = emptyPosts.boothWithoutPresident();
        path = appointed("booth_level_agent");
    }

    private String appointed(String post) {
        JsonNode appointment = callers.with("District president")
                .post(
                        "/api/org/appointments",
                        Map.of(
                                "id", ids.next(),
                                "unit_id", candidate.boothId(),
                                "post_type", post,
                                "member", candidate.member(),
                                "override_reason", "a test needs this holder"))
                .body();
        return "/api/org/appointments/" + appointment.path("constituency_id").asInt() + "/"
                + appointment.path("appointment_id").asString();
    }

    private Caller.Answer accept(boolean servant) {
        return callers.as(candidate.member())
                .post(
                        path + "/accept",
                        Map.of(
                                "elector_unit_id",
                                candidate.boothId(),
                                "government_servant",
                                servant,
                                "birth_date",
                                members.find(candidate.member()).orElseThrow().birthYear() + "-01-01"));
    }

    @Test
    void fills_the_appointment_of_an_agent_who_declared() throws IOException {
        assertThat(accept(false).status()).isEqualTo(200);

        String form = form(callers.with("District president"), path + "/bla-2.pdf");

        assertThat(form)
                .contains(members.find(candidate.member()).orElseThrow().name(), "BLA-2", "गोरखपुर", "घोषणा", "EPIC");
    }

    @Test
    void refuses_an_agent_who_has_not_accepted() {
        assertThat(callers.with("District president").get(path + "/bla-2.pdf").code())
                .isEqualTo("agent_has_not_accepted");
    }

    @Test
    void refuses_a_government_servant_already_when_accepting() {
        assertThat(accept(true).code()).isEqualTo("not_eligible");
    }

    @Test
    void refuses_who_declares_later_to_serve_the_government_or_to_vote_elsewhere() {
        accept(false);
        declare("government_servant = true");
        assertThat(callers.with("District president").get(path + "/bla-2.pdf").code())
                .isEqualTo("agent_is_government_servant");
        declare("government_servant = false, elector_unit_id = elector_unit_id + 1");
        assertThat(callers.with("District president").get(path + "/bla-2.pdf").code())
                .isEqualTo("agent_not_elector_here");
        declare("government_servant = null");
        assertThat(callers.with("District president").get(path + "/bla-2.pdf").code())
                .isEqualTo("agent_has_not_declared");
    }

    private void declare(String change) {
        database.sql("update declaration set " + change + " where constituency_id = 24322 and member_id = :id")
                .param("id", candidate.member().id())
                .update();
    }

    @Test
    void lets_one_part_have_one_agent_only() {
        Candidate other = new Candidate(candidate.boothId(), emptyPosts.otherMember(candidate));

        assertThat(callers.with("District president")
                        .post(
                                "/api/org/appointments",
                                Map.of(
                                        "id", ids.next(),
                                        "unit_id", candidate.boothId(),
                                        "post_type", "booth_level_agent",
                                        "member", other.member()))
                        .code())
                .isEqualTo("no_empty_seat");
    }

    @Test
    void prints_the_forms_of_many_agents_in_one_document_and_says_who_is_left_out() throws IOException {
        assertThat(accept(false).status()).isEqualTo(200);
        String ready = members.find(candidate.member()).orElseThrow().name();
        candidate = emptyPosts.boothWithoutPresident();
        path = appointed("booth_level_agent");
        assertThat(accept(false).status()).isEqualTo(200);
        String other = members.find(candidate.member()).orElseThrow().name();
        candidate = emptyPosts.boothWithoutPresident();
        path = appointed("booth_level_agent");
        String waiting = members.find(candidate.member()).orElseThrow().name();

        String forms = form(callers.with("District president"), "/api/org/units/243220000/bla-2.pdf");

        assertThat(forms).contains(ready, other, waiting, "अभी पद स्वीकार नहीं किया");
        assertThat(forms.split("एजेंट की घोषणा", -1)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(forms.indexOf(waiting)).isLessThan(forms.indexOf("एजेंट की घोषणा"));
    }

    @Test
    void prints_no_forms_for_who_may_not_appoint_there_or_where_nobody_is_ready() {
        assertThat(callers.with("District president", 1)
                        .get("/api/org/units/243220000/bla-2.pdf")
                        .status())
                .isEqualTo(404);
        assertThat(callers.as(candidate.member())
                        .get("/api/org/units/" + candidate.boothId() + "/bla-2.pdf")
                        .status())
                .isEqualTo(404);
        assertThat(callers.with("District president")
                        .get("/api/org/units/" + candidate.boothId() + "/bla-2.pdf")
                        .code())
                .isEqualTo("no_agent_is_ready");
    }

    @Test
    void refuses_other_posts_and_other_people() {
        accept(false);
        assertThat(callers.with("District president", 1)
                        .get(path + "/bla-2.pdf")
                        .code())
                .isEqualTo("appointment_unknown");
        assertThat(callers.as(candidate.member()).get(path + "/bla-2.pdf").status())
                .isEqualTo(404);
        path = appointed("booth_president");
        assertThat(callers.with("District president").get(path + "/bla-2.pdf").code())
                .isEqualTo("not_a_booth_level_agent");
    }

    @Test
    void authorises_a_districts_president_by_the_state_only() throws IOException {
        UUID member = callers.person("District president", 0).id();
        String of = database.sql("""
                        select constituency_id || '/' || appointment_id from member_appointment where member_id = :id
                        limit 1
                        """).param("id", member).query(String.class).single();
        String form = "/api/org/appointments/" + of + "/bla-1.pdf";

        assertThat(form(callers.with("State president"), form)).contains("BLA-1", "ज़िला अध्यक्ष", "गोरखपुर");
        assertThat(callers.with("District president").get(form).status()).isEqualTo(404);
        accept(false);
        assertThat(callers.with("State president").get(path + "/bla-1.pdf").code())
                .isEqualTo("not_an_appointing_post");
    }

    private static String form(Caller caller, String path) throws IOException {
        return LettersTest.text(LettersTest.pdf(caller, path));
    }
}
