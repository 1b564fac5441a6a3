package org.sangathan.strength.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.people.EraseMember;
import org.sangathan.people.Members;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.strength.Interval;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A round from the published hash to the estimate. */
@ServerTest
class CallBackTest {
    private static final int CELL = 24_326;
    private static final int SEAT = CELL * 10_000;
    private static final String UNIT = "/api/org/units/" + SEAT;

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient database;

    @Autowired
    MovingClock clock;

    @Autowired
    Ids ids;

    @Autowired
    Members members;

    @Autowired
    EraseMember eraseMember;

    @Autowired
    TransactionTemplate transaction;

    UUID round = new UUID(0, 0);

    @BeforeEach
    void publish() {
        database.sql("delete from call_round where drawn_at is null and unit_id = :seat and about = 'committees'")
                .param("seat", SEAT)
                .update();
        round = ids.next();
        assertThat(expert().post("/api/org/call-rounds", Map.of("id", round, "unit_id", SEAT))
                        .status())
                .isEqualTo(201);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private Caller expert() {
        return callers.with("Expert team member");
    }

    private JsonNode drawn() {
        clock.advance(Duration.ofMinutes(11));
        return expert().post("/api/org/call-rounds/" + round + "/draw", Map.of())
                .body();
    }

    private JsonNode calls() {
        return expert().get(UNIT + "/call-backs").body();
    }

    private static String pathOf(JsonNode call) {
        return "/api/org/call-backs/" + CELL + "/" + call.path("id").asString();
    }

    private Caller.Answer enter(Caller caller, JsonNode call, String outcome) {
        return caller.post(pathOf(call) + "/result", Map.of("id", ids.next(), "outcome", outcome));
    }

    private UUID appointmentOf(JsonNode call) {
        return database.sql("select appointment_id from call_back where constituency_id = :cell and id = :id")
                .param("cell", CELL)
                .param("id", UUID.fromString(call.path("id").asString()))
                .query(UUID.class)
                .single();
    }

    /** An accepted holder among the drawn, whose seat can become doubtful. */
    private JsonNode acceptedCall() {
        for (JsonNode call : calls()) {
            boolean accepted = database.sql("""
                            select accepted_at is not null and ended_at is null and unproven_since is null
                            from appointment where constituency_id = :cell and id = :id
                            """)
                    .param("cell", CELL)
                    .param("id", appointmentOf(call))
                    .query(Boolean.class)
                    .single();
            if (accepted && call.path("outcome").isNull()) {
                return call;
            }
        }
        throw new AssertionError("somebody accepted");
    }

    private String doubtOf(JsonNode call) {
        return database.sql(
                        "select coalesce(unproven_why, '') from appointment where constituency_id = :cell and id = :id")
                .param("cell", CELL)
                .param("id", appointmentOf(call))
                .query(String.class)
                .single();
    }

    @Test
    void shows_everybody_the_hash_before_the_draw_and_the_seed_after_it() throws Exception {
        JsonNode published = find(expert().get(UNIT + "/call-rounds").body());
        String hash = published.path("seed_hash").asString();
        assertThat(published.path("seed").isNull()).isTrue();
        assertThat(callers.stranger().get("/rounds").text()).contains(hash).doesNotContain("<ol>x");

        String seed = drawn().path("seed").asString();

        assertThat(sha256(seed)).isEqualTo(hash);
        assertThat(callers.stranger().get("/rounds?lang=en").text()).contains(hash, seed);
    }

    private JsonNode find(JsonNode rounds) {
        for (JsonNode each : rounds) {
            if (each.path("id").asString().equals(round.toString())) {
                return each;
            }
        }
        throw new AssertionError("the round is on the list");
    }

    /** The ten lines of a third person, who knows the product only by what it publishes. */
    @Test
    void is_repeated_by_anybody_from_the_seed_and_the_frame() throws Exception {
        String seed = drawn().path("seed").asString();
        List<String> lines = expert().get(UNIT + "/call-rounds/" + round + "/frame")
                .text()
                .lines()
                .toList();
        List<String> expected = new ArrayList<>();
        List<String> inOrder = new ArrayList<>(lines);
        inOrder.sort(Comparator.comparing(line -> sha256(seed + ":" + line.substring(0, line.indexOf(' ')))));
        int n = (int) Math.ceil(384.16 / (1 + 383.16 / lines.size()));
        for (String line : inOrder.subList(0, n)) {
            String[] words = line.split(" ", -1);
            String least = words[1];
            for (int each = 2; each < words.length; each++) {
                if (sha256(seed + ":" + words[0] + ":" + words[each])
                                .compareTo(sha256(seed + ":" + words[0] + ":" + least))
                        < 0) {
                    least = words[each];
                }
            }
            expected.add(words[0] + " " + least);
        }

        List<String> called = new ArrayList<>();
        for (JsonNode call : calls()) {
            called.add(call.path("unit").path("id").asString() + " "
                    + call.path("post_type").path("code").asString() + "/"
                    + call.path("seat").asString());
        }
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(called).isEqualTo(expected);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "%064x".formatted(new BigInteger(1, digest));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void puts_a_seat_in_doubt_when_its_holder_denies_and_leaves_the_rights() {
        drawn();
        JsonNode call = acceptedCall();
        Integer grants = grantsOf(call);

        assertThat(enter(expert(), call, "denied").body().path("outcome").asString())
                .isEqualTo("denied");

        assertThat(doubtOf(call)).isEqualTo("denied");
        assertThat(grantsOf(call)).isEqualTo(grants).isEqualTo(1);
    }

    private Integer grantsOf(JsonNode call) {
        return database.sql("select count(*) from access_grant where appointment_id = :id")
                .param("id", appointmentOf(call))
                .query(Integer.class)
                .single();
    }

    @Test
    void clears_a_failed_seat_by_a_second_caller_and_leaves_the_estimate() {
        drawn();
        JsonNode call = acceptedCall();
        enter(expert(), call, "wrong_number");
        assertThat(enter(expert(), call, "confirmed").code()).isEqualTo("caller_called_before");

        assertThat(enter(callers.with("District president"), call, "confirmed")
                        .body()
                        .path("rechecked")
                        .asBoolean())
                .isTrue();

        assertThat(doubtOf(call)).isEmpty();
        JsonNode estimate = expert().get(UNIT + "/estimate").body();
        assertThat(estimate.path("wrong_number").asInt()).isEqualTo(1);
        assertThat(estimate.path("confirmed").asInt()).isZero();
    }

    @Test
    void counts_a_holder_whom_nobody_reached_three_times_as_a_class_of_its_own() {
        drawn();
        JsonNode call = acceptedCall();
        assertThat(enter(expert(), call, "not_reached").body().path("outcome").isNull())
                .isTrue();
        assertThat(enter(expert(), call, "not_reached").code()).isEqualTo("call_too_soon");
        clock.advance(Duration.ofHours(3));
        enter(expert(), call, "not_reached");
        clock.advance(Duration.ofHours(3));

        assertThat(enter(expert(), call, "not_reached").body().path("outcome").asString())
                .isEqualTo("not_reached");

        JsonNode estimate = expert().get(UNIT + "/estimate").body();
        assertThat(estimate.path("not_reached").asInt()).isEqualTo(1);
        assertThat(estimate.path("share").asDouble()).isZero();
        assertThat(doubtOf(call)).isEmpty();
    }

    @Test
    void estimates_the_share_of_real_committees_with_its_interval() {
        drawn();
        JsonNode calls = calls();
        for (int each = 0; each < calls.size(); each++) {
            enter(expert(), calls.get(each), each % 5 == 0 ? "denied" : "confirmed");
        }

        JsonNode estimate = expert().get(UNIT + "/estimate").body();
        int called = estimate.path("called").asInt();
        Interval worked = Interval.wilson(
                estimate.path("committees").asInt(),
                called,
                estimate.path("confirmed").asInt());
        assertThat(called)
                .isEqualTo(calls.size())
                .isEqualTo(estimate.path("sample").asInt());
        assertThat(estimate.path("low").asDouble()).isEqualTo(worked.low());
        assertThat(estimate.path("high").asDouble() - estimate.path("low").asDouble())
                .isLessThan(0.1);
        assertThat(callers.with("District president")
                        .get("/api/org/units/247330000/estimate")
                        .body()
                        .path("constituencies_in_all")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    void lets_one_of_two_callers_enter_a_result() throws Exception {
        drawn();
        JsonNode call = acceptedCall();
        Caller first = expert();
        Caller second = callers.with("District president");
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Caller.Answer>> both =
                    List.of(() -> enter(first, call, "confirmed"), () -> enter(second, call, "confirmed"));
            for (var answer : threads.invokeAll(both)) {
                statuses.add(answer.get().status());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(expert().get(UNIT + "/estimate").body().path("confirmed").asInt())
                .isEqualTo(1);
    }

    @Test
    void enters_a_result_once_when_sent_twice() {
        drawn();
        JsonNode call = acceptedCall();
        Map<String, Object> result = Map.of("id", ids.next(), "outcome", "confirmed");

        assertThat(expert().post(pathOf(call) + "/result", result).body())
                .isEqualTo(expert().post(pathOf(call) + "/result", result).body());
        assertThat(expert().get(UNIT + "/estimate").body().path("called").asInt())
                .isEqualTo(1);
    }

    @Test
    void writes_each_look_at_a_number_down() {
        drawn();
        JsonNode call = acceptedCall();

        JsonNode number = expert().post(pathOf(call) + "/number", Map.of()).body();

        assertThat(number.path("phone").asString()).startsWith("+91");
        MemberKey holder = holderOf(call);
        assertThat(callers.as(holder).get("/api/org/me/looks").text()).contains("call_back");
    }

    private MemberKey holderOf(JsonNode call) {
        return database.sql("""
                        select member_constituency_id, member_id from appointment
                        where constituency_id = :cell and id = :id
                        """)
                .param("cell", CELL)
                .param("id", appointmentOf(call))
                .query((row, number) ->
                        new MemberKey(row.getInt("member_constituency_id"), row.getObject("member_id", UUID.class)))
                .single();
    }

    @Test
    void concludes_the_call_of_a_holder_who_was_erased() {
        drawn();
        JsonNode call = acceptedCall();
        MemberKey holder = holderOf(call);
        transaction.executeWithoutResult(
                status -> eraseMember.erase(members.find(holder).orElseThrow(), "member_left"));

        JsonNode number = expert().post(pathOf(call) + "/number", Map.of()).body();

        assertThat(number.path("phone").isNull()).isTrue();
        assertThat(number.path("call").path("outcome").asString()).isEqualTo("post_ended");
        assertThat(expert().get(UNIT + "/estimate").body().path("post_ended").asInt())
                .isEqualTo(1);
    }

    @Test
    void refuses_a_caller_without_the_right() {
        drawn();
        JsonNode call = calls().get(0);
        Caller president = callers.with("Constituency president");
        Caller neighbour = callers.with("District president", 1);

        assertThat(president
                        .post("/api/org/call-rounds", Map.of("id", ids.next(), "unit_id", 243_220_000))
                        .code())
                .isEqualTo("not_permitted");
        assertThat(president.get("/api/org/units/243220000/call-backs").code()).isEqualTo("not_permitted");
        assertThat(neighbour
                        .post("/api/org/call-rounds/" + round + "/draw", Map.of())
                        .code())
                .isEqualTo("round_unknown");
        assertThat(neighbour.post(pathOf(call) + "/number", Map.of()).code()).isEqualTo("unit_unknown");
        assertThat(neighbour.post(pathOf(call) + "/result", Map.of()).code()).isEqualTo("unit_unknown");
        assertThat(neighbour.get(UNIT + "/estimate").code()).isEqualTo("unit_unknown");
        assertThat(neighbour.get(UNIT + "/call-rounds/" + round + "/frame").code())
                .isEqualTo("unit_unknown");
    }

    @Test
    void refuses_a_caller_who_holds_a_post_in_the_constituency() {
        drawn();
        JsonNode call = calls().get(0);
        MemberKey expert = callers.person("Expert team member", 0);
        UUID held = ids.next();
        database.sql("""
                        insert into appointment (constituency_id, id, unit_id, post_type, seat, member_id,
                          member_constituency_id, appointed_at, card_code)
                        values (:cell, :id, :unit, 'constituency_mentor', 2, :member, :member_cell, now(), 'TEST')
                        """)
                .param("cell", CELL)
                .param("id", held)
                .param("unit", SEAT)
                .param("member", expert.id())
                .param("member_cell", expert.constituencyId())
                .update();
        database.sql("insert into member_appointment values (:member, :cell, :id)")
                .param("member", expert.id())
                .param("cell", CELL)
                .param("id", held)
                .update();
        try {
            assertThat(enter(expert(), call, "confirmed").code()).isEqualTo("caller_holds_a_post_here");
        } finally {
            database.sql("delete from member_appointment where appointment_id = :id")
                    .param("id", held)
                    .update();
            database.sql("delete from appointment where constituency_id = :cell and id = :id")
                    .param("cell", CELL)
                    .param("id", held)
                    .update();
        }
    }

    @Test
    void refuses_a_draw_right_after_the_hash_and_a_second_round_before_the_draw() {
        assertThat(expert().post("/api/org/call-rounds/" + round + "/draw", Map.of())
                        .code())
                .isEqualTo("round_too_soon_to_draw");
        assertThat(expert().post("/api/org/call-rounds", Map.of("id", ids.next(), "unit_id", SEAT))
                        .code())
                .isEqualTo("round_already_published");
        assertThat(expert().post("/api/org/call-rounds", Map.of("id", round, "unit_id", SEAT))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void draws_once_when_asked_twice() {
        JsonNode first = drawn();

        assertThat(expert().post("/api/org/call-rounds/" + round + "/draw", Map.of())
                        .body())
                .isEqualTo(first);
        assertThat(calls()).doesNotHaveDuplicates();
    }

    @Test
    void refuses_a_result_that_is_none() {
        drawn();
        JsonNode call = calls().get(0);

        assertThat(enter(expert(), call, "perhaps").code()).isEqualTo("invalid_input");
        assertThat(enter(expert(), call, "post_ended").code()).isEqualTo("invalid_input");
        assertThat(expert().post(
                                "/api/org/call-backs/" + CELL + "/" + ids.next() + "/result",
                                Map.of("id", ids.next(), "outcome", "confirmed"))
                        .code())
                .isEqualTo("call_unknown");
    }
}
