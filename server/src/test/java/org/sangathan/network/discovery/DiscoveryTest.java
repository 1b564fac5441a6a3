package org.sangathan.network.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The small routes that clients call beside timelines: search, trends, what is unread, several at once. */
@ServerTest
class DiscoveryTest {
    @Autowired
    Callers callers;

    private Caller president;
    private Caller booth;

    @BeforeEach
    void people() {
        president = callers.with("Constituency president");
        booth = callers.with("Booth president");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode post(Caller who, String text, String visibility) {
        return who.post("/api/v1/statuses", Map.of("status", text, "visibility", visibility))
                .body();
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(each -> each.path("id").asString()).toList();
    }

    private String handle(Caller who) {
        return who.get("/api/v1/accounts/verify_credentials")
                .body()
                .path("username")
                .asString();
    }

    @Test
    void gives_several_statuses_in_the_order_asked_and_leaves_out_what_is_not_for_the_reader() {
        String first = post(president, "पहला", "unlisted").path("id").asString();
        String second = post(president, "दूसरा", "unlisted").path("id").asString();
        String hidden = post(president, "केवल अपने लिए", "direct").path("id").asString();
        JsonNode found = booth.get("/api/v1/statuses?id[]=" + second + "&id[]=" + hidden + "&id[]=" + first + "&id[]=9")
                .body();
        assertThat(ids(found)).containsExactly(second, first);
    }

    @Test
    void finds_an_account_in_another_script() {
        String handle = handle(president);
        String name = president
                .get("/api/v1/accounts/verify_credentials")
                .body()
                .path("display_name")
                .asString();
        for (String words : List.of(handle, "@" + handle, name)) {
            JsonNode found = booth.get("/api/v2/search?type=accounts&q=" + encoded(words))
                    .body();
            assertThat(found.path("accounts")
                            .valueStream()
                            .map(each -> each.path("acct").asString()))
                    .as(words)
                    .contains(handle);
            assertThat(found.path("hashtags").size()).isZero();
        }
        assertThat(booth.get("/api/v2/search?q=gorakhpur-shahar")
                        .body()
                        .path("accounts")
                        .path(0)
                        .path("group")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void finds_a_tag_by_how_it_begins_unless_it_stands_only_where_the_reader_may_not_look() {
        post(president, "कल #खोजमेला है", "public");
        post(president, "गुप्त #खोजगुप्त है", "direct");
        JsonNode found =
                booth.get("/api/v2/search?type=hashtags&q=" + encoded("#खोज")).body();
        assertThat(found.path("hashtags")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .containsExactly("खोजमेला");
    }

    @Test
    void finds_one_status_by_its_address_and_by_its_id() {
        JsonNode status = post(president, "पते से", "unlisted");
        String id = status.path("id").asString();
        for (String words : List.of(id, status.path("url").asString())) {
            assertThat(ids(booth.get("/api/v2/search?resolve=true&q=" + encoded(words))
                            .body()
                            .path("statuses")))
                    .as(words)
                    .containsExactly(id);
        }
        String hidden = post(president, "अपने लिए", "direct").path("id").asString();
        assertThat(booth.get("/api/v2/search?q=" + hidden)
                        .body()
                        .path("statuses")
                        .size())
                .isZero();
    }

    @Test
    void counts_a_tag_by_the_people_who_used_it_in_public() {
        post(president, "#रुझान एक", "public");
        post(president, "#रुझान दो", "public");
        post(booth, "#रुझान तीन", "public");
        post(booth, "#रुझानछिपा", "unlisted");
        JsonNode tags = booth.get("/api/v1/trends/tags?limit=40").body();
        JsonNode tag = tags.valueStream()
                .filter(each -> each.path("name").asString().equals("रुझान"))
                .findFirst()
                .orElseThrow();
        assertThat(tag.path("history").path(0).path("uses").asString()).isEqualTo("3");
        assertThat(tag.path("history").path(0).path("accounts").asString()).isEqualTo("2");
        assertThat(tags.valueStream().map(each -> each.path("name").asString())).doesNotContain("रुझानछिपा");
    }

    @Test
    void shows_a_status_that_people_marked_as_a_trend_until_it_is_deleted() {
        String id = post(president, "अच्छी बात", "public").path("id").asString();
        assertThat(ids(booth.get("/api/v1/trends/statuses?limit=40").body())).doesNotContain(id);
        booth.post("/api/v1/statuses/" + id + "/favourite", Map.of());
        assertThat(ids(booth.get("/api/v1/trends/statuses?limit=40").body())).contains(id);
        president.delete("/api/v1/statuses/" + id);
        assertThat(ids(booth.get("/api/v1/trends/statuses?limit=40").body())).doesNotContain(id);
    }

    @Test
    void counts_what_is_unread_and_names_the_people_behind_a_group() {
        String id = post(president, "गिनिए", "unlisted").path("id").asString();
        String newest = president
                .get("/api/v1/notifications?limit=1")
                .body()
                .path(0)
                .path("id")
                .asString("");
        if (!newest.isEmpty()) {
            president.post("/api/v1/markers", Map.of("notifications", Map.of("last_read_id", newest)));
        }
        assertThat(unread("v1")).isZero();
        booth.post("/api/v1/statuses/" + id + "/favourite", Map.of());
        callers.with("District president").post("/api/v1/statuses/" + id + "/favourite", Map.of());
        assertThat(unread("v1")).isEqualTo(2);
        assertThat(unread("v2")).isEqualTo(1);
        String key = president
                .get("/api/v2/notifications?limit=1")
                .body()
                .path("notification_groups")
                .path(0)
                .path("group_key")
                .asString();
        assertThat(president
                        .get("/api/v2/notifications/" + key + "/accounts")
                        .body()
                        .size())
                .isEqualTo(2);
        assertThat(booth.get("/api/v2/notifications/" + key + "/accounts").status())
                .isEqualTo(404);
        president.post("/api/v2/notifications/" + key + "/dismiss", Map.of());
        assertThat(unread("v1")).isZero();
    }

    private int unread(String version) {
        return president
                .get("/api/" + version + "/notifications/unread_count")
                .body()
                .path("count")
                .asInt();
    }

    @Test
    void tells_clients_the_defaults_of_the_writer() {
        JsonNode preferences = booth.get("/api/v1/preferences").body();
        assertThat(preferences.path("posting:default:visibility").asString()).isEqualTo("public");
        assertThat(preferences.path("reading:expand:spoilers").asBoolean()).isFalse();
        assertThat(preferences.has("posting:default:language")).isTrue();
    }

    @Test
    void answers_what_it_has_nothing_of_with_empty_lists_and_strangers_with_401() {
        List<String> empty = List.of("/api/v1/trends/links", "/api/v1/domain_blocks", "/api/v1/custom_emojis");
        for (String path : empty) {
            assertThat(booth.get(path).body().isEmpty()).as(path).isTrue();
        }
        for (String path : List.of(
                "/api/v1/trends/links",
                "/api/v2/suggestions",
                "/api/v1/directory",
                "/api/v1/announcements",
                "/api/v1/featured_tags",
                "/api/v1/filters",
                "/api/v2/filters",
                "/api/v1/statuses?id[]=1",
                "/api/v2/search?q=a",
                "/api/v1/trends",
                "/api/v1/trends/tags",
                "/api/v1/trends/statuses",
                "/api/v1/conversations",
                "/api/v1/preferences",
                "/api/v1/notifications/unread_count",
                "/api/v2/notifications/unread_count",
                "/api/v2/notifications/ungrouped-1/accounts")) {
            assertThat(callers.stranger().get(path).status()).as(path).isEqualTo(401);
        }
    }
}
