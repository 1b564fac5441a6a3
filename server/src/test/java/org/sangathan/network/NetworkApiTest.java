package org.sangathan.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MastodonShapes;
import org.sangathan.ServerTest;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The routes as a client calls them. */
@ServerTest
class NetworkApiTest {
    @Autowired
    Callers callers;

    private Caller president;
    private Caller booth;
    private String presidentId;

    @BeforeEach
    void people() {
        president = callers.with("Constituency president");
        booth = callers.with("Booth president");
        MemberKey key = callers.person("Constituency president", 0);
        presidentId = key.id().toString();
    }

    @Test
    void carries_a_status_from_writing_to_deletion() {
        JsonNode own = president.get("/api/v1/accounts/verify_credentials").body();
        assertThat(own.path("id").asString()).isEqualTo(presidentId);
        assertThat(own.path("roles").size()).isPositive();
        assertThat(own.path("fields").path(0).path("verified_at").isNull()).isFalse();
        assertThat(own.path("source").path("privacy").asString()).isEqualTo("public");

        JsonNode status = president
                .form("/api/v1/statuses", Map.of("status", "कल #बैठक है", "sensitive", "0"))
                .body();
        String id = status.path("id").asString();
        assertThat(status.path("content").asString()).startsWith("<p>कल <a");
        assertThat(booth.post("/api/v1/statuses/" + id + "/favourite", Map.of())
                        .body()
                        .path("favourited")
                        .asBoolean())
                .isTrue();
        assertThat(booth.post("/api/v1/statuses/" + id + "/reblog", Map.of())
                        .body()
                        .path("reblog")
                        .path("id")
                        .asString())
                .isEqualTo(id);
        JsonNode reply = booth.post("/api/v1/statuses", Map.of("status", "आएँगे", "in_reply_to_id", id))
                .body();
        assertThat(president
                        .get("/api/v1/statuses/" + id + "/context")
                        .body()
                        .path("descendants")
                        .path(0)
                        .path("id"))
                .isEqualTo(reply.path("id"));
        assertThat(president
                        .get("/api/v1/statuses/" + id + "/favourited_by")
                        .body()
                        .size())
                .isEqualTo(1);
        assertThat(booth.get("/api/v1/favourites").body().path(0).path("id").asString())
                .isEqualTo(id);
        List<String> kinds = president
                .get("/api/v1/notifications")
                .body()
                .valueStream()
                .map(each -> each.path("type").asString())
                .toList();
        assertThat(kinds).startsWith("mention", "reblog", "favourite");
        assertThat(president
                        .get("/api/v2/notifications")
                        .body()
                        .path("notification_groups")
                        .size())
                .isPositive();
        assertThat(booth.delete("/api/v1/statuses/" + id).status()).isEqualTo(403);
        assertThat(president
                        .delete("/api/v1/statuses/" + id)
                        .body()
                        .path("text")
                        .asString())
                .isEqualTo("कल #बैठक है");
        assertThat(president.get("/api/v1/statuses/" + id).status()).isEqualTo(404);
        assertThat(president
                        .get("/api/v1/statuses/not-an-id")
                        .body()
                        .path("error")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void takes_a_status_as_form_as_multipart_and_as_json() {
        Map<String, String> fields = Map.of("status", "तीन तरह से", "visibility", "unlisted", "spoiler_text", "सूचना");
        List<Caller.Answer> answers = List.of(
                president.form("/api/v1/statuses", fields),
                president.send(multipart(president, "/api/v1/statuses", fields)),
                president.post("/api/v1/statuses", fields));
        for (Caller.Answer answer : answers) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.body().path("content").asString()).isEqualTo("<p>तीन तरह से</p>");
            assertThat(answer.body().path("visibility").asString()).isEqualTo("unlisted");
            assertThat(answer.body().path("spoiler_text").asString()).isEqualTo("सूचना");
        }
        assertThat(answers.stream()
                        .map(each -> each.body().path("id").asString())
                        .distinct())
                .hasSize(3);
    }

