package org.sangathan.appointments.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.EmptyPosts.Candidate;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.people.EraseMember;
import org.sangathan.people.Members;
import org.sangathan.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Who held what on which day. */
@ServerTest
class HistoryTest {
    private static final int CELL = 24_322;

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Members members;

    @Autowired
    EraseMember eraseMember;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    MovingClock clock;

    @Autowired
    Ids ids;

    Candidate candidate = Candidate.NOBODY;
    String unit = "";
    String appointment = "";

    @BeforeEach
    void appoint() {
        candidate = emptyPosts.boothWithoutPresident();
        unit = "/api/org/units/" + candidate.boothId();
        appointment = callers.with("District president")
                .post(
                        "/api/org/appointments",
                        Map.of(
                                "id", ids.next(),
                                "unit_id", candidate.boothId(),
                                "post_type", "booth_president",
                                "member", candidate.member()))
                .body()
                .path("appointment_id")
                .asString();
        callers.as(candidate.member()).post("/api/org/appointments/" + CELL + "/" + appointment + "/accept", Map.of());
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HistoryApi.INDIA);
    }

    private Caller president() {
        return callers.with("District president");
    }

    private JsonNode presidentOn(LocalDate day) {
        for (JsonNode seat : president().get(unit + "/posts/on?day=" + day).body()) {
            if (seat.path("post_type").path("code").asString().equals("booth_president")) {
                return seat;
            }
        }
        throw new AssertionError("a booth has a president's seat");
    }

    @Test
    void tells_who_held_a_seat_on_a_day_and_for_how_long_it_was_empty_on_another() {
        LocalDate appointed = today();
        clock.advance(Duration.ofDays(10));
        president()
                .post("/api/org/appointments/" + CELL + "/" + appointment + "/relieve", Map.of("reason", "moved away"));
        clock.advance(Duration.ofDays(5));

        assertThat(presidentOn(appointed.plusDays(3))
                        .path("held")
                        .path("appointment_id")
                        .asString())
                .isEqualTo(appointment);
        JsonNode later = presidentOn(appointed.plusDays(14));
        assertThat(later.path("held").isNull()).isTrue();
        assertThat(later.path("vacant_days").asInt()).isEqualTo(4);
        assertThat(presidentOn(appointed.minusDays(1)).toString()).doesNotContain(appointment);
    }

    @Test
    void counts_the_days_of_a_seat_that_nobody_ever_held_from_the_day_it_exists() {
        int booth = database.sql("""
                        update booth set created_on = :day where constituency_id = 24327 and id = (
                          select id from booth where constituency_id = 24327 and not exists (
                            select from appointment where constituency_id = 24327 and unit_id = booth.id)
                          order by id limit 1)
                        returning id
                        """)
                .param("day", today().minusDays(12))
                .query(Integer.class)
                .single();

        JsonNode seat =
                president().get("/api/org/units/" + booth + "/posts/on").body().get(0);

        assertThat(seat.path("vacant_since").isNull()).isTrue();
        assertThat(seat.path("vacant_days").asInt()).isEqualTo(12);
        JsonNode vacancy = president()
                .get("/api/org/units/" + booth + "/vacancies?post_type=booth_president")
                .body()
                .get(0);
        assertThat(vacancy.path("days").asInt()).isEqualTo(12);
    }

    @Test
    void tells_the_past_of_a_seat_and_of_a_person() {
        president()
                .post("/api/org/appointments/" + CELL + "/" + appointment + "/relieve", Map.of("reason", "moved away"));

        JsonNode seat = president()
                .get(unit + "/posts/history?post_type=booth_president&seat=1")
                .body()
                .get(0);
        assertThat(seat.path("appointment_id").asString()).isEqualTo(appointment);
        assertThat(seat.path("how").asString()).isEqualTo("relieved");
        assertThat(seat.toString()).doesNotContain("moved away");
        assertThat(president()
                        .get("/api/org/members/" + CELL + "/"
                                + candidate.member().id() + "/posts")
                        .text())
                .contains(appointment);
        assertThat(callers.as(candidate.member()).get("/api/org/me/posts").text())
                .contains(appointment);
    }

    @Test
    void shows_an_erased_holder_without_a_name() {
        String name = members.find(candidate.member()).orElseThrow().name();
        transaction.executeWithoutResult(
                status -> eraseMember.erase(members.find(candidate.member()).orElseThrow(), "member_left"));

        Caller.Answer history = president().get(unit + "/posts/history?post_type=booth_president");

        assertThat(history.body().get(0).path("erased").asBoolean()).isTrue();
        assertThat(history.text())
                .doesNotContain(name)
                .doesNotContain(candidate.member().id().toString());
    }

    @Test
    void names_nobody_to_a_reader_of_figures() {
        String name = members.find(candidate.member()).orElseThrow().name();

        Caller.Answer on = callers.with("Expert team member").get(unit + "/posts/on");

        assertThat(on.text()).contains(appointment).doesNotContain(name);
    }

    @Test
    void lists_the_terms_that_end_soon_before_those_that_end_later() {
        clock.advance(Duration.ofDays(36 * 30));

        JsonNode terms = president().get(unit + "/terms?days=90").body();

        assertThat(terms).isNotEmpty();
        assertThat(terms.get(0).path("appointment_id").asString()).isEqualTo(appointment);
        assertThat(terms.get(0).path("days").asInt()).isBetween(0, 90);
        assertThat(president().get("/api/org/units/247330000/terms").body()).isNotEmpty();
        clock.reset();
        assertThat(president().get(unit + "/terms?days=90").body()).isEmpty();
    }

    @Test
    void refuses_whoever_has_no_right_there_and_a_day_that_has_not_come() {
        Caller neighbour = callers.with("District president", 1);
        for (String route : java.util.List.of("/posts/on", "/posts/history?post_type=booth_president", "/terms")) {
            assertThat(neighbour.get(unit + route).code()).isEqualTo("unit_unknown");
        }
        assertThat(neighbour
                        .get("/api/org/members/" + CELL + "/"
                                + candidate.member().id() + "/posts")
                        .code())
                .isEqualTo("not_found");
        assertThat(president()
                        .get(unit + "/posts/on?day=" + today().plusDays(1))
                        .code())
                .isEqualTo("invalid_input");
    }
}
