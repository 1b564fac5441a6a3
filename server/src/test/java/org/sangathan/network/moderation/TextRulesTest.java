package org.sangathan.network.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What new members may, what words are held or refused for a while, and whose name moderators look at. */
@ServerTest
@Import(NetworkPeople.class)
class TextRulesTest {
    private static final String RULES = "/api/org/moderation/text-rules";
    private static final int CITY_UNIT = NetworkPeople.CITY * 10_000;

    @Autowired
    Callers callers;

    @Autowired
    NetworkPeople people;

    private final List<String> made = new ArrayList<>();
    private Caller president;
    private Actor author;
    private Caller writer;
    private Actor other;
    private Caller reader;

    @BeforeEach
    void begin() {
        president = callers.with("Constituency president");
        author = people.settled(people.member(people.booth(NetworkPeople.CITY, 3)));
        other = people.settled(people.member(people.booth(NetworkPeople.CITY, 4)));
        writer = as(author);
        reader = as(other);
    }

    @AfterEach
    void endRules() {
        made.forEach(id -> president.delete(RULES + "/" + id));
    }

    private Caller as(Actor actor) {
        return callers.as(new MemberKey(actor.constituencyId(), actor.memberId()));
    }

    private Caller.Answer make(Caller by, String pattern, boolean regex, String action, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "id", UUID.randomUUID(),
                "unit_id", CITY_UNIT,
                "pattern", pattern,
                "regex", regex,
                "action", action,
                "hint", "मतदान तक नहीं",
                "ends_at", Instant.now().plus(Duration.ofDays(1))));
        body.putAll(more);
        Caller.Answer answer = by.post(RULES, body);
        if (answer.status() == 201) {
            made.add(answer.body().path("id").asString());
        }
        return answer;
    }

    private static Caller.Answer say(Caller by, String text) {
        return by.post("/api/v1/statuses", Map.of("status", text, "visibility", "public"));
    }

    private String handle(Caller who) {
        return who.get("/api/v1/accounts/verify_credentials")
                .body()
                .path("username")
                .asString();
    }

    @Test
    void refuses_words_with_the_hint_of_whoever_made_the_rule_until_it_ends() {
        assertThat(make(president, "एक्ज़िट पोल", false, "refuse", Map.of()).status())
                .isEqualTo(201);
        Caller.Answer refused = say(writer, "देखो एक्ज़िट\u200dपोल नहीं, एक्ज़िट पोल आया!");
        assertThat(refused.code()).isEqualTo("text_refused");
        assertThat(refused.text()).contains("मतदान तक नहीं");
        assertThat(say(writer, "एक्ज़िट पोलखोल").status())
                .as("a part of a word is another word")
                .isEqualTo(200);
        Caller elsewhere = as(people.settled(people.member(people.boothElsewhere())));
        assertThat(say(elsewhere, "एक्ज़िट पोल").status()).isEqualTo(200);
        assertThat(president.delete(RULES + "/" + made.getFirst()).status()).isEqualTo(204);
        assertThat(say(writer, "एक्ज़िट पोल").status()).isEqualTo(200);
    }

    @Test
    void holds_a_status_until_a_moderator_lets_it_through() {
        make(president, "(?:\\d[ -]?){10}", true, "hold", Map.of());
        Caller.Answer answer = say(writer, "@" + handle(reader) + " फ़ोन करें 98765 43210");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        String id = answer.body().path("id").asString();
        assertThat(answer.body().path("restraint").asString()).isEqualTo("held");
        assertThat(writer.get("/api/v1/statuses/" + id).status()).isEqualTo(200);
        assertThat(reader.get("/api/v1/statuses/" + id).status()).isEqualTo(404);
        assertThat(reader.get("/api/v1/notifications").body().size()).isZero();
        assertThat(reader.get("/api/v1/timelines/public").text()).doesNotContain(id);

        JsonNode held = president.get("/api/org/moderation").body().path("held");
        assertThat(held.valueStream().map(each -> each.path("id").asString())).contains(id);
        String path = "/api/org/moderation/statuses/" + id + "/release";
        assertThat(writer.post(path, Map.of()).status()).isEqualTo(404);
        assertThat(callers.with("District president", 1).post(path, Map.of()).status())
                .isEqualTo(404);
        assertThat(president.post(path, Map.of()).status()).isEqualTo(200);
        assertThat(president.post(path, Map.of()).status()).as("twice").isEqualTo(404);
        assertThat(reader.get("/api/v1/statuses/" + id).body().has("restraint")).isFalse();
        assertThat(reader.get("/api/v1/notifications")
                        .body()
                        .path(0)
                        .path("type")
                        .asString())
                .isEqualTo("mention");
    }

    @Test
    void lets_no_edit_bring_in_what_a_new_status_could_not_say() {
        String id = say(writer, "पहले ठीक").body().path("id").asString();
        make(president, "घूसख़ोर", false, "hold", Map.of());
        Caller.Answer edited = writer.send(writer.request("/api/v1/statuses/" + id)
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{\"status\":\"फिर घूसख़ोर\"}")));
        assertThat(edited.code()).isEqualTo("text_refused");
        assertThat(reader.get("/api/v1/statuses/" + id).body().path("content").asString())
                .isEqualTo("<p>पहले ठीक</p>");
    }

    @Test
    void takes_no_rule_without_end_without_sense_or_of_another_place() {
        Caller.Answer answer = make(
                president,
                "(",
                true,
                "shout",
                Map.of("hint", "", "ends_at", Instant.now().minusSeconds(1)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("/pattern", "/action", "/hint", "/ends_at");
        assertThat(make(president, "(a+)+$", true, "hold", Map.of()).text())
                .as("one that would take for ever")
                .contains("/pattern");
        assertThat(make(president, "x*", true, "hold", Map.of()).text())
                .as("every text has it")
                .contains("/pattern");
        assertThat(make(reader, "x", false, "hold", Map.of()).status()).isEqualTo(404);
        assertThat(make(callers.with("District president", 1), "x", false, "hold", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(president.delete(RULES + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void bounds_what_a_new_member_says_links_and_calls_by_name() {
        Caller fresh = as(people.member(people.booth(NetworkPeople.CITY, 6)));
        assertThat(say(fresh, "https://a.example और https://b.example").code()).isEqualTo("status_too_many_links");
        assertThat(say(fresh, "@a1x @a2x @a3x @a4x @a5x @a6x").code()).isEqualTo("status_too_many_mentions");
        for (int at = 0; at < 5; at++) {
            assertThat(say(fresh, "https://a.example/" + at).status()).isEqualTo(200);
        }
        assertThat(say(fresh, "https://a.example/6").status()).isEqualTo(429);
        assertThat(say(fresh, "बिना लिंक के").status()).isEqualTo(200);
        assertThat(say(writer, "https://a.example और https://b.example").status())
                .isEqualTo(200);
    }

    @Test
    void bounds_how_many_a_new_member_follows_at_once() {
        Actor fresh = people.member(people.booth(NetworkPeople.CITY, 6));
        Caller follower = as(fresh);
        int followed = 0;
        int status = 200;
        for (int booth = 1; booth <= 60 && status == 200; booth++) {
            JsonNode unit = follower.get("/api/v1/accounts/lookup?acct=booth-322-" + booth)
                    .body();
            if (unit.path("id").asString("").isEmpty()) {
                continue;
            }
            status = follower.post("/api/v1/accounts/" + unit.path("id").asString() + "/follow", Map.of())
                    .status();
            followed += status == 200 ? 1 : 0;
        }
        while (status == 200) {
            Actor next = people.member(people.booth(NetworkPeople.CITY, 7));
            status = follower.post("/api/v1/accounts/" + next.memberId() + "/follow", Map.of())
                    .status();
            followed += status == 200 ? 1 : 0;
        }
        assertThat(status).isEqualTo(429);
        assertThat(followed).isEqualTo(40);
    }

    @Test
    void shows_moderators_a_name_that_looks_like_a_post_and_never_the_verified_mark_with_it() {
        String path = "/api/v1/accounts/update_credentials";
        assertThat(writer.patch(path, Map.of("display_name", "रमेश ✅")).status())
                .isEqualTo(422);
        Caller.Answer changed = writer.patch(
                path,
                Map.of(
                        "display_name",
                        "Jila Adhyaksh",
                        "fields_attributes",
                        Map.of("0", Map.of("name", "पद", "value", "ज़िला अध्यक्ष"))));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        JsonNode shown = reader.get("/api/v1/accounts/" + author.memberId()).body();
        assertThat(shown.path("roles").size()).isZero();
        assertThat(shown.path("fields").path(0).path("verified_at").isNull()).isTrue();
        writer.patch(path, Map.of("display_name", "District President"));
        List<JsonNode> flags = president
                .get("/api/org/moderation")
                .body()
                .path("reports")
                .valueStream()
                .filter(report -> report.path("account")
                        .path("id")
                        .asString()
                        .equals(author.memberId().toString()))
                .toList();
        assertThat(flags).hasSize(1);
        assertThat(flags.getFirst().path("category").asString()).isEqualTo("imitation");
        assertThat(flags.getFirst().path("reporter").isNull()).isTrue();

        JsonNode held = president.get("/api/v1/accounts/verify_credentials").body();
        assertThat(held.path("fields").path(0).path("verified_at").isNull()).isFalse();
        reader.patch(path, Map.of("display_name", "गोरख प्रसाद"));
        assertThat(president
                        .get("/api/org/moderation")
                        .body()
                        .path("reports")
                        .valueStream()
                        .filter(report -> report.path("account")
                                .path("id")
                                .asString()
                                .equals(other.memberId().toString())))
                .isEmpty();
    }
}
