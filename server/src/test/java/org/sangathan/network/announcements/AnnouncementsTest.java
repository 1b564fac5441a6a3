package org.sangathan.network.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MastodonShapes;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Announcements with reactions, featured tags, suggestions and the directory. */
@ServerTest
@Import(NetworkPeople.class)
class AnnouncementsTest {
    private static final String DESK = "/api/org/announcements";

    @Autowired
    Callers callers;

    @Autowired
    NetworkPeople people;

    private final UUID id = UUID.randomUUID();
    private Caller state;
    private Caller reader;

    @BeforeEach
    void begin() {
        state = callers.with("State president");
        reader = fresh();
    }

    @AfterEach
    void withdraw() {
        state.delete(DESK + "/" + id);
    }

    private Caller fresh() {
        Actor actor = people.settled(people.member(people.booth(NetworkPeople.CITY, 9)));
        return callers.as(new MemberKey(actor.constituencyId(), actor.memberId()));
    }

    private Caller.Answer announce(Caller by, Map<String, Object> more) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("id", id, "text", "रविवार को #महाबैठक <b>है</b>"));
        body.putAll(more);
        return by.post(DESK, body);
    }

    private static Caller.Answer react(Caller by, UUID id, String sign) {
        return by.send(by.request(
                        "/api/v1/announcements/" + id + "/reactions/" + URLEncoder.encode(sign, StandardCharsets.UTF_8))
                .header("X-Sangathan", "1")
                .PUT(HttpRequest.BodyPublishers.noBody()));
    }

    private JsonNode own(Caller by) {
        return by.get("/api/v1/announcements")
                .body()
                .valueStream()
                .filter(each -> each.path("id").asString().equals(id.toString()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Test
    void says_something_to_everybody_until_each_puts_it_away() {
        assertThat(announce(state, Map.of()).status()).isEqualTo(201);
        assertThat(announce(state, Map.of()).status()).as("sent twice").isEqualTo(201);
        assertThat(own(reader).path("content").asString())
                .contains("&lt;b&gt;है")
                .contains("महाबैठक");
        assertThat(own(reader).path("read").asBoolean()).isFalse();
        MastodonShapes.read().hold("GET", reader.get("/api/v1/announcements"));
        assertThat(reader.post("/api/v1/announcements/" + id + "/dismiss", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(own(reader).path("read").asBoolean()).isTrue();
        assertThat(reader.get("/api/v1/announcements?with_dismissed=false").text())
                .doesNotContain(id.toString());
        assertThat(own(fresh()).path("read").asBoolean()).isFalse();
        assertThat(state.delete(DESK + "/" + id).status()).isEqualTo(204);
        assertThat(own(reader)).isEqualTo(MissingNode.getInstance());
    }

    @Test
    void lets_nobody_but_the_state_announce_and_nothing_that_is_over() {
        Caller district = callers.with("District president");
        assertThat(announce(district, Map.of()).status()).isBetween(403, 404);
        assertThat(announce(reader, Map.of()).status()).isBetween(403, 404);
        assertThat(district.get(DESK).status()).isBetween(403, 404);
        Caller.Answer faulty =
                announce(state, Map.of("text", " ", "ends_at", Instant.now().minusSeconds(9)));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("/text", "/ends_at");
        announce(state, Map.of("starts_at", Instant.now().plus(Duration.ofDays(1))));
        assertThat(own(reader)).as("not yet").isEqualTo(MissingNode.getInstance());
        assertThat(district.delete(DESK + "/" + id).status()).isBetween(403, 404);
        assertThat(state.delete(DESK + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void counts_each_reader_once_for_each_sign_also_when_many_say_it_at_once() throws Exception {
        announce(state, Map.of());
        List<Callable<Caller.Answer>> all = IntStream.range(0, 6)
                .mapToObj(at -> fresh())
                .<Callable<Caller.Answer>>map(caller -> () -> {
                    react(caller, id, "🙏");
                    return react(caller, id, "🙏");
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(all)) {
                assertThat(each.get().status()).as(each.get().text()).isEqualTo(200);
            }
        }
        react(reader, id, "🙏");
        assertThat(own(reader).path("reactions").path(0).path("count").asInt()).isEqualTo(7);
        assertThat(own(reader).path("reactions").path(0).path("me").asBoolean()).isTrue();
        reader.delete("/api/v1/announcements/" + id + "/reactions/" + URLEncoder.encode("🙏", StandardCharsets.UTF_8));
        reader.delete("/api/v1/announcements/" + id + "/reactions/" + URLEncoder.encode("🙏", StandardCharsets.UTF_8));
        assertThat(own(reader).path("reactions").path(0).path("count").asInt()).isEqualTo(6);
        assertThat(own(reader).path("reactions").path(0).path("me").asBoolean()).isFalse();
    }

    @Test
    void takes_one_sign_and_not_a_ninth_kind() {
        announce(state, Map.of());
        for (String none : List.of("हाँ", "7", "🙏🙏", "a")) {
            assertThat(react(reader, id, none).code()).as(none).isEqualTo("not_an_emoji");
        }
        for (String sign : List.of("👍🏽", "🇮🇳", "👨‍👩‍👧", "❤️", "1️⃣", "🎉", "🔥", "✅")) {
            assertThat(react(reader, id, sign).status()).as(sign).isEqualTo(200);
        }
        assertThat(react(reader, id, "😀").code()).isEqualTo("too_many_reactions");
        assertThat(react(reader, UUID.randomUUID(), "👍").status()).isEqualTo(404);
    }

    @Test
    void shows_tags_that_an_account_features_with_what_the_reader_may_read_of_them() {
        Caller writer = fresh();
        String account = writer.get("/api/v1/accounts/verify_credentials")
                .body()
                .path("id")
                .asString();
        writer.post("/api/v1/statuses", Map.of("status", "#खेत और #बीज", "visibility", "public"));
        writer.post("/api/v1/statuses", Map.of("status", "#खेत केवल अपने", "visibility", "private"));
        assertThat(writer.get("/api/v1/featured_tags/suggestions")
                        .body()
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("खेत");
        Caller.Answer made = writer.post("/api/v1/featured_tags", Map.of("name", "#खेत"));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        writer.post("/api/v1/featured_tags", Map.of("name", "खेत"));
        assertThat(writer.get("/api/v1/featured_tags").body().size()).isEqualTo(1);
        assertThat(writer.get("/api/v1/featured_tags")
                        .body()
                        .path(0)
                        .path("statuses_count")
                        .asString())
                .isEqualTo("2");
        JsonNode seen = reader.get("/api/v1/accounts/" + account + "/featured_tags")
                .body()
                .path(0);
        assertThat(seen.path("statuses_count").asString()).isEqualTo("1");
        MastodonShapes.read().hold("GET", writer.get("/api/v1/featured_tags"));
        assertThat(writer.post("/api/v1/featured_tags", Map.of("name", "दो शब्द"))
                        .status())
                .isEqualTo(422);
        String path = "/api/v1/featured_tags/" + made.body().path("id").asString();
        assertThat(reader.delete(path).status()).isEqualTo(404);
        assertThat(writer.delete(path).status()).isEqualTo(200);
        assertThat(reader.get("/api/v1/accounts/" + account + "/featured_tags")
                        .body()
                        .size())
                .isZero();
    }

    @Test
    void suggests_office_bearers_of_ones_units_and_never_whom_others_follow() {
        String president = callers.with("Constituency president")
                .get("/api/v1/accounts/verify_credentials")
                .body()
                .path("id")
                .asString();
        JsonNode suggestions = reader.get("/api/v2/suggestions?limit=80").body();
        assertThat(suggestions
                        .valueStream()
                        .map(each -> each.path("account").path("id").asString()))
                .contains(president);
        MastodonShapes.read().hold("GET", reader.get("/api/v2/suggestions"));
        reader.post("/api/v1/accounts/" + president + "/follow", Map.of());
        assertThat(reader.get("/api/v2/suggestions?limit=80").text()).doesNotContain(president);
    }

    @Test
    void lists_those_of_the_constituency_who_want_to_be_found() {
        Caller neighbour = fresh();
        String account = neighbour
                .get("/api/v1/accounts/verify_credentials")
                .body()
                .path("id")
                .asString();
        assertThat(reader.get("/api/v1/directory?order=new&limit=80").text()).contains(account);
        neighbour.patch("/api/v1/accounts/update_credentials", Map.of("discoverable", false));
        assertThat(reader.get("/api/v1/directory?order=new&limit=80").text()).doesNotContain(account);
        MastodonShapes.read().hold("GET", reader.get("/api/v1/directory"));
        assertThat(reader.get("/api/v1/domain_blocks").body().size()).isZero();
        assertThat(reader.post("/api/v1/domain_blocks", Map.of("domain", "x.example"))
                        .code())
                .isEqualTo("not_done_here");
    }
}
