package org.sangathan.network.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MastodonShapes;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.relations.FollowAccount;
import org.sangathan.network.relations.KeepAway;
import org.sangathan.network.statuses.ActOnStatus;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Devices that are told while nothing is open: by a push service that the test runs, and that decrypts what it got. */
@ServerTest
class PushTest {
    private static final String PATH = "/api/v1/push/subscription";

    @Autowired
    Callers callers;

    @Autowired
    NetworkPeople people;

    @Autowired
    PostStatus postStatus;

    @Autowired
    ActOnStatus act;

    @Autowired
    FollowAccount follow;

    @Autowired
    KeepAway keepAway;

    @Autowired
    SendPushes sendPushes;

    @Autowired
    JdbcClient database;

    @Autowired
    MovingClock clock;

    private FarBrowser service;
    private Actor writer;
    private Actor reader;
    private Caller phone;

    @BeforeEach
    void begin() throws Exception {
        service = new FarBrowser();
        writer = people.member(people.booth(NetworkPeople.CITY, 12), "रमेश कुमार");
        reader = people.member(people.booth(NetworkPeople.CITY, 12));
        phone = callers.as(new MemberKey(reader.constituencyId(), reader.memberId()));
    }

    @AfterEach
    void end() {
        clock.reset();
        service.close();
        database.sql("delete from push_subscription").update();
        database.sql("delete from push_to_send").update();
    }

