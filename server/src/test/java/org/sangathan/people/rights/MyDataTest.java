package org.sangathan.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.EmptyPosts.Candidate;
import org.sangathan.ServerTest;
import org.sangathan.people.HeldData;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class MyDataTest {
    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    @Autowired
    List<HeldData> held;

    Candidate candidate = Candidate.NOBODY;
    MemberKey member = candidate.member();
    Caller own;

    @BeforeEach
    void chooseMember() {
        candidate = emptyPosts.boothWithoutPresident();
        member = candidate.member();
        own = callers.as(member);
    }

    @Test
    void says_what_is_held_why_and_until_when_in_both_languages() {
        for (String language : List.of("hi", "en")) {
            JsonNode data = own.get("/api/org/me/data?language=" + language).body();

            assertThat(data.path("categories")).hasSize(held.size());
            for (JsonNode category : data.path("categories")) {
                for (String words : List.of("title", "why", "ground_words", "until")) {
                    assertThat(category.path(words).asString())
                            .as(category + words)
                            .isNotBlank();
                }
            }
            JsonNode profile = category(data, "profile").path("rows").get(0);
            assertThat(valueOf(profile, "phone").path("value").asString()).startsWith("+91");
            assertThat(valueOf(profile, "home_unit").path("value").asInt()).isEqualTo(candidate.boothId());
        }
    }

    @Test
    void gives_everything_as_a_file_where_the_page_shows_the_newest() {
        Caller president = callers.with("District president");
        for (int look = 0; look < 25; look++) {
            president.get("/api/org/members/" + member.constituencyId() + "/" + member.id() + "?reason=look" + look);
        }

        JsonNode page = category(own.get("/api/org/me/data").body(), "looks_at_me");
        Caller.Answer file = own.get("/api/org/me/data.json");
        JsonNode whole = category(file.body(), "looks_at_me");

        assertThat(page.path("rows")).hasSize(20);
        assertThat(page.path("count").asInt()).isEqualTo(25);
        assertThat(whole.path("rows")).hasSize(25);
        assertThat(valueOf(whole.path("rows").get(0), "reason").path("value").asString())
                .isEqualTo("look24");
        assertThat(file.raw().headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment")
                .contains("my-data.json");
    }

    @Test
    void tells_the_looks_that_one_made_and_what_one_did() {
        Caller president = callers.with("District president");
        president.get("/api/org/members/" + member.constituencyId() + "/" + member.id() + "?reason=mine");

        JsonNode data = president.get("/api/org/me/data").body();

        assertThat(valueOf(category(data, "looks_by_me").path("rows").get(0), "reason")
                        .path("text")
                        .asString())
                .isEqualTo("mine");
        assertThat(category(data, "audit").path("count").asInt()).isPositive();
        assertThat(category(data, "posts").path("count").asInt()).isPositive();
        assertThat(category(data, "rights").path("count").asInt()).isPositive();
    }

    @Test
    void asks_for_a_sign_in() {
        for (String path : List.of("data", "data.json", "erasure", "consents")) {
            assertThat(callers.stranger().get("/api/org/me/" + path).status()).isEqualTo(401);
        }
    }

    @Test
    void withdraws_a_purpose_and_gives_it_again_each_round_on_record() {
        assertThat(choose("messages", false).path("allowed").asBoolean()).isFalse();
        assertThat(choose("messages", false).path("rounds")).hasSize(1);
        assertThat(choose("messages", true).path("allowed").asBoolean()).isTrue();
        JsonNode after = choose("messages", false);

        assertThat(after.path("rounds")).hasSize(2);
        assertThat(after.path("rounds").get(0).path("withdrawn_at").isNull()).isFalse();
        assertThat(database.sql("""
                                select count(*) from audit_entry
                                where subject = :id and action in ('consent_given', 'consent_withdrawn')
                                """)
                        .param("id", member.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void sends_no_offer_by_sms_to_whom_messages_were_withdrawn() {
        choose("messages", false);
        String phone = valueOf(
                        category(own.get("/api/org/me/data").body(), "profile")
                                .path("rows")
                                .get(0),
                        "phone")
                .path("value")
                .asString();

        Set<String> before = messagesTo(phone);

        appoint();

        assertThat(own.get("/api/org/me").body().path("offers")).hasSize(1);
        assertThat(before).containsAll(messagesTo(phone));

        choose("messages", true);
        callers.with("District president")
                .post(
                        "/api/org/appointments",
                        Map.of(
                                "id",
                                ids.next(),
                                "unit_id",
                                candidate.boothId(),
                                "post_type",
                                "booth_committee_member",
                                "member",
                                member));
        assertThat(messagesTo(phone)).anyMatch(at -> !before.contains(at));
    }

    private void appoint() {
        assertThat(callers.with("District president")
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
                        .status())
                .isEqualTo(201);
    }

    /** Their moments; the outbox keeps only the newest of all tests. */
    private Set<String> messagesTo(String phone) {
        JsonNode outbox =
                callers.stranger().get("/api/org/demonstration/outbox").body();
        return outbox.valueStream()
                .filter(message -> message.path("to").asString().equals(phone))
                .map(message -> message.path("at").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void is_not_found_by_name_once_that_is_withdrawn() {
        Caller president = callers.with("District president");
        String name = own.get("/api/org/me").body().path("member").path("name").asString();
        String path = "/api/org/members?unit=" + candidate.boothId() + "&limit=200";
        assertThat(president.get(path).text()).contains(member.id().toString());

        choose("listed", false);
        assertThat(president.get(path).text()).doesNotContain(member.id().toString());
        assertThat(president
                        .get("/api/org/members?unit=243220000&limit=200&q="
                                + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8))
                        .text())
                .doesNotContain(member.id().toString());

        choose("listed", true);
        assertThat(president.get(path).text()).contains(member.id().toString());
    }

    @Test
    void withdraws_membership_only_by_leaving() {
        assertThat(own.post("/api/org/me/consents", Map.of("purpose", "membership", "allowed", false))
                        .code())
                .isEqualTo("withdrawal_is_leaving");
        assertThat(own.get("/api/org/me").status()).isEqualTo(200);
    }

    @Test
    void refuses_a_purpose_that_there_is_not() {
        assertThat(own.post("/api/org/me/consents", Map.of("purpose", "advertising", "allowed", true))
                        .status())
                .isEqualTo(422);
        assertThat(own.post("/api/org/me/consents", Map.of()).text())
                .contains("/purpose")
                .contains("/allowed");
    }

    @Test
    void erases_and_says_what_is_gone_and_what_remains_and_why() {
        appoint();
        JsonNode before = own.get("/api/org/me/erasure?language=en").body();
        assertThat(before.path("erased_at").isNull()).isTrue();

        JsonNode erased = own.delete("/api/org/me?language=en").body();

        assertThat(erased.path("erased_at").isNull()).isFalse();
        assertThat(erased.path("gone")).isEqualTo(before.path("gone"));
        assertThat(codes(erased.path("gone"))).contains("profile", "consents", "login", "sessions");
        assertThat(codes(erased.path("kept"))).contains("posts", "audit", "backups", "figures");
        for (JsonNode kept : erased.path("kept")) {
            assertThat(kept.path("why").asString()).isNotBlank();
        }
        assertThat(own.get("/api/org/me").status()).isEqualTo(401);
        assertThat(database.sql("select count(*) from member where id = :id")
                        .param("id", member.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static List<String> codes(JsonNode categories) {
        return categories
                .valueStream()
                .map(each -> each.path("code").asString())
                .toList();
    }

    private JsonNode choose(String purpose, boolean allowed) {
        JsonNode purposes = own.post("/api/org/me/consents", Map.of("purpose", purpose, "allowed", allowed))
                .body();
        return purposes.valueStream()
                .filter(each -> each.path("purpose").asString().equals(purpose))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode category(JsonNode data, String code) {
        return data.path("categories")
                .valueStream()
                .filter(each -> each.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode valueOf(JsonNode row, String field) {
        return row.valueStream()
                .filter(each -> each.path("field").asString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void erases_once_when_two_phones_of_the_member_ask_for_it_at_the_same_time() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 8; round++) {
                MemberKey leaving = emptyPosts.otherMember(candidate);
                Callable<Integer> leave =
                        () -> callers.as(leaving).delete("/api/org/me").status();
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> answer : both.invokeAll(List.of(leave, leave))) {
                    answers.add(answer.get());
                }

                assertThat(answers).contains(200).allMatch(status -> status == 200 || status == 404 || status == 401);
            }
        }
    }

    @Test
    void names_each_category_once() {
        assertThat(held.stream().map(HeldData::code)).doesNotHaveDuplicates();
    }

    @Test
    void gives_a_readable_document_in_both_languages() throws Exception {
        for (String language : java.util.List.of("hi", "en")) {
            var answer = own.send(
                    own.request("/api/org/me/data.pdf?language=" + language).GET());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
                    .contains("pdf");
            assertThat(answer.text()).startsWith("%PDF");
        }
    }
}
