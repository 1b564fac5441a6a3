package org.sangathan.people.slips;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.access.IncomingMessage;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.people.credits.SettleCredits;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class SlipTest {
    private static final int CELL = 24_322;
    private static final AtomicLong PHONES = new AtomicLong(9_712_000_000L);
    private static final AtomicInteger PICTURES = new AtomicInteger();

    @Autowired
    Callers callers;

    @Autowired
    Questions questions;

    @Autowired
    SettleCredits settleCredits;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    int booth;
    Caller worker;
    Caller witness;
    Caller otherWitness;

    @BeforeEach
    void gather() {
        worker = callers.with("Booth president");
        witness = callers.with("Booth committee member");
        otherWitness = callers.with("Booth mentor");
        booth = worker.get("/api/org/me").body().path("unit").path("id").asInt();
    }

    @Test
    void makes_a_claimed_member_when_two_have_witnessed() {
        JsonNode slip = entered(form());

        assertThat(slip.path("state").asString()).isEqualTo("waiting");
        assertThat(witnessed(witness, slip).path("state").asString()).isEqualTo("waiting");
        assertThat(membersNamed("मुन्नी देवी " + slip.path("id").asString())).isZero();
        assertThat(witnessed(otherWitness, slip).path("state").asString()).isEqualTo("claimed");

        assertThat(database.sql("select joined_how || ' ' || (proven_at is null) from member where id = :id")
                        .param("id", memberOf(slip))
                        .query(String.class)
                        .single())
                .isEqualTo("paper true");
        assertThat(database.sql("select count(*) from slip where id = :id and name is null and phone_sealed is null")
                        .param("id", UUID.fromString(slip.path("id").asString()))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void counts_claimed_and_proven_apart() {
        int claimed = figure("members");
        int proven = figure("members_proven");
        Map<String, Object> form = form();
        claimed(form);

        assertThat(figure("members")).isEqualTo(claimed + 1);
        assertThat(figure("members_proven")).isEqualTo(proven);

        answer(form, "१");

        assertThat(figure("members")).isEqualTo(claimed + 1);
        assertThat(figure("members_proven")).isEqualTo(proven + 1);
    }

    @Test
    void is_proven_by_the_link_of_the_message() {
        Map<String, Object> form = form();
        JsonNode slip = claimed(form);
        String message = lastMessageTo(form);
        String link = message.substring(message.indexOf("/confirm/"));

        assertThat(callers.stranger().get(link).text()).contains("क्या आप सदस्य बने हैं");
        assertThat(stateOf(slip)).isEqualTo("claimed");
        assertThat(callers.stranger().form(link, Map.of()).text()).contains("पुष्टि हो गई");
        assertThat(stateOf(slip)).isEqualTo("proven");
    }

    @Test
    void is_undone_by_the_answer_zero_with_everything_of_the_person() {
        Map<String, Object> form = form();
        JsonNode slip = claimed(form);
        UUID member = memberOf(slip);

        answer(form, "0");

        for (String table : List.of("member", "slip", "login", "consent", "credit_of_member")) {
            assertThat(database.sql("select count(*) from " + table + " t where t::text like '%' || :id || '%'")
                            .param("id", member.toString())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(count("slip_photo", "slip_id", slip)).isZero();
        assertThat(worker.post("/api/org/slips", withId(form)).code()).isEqualTo("slip_phone_blocked");
    }

    @Test
    void is_proven_or_undone_by_a_call_of_somebody_who_had_no_part() {
        JsonNode slip = claimed(formWithoutPhone());
        Caller leader = callers.with("District president");
        String call = path(slip) + "/call";

        assertThat(leader.post(call, Map.of("said", "confirmed")).status()).isEqualTo(204);
        assertThat(stateOf(slip)).isEqualTo("proven");

        JsonNode denied = claimed(formWithoutPhone());
        assertThat(leader.post(path(denied) + "/call", Map.of("said", "denied")).status())
                .isEqualTo(204);
        assertThat(count("slip", "id", denied)).isZero();
    }

    @Test
    void refuses_a_call_by_a_witness_or_without_the_right() {
        Caller leader = callers.with("District president");
        JsonNode slip = entered(formWithoutPhone());
        assertThat(leader.post(path(slip) + "/call", Map.of("said", "confirmed"))
                        .code())
                .isEqualTo("slip_not_yet_witnessed");
        witnessed(leader, slip);
        witnessed(witness, slip);

        assertThat(leader.post(path(slip) + "/call", Map.of("said", "confirmed"))
                        .code())
                .isEqualTo("caller_is_involved");
        assertThat(witness.post(path(slip) + "/call", Map.of("said", "confirmed"))
                        .code())
                .isEqualTo("not_permitted");
    }

    @Test
    void refuses_the_enterer_as_a_witness_and_counts_no_witness_twice() {
        JsonNode slip = entered(form());

        assertThat(worker.post(path(slip) + "/witness", Map.of()).code()).isEqualTo("witness_is_enterer");
        witnessed(witness, slip);
        JsonNode again = witnessed(witness, slip);

        assertThat(again.path("state").asString()).isEqualTo("waiting");
        assertThat(again.path("witness_names")).hasSize(1);
    }

    @Test
    void refuses_a_witness_who_is_not_proven() {
        Caller unproven = callers.as(new MemberKey(CELL, memberOf(claimed(formWithoutPhone()))));
        JsonNode slip = entered(form());

        assertThat(unproven.post(path(slip) + "/witness", Map.of()).code()).isEqualTo("witness_not_proven");

        assertThat(worker.get(path(slip)).body().path("witness_names")).isEmpty();
    }

    @Test
    void tells_of_a_photo_that_was_used_before_where_the_credit_is_looked_into() {
        Map<String, Object> form = form();
        JsonNode first = claimed(form);
        Map<String, Object> again = form();
        again.put("photo", form.get("photo"));
        JsonNode second = claimed(again);

        assertThat(creditsWithTwin(first)).isZero();
        assertThat(creditsWithTwin(second)).isOne();
        settleCredits.settle();
        JsonNode flags = callers.with("District president")
                .get("/api/org/units/" + booth + "/credit-flags?limit=200")
                .body();
        assertThat(flags.toString()).contains("same_photo");
    }

    private int creditsWithTwin(JsonNode slip) {
        return database.sql("select count(*) from credit where member_id = :id and twin")
                .param("id", memberOf(slip))
                .query(Integer.class)
                .single();
    }

    @Test
    void refuses_a_third_witness() {
        JsonNode slip = claimed(form());

        assertThat(callers.with("Constituency president")
                        .post(path(slip) + "/witness", Map.of())
                        .code())
                .isEqualTo("slip_has_witnesses");
    }

    @Test
    void makes_one_member_when_many_witness_at_once() throws Exception {
        JsonNode slip = entered(form());
        List<Callable<Integer>> storm = new ArrayList<>();
        for (MemberKey member : database.sql("select id from member where constituency_id = :cell limit 8")
                .param("cell", CELL)
                .query((row, number) -> new MemberKey(CELL, row.getObject("id", UUID.class)))
                .list()) {
            Caller caller = callers.as(member);
            storm.add(() -> caller.post(path(slip) + "/witness", Map.of()).status());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(storm);
        }

        assertThat(stateOf(slip)).isEqualTo("claimed");
        assertThat(database.sql("select count(*) from member where joined_how = 'paper' and name = :name")
                        .param("name", slip.path("name").asString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void enters_once_for_an_id_sent_twice_and_refuses_it_from_another() {
        Map<String, Object> form = form();
        entered(form);

        assertThat(worker.post("/api/org/slips", form).status()).isEqualTo(201);
        assertThat(callers.with("Constituency president")
                        .post("/api/org/slips", form)
                        .code())
                .isEqualTo("slip_id_taken");
        assertThat(database.sql("select count(*) from slip where id = :id")
                        .param("id", form.get("id"))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void refuses_to_enter_without_the_right() {
        Map<String, Object> form = form();

        assertThat(otherWitness.post("/api/org/slips", form).code()).isEqualTo("not_permitted");
        assertThat(callers.with("District president", 1)
                        .post("/api/org/slips", form)
                        .code())
                .isEqualTo("unit_unknown");
    }

    @Test
    void shows_all_faults_at_once_and_refuses_a_person_under_18() {
        Map<String, Object> form = form();
        form.put("name", " ");
        form.put("birth_year", java.time.Year.now(java.time.ZoneOffset.UTC).getValue() - 17);
        form.put("phone", "12");

        Caller.Answer refused = worker.post("/api/org/slips", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("/name", "under_18", "phone_not_valid");
    }

    @Test
    void refuses_a_number_that_has_joined() {
        Map<String, Object> form = form();
        form.put("phone", callers.phone("Booth mentor"));

        assertThat(worker.post("/api/org/slips", form).code()).isEqualTo("slip_phone_joined");
    }

    @Test
    void refuses_what_is_no_photo_and_a_photo_that_unpacks_to_a_bomb() {
        Map<String, Object> form = form();
        form.put("photo", base64("GIF89a, a text".getBytes(StandardCharsets.UTF_8)));
        assertThat(worker.post("/api/org/slips", form).code()).isEqualTo("photo_not_readable");

        form.put("photo", base64(pngThatClaims(30_000, 30_000)));
        assertThat(worker.post("/api/org/slips", form).code()).isEqualTo("photo_too_large");

        form.put("photo", base64(new byte[SlipPhoto.MOST_BYTES + 100]));
        assertThat(worker.post("/api/org/slips", form).code()).isEqualTo("photo_too_large");
    }

    @Test
    void keeps_the_photo_sealed_and_strips_what_the_camera_wrote() {
        Map<String, Object> form = form();
        byte[] jpeg = Base64.getDecoder().decode(String.valueOf(form.get("photo")));
        byte[] marked = withComment(jpeg, "GPS 26.7606 83.3732");
        form.put("photo", base64(marked));
        JsonNode slip = entered(form);

        byte[] sealed = database.sql("select sealed from slip_photo where slip_id = :id")
                .param("id", UUID.fromString(slip.path("id").asString()))
                .query((row, number) -> row.getBytes("sealed"))
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("JFIF");
        Caller.Answer photo = worker.get(path(slip) + "/photo");
        assertThat(photo.status()).isEqualTo(200);
        assertThat(photo.raw().headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(photo.text()).contains("JFIF").doesNotContain("GPS 26");
    }

    @Test
    void writes_down_each_look_at_the_photo_for_the_person_to_read() {
        Map<String, Object> form = form();
        JsonNode slip = entered(form);
        witness.get(path(slip) + "/photo");
        witnessed(witness, slip);
        witnessed(otherWitness, slip);
        callers.with("Constituency president").get(path(slip) + "/photo");

        JsonNode looks = callers.as(new MemberKey(CELL, memberOf(slip)))
                .get("/api/org/me/looks")
                .body();

        assertThat(looks).hasSize(2);
        assertThat(looks.get(0).path("reason").asString()).isEqualTo("slip");
    }

    @Test
    void hides_a_slip_from_everybody_else() {
        JsonNode slip = claimed(form());
        Caller somebody = callers.with("Member");

        assertThat(somebody.get(path(slip)).code()).isEqualTo("slip_unknown");
        assertThat(somebody.get(path(slip) + "/photo").code()).isEqualTo("slip_unknown");
        assertThat(callers.with("District president", 1)
                        .get(path(entered(form())))
                        .code())
                .isEqualTo("slip_unknown");
    }

    @Test
    void lists_what_one_entered_and_what_is_not_confirmed() {
        JsonNode slip = entered(form());

        assertThat(worker.get("/api/org/me/slips").text())
                .contains(slip.path("id").asString());
        assertThat(callers.with("Constituency president")
                        .get("/api/org/units/" + booth + "/slips?limit=200")
                        .text())
                .contains(slip.path("id").asString());
        assertThat(worker.get("/api/org/units/" + booth + "/slips").code()).isEqualTo("not_permitted");
    }

    @Test
    void lets_the_enterer_withdraw_a_slip_that_waits() {
        JsonNode slip = entered(form());

        assertThat(witness.delete(path(slip)).code()).isEqualTo("slip_unknown");
        assertThat(worker.delete(path(slip)).status()).isEqualTo(204);
        assertThat(count("slip", "id", slip)).isZero();
        assertThat(worker.delete(path(claimed(form()))).code()).isEqualTo("slip_has_witnesses");
    }

    private JsonNode entered(Map<String, Object> form) {
        Caller.Answer answer = worker.post("/api/org/slips", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private JsonNode claimed(Map<String, Object> form) {
        JsonNode slip = entered(form);
        witnessed(witness, slip);
        return witnessed(otherWitness, slip);
    }

    private static JsonNode witnessed(Caller by, JsonNode slip) {
        Caller.Answer answer = by.post(path(slip) + "/witness", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private String stateOf(JsonNode slip) {
        return worker.get(path(slip)).body().path("state").asString();
    }

    private static String path(JsonNode slip) {
        return "/api/org/slips/" + slip.path("constituency_id").asInt() + "/"
                + slip.path("id").asString();
    }

    private UUID memberOf(JsonNode slip) {
        return database.sql("select member_id from slip where id = :id")
                .param("id", UUID.fromString(slip.path("id").asString()))
                .query((row, number) -> row.getObject("member_id", UUID.class))
                .single();
    }

    private int membersNamed(String name) {
        return database.sql("select count(*) from member where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private int count(String table, String column, JsonNode slip) {
        return database.sql("select count(*) from " + table + " where " + column + " = :id")
                .param("id", UUID.fromString(slip.path("id").asString()))
                .query(Integer.class)
                .single();
    }

    private int figure(String figure) {
        return database.sql("select coalesce(sum(" + figure + "), 0) from strength_unit where unit_id = :booth")
                .param("booth", booth)
                .query(Integer.class)
                .single();
    }

    private void answer(Map<String, Object> form, String text) {
        questions.hear(new IncomingMessage(
                UUID.randomUUID().toString(),
                PhoneNumber.parse(String.valueOf(form.get("phone"))).orElseThrow(),
                "56161",
                text));
    }

    private String lastMessageTo(Map<String, Object> form) {
        for (JsonNode message :
                callers.stranger().get("/api/org/demonstration/outbox").body()) {
            if (message.path("to").asString().equals(form.get("phone"))) {
                return message.path("text").asString();
            }
        }
        throw new AssertionError("nothing was sent");
    }

    private Map<String, Object> withId(Map<String, Object> form) {
        Map<String, Object> other = new HashMap<>(form);
        other.put("id", ids.next());
        return other;
    }

    private Map<String, Object> formWithoutPhone() {
        Map<String, Object> form = form();
        form.remove("phone");
        return form;
    }

    private Map<String, Object> form() {
        UUID id = ids.next();
        Map<String, Object> form = new HashMap<>();
        form.put("id", id);
        form.put("booth", booth);
        form.put("name", "मुन्नी देवी " + id);
        form.put("gender", "woman");
        form.put("birth_year", 1971);
        form.put("phone", "+91" + PHONES.addAndGet(37));
        form.put("language", "hi");
        form.put("photo", base64(picture(PICTURES.incrementAndGet())));
        return form;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] picture(int seed) {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        SplittableRandom random = new SplittableRandom(seed);
        for (int each = 0; each < 60; each++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillRect(random.nextInt(600), random.nextInt(440), 40 + random.nextInt(120), 40 + random.nextInt(90));
        }
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] withComment(byte[] jpeg, String comment) {
        byte[] text = comment.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(jpeg.length + text.length + 4)
                .put(jpeg, 0, 2)
                .put(new byte[] {(byte) 0xFF, (byte) 0xFE})
                .putShort((short) (text.length + 2))
                .put(text)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A header that promises more than anybody should unpack. */
    private static byte[] pngThatClaims(int width, int height) {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(8 + 4 + 17 + 4 + 12)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .putInt(0)
                .put("IDAT".getBytes(StandardCharsets.US_ASCII))
                .putInt(0x35AF061E)
                .array();
    }
}
