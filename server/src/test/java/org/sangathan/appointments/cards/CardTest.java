package org.sangathan.appointments.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.EmptyPosts.Candidate;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The signed card: what it says, who believes it, and until when. */
@ServerTest
class CardTest {
    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Ids ids;

    @Autowired
    IssueCard issueCard;

    @Autowired
    CardKeys keys;

    @Autowired
    List<Command> commands;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    Candidate candidate = Candidate.NOBODY;
    UUID id = new UUID(0, 0);
    int cell;
    String path = "";

    @BeforeEach
    void appoint() {
        candidate = emptyPosts.boothWithoutPresident();
        JsonNode appointment = callers.with("District president")
                .post(
                        "/api/org/appointments",
                        Map.of(
                                "id", ids.next(),
                                "unit_id", candidate.boothId(),
                                "post_type", "booth_president",
                                "member", candidate.member()))
                .body();
        id = UUID.fromString(appointment.path("appointment_id").asString());
        cell = appointment.path("constituency_id").asInt();
        path = "/api/org/appointments/" + cell + "/" + id;
        callers.as(candidate.member()).post(path + "/accept", Map.of());
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void is_valid_for_anybody_who_scans_it() {
        String text = verify(signed());

        assertThat(text).contains("यह कार्ड मान्य है").contains("बूथ अध्यक्ष").contains(name());
        assertThat(text)
                .as("nothing else")
                .doesNotContain(candidate.member().id().toString(), "2026");
    }

    @Test
    void says_little_and_is_small_enough_for_a_cheap_camera() {
        List<String> parts = parts(signed());
        String claims = new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8);

        assertThat(claims)
                .contains(name())
                .doesNotContain("+91", candidate.member().id().toString());
        assertThat(signed().length()).isLessThan(700);
    }

    @Test
    void is_verified_by_the_published_key_alone() {
        List<String> parts = parts(signed());
        String kid = new String(Base64.getUrlDecoder().decode(parts.get(0)), StandardCharsets.UTF_8);
        JsonNode published = StreamSupport.stream(
                        callers.stranger()
                                .get("/.well-known/sangathan-card-keys.json")
                                .body()
                                .path("keys")
                                .spliterator(),
                        false)
                .filter(key -> kid.contains(key.path("kid").asString()))
                .findFirst()
                .orElseThrow();
        byte[] raw = Base64.getUrlDecoder().decode(published.path("x").asString());
        byte[] x509 = concat(Base64.getDecoder().decode("MCowBQYDK2VwAyEA"), raw);

        assertThat(Ed25519.isSigned(
                        Ed25519.publicKey(x509),
                        (parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII),
                        Base64.getUrlDecoder().decode(parts.get(2))))
                .isTrue();
        assertThat(published.has("d")).as("the private half").isFalse();
    }

