package org.sangathan.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

/** What becomes of an appointment: accepted, declined, resigned, relieved, verified. */
@ServerTest
class HoldPostTest {
    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Ids ids;

    Candidate candidate = Candidate.NOBODY;
    String path = "";

    @BeforeEach
    void appoint() {
        candidate = emptyPosts.boothWithoutPresident();
        JsonNode appointment = callers.with("District president")
                .post(
                        "/api/org/appointments",
                        Map.of(
                                "id", ids.next(),
                                "unit_id", candidate.boothId(),
                                "post_type", "booth_president",
                                "member", candidate.member()))
                .body();
        path = "/api/org/appointments/" + appointment.path("constituency_id").asInt() + "/"
                + appointment.path("appointment_id").asString();
    }

    @Test
    void begins_rights_with_the_acceptance_and_counts_as_proven() {
        Caller member = callers.as(candidate.member());
        String posts = "/api/org/units/" + candidate.boothId() + "/posts";
        assertThat(member.get(posts).status()).isEqualTo(404);
        int before = proven();

        assertThat(member.post(path + "/accept", Map.of())
                        .body()
                        .path("accepted_at")
                        .isNull())
                .isFalse();

        assertThat(member.get(posts).status()).isEqualTo(200);
        assertThat(proven()).isEqualTo(before + 1);
    }

    private int proven() {
        return emptyPosts.summed(() -> callers.with("District president")
                .get("/api/org/units/247330000/strength")
                .body()
                .path("figures")
                .path("presidents_proven")
                .asInt());
    }

    @Test
    void accepts_once_when_sent_twice() {
        Caller member = callers.as(candidate.member());

        assertThat(member.post(path + "/accept", Map.of()).body())
                .isEqualTo(member.post(path + "/accept", Map.of()).body());
    }

    @Test
    void refuses_acceptance_by_anybody_else() {
        assertThat(callers.with("District president")
                        .post(path + "/accept", Map.of())
                        .code())
                .isEqualTo("appointment_unknown");
    }

    @Test
    void frees_the_seat_when_declined() {
        callers.as(candidate.member()).post(path + "/decline", Map.of("reason", "पढ़ाई"));

        JsonNode seat = presidentSeat();
        assertThat(seat.path("holder").isNull()).isTrue();
        assertThat(seat.path("vacant_since").isNull()).isFalse();
        assertThat(seat.path("may_appoint").asBoolean()).isTrue();
    }

    @Test
    void refuses_to_decline_what_was_accepted() {
        Caller member = callers.as(candidate.member());
        member.post(path + "/accept", Map.of());

        assertThat(member.post(path + "/decline", Map.of()).code()).isEqualTo("already_accepted");
    }

    @Test
    void refuses_to_accept_what_has_ended() {
        Caller member = callers.as(candidate.member());
        member.post(path + "/decline", Map.of());

        assertThat(member.post(path + "/accept", Map.of()).code()).isEqualTo("already_ended");
    }

    @Test
    void ends_rights_at_once_when_relieved() {
        Caller member = callers.as(candidate.member());
        member.post(path + "/accept", Map.of());
        String posts = "/api/org/units/" + candidate.boothId() + "/posts";
        assertThat(member.get(posts).status()).isEqualTo(200);

        JsonNode ended = callers.with("Constituency president")
                .post(path + "/relieve", Map.of("reason", "moved away"))
                .body();

        assertThat(ended.path("end_reason").asString()).isEqualTo("relieved: moved away");
        assertThat(member.get(posts).status()).isEqualTo(404);
    }

    @Test
    void lets_a_holder_resign_without_a_reason() {
        Caller member = callers.as(candidate.member());
        member.post(path + "/accept", Map.of());

        assertThat(member.post(path + "/relieve", Map.of())
                        .body()
                        .path("end_reason")
                        .asString())
                .isEqualTo("resigned");
    }

    @Test
    void asks_for_a_reason_to_relieve() {
        assertThat(callers.with("District president")
                        .post(path + "/relieve", Map.of())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void does_not_know_an_appointment_of_a_sibling() {
        assertThat(callers.with("District president", 1)
                        .post(path + "/relieve", Map.of("reason", "x"))
                        .code())
                .isEqualTo("appointment_unknown");
    }

    @Test
    void refuses_to_relieve_without_the_permission_to_appoint() {
        Caller member = callers.as(emptyPosts.otherMember(candidate));

        assertThat(member.post(path + "/relieve", Map.of("reason", "x")).code()).isEqualTo("appointment_unknown");
    }

    @Test
    void refuses_to_relieve_the_own_president() {
        Caller president = callers.as(candidate.member());
        president.post(path + "/accept", Map.of());
        Candidate inBooth = new Candidate(candidate.boothId(), emptyPosts.otherMember(candidate));
        JsonNode committee = president
                .post(
                        "/api/org/appointments",
                        Map.of(
                                "id", ids.next(),
                                "unit_id", candidate.boothId(),
                                "post_type", "booth_committee_member",
                                "member", inBooth.member()))
                .body();
        Caller member = callers.as(inBooth.member());
        member.post(
                "/api/org/appointments/" + committee.path("constituency_id").asInt() + "/"
                        + committee.path("appointment_id").asString() + "/accept",
                Map.of());

        assertThat(member.post(path + "/relieve", Map.of("reason", "x")).code()).isEqualTo("appointment_unknown");
    }

    @Test
    void shows_a_card_that_anybody_can_verify_until_the_post_ends() {
        Caller member = callers.as(candidate.member());
        member.post(path + "/accept", Map.of());
        JsonNode card = member.get(path + "/card").body();
        String verify = "/verify/" + card.path("code").asString();

        assertThat(callers.stranger().get(verify).text())
                .contains("यह कार्ड मान्य है")
                .contains("बूथ अध्यक्ष");
        assertThat(callers.stranger()
                        .get("/verify?lang=en&code="
                                + card.path("code").asString().toLowerCase(java.util.Locale.ROOT))
                        .text())
                .contains("This card is valid");
        member.post(path + "/relieve", Map.of());
        assertThat(callers.stranger().get(verify).text()).contains("यह कार्ड मान्य नहीं है");
    }

    @Test
    void says_that_an_unknown_card_is_not_valid() {
        assertThat(callers.stranger().get("/verify/AAAAAAAAAA").text()).contains("यह कार्ड मान्य नहीं है");
    }

    @Test
    void shows_the_card_to_nobody_else() {
        assertThat(callers.with("District president", 1).get(path + "/card").code())
                .isEqualTo("appointment_unknown");
    }

    private JsonNode presidentSeat() {
        for (JsonNode seat : callers.with("District president")
                .get("/api/org/units/" + candidate.boothId() + "/posts")
                .body()) {
            if (seat.path("post_type").path("code").asString().equals("booth_president")) {
                return seat;
            }
        }
        throw new AssertionError("a booth has a president's seat");
    }
}
