package org.sangathan.strength.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.EmptyPosts.Candidate;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.access.IncomingMessage;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.people.EraseMember;
import org.sangathan.people.Members;
import org.sangathan.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The monthly question: asked once, answered by app, SMS or missed call, and what silence does. */
@ServerTest
class PingTest {
    private static final int CELL = 24_322;

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    AskHolders askHolders;

    @Autowired
    TellHolders tellHolders;

    @Autowired
    Questions questions;

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
    AppointmentKey key = new AppointmentKey(0, new UUID(0, 0));
    PhoneNumber phone = new PhoneNumber("+910000000000");
    int provenBefore;

    /** A holder who accepted last month and is told this month's question. */
    @BeforeEach
    void ask() {
        candidate = emptyPosts.boothWithoutPresident();
        provenBefore = proven();
        JsonNode appointment = callers.with("District president")
                .post(
                        "/api/org/appointments",
                        Map.of(
                                "id", ids.next(),
                                "unit_id", candidate.boothId(),
                                "post_type", "booth_president",
                                "member", candidate.member()))
                .body();
        key = new AppointmentKey(
                CELL, UUID.fromString(appointment.path("appointment_id").asString()));
        callers.as(candidate.member()).post("/api/org/appointments/" + CELL + "/" + key.id() + "/accept", Map.of());
        phone = members.phone(candidate.member()).orElseThrow();
        clock.advance(Duration.ofDays(32));
        while (askHolders.askBatch(CELL, askHolders.month()) > 0) {
            assertThat(pings()).isLessThanOrEqualTo(1);
        }
        transaction.executeWithoutResult(status -> tellHolders.tell(key, askHolders.month()));
    }

    @AfterEach
    void reset() {
        // nobody else of the world is to be found silent by a later test
        database.sql("update ping set answered_at = now(), answered_how = 'app' where answered_at is null")
                .update();
        clock.reset();
    }

    private int pings() {
        return database.sql("select count(*) from ping where constituency_id = :cell and appointment_id = :id")
                .param("cell", CELL)
                .param("id", key.id())
                .query(Integer.class)
                .single();
    }

    private int proven() {
        return emptyPosts.summed(() -> callers.with("District president")
                .get("/api/org/units/247330000/strength")
                .body()
                .path("figures")
                .path("presidents_proven")
                .asInt());
    }

    private String doubt() {
        return database.sql(
                        "select coalesce(unproven_why, '') from appointment where constituency_id = :cell and id = :id")
                .param("cell", CELL)
                .param("id", key.id())
                .query(String.class)
                .single();
    }

    /** Only this one runs out of time; the others of the cell are answered. */
    private void staySilent() {
        database.sql("""
                        update ping set answered_at = now(), answered_how = 'app'
                        where answered_at is null and appointment_id <> :id
                        """).param("id", key.id()).update();
        clock.advance(Duration.ofDays(8));
        askHolders.lapseBatch(CELL);
    }

    private void text(String id, String text) {
        questions.hear(new IncomingMessage(id, phone, "56161", text));
    }