    @Test
    void is_not_ours_when_a_letter_was_changed() {
        List<String> parts = parts(signed());
        String claims = new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8);
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("\"exp\":1", "\"exp\":2").getBytes(StandardCharsets.UTF_8));

        assertThat(forged).isNotEqualTo(parts.get(1));
        assertThat(verify(parts.get(0) + "." + forged + "." + parts.get(2))).contains("सही हस्ताक्षर नहीं");
    }

    @Test
    void is_not_ours_when_another_key_signed_under_our_kid() {
        List<String> parts = parts(signed());
        byte[] message = (parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII);
        byte[] foreign = Ed25519.sign(Ed25519.fresh().getPrivate(), message);

        assertThat(verify(parts.get(0) + "." + parts.get(1) + "." + base64(foreign)))
                .contains("सही हस्ताक्षर नहीं");
    }

    @Test
    void is_not_ours_when_its_kid_is_unknown_or_no_algorithm_is_named() {
        List<String> parts = parts(signed());
        for (String header : List.of(
                "{\"alg\":\"EdDSA\",\"kid\":\"AAAAAAAA\"}",
                "{\"alg\":\"none\",\"kid\":\"" + keys.signer().kid() + "\"}",
                "not json")) {
            assertThat(verify(
                            base64(header.getBytes(StandardCharsets.UTF_8)) + "." + parts.get(1) + "." + parts.get(2)))
                    .contains("सही हस्ताक्षर नहीं");
        }
        assertThat(verify("a.b.c")).contains("सही हस्ताक्षर नहीं");
        assertThat(verify("-.-.-")).contains("सही हस्ताक्षर नहीं");
    }

    @Test
    void expires_after_a_year_and_is_renewed_by_opening_it() {
        String before = signed();
        clock.advance(Duration.ofDays(366));

        assertThat(verify(before)).contains("अवधि बीत गई");
        assertThat(verify(signed())).contains("यह कार्ड मान्य है");
    }

    @Test
    void ends_with_the_term_where_that_is_earlier_than_a_year() {
        clock.advance(Duration.ofDays(36 * 30));
        String late = signed();
        JsonNode card = callers.as(candidate.member()).get(path + "/card").body();
        LocalDate ends = LocalDate.now(ZoneId.of("Asia/Kolkata")).plusMonths(36);

        assertThat(Instant.parse(card.path("expires_at").asString()))
                .isEqualTo(ends.atStartOfDay(ZoneId.of("Asia/Kolkata")).toInstant());
        clock.advance(Duration.ofDays(20));
        assertThat(verify(late)).contains("अवधि बीत गई").doesNotContain(name());
        assertThat(verify(card.path("code").asString())).contains("अवधि बीत गई").doesNotContain(name());
        JsonNode over = callers.as(candidate.member()).get(path + "/card").body();
        assertThat(over.path("valid").asBoolean()).isFalse();
        assertThat(over.path("expires_at").isNull()).isTrue();
    }

    @Test
    void ends_with_the_post_at_once() {
        String before = signed();
        callers.as(candidate.member()).post(path + "/relieve", Map.of());

        assertThat(verify(before)).contains("यह कार्ड मान्य नहीं है").doesNotContain(name());
        JsonNode card = callers.as(candidate.member()).get(path + "/card").body();
        assertThat(card.path("valid").asBoolean()).isFalse();
        assertThat(card.path("expires_at").isNull()).isTrue();
    }

    @Test
    void keeps_verifying_what_an_older_key_signed() throws Exception {
        String before = signed();
        run(Map.of("rotate", "true"));

        assertThat(verify(before)).contains("यह कार्ड मान्य है");
        assertThat(header(signed())).isNotEqualTo(header(before));
        assertThat(verify(signed())).contains("यह कार्ड मान्य है");
    }

    @Test
    void trusts_nothing_that_a_revoked_key_signed() throws Exception {
        String before = signed();
        String kid = keys.signer().kid();
        String report = run(Map.of("revoke", kid));

        assertThat(report).contains(kid);
        assertThat(verify(before)).contains("सही हस्ताक्षर नहीं");
        assertThat(callers.stranger()
                        .get("/.well-known/sangathan-card-keys.json")
                        .text())
                .doesNotContain(kid);
        assertThat(verify(signed())).contains("यह कार्ड मान्य है");
    }

    @Test
    void takes_a_new_key_by_itself_after_a_year() {
        String kid = keys.signer().kid();
        clock.advance(Duration.ofDays(366));

        assertThat(keys.signer().kid()).isNotEqualTo(kid);
        assertThat(keys.find(kid).orElseThrow().privateSealed()).isNull();
    }

    @Test
    void makes_one_key_when_many_open_the_first_card_at_once() {
        database.sql("update card_key set retired_at = made_at, private_sealed = null where retired_at is null")
                .update();
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> kids =
                    IntStream.range(0, 8)
                            .mapToObj(each -> nodes.submit(() -> keys.signer().kid()))
                            .toList()
                            .stream()
                            .map(made -> {
                                try {
                                    return made.get();
                                } catch (Exception failed) {
                                    throw new IllegalStateException(failed);
                                }
                            })
                            .toList();

            assertThat(kids).containsOnly(kids.getFirst());
        }
    }

    @Test
    void shows_a_page_to_print_to_the_holder_only() {
        String print = "/appointments/" + cell + "/" + id + "/card/print";

        assertThat(callers.with("District president", 1).get(print).status()).isEqualTo(404);
        Caller.Answer page = callers.as(candidate.member()).get(print);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(name(), "data:image/svg+xml").doesNotContain("<script");
    }

    private String signed() {
        Actor holder = new Actor(candidate.member().id(), candidate.member().constituencyId(), ids.next(), List.of());
        String url = issueCard.issue(holder, cell, id).qrText();
        return url.substring(url.indexOf("/verify/") + "/verify/".length());
    }

    private static List<String> parts(String signed) {
        return List.of(signed.split("\\.", -1));
    }

    private static String header(String signed) {
        return parts(signed).getFirst();
    }

    private String name() {
        return callers.as(candidate.member())
                .get(path + "/card")
                .body()
                .path("name")
                .asString();
    }

    private String verify(String signed) {
        return callers.stranger().get("/verify/" + signed).text();
    }

    private String run(Map<String, String> options) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        commands.stream()
                .filter(command -> command.name().equals("admin card-keys"))
                .findFirst()
                .orElseThrow()
                .run(new CommandLine(List.of(), options, true, print, print));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
