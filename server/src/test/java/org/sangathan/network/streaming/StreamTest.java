package org.sangathan.network.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.access.Logins.Login;
import org.sangathan.access.Sessions;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.lists.Lists;
import org.sangathan.network.relations.FollowAccount;
import org.sangathan.network.relations.KeepAway;
import org.sangathan.network.statuses.ActOnStatus;
import org.sangathan.network.statuses.EditStatus;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What happens reaches whoever listens, and nobody else. */
@ServerTest
class StreamTest {
    @LocalServerPort
    int port;

    @Autowired
    Callers callers;

    @Autowired
    NetworkPeople people;

    @Autowired
    Sessions sessions;

    @Autowired
    PostStatus postStatus;

    @Autowired
    EditStatus editStatus;

    @Autowired
    ActOnStatus act;

    @Autowired
    FollowAccount follow;

    @Autowired
    KeepAway keepAway;

    @Autowired
    Lists lists;

    @Autowired
    WatchAnnouncements watch;

    @Autowired
    org.sangathan.MovingClock clock;

    @Autowired
    JdbcClient database;

    private Actor writer;
    private Actor reader;
    private String token;

    @BeforeEach
    void people() {
        writer = people.member(people.booth(NetworkPeople.CITY, 11));
        reader = people.member(people.boothElsewhere());
        token = tokenOf(reader);
    }

    private String tokenOf(Actor member) {
        return sessions.begin(new Login(member.memberId(), member.constituencyId(), "hi"), "test");
    }

    private Listener listening(String stream) {
        return Listener.withHeader(port, token).subscribe(stream).settled();
    }

    private Status says(String text) {
        return postStatus.post(writer, PostStatus.Request.of(text));
    }

    private static PostStatus.Request to(String visibility, String text) {
        return new PostStatus.Request(text, visibility, null, "", false, null, List.of(), null, null, null, null);
    }

    @Test
    void a_new_status_an_edit_and_a_deletion_reach_the_public_stream() {
        try (Listener listener = listening("public")) {
            Status status = says("सब के लिए");
            JsonNode update = listener.event("update");
            assertThat(update.path("stream").toString()).isEqualTo("[\"public\"]");
            assertThat(Listener.payload(update).path("id").asString())
                    .isEqualTo(status.id().toString());
            assertThat(Listener.payload(update).path("favourited").asBoolean(true))
                    .isFalse();
            editStatus.edit(writer, status.id(), PostStatus.Request.of("सब के लिए, बदला हुआ"));
            assertThat(Listener.payload(listener.event("status.update"))
                            .path("content")
                            .asString())
                    .contains("बदला हुआ");
            editStatus.delete(writer, status.id());
            assertThat(listener.event("delete").path("payload").asString())
                    .isEqualTo(status.id().toString());
        }
    }

    @Test
    void home_brings_whom_the_reader_follows_and_what_notifies_them() {
        follow.follow(reader, writer.memberId(), FollowAccount.Wish.PLAIN);
        try (Listener listener = listening("user")) {
            says("पीछे चलने वालों के लिए");
            assertThat(Listener.payload(listener.event("update"))
                            .path("content")
                            .asString())
                    .contains("पीछे चलने वालों");
            Status own = postStatus.post(reader, PostStatus.Request.of("मेरा अपना"));
            listener.event("update");
            act.favourite(writer, own.id());
            JsonNode told = Listener.payload(listener.event("notification"));
            assertThat(told.path("type").asString()).isEqualTo("favourite");
            assertThat(told.path("status").path("id").asString())
                    .isEqualTo(own.id().toString());
        }
    }

    @Test
    void what_a_reader_filters_and_what_moderators_do_acts_on_open_streams() {
        filter("ओला", "hide");
        filter("बारिश", "warn");
        Caller president = callers.with("Constituency president");
        String measures = "/api/org/moderation/accounts/" + writer.memberId() + "/measures";
        try (Listener listener = listening("public")) {
            says("आज ओला गिरा");
            Status status = says("आज बारिश हुई");
            JsonNode update = Listener.payload(listener.event("update"));
            assertThat(update.path("id").asString()).isEqualTo(status.id().toString());
            assertThat(update.path("filtered").size()).isEqualTo(1);
            president.post(measures, measure("hide", List.of(status.id())));
            assertThat(listener.event("delete").path("payload").asString())
                    .isEqualTo(status.id().toString());
            president.post(measures, measure("silence", List.of()));
            says("अब कोई नहीं सुनता");
            Actor other = people.member(people.booth(NetworkPeople.CITY, 12));
            Status heard = postStatus.post(other, PostStatus.Request.of("यह सुनाई देता है"));
            assertThat(Listener.payload(listener.event("update")).path("id").asString())
                    .isEqualTo(heard.id().toString());
        }
    }