    private void subscribe(String policy) {
        Caller.Answer answer = phone.post(PATH, wish(service.subscription(), policy));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Map<String, Object> wish(Map<String, Object> subscription, String policy) {
        return Map.of(
                "subscription",
                subscription,
                "data",
                Map.of("alerts", Map.of("mention", true, "favourite", true, "reblog", false), "policy", policy));
    }

    private Status favourited() {
        Status own = postStatus.post(reader, PostStatus.Request.of("बैठक <कल> सुबह दस बजे"));
        act.favourite(writer, own.id());
        return own;
    }

    private int waiting() {
        return database.sql("select count(*) from push_to_send where member_id = :id")
                .param("id", reader.memberId())
                .query(Integer.class)
                .single();
    }

    @Test
    void tells_a_device_in_the_members_language_what_only_the_device_can_read() throws Exception {
        subscribe("all");
        favourited();
        JsonNode message = service.next();
        assertThat(message.path("title").asString()).isEqualTo("रमेश कुमार ने आपका संदेश पसंद किया");
        assertThat(message.path("body").asString()).isEqualTo("बैठक <कल> सुबह दस बजे");
        assertThat(message.path("notification_type").asString()).isEqualTo("favourite");
        assertThat(message.path("preferred_locale").asString()).isEqualTo("hi");
    }

    @Test
    void signs_as_the_installation_whose_key_the_instance_names() throws Exception {
        String key = callers.stranger()
                .get("/api/v2/instance")
                .body()
                .path("configuration")
                .path("vapid")
                .path("public_key")
                .asString();
        subscribe("all");
        favourited();
        JsonNode sender = service.nextSender(key);
        assertThat(service.endpoint()).startsWith(sender.path("aud").asString());
        assertThat(sender.path("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void sends_only_what_was_asked_for_and_of_whom() throws Exception {
        subscribe("followed");
        Status own = favourited();
        act.boost(writer, own.id(), null);
        sendPushes.send();
        assertThat(waiting()).isZero();
        assertThat(service.waiting()).isZero();
        follow.follow(reader, writer.memberId(), FollowAccount.Wish.PLAIN);
        favourited();
        assertThat(service.next().path("notification_type").asString()).isEqualTo("favourite");
        phone.send(phone.request(PATH)
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{\"data\":{\"policy\":\"none\"}}")));
        favourited();
        assertThat(waiting()).isZero();
    }

    @Test
    void what_is_hidden_before_it_goes_out_does_not_go_out() {
        subscribe("all");
        service.answer(503);
        favourited();
        sendPushes.send();
        keepAway.block(reader, writer.memberId());
        service.answer(201);
        clock.advance(Duration.ofMinutes(3));
        int before = service.waiting();
        sendPushes.send();
        assertThat(waiting()).isZero();
        assertThat(service.waiting()).isEqualTo(before);
    }

    @Test
    void tries_again_later_and_gives_up_at_last() {
        subscribe("all");
        service.answer(500);
        favourited();
        for (int tries = 0; tries < 12 && waiting() > 0; tries++) {
            sendPushes.send();
            clock.advance(Duration.ofHours(3));
        }
        assertThat(waiting()).isZero();
        assertThat(service.waiting()).isBetween(4, 6);
    }

    @Test
    void a_device_that_is_gone_is_forgotten() {
        subscribe("all");
        service.answer(410);
        favourited();
        sendPushes.send();
        awaitNothingWaiting();
        assertThat(phone.get(PATH).status()).isEqualTo(404);
    }

    private void awaitNothingWaiting() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (waiting() > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void is_quiet_when_the_member_wants_it_to_be() throws Exception {
        subscribe("all");
        Map<String, Object> allButOneMinute = new HashMap<>();
        int now = java.time.LocalTime.now(java.time.ZoneId.of("Asia/Kolkata")).toSecondOfDay() / 60;
        allButOneMinute.put("from_minute", (now + 1435) % 1440);
        allButOneMinute.put("until_minute", (now + 60) % 1440);
        assertThat(put("/api/org/network/quiet-hours", allButOneMinute).status())
                .isEqualTo(200);
        favourited();
        sendPushes.send();
        assertThat(service.waiting()).isZero();
        assertThat(waiting()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(61));
        sendPushes.send();
        assertThat(service.next().path("notification_type").asString()).isEqualTo("favourite");
    }

    private Caller.Answer put(String path, Map<String, Object> body) {
        return phone.send(phone.request(path)
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(
                        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(body))));
    }

    @Test
    void refuses_quiet_hours_that_are_no_hours() {
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("from_minute", 1440);
        wrong.put("until_minute", -1);
        Caller.Answer answer = put("/api/org/network/quiet-hours", wrong);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("faults").size()).isEqualTo(2);
        assertThat(callers.stranger().get("/api/org/network/quiet-hours").status())
                .isEqualTo(401);
    }

    @Test
    void quiet_hours_may_lie_over_midnight() {
        QuietHours night = new QuietHours(22 * 60, 6 * 60);
        // 23:30 in India
        Instant late = Instant.parse("2026-11-25T18:00:30Z");
        assertThat(night.next(late)).isEqualTo(Instant.parse("2026-11-26T00:30:00Z"));
        Instant noon = Instant.parse("2026-11-25T06:30:00Z");
        assertThat(night.next(noon)).isEqualTo(noon);
        assertThat(QuietHours.NONE.next(late)).isEqualTo(late);
    }

    @Test
    void ends_with_the_session() {
        subscribe("all");
        database.sql("delete from session where member_id = :id")
                .param("id", reader.memberId())
                .update();
        favourited();
        sendPushes.send();
        awaitNothingWaiting();
        assertThat(service.waiting()).isZero();
    }

    @Test
    void answers_as_mastodon_does() {
        MastodonShapes shapes = MastodonShapes.read();
        assertThat(phone.get(PATH).status()).isEqualTo(404);
        Caller.Answer made = phone.post(PATH, wish(service.subscription(), "follower"));
        shapes.hold("POST", made);
        Caller.Answer read = phone.get(PATH);
        shapes.hold("GET", read);
        assertThat(read.body().path("alerts").path("favourite").asBoolean()).isTrue();
        assertThat(read.body().path("alerts").path("reblog").asBoolean(true)).isFalse();
        assertThat(read.body().path("policy").asString()).isEqualTo("follower");
        assertThat(phone.delete(PATH).status()).isEqualTo(200);
        assertThat(phone.get(PATH).status()).isEqualTo(404);
    }

    @Test
    void refuses_strangers_keys_that_are_none_and_wishes_that_nobody_has() {
        assertThat(callers.stranger().get(PATH).status()).isEqualTo(401);
        assertThat(phone.post(PATH, Map.of()).status()).isEqualTo(422);
        Map<String, Object> broken =
                Map.of("endpoint", service.endpoint(), "keys", Map.of("p256dh", "BA" + "A".repeat(85), "auth", "AAAA"));
        assertThat(phone.post(PATH, wish(broken, "all")).text()).contains("subscription/keys");
        assertThat(phone.post(PATH, wish(service.subscription(), "everybody")).text())
                .contains("policy");
    }

    @Test
    void is_led_into_no_network_of_our_own() throws Exception {
        EndpointGuard guard = new EndpointGuard(new PushSettings(false));
        for (String inside : List.of(
                "https://localhost/x",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://10.1.2.3/x",
                "https://192.168.0.1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/x",
                "https://0.0.0.0/x",
                "https://[fd00::1]/x",
                "https://[::ffff:127.0.0.1]/x",
                "https://[64:ff9b::7f00:1]/x",
                "https://2130706433/x",
                "http://93.184.215.14/x",
                "https://somebody@93.184.215.14/x",
                "file:///etc/passwd",
                "https:///x",
                "not an address",
                "https://93.184.215.14/" + "x".repeat(3_000))) {
            assertThat(guard.allows(inside)).as(inside).isFalse();
        }
        assertThat(guard.allows("https://93.184.215.14/x")).isTrue();
        assertThat(Arrays.stream(InetAddress.getAllByName("2606:2800:21f:cb07:6820:80da:af6b:8b2c")))
                .allMatch(EndpointGuard::isPublic);
    }
}