    @Test
    void asks_every_holder_once_a_month() {
        LocalDate month = askHolders.month();

        assertThat(askHolders.askBatch(CELL, month)).isZero();
        transaction.executeWithoutResult(status -> tellHolders.tell(key, month));

        assertThat(pings()).isEqualTo(1);
        assertThat(messages()).isEqualTo(1);
        assertThat(database.sql("""
                                select count(*) from appointment a
                                where a.constituency_id = :cell and a.ended_at is null and a.accepted_at < :begin
                                  and not exists (select from ping p where p.appointment_id = a.id)
                                """)
                        .param("cell", CELL)
                        .param("begin", month.atStartOfDay(AskHolders.INDIA).toOffsetDateTime())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private long messages() {
        long found = 0;
        for (JsonNode message :
                callers.stranger().get("/api/org/demonstration/outbox").body()) {
            found += message.path("to").asString().equals(phone.e164())
                            && message.path("text").asString().contains("मिस्ड कॉल")
                    ? 1
                    : 0;
        }
        return found;
    }

    @Test
    void takes_a_tap_in_the_app_and_takes_it_twice() {
        Caller holder = callers.as(candidate.member());
        assertThat(holder.get("/api/org/me/pings").body()).hasSize(1);

        assertThat(holder.post("/api/org/me/pings/answer", Map.of()).body()).isEmpty();
        assertThat(holder.post("/api/org/me/pings/answer", Map.of()).status()).isEqualTo(200);

        staySilent();
        assertThat(doubt()).isEmpty();
        assertThat(proven()).isEqualTo(provenBefore + 1);
    }

    @Test
    void takes_one_in_any_script_by_sms_and_nothing_else() {
        text("ping-2-" + key.id(), "2");
        text("ping-no-" + key.id(), "नहीं");
        assertThat(callers.as(candidate.member()).get("/api/org/me/pings").body())
                .hasSize(1);

        text("ping-1-" + key.id(), " १. ");

        assertThat(callers.as(candidate.member()).get("/api/org/me/pings").body())
                .isEmpty();
        assertThat(AnswerPing.isOne("১")).isTrue();
        assertThat(AnswerPing.isOne("11")).isFalse();
        assertThat(AnswerPing.isOne("")).isFalse();
    }

    @Test
    void takes_a_missed_call() {
        questions.hear(new IncomingMessage("ping-call-" + key.id(), phone, "56161", null));

        assertThat(callers.as(candidate.member()).get("/api/org/me/pings").body())
                .isEmpty();
    }

    @Test
    void puts_a_silent_holder_in_doubt_and_leaves_the_rights() {
        staySilent();

        assertThat(doubt()).isEqualTo("no_answer");
        assertThat(proven()).isEqualTo(provenBefore);
        assertThat(callers.as(candidate.member())
                        .get("/api/org/units/" + candidate.boothId() + "/posts")
                        .status())
                .isEqualTo(200);
        JsonNode silent = callers.with("Constituency president")
                .get("/api/org/units/" + candidate.boothId() + "/unproven")
                .body();
        assertThat(silent.get(0).path("why").asString()).isEqualTo("no_answer");
        assertThat(silent.get(0).path("member_name").asString()).isNotBlank();
    }

    @Test
    void marks_the_booth_of_a_silent_president_as_on_paper_with_the_reason() {
        staySilent();

        JsonNode board = emptyPosts.summed(() -> callers.with("Constituency president")
                .get("/api/org/units/" + candidate.boothId() + "/strength")
                .body());

        assertThat(board.path("figures").path("on_paper").asInt()).isEqualTo(1);
        assertThat(board.path("on_paper").path("why").asString()).isEqualTo("no_answer");
    }

    @Test
    void proves_the_seat_again_when_the_answer_comes_late() {
        staySilent();

        callers.as(candidate.member()).post("/api/org/me/pings/answer", Map.of());

        assertThat(doubt()).isEmpty();
        assertThat(proven()).isEqualTo(provenBefore + 1);
    }

    @Test
    void counts_a_silent_holder_who_is_relieved_once() {
        staySilent();

        callers.with("District president")
                .post("/api/org/appointments/" + CELL + "/" + key.id() + "/relieve", Map.of("reason", "test"));

        assertThat(proven()).isEqualTo(provenBefore);
    }

    @Test
    void counts_a_silent_holder_who_is_erased_once() {
        staySilent();
        transaction.executeWithoutResult(
                status -> eraseMember.erase(members.find(candidate.member()).orElseThrow(), "member_left"));

        assertThat(proven()).isEqualTo(provenBefore);
        text("ping-erased-" + key.id(), "1");
        assertThat(database.sql("select count(*) from ping where appointment_id = :id and answered_at is not null")
                        .param("id", key.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void does_not_count_silence_while_the_holder_was_not_told() {
        database.sql("update ping set told_at = null, due_at = null where appointment_id = :id")
                .param("id", key.id())
                .update();

        staySilent();

        assertThat(doubt()).isEmpty();
    }

    @Test
    void shows_those_in_doubt_to_nobody_outside() {
        assertThat(callers.with("District president", 1)
                        .get("/api/org/units/" + candidate.boothId() + "/unproven")
                        .code())
                .isEqualTo("unit_unknown");
        assertThat(callers.with("Booth mentor")
                        .get("/api/org/units/243220000/unproven")
                        .status())
                .isIn(403, 404);
        assertThat(callers.stranger().get("/api/org/me/pings").code()).isEqualTo("sign_in_required");
    }
}