    private void filter(String word, String action) {
        Caller.Answer made = callers.as(new MemberKey(reader.constituencyId(), reader.memberId()))
                .post(
                        "/api/v2/filters",
                        Map.of(
                                "title",
                                word,
                                "context",
                                List.of("public"),
                                "filter_action",
                                action,
                                "keywords_attributes",
                                List.of(Map.of("keyword", word))));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
    }

    private static Map<String, Object> measure(String kind, List<java.util.UUID> statuses) {
        return Map.of("kind", kind, "category", "other", "reason", "x", "word", "", "status_ids", statuses);
    }

    @Test
    void a_changed_filter_is_told_to_the_windows_of_that_reader_alone() {
        try (Listener own = listening("user");
                Listener other = Listener.withHeader(port, tokenOf(people.member(people.boothElsewhere())))
                        .subscribe("user")
                        .settled()) {
            filter("ओला", "hide");
            assertThat(own.event("filters_changed").has("payload")).isFalse();
            other.say("{\"type\":\"wave\",\"stream\":\"user\"}");
            assertThat(other.until(message -> message.has("error")))
                    .noneMatch(message -> message.path("event").asString("").equals("filters_changed"));
        }
    }

    @Test
    void tells_everybody_what_the_state_announces_with_its_signs_until_it_is_taken_back() {
        Caller state = callers.with("State president");
        Caller own = callers.as(new MemberKey(reader.constituencyId(), reader.memberId()));
        UUID id = UUID.randomUUID();
        try (Listener listener = listening("user")) {
            state.post("/api/org/announcements", Map.of("id", id, "text", "रविवार को महाबैठक"));
            JsonNode said = Listener.payload(listener.event("announcement"));
            assertThat(said.path("id").asString()).isEqualTo(id.toString());
            assertThat(said.path("content").asString()).contains("महाबैठक");
            assertThat(said.path("read").asBoolean(true)).isFalse();
            String sign = "/api/v1/announcements/" + id + "/reactions/%F0%9F%99%8F";
            own.send(own.request(sign)
                    .header("X-Sangathan", "1")
                    .PUT(java.net.http.HttpRequest.BodyPublishers.noBody()));
            JsonNode counted = Listener.payload(listener.event("announcement.reaction"));
            assertThat(counted.path("name").asString()).isEqualTo("🙏");
            assertThat(counted.path("count").asInt()).isEqualTo(1);
            assertThat(counted.path("announcement_id").asString()).isEqualTo(id.toString());
            own.delete(sign);
            assertThat(Listener.payload(listener.event("announcement.reaction"))
                            .path("count")
                            .asInt(9))
                    .isZero();
            state.delete("/api/org/announcements/" + id);
            assertThat(listener.event("announcement.delete").path("payload").asString())
                    .isEqualTo(id.toString());
        }
    }

    @Test
    void tells_of_an_announcement_when_it_begins_and_ends_by_itself() {
        UUID id = UUID.randomUUID();
        Caller state = callers.with("State president");
        try (Listener listener = listening("user")) {
            watch.look();
            state.post(
                    "/api/org/announcements",
                    Map.of(
                            "id",
                            id,
                            "text",
                            "कल से",
                            "starts_at",
                            clock.instant().plusSeconds(600),
                            "ends_at",
                            clock.instant().plusSeconds(1200)));
            watch.look();
            listener.say("{\"type\":\"wave\",\"stream\":\"user\"}");
            assertThat(listener.until(message -> message.has("error")))
                    .noneMatch(message -> message.path("event").asString("").equals("announcement"));
            clock.advance(java.time.Duration.ofMinutes(11));
            watch.look();
            assertThat(Listener.payload(listener.event("announcement"))
                            .path("id")
                            .asString())
                    .isEqualTo(id.toString());
            clock.advance(java.time.Duration.ofMinutes(10));
            watch.look();
            assertThat(listener.event("announcement.delete").path("payload").asString())
                    .isEqualTo(id.toString());
        } finally {
            clock.reset();
            state.delete("/api/org/announcements/" + id);
        }
    }