    private static HttpRequest.Builder multipart(Caller caller, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> "--part\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                        + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--part--\r\n"));
        return caller.request(path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void shows_and_changes_the_profile_as_newer_clients_do() {
        Caller.Answer before = president.get("/api/v1/profile");
        MastodonShapes.read().hold("GET", before);
        String note = before.body().path("note").asString();
        Caller.Answer changed = president.patch("/api/v1/profile", Map.of("note", "सच & सीधी बात"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.body().path("note").asString()).isEqualTo("सच & सीधी बात");
        assertThat(changed.body().path("display_name")).isEqualTo(before.body().path("display_name"));
        assertThat(changed.body().path("avatar").isNull()).isTrue();
        president.patch("/api/v1/profile", Map.of("note", note));
        for (String picture : List.of("avatar", "header")) {
            Caller.Answer without = president.delete("/api/v1/profile/" + picture);
            assertThat(without.body().path("id").asString()).isEqualTo(presidentId);
        }
        String id = president
                .post("/api/v1/statuses", Map.of("status", "अनुवाद?", "visibility", "unlisted"))
                .body()
                .path("id")
                .asString();
        assertThat(booth.get("/api/v1/statuses/" + id + "/quotes").body().size())
                .isZero();
        for (Caller.Answer none : List.of(
                booth.post("/api/v1/statuses/" + id + "/translate", Map.of("lang", "en")),
                booth.get("/api/v1/timelines/link?url=https%3A%2F%2Fexample.org"))) {
            assertThat(none.status()).isEqualTo(404);
            assertThat(none.body().path("error").asString()).isEqualTo("Record not found");
        }
        assertThat(callers.stranger()
                        .get("/api/v1/instance/translation_languages")
                        .text())
                .isEqualTo("{}");
    }

    @Test
    void the_next_page_of_a_hindi_tag_is_of_the_same_tag() {
        Caller member = callers.with("Booth president");
        for (int each = 0; each < 3; each++) {
            Map<String, Object> status = Map.of("status", "आज #पन्नाजाँच " + each, "visibility", "public");
            assertThat(member.post("/api/v1/statuses", status).status()).isEqualTo(200);
        }
        Caller.Answer page = member.get("/api/v1/timelines/tag/%E0%A4%AA%E0%A4%A8%E0%A5%8D%E0%A4%A8%E0%A4%BE"
                + "%E0%A4%9C%E0%A4%BE%E0%A4%81%E0%A4%9A?limit=2");
        String link = page.raw().headers().firstValue("Link").orElseThrow();
        String next = link.substring(link.indexOf("/api/"), link.indexOf('>'));

        assertThat(member.get(next).body()).as(next).hasSize(1);
    }

    @Test
    void pages_with_next_before_prev() {
        for (int at = 0; at < 5; at++) {
            president.post("/api/v1/statuses", Map.of("status", "पन्ना " + at, "visibility", "unlisted"));
        }
        Caller.Answer page = president.get("/api/v1/timelines/home?limit=2&since_id=");
        assertThat(page.body().size()).isEqualTo(2);
        String link = page.raw().headers().firstValue("Link").orElseThrow();
        assertThat(link).matches("<[^>]+max_id=[^>]+>; rel=\"next\", <[^>]+min_id=[^>]+>; rel=\"prev\"");
        String next = link.substring(link.indexOf("/api"), link.indexOf('>'));
        assertThat(president.get(next).body().path(0).path("id").asString())
                .isLessThan(page.body().path(1).path("id").asString());
        for (String path : List.of(
                "/api/v1/timelines/public?local=true",
                "/api/v1/timelines/tag/" + java.net.URLEncoder.encode("बैठक", java.nio.charset.StandardCharsets.UTF_8),
                "/api/v1/timelines/list/booth",
                "/api/v1/accounts/" + presidentId + "/statuses?exclude_replies=True",
                "/api/v1/lists",
                "/api/v1/followed_tags",
                "/api/v1/bookmarks",
                "/api/v1/blocks",
                "/api/v1/mutes",
                "/api/v1/follow_requests",
                "/api/v1/markers?timeline[]=home",
                "/api/v2/notifications/policy",
                "/api/v1/notifications/requests",
                "/api/v1/accounts/relationships?id[]=" + presidentId,
                "/api/v1/accounts/familiar_followers?id[]=" + presidentId,
                "/api/v1/accounts/" + presidentId + "/followers",
                "/api/v1/accounts/" + presidentId + "/lists")) {
            assertThat(booth.get(path).status()).as(path).isEqualTo(200);
            assertThat(callers.stranger().get(path).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void finds_people_and_units_and_follows_them() {
        JsonNode unit =
                booth.get("/api/v1/accounts/lookup?acct=gorakhpur-shahar").body();
        assertThat(unit.path("group").asBoolean()).isTrue();
        assertThat(unit.path("display_name").asString()).isEqualTo("गोरखपुर शहर");
        assertThat(unit.path("in_english").path("display_name").asString()).isEqualTo("Gorakhpur Urban");
        assertThat(unit.path("in_english").path("note").asString()).contains("Gorakhpur Urban · ", "Uttar Pradesh");
        JsonNode own = president.get("/api/v1/accounts/verify_credentials").body();
        assertThat(own.path("roles").path(0).path("unit_en").asString()).isNotBlank();
        assertThat(own.has("in_english")).isFalse();
        String name = own.path("username").asString();
        assertThat(booth.get("/api/v1/accounts/search?resolve=True&q=" + name)
                        .body()
                        .path(0)
                        .path("acct")
                        .asString())
                .isEqualTo(name);
        String path = "/api/v1/accounts/" + presidentId;
        assertThat(booth.post(path + "/follow", Map.of("notify", true))
                        .body()
                        .path("notifying")
                        .asBoolean())
                .isTrue();
        assertThat(booth.post(path + "/note", Map.of("comment", "अध्यक्ष जी"))
                        .body()
                        .path("note")
                        .asString())
                .isEqualTo("अध्यक्ष जी");
        assertThat(booth.post(path + "/mute", Map.of("duration", "3600"))
                        .body()
                        .path("muting")
                        .asBoolean())
                .isTrue();
        assertThat(booth.post(path + "/unmute", Map.of()).body().path("muting").asBoolean())
                .isFalse();
        assertThat(booth.post(path + "/unfollow", Map.of())
                        .body()
                        .path("following")
                        .asBoolean())
                .isFalse();
        assertThat(booth.get("/api/v1/accounts/lookup?acct=nobody_here").status())
                .isEqualTo(404);
    }

    @Test
    void makes_changes_and_deletes_lists_but_not_those_that_follow_from_home() {
        JsonNode list = booth.post("/api/v1/lists", Map.of("title", "साथी")).body();
        String path = "/api/v1/lists/" + list.path("id").asString();
        assertThat(booth.post(path + "/accounts", Map.of("account_ids", List.of(presidentId)))
                        .status())
                .isEqualTo(200);
        assertThat(booth.get(path + "/accounts").body().size()).isEqualTo(1);
        assertThat(president.get(path).status()).isEqualTo(404);
        assertThat(booth.get("/api/v1/lists").body().size()).isGreaterThan(4);
        assertThat(booth.delete(path).status()).isEqualTo(200);
        assertThat(booth.delete("/api/v1/lists/booth").status()).isEqualTo(422);
        assertThat(booth.get("/api/v1/lists/booth/accounts")
                        .body()
                        .path(0)
                        .path("acct")
                        .asString())
                .startsWith("booth-");
    }

    @Test
    void changes_the_profile_and_proves_nothing_that_is_only_said() {
        JsonNode changed = booth.patch(
                        "/api/v1/accounts/update_credentials",
                        Map.of(
                                "note",
                                "नमस्ते <script>",
                                "fields_attributes",
                                Map.of("0", Map.of("name", "पद", "value", "प्रदेश अध्यक्ष"))))
                .body();
        assertThat(changed.path("note").asString()).isEqualTo("<p>नमस्ते &lt;script&gt;</p>");
        assertThat(changed.path("fields")
                        .valueStream()
                        .filter(field -> field.path("value").asString().equals("प्रदेश अध्यक्ष"))
                        .allMatch(field -> field.path("verified_at").isNull()))
                .isTrue();
        assertThat(booth.patch("/api/v1/accounts/update_credentials", Map.of("display_name", "x".repeat(90)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void tells_the_composer_whom_the_writer_may_address() {
        JsonNode audiences = booth.get("/api/org/network/audiences").body();
        assertThat(audiences.valueStream().map(each -> each.path("handle").asString()))
                .anyMatch(handle -> handle.startsWith("booth-"));
        assertThat(callers.stranger().get("/api/org/network/audiences").status())
                .isEqualTo(401);
    }
}
