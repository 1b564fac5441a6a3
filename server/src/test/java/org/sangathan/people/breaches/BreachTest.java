package org.sangathan.people.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class BreachTest {
    private static final int STATE = 240_000_000;

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    WorkOnBreaches work;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    @Test
    void finds_the_affected_tells_each_in_their_language_and_closes_with_a_note() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        MemberKey hindi = candidate.member();
        MemberKey english = emptyPosts.otherMember(candidate);
        callers.as(english).patch("/api/org/me", Map.of("language", "en"));
        callers.as(hindi).post("/api/org/me/consents", Map.of("purpose", "messages", "allowed", false));
        int members = members(candidate.boothId());

        String path = record(candidate.boothId(), Map.of());
        work.work();
        JsonNode counted = handler().get(path).body();
        assertThat(counted.path("state").asString()).isEqualTo("ready");
        assertThat(counted.path("affected").asInt()).isEqualTo(members);

        assertThat(handler().post(path + "/close", Map.of("note", "x")).code()).isEqualTo("breach_not_done");
        assertThat(handler().post(path + "/tell", Map.of()).status()).isEqualTo(200);
        work.work();

        JsonNode told = handler().get(path).body();
        assertThat(told.path("state").asString()).isEqualTo("told");
        assertThat(told.path("told").asInt()).isEqualTo(members);
        assertThat(messageTo(hindi))
                .as("the law asks for it: it reaches also who switched messages off")
                .contains("उल्लंघन")
                .contains("a list was sent to a wrong address")
                .contains("help@example.in");
        assertThat(messageTo(english)).contains("breach").contains("change your password");
        assertThat(callers.as(hindi).get("/api/org/me/data").text()).contains("\"code\":\"breaches\"");

        assertThat(handler().post(path + "/close", Map.of("note", "done")).code())
                .isEqualTo("breach_not_done");
        handler().post(path + "/report", Map.of());
        JsonNode closed =
                handler().post(path + "/close", Map.of("note", "done")).body();
        assertThat(closed.path("state").asString()).isEqualTo("closed");
        assertThat(closed.path("closing_note").asString()).isEqualTo("done");
        assertThat(handler().post(path + "/tell", Map.of()).code()).isEqualTo("breach_closed");
        assertThat(database.sql("select array_agg(action order by seq) from audit_entry where subject = :id")
                        .param("id", closed.path("id").asString())
                        .query((row, number) ->
                                List.of((Object[]) row.getArray(1).getArray()))
                        .single())
                .isEqualTo(List.of("breach_recorded", "breach_telling", "breach_reported", "breach_closed"));
    }

    @Test
    void bounds_the_affected_by_unit_time_and_who() {
        int booth = emptyPosts.boothWithoutPresident().boothId();
        Instant middle = database.sql("""
                        select percentile_disc(0.5) within group (order by joined_at) as at
                        from member where home_unit_id = :booth
                        """)
                .param("booth", booth)
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .single();

        String early = record(booth, Map.of("joined_to", middle));
        String workers = record(booth, Map.of("who", "workers"));
        work.work();

        assertThat(handler().get(early).body().path("affected").asInt())
                .isEqualTo(database.sql("select count(*) from member where home_unit_id = :booth and joined_at <= :at")
                        .param("booth", booth)
                        .param("at", java.sql.Timestamp.from(middle))
                        .query(Integer.class)
                        .single())
                .isLessThan(members(booth));
        assertThat(handler().get(workers).body().path("affected").asInt())
                .isEqualTo(database.sql("select count(*) from member where home_unit_id = :booth and worker")
                        .param("booth", booth)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void counts_a_whole_district_cell_by_cell() {
        String path = record(247_330_000, Map.of());
        work.work();

        assertThat(handler().get(path).body().path("affected").asInt())
                .isEqualTo(database.sql("""
                                select count(*) from member where constituency_id in (
                                  select constituency_id from unit where parent_id = 247330000)
                                  and joined_at <= now()
                                """).query(Integer.class).single())
                .isPositive();
    }

    @Test
    void shows_the_72_hours_and_writes_the_report() {
        String path = record(emptyPosts.boothWithoutPresident().boothId(), Map.of());
        JsonNode breach = handler().get(path).body();

        assertThat(Instant.parse(breach.path("report_due_at").asString()))
                .isEqualTo(Instant.parse(breach.path("found_at").asString()).plus(Duration.ofDays(3)));
        for (String language : List.of("hi", "en")) {
            assertThat(handler().get(path + "/report.pdf?language=" + language).text())
                    .startsWith("%PDF");
        }
    }

    @Test
    void records_once_what_is_sent_twice() {
        Map<String, Object> request = request(emptyPosts.boothWithoutPresident().boothId(), Map.of());

        JsonNode first = handler().post("/api/org/breaches", request).body();
        JsonNode second = handler().post("/api/org/breaches", request).body();

        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(second.path("found_at")).isEqualTo(first.path("found_at"));
    }

    @Test
    void refuses_whoever_does_not_handle_breaches() {
        int booth = emptyPosts.boothWithoutPresident().boothId();
        String path = record(booth, Map.of());
        Caller district = callers.with("District president");

        assertThat(district.post("/api/org/breaches", request(booth, Map.of())).code())
                .isEqualTo("not_permitted");
        assertThat(district.get("/api/org/breaches?unit=" + booth).code()).isEqualTo("not_permitted");
        for (String act : List.of("", "/report.pdf")) {
            assertThat(district.get(path + act).status()).isEqualTo(404);
        }
        for (String act : List.of("/tell", "/report", "/close")) {
            assertThat(district.post(path + act, Map.of("note", "x")).code()).isEqualTo("breach_unknown");
        }
    }

    @Test
    void refuses_what_is_not_whole_with_all_faults_at_once() {
        Map<String, Object> request = request(
                STATE,
                Map.of(
                        "nature", "",
                        "contact", "",
                        "who", "some",
                        "scope_units", List.of(1),
                        "happened_from", Instant.now().plus(Duration.ofDays(2))));

        Caller.Answer answer = handler().post("/api/org/breaches", request);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("/nature")
                .contains("/contact")
                .contains("/who")
                .contains("/scope_units")
                .contains("/happened_from");
        assertThat(handler()
                        .post("/api/org/breaches", Map.of("categories", List.of("aadhaar")))
                        .text())
                .contains("/id")
                .contains("/categories");
    }

    @Test
    void refuses_to_tell_before_the_affected_are_counted() {
        UUID id = ids.next();
        database.sql("""
                        insert into breach (constituency_id, id, unit_id, scope_units, who, found_at, happened_from,
                          categories, nature, place, cause, consequences, measures, remedy, advice, contact, state,
                          recorded_at)
                        values (24000, :id, 240000000, '{}', 'all', now(), now(), '{profile}', 'n', 'p', 'c', 'c', 'm',
                          'r', 'a', 'c', 'counting', now() - interval '900 years')
                        """).param("id", id).update();

        // nobody had joined by then, and the job may count it at any moment: both answers are refusals or nothing sent
        Caller.Answer answer = handler().post("/api/org/breaches/24000/" + id + "/tell", Map.of());

        assertThat(answer.code().equals("breach_not_ready")
                        || answer.body().path("affected").asInt() == 0)
                .isTrue();
    }

    private Caller handler() {
        return callers.with("State president");
    }

    private String record(int unit, Map<String, Object> more) {
        JsonNode made = handler().post("/api/org/breaches", request(unit, more)).body();
        return "/api/org/breaches/" + made.path("constituency_id").asInt() + "/"
                + made.path("id").asString();
    }

    private Map<String, Object> request(int unit, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>();
        request.put("id", ids.next());
        request.put("unit_id", unit);
        request.put("found_at", Instant.now().minus(Duration.ofHours(1)));
        request.put("happened_from", Instant.now().minus(Duration.ofHours(5)));
        request.put("categories", List.of("profile", "posts"));
        request.put("nature", "a list was sent to a wrong address");
        request.put("place", "state office");
        request.put("cause", "an address was mistyped");
        request.put("consequences", "unwanted calls");
        request.put("measures", "the receiver deleted it");
        request.put("remedy", "lists leave the office encrypted only");
        request.put("advice", "change your password");
        request.put("contact", "help@example.in");
        request.putAll(more);
        return request;
    }

    private int members(int booth) {
        return database.sql("select count(*) from member where home_unit_id = :booth")
                .param("booth", booth)
                .query(Integer.class)
                .single();
    }

    private String messageTo(MemberKey member) {
        String phone = callers.as(member)
                .get("/api/org/me/data")
                .body()
                .path("categories")
                .valueStream()
                .filter(each -> each.path("code").asString().equals("profile"))
                .flatMap(each -> each.path("rows").get(0).valueStream())
                .filter(value -> value.path("field").asString().equals("phone"))
                .map(value -> value.path("value").asString())
                .findFirst()
                .orElseThrow();
        return callers.stranger()
                .get("/api/org/demonstration/outbox")
                .body()
                .valueStream()
                .filter(message -> message.path("to").asString().equals(phone))
                .map(message -> message.path("text").asString())
                .findFirst()
                .orElse("");
    }
}