    @Test
    void notifications_alone_come_without_statuses() {
        follow.follow(reader, writer.memberId(), FollowAccount.Wish.PLAIN);
        Status own = postStatus.post(reader, PostStatus.Request.of("सुनिए"));
        try (Listener listener = listening("user:notification")) {
            says("यह नहीं आता");
            act.favourite(writer, own.id());
            assertThat(listener.until(message -> message.has("event")))
                    .hasSize(1)
                    .allSatisfy(message ->
                            assertThat(message.path("event").asString()).isEqualTo("notification"));
        }
    }

    @Test
    void a_block_and_a_mute_act_on_the_very_next_status() {
        try (Listener listener = listening("public")) {
            keepAway.block(writer, reader.memberId());
            says("जिसे रोका उसे नहीं");
            Actor other = people.member(people.boothElsewhere());
            postStatus.post(other, PostStatus.Request.of("और यह दिखता है"));
            assertThat(listener.until(
                            message -> message.path("payload").asString("").contains("और यह दिखता है")))
                    .noneMatch(message -> message.path("payload").asString("").contains("जिसे रोका"));
            keepAway.mute(reader, other.memberId(), true, java.time.Duration.ZERO);
            postStatus.post(other, PostStatus.Request.of("चुप कराया हुआ"));
            Actor third = people.member(people.boothElsewhere());
            postStatus.post(third, PostStatus.Request.of("तीसरे का"));
            assertThat(listener.until(
                            message -> message.path("payload").asString("").contains("तीसरे का")))
                    .noneMatch(message -> message.path("payload").asString("").contains("चुप कराया"));
        }
    }

    @Test
    void what_is_for_followers_reaches_no_stranger() {
        Actor friend = people.member(people.boothElsewhere());
        follow.follow(friend, writer.memberId(), FollowAccount.Wish.PLAIN);
        try (Listener stranger = listening("public");
                Listener follower = Listener.withHeader(port, tokenOf(friend))
                        .subscribe("user")
                        .settled()) {
            stranger.subscribe("user")
                    .say("{\"type\":\"subscribe\",\"stream\":\"hashtag\",\"tag\":\"गुप्त\"}")
                    .settled();
            postStatus.post(writer, to("private", "केवल अपनों के लिए #गुप्त"));
            says("सब के लिए");
            assertThat(Listener.payload(follower.event("update"))
                            .path("content")
                            .asString())
                    .contains("केवल अपनों");
            assertThat(stranger.until(
                            message -> message.path("payload").asString("").contains("सब के लिए")))
                    .noneMatch(message -> message.path("payload").asString("").contains("केवल अपनों"));
        }
    }

    @Test
    void a_tag_and_a_list_bring_their_own() {
        String list = lists.make(reader, "मित्र", null, false).id();
        lists.add(reader, list, List.of(writer.memberId()));
        try (Listener listener = Listener.withHeader(port, token)) {
            listener.say("{\"type\":\"subscribe\",\"stream\":\"hashtag\",\"tag\":\"पानी\"}")
                    .say("{\"type\":\"subscribe\",\"stream\":\"list\",\"list\":\"" + list + "\"}")
                    .settled();
            says("नल सूखा है #पानी");
            List<String> streams = IntStream.range(0, 2)
                    .mapToObj(each -> listener.event("update").path("stream").toString())
                    .toList();
            assertThat(streams).containsExactlyInAnyOrder("[\"hashtag\",\"पानी\"]", "[\"list\",\"" + list + "\"]");
            lists.remove(reader, list, List.of(writer.memberId()));
            listener.say("{\"type\":\"unsubscribe\",\"stream\":\"hashtag\",\"tag\":\"पानी\"}")
                    .subscribe("public")
                    .settled();
            says("अब केवल सब के लिए #पानी");
            assertThat(listener.event("update").path("stream").toString()).isEqualTo("[\"public\"]");
        }
    }

    @Test
    void a_list_of_somebody_else_is_refused() {
        String list = lists.make(writer, "निजी", null, false).id();
        try (Listener listener = Listener.withHeader(port, token)) {
            listener.say("{\"type\":\"subscribe\",\"stream\":\"list\",\"list\":\"" + list + "\"}");
            assertThat(listener.until(message -> message.has("error"))
                            .getLast()
                            .path("status")
                            .asInt())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_direct_word_is_a_conversation() {
        String handle = database.sql("select handle from account where id = :id")
                .param("id", reader.memberId())
                .query(String.class)
                .single();
        try (Listener listener = listening("direct")) {
            postStatus.post(writer, to("direct", "@" + handle + " आपसे एक बात"));
            JsonNode conversation = Listener.payload(listener.event("conversation"));
            assertThat(conversation.path("last_status").path("content").asString())
                    .contains("एक बात");
        }
    }

    @Test
    void takes_the_token_as_header_parameter_protocol_or_cookie() {
        try (Listener protocol = Listener.withProtocol(port, token);
                Listener parameter = Listener.withParameter(port, token, "&stream=public");
                Listener cookie = Listener.withCookie(port, token, "http://localhost:" + port)) {
            assertThat(protocol.protocol()).isEqualTo(token);
            protocol.subscribe("public").settled();
            parameter.settled();
            cookie.subscribe("public").settled();
            says("चारों ओर");
            assertThat(List.of(protocol, parameter, cookie))
                    .allSatisfy(each -> assertThat(Listener.payload(each.event("update"))
                                    .path("content")
                                    .asString())
                            .contains("चारों ओर"));
        }
    }

    @Test
    void refuses_strangers_and_pages_of_other_places() {
        assertThat(Listener.refusal(() -> Listener.withHeader(port, "nobody"))).isEqualTo(401);
        assertThat(Listener.refusal(() -> Listener.withProtocol(port, "nobody")))
                .isEqualTo(401);
        assertThat(Listener.refusal(() -> Listener.withCookie(port, token, "https://elsewhere.example")))
                .isEqualTo(403);
        assertThat(callers.stranger().get("/api/v1/streaming/user").status()).isEqualTo(401);
        assertThat(callers.bearing(token).get("/api/v1/streaming/nothing").status())
                .isEqualTo(400);
        assertThat(callers.bearing(token).get("/api/v1/streaming/hashtag").status())
                .isEqualTo(400);
        assertThat(callers.stranger().get("/api/v1/streaming/health").text()).isEqualTo("OK");
    }

    @Test
    void a_token_without_the_scope_hears_nothing_of_it() {
        database.sql("""
                        insert into oauth_app (id, secret_hash, name, redirect_uris, scopes, created_at)
                        values (:id, '', 'test', '{}', '{}', now())
                        """).param("id", writer.memberId()).update();
        database.sql("""
                        insert into oauth_grant (id, app_id, member_id, constituency_id, scopes, token_hash, created_at,
                          last_used_at)
                        values (gen_random_uuid(), :app, :member, :cell, '{read:lists}', sha256(:token), now(), now())
                        """)
                .param("app", writer.memberId())
                .param("member", reader.memberId())
                .param("cell", reader.constituencyId())
                .param("token", ("app_" + reader.memberId()).getBytes(StandardCharsets.UTF_8))
                .update();
        try (Listener listener = Listener.withHeader(port, "app_" + reader.memberId())) {
            listener.subscribe("user");
            assertThat(listener.until(message -> message.has("error"))
                            .getLast()
                            .path("error")
                            .asString())
                    .isEqualTo("Access token does not have the required scopes");
            listener.subscribe("public").settled();
            says("सब के लिए");
            listener.event("update");
        }
        assertThat(callers.bearing("app_" + reader.memberId())
                        .get("/api/v1/streaming/user")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void ends_when_the_session_ends() {
        try (Listener listener = listening("public")) {
            database.sql("delete from session where member_id = :id")
                    .param("id", reader.memberId())
                    .update();
            says("यह कोई नहीं सुनता");
            assertThat(listener.closed()).isEqualTo(1008);
        }
    }

    @Test
    void refuses_what_is_no_command_and_closes_on_whoever_goes_on() {
        try (Listener listener = Listener.withHeader(port, token)) {
            listener.say("{").say("[]").say("null").say("{\"type\":\"subscribe\"}");
            listener.say("{\"type\":\"subscribe\",\"stream\":\"hashtag\"}");
            List<JsonNode> refused =
                    listener.until(message -> message.path("error").asString("").equals("Missing tag name parameter"));
            assertThat(refused)
                    .hasSize(5)
                    .allSatisfy(each -> assertThat(each.path("status").asInt()).isEqualTo(400));
            assertThat(listener.closedBySaying("x", 30)).isEqualTo(1008);
        }
    }

    @Test
    void refuses_a_thousand_subscriptions_a_huge_frame_and_a_crowd_of_sockets() {
        try (Listener many = Listener.withHeader(port, token)) {
            for (int each = 0; each <= StreamSocket.MOST_CHANNELS; each++) {
                many.say("{\"type\":\"subscribe\",\"stream\":\"hashtag\",\"tag\":\"t" + each + "\"}");
            }
            assertThat(many.until(message -> message.has("error"))
                            .getLast()
                            .path("status")
                            .asInt())
                    .isEqualTo(429);
        }
        try (Listener huge = Listener.withHeader(port, token)) {
            huge.say("{\"type\":\"" + "x".repeat(100_000) + "\"}");
            assertThat(huge.closed()).isEqualTo(1009);
        }
        List<Listener> crowd = IntStream.range(0, Streams.MOST_OF_MEMBER + 2)
                .mapToObj(each -> Listener.withHeader(port, token))
                .toList();
        try {
            assertThat(crowd.getLast().closed()).isEqualTo(1008);
        } finally {
            crowd.forEach(Listener::close);
        }
    }

    @Test
    void a_boost_goes_when_what_it_boosts_is_deleted() {
        Actor friend = people.member(people.boothElsewhere());
        follow.follow(reader, friend.memberId(), FollowAccount.Wish.PLAIN);
        try (Listener listener = listening("user")) {
            Status status = says("बाँटने योग्य");
            act.boost(friend, status.id(), null);
            JsonNode boost = Listener.payload(listener.event("update"));
            assertThat(boost.path("reblog").path("id").asString())
                    .isEqualTo(status.id().toString());
            editStatus.delete(writer, status.id());
            assertThat(listener.event("delete").path("payload").asString())
                    .isEqualTo(status.id().toString());
        }
    }

    @Test
    void whoever_has_acted_on_a_status_gets_its_edit_with_their_own_marks() {
        Status status = says("पसंद आया");
        act.favourite(reader, status.id());
        try (Listener listener = listening("public");
                Listener other = Listener.withHeader(port, tokenOf(people.member(people.boothElsewhere())))
                        .subscribe("public")
                        .settled()) {
            editStatus.edit(writer, status.id(), PostStatus.Request.of("और पसंद आया"));
            assertThat(Listener.payload(listener.event("status.update"))
                            .path("favourited")
                            .asBoolean())
                    .isTrue();
            assertThat(Listener.payload(other.event("status.update"))
                            .path("favourited")
                            .asBoolean(true))
                    .isFalse();
        }
    }

    @Test
    void server_sent_events_begin_at_once_and_carry_the_bare_payload() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<java.io.InputStream> answer = client.send(
                    callers.bearing(token).request("/api/v1/streaming/public").build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).isEqualTo(":)");
            Status status = says("पंक्तियों में");
            assertThat(next(lines, "event: ")).isEqualTo("event: update");
            assertThat(next(lines, "data: ")).contains(status.id().toString());
            lines.close();
        }
    }

    private static String next(BufferedReader lines, String beginning) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void a_reader_who_reads_nothing_is_let_go_and_holds_up_nobody() {
        Stream slow =
                new Stream(true, seen(), (ended, reason) -> assertThat(reason).isEqualTo(Stream.Reason.TOO_SLOW));
        for (int each = 0; each < Stream.MOST_WAITING; each++) {
            slow.put("x");
        }
        assertThat(slow.hasEnded()).isFalse();
        slow.put("one too many");
        assertThat(slow.hasEnded()).isTrue();
    }

    @Autowired
    org.sangathan.access.Bearers bearers;

    @Autowired
    org.sangathan.network.relations.Readers readers;

    private Stream.Seen seen() {
        return Stream.Seen.of(bearers.find(token).orElseThrow(), readers.of(reader), java.util.Map.of());
    }

    @Test
    void asks_the_database_the_same_for_many_readers_as_for_one() {
        List<Listener> many = IntStream.range(0, 12)
                .mapToObj(each -> Listener.withHeader(port, tokenOf(people.member(people.boothElsewhere())))
                        .subscribe("public")
                        .settled())
                .toList();
        try {
            Status status = says("एक बार बना, बहुतों को मिला");
            Set<UUID> got = new java.util.HashSet<>();
            many.forEach(each -> got.add(UUID.fromString(
                    Listener.payload(each.event("update")).path("id").asString())));
            assertThat(got).containsExactly(status.id());
        } finally {
            many.forEach(Listener::close);
        }
    }
}
