package org.sangathan.appointments.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.EmptyPosts.Candidate;
import org.sangathan.ServerTest;
import org.sangathan.people.EraseMember;
import org.sangathan.people.Members;
import org.sangathan.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Letters: who issues, who prints, whose signature, in what words. */
@ServerTest
class LettersTest {
    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    @Autowired
    Members members;

    @Autowired
    EraseMember eraseMember;

    @Autowired
    TransactionTemplate transaction;

    Candidate candidate = Candidate.NOBODY;
    String path = "";

    @BeforeEach
    void appoint() {
        candidate = emptyPosts.boothWithoutPresident();
        path = appointed("booth_president");
    }

    private String appointed(String post) {
        JsonNode appointment = callers.with("District president")
                .post(
                        "/api/org/appointments",
                        Map.of(
                                "id", ids.next(),
                                "unit_id", candidate.boothId(),
                                "post_type", post,
                                "member", candidate.member(),
                                "override_reason", "a test needs this holder"))
                .body();
        return "/api/org/appointments/" + appointment.path("constituency_id").asInt() + "/"
                + appointment.path("appointment_id").asString();
    }

    @Test
    void carries_name_post_unit_number_and_the_signers_name_in_both_languages() throws IOException {
        Caller president = callers.with("District president");
        assertThat(president
                        .post(path + "/letter", Map.of())
                        .body()
                        .path("issued")
                        .asInt())
                .isEqualTo(1);

        String hindi = text(pdf(president, path + "/letter.pdf"));
        String english = text(pdf(president, path + "/letter.pdf?lang=en"));

        String name = members.find(candidate.member()).orElseThrow().name();
        assertThat(hindi).contains(name, "बूथ अध्यक्ष", "नियुक्ति पत्र", "ज़िला अध्यक्ष", "24322/");
        assertThat(english).contains(name, "Booth president", "Letter of appointment", "District president");
        assertThat(hindi).doesNotContain("{", "}");
    }

    @Test
    void may_be_printed_by_its_holder_once_issued() throws IOException {
        Caller holder = callers.as(candidate.member());

        assertThat(holder.get(path + "/letter.pdf").code()).isEqualTo("letter_not_issued");
        callers.with("District president").post(path + "/letter", Map.of());

        assertThat(text(pdf(holder, path + "/letter.pdf"))).contains("नियुक्ति पत्र");
    }

    @Test
    void is_issued_by_nobody_who_may_not_appoint() {
        assertThat(callers.as(candidate.member())
                        .post(path + "/letter", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(callers.with("District president", 1)
                        .post(path + "/letter", Map.of())
                        .code())
                .isEqualTo("appointment_unknown");
        assertThat(callers.with("District president", 1)
                        .get(path + "/letter.pdf")
                        .code())
                .isEqualTo("appointment_unknown");
    }

    @Test
    void stays_the_first_signers_when_issued_twice() {
        callers.with("District president").post(path + "/letter", Map.of());

        assertThat(callers.with("State president")
                        .post(path + "/letter", Map.of())
                        .body()
                        .path("issued")
                        .asInt())
                .isZero();
    }

    @Test
    void ends_with_the_appointment() {
        callers.with("District president").post(path + "/letter", Map.of());
        callers.with("District president").post(path + "/relieve", Map.of("reason", "x"));

        assertThat(callers.with("District president").get(path + "/letter.pdf").code())
                .isEqualTo("appointment_ended");
    }

    @Test
    void is_not_issued_for_an_appointment_that_has_ended() {
        callers.with("District president").post(path + "/relieve", Map.of("reason", "x"));

        assertThat(callers.with("District president")
                        .post(path + "/letter", Map.of())
                        .code())
                .isEqualTo("appointment_ended");
    }

    @Test
    void prints_all_of_a_subtree_in_one_document() throws IOException {
        Caller president = callers.with("District president");
        String unit = "/api/org/units/243220000/letters";
        president.post(unit, Map.of("post_type", "booth_president"));

        byte[] file = pdf(president, unit + ".pdf?post_type=booth_president");

        int live = database.sql("""
                        select count(*) from appointment
                        where constituency_id = 24322 and post_type = 'booth_president' and ended_at is null
                        """).query(Integer.class).single();
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(live);
        }
        assertThat(president.get(unit + ".pdf?post_type=constituency_mentor").code())
                .isIn("no_letters", "letter_not_issued");
        assertThat(callers.with("District president", 1)
                        .post(unit, Map.of("post_type", "booth_president"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void carries_the_signature_of_whoever_issued_it() throws IOException {
        Caller president = callers.with("District president");
        president.post(path + "/letter", Map.of());
        president.delete("/api/org/me/signature");
        byte[] without = pdf(president, path + "/letter.pdf");
        assertThat(upload(president, picture("png")).status()).isEqualTo(204);

        byte[] with = pdf(callers.as(candidate.member()), path + "/letter.pdf");

        assertThat(pictures(without)).isZero();
        assertThat(pictures(with)).isEqualTo(1);
        byte[] sealed = database.sql("select image_sealed from letter_signature limit 1")
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("PNG\r\n");
        president.delete("/api/org/me/signature");
        assertThat(president.get("/api/org/me/signature").code()).isEqualTo("no_signature");
    }

    @Test
    void draws_a_signature_anew_and_refuses_what_is_no_picture() throws IOException {
        Caller holder = callers.as(candidate.member());
        byte[] hiding = concat(picture("jpg"), "<script>hidden</script>".getBytes(StandardCharsets.US_ASCII));

        assertThat(upload(holder, hiding).status()).isEqualTo(204);
        assertThat(holder.get("/api/org/me/signature").text()).doesNotContain("hidden");
        assertThat(upload(holder, "GIF89a".getBytes(StandardCharsets.US_ASCII)).code())
                .isEqualTo("signature_not_a_picture");
        assertThat(upload(holder, HexFormat.of().parseHex("89504e470d0a1a0a")).code())
                .isEqualTo("signature_not_a_picture");
        assertThat(upload(holder, new byte[3 << 20]).code()).isEqualTo("signature_too_large");
        assertThat(upload(holder, bomb()).code()).isEqualTo("signature_too_large");
    }

    @Test
    void lets_the_organisation_write_its_own_words_and_checks_placeholders() throws IOException {
        Caller state = callers.with("State president");
        String texts = "/api/org/letter-texts/en";
        int seen = state.get(texts).body().path("version").asInt();
        String body = "{name} is {post} of {unit}. Number {number} & <b>{date}</b>";
        Map<String, Object> change = Map.of("id", ids.next(), "seen_version", seen, "body", body);

        assertThat(state.post(texts, change).body().path("version").asInt()).isEqualTo(seen + 1);
        assertThat(state.post(texts, change).body().path("version").asInt())
                .as("sent twice")
                .isEqualTo(seen + 1);
        assertThat(state.post(texts, Map.of("id", ids.next(), "seen_version", seen, "body", body))
                        .code())
                .isEqualTo("template_changed_meanwhile");
        String faults = state.post(texts, Map.of("id", ids.next(), "seen_version", seen + 1, "body", "{name} {caste}"))
                .text();
        assertThat(faults).contains("/body/{caste}", "not_valid", "/body/{post}", "/body/{unit}", "required");
        callers.with("District president").post(path + "/letter", Map.of());
        assertThat(text(pdf(callers.with("District president"), path + "/letter.pdf?lang=en")))
                .contains("is Booth president of", "& <b>");
        assertThat(callers.with("District president").post(texts, change).status())
                .isEqualTo(404);
        assertThat(text(pdfOf(state, texts + "/preview", "{\"body\":\"{name} {post} {unit} hello\"}")))
                .contains("Gyaneshwari Dwivedi", "hello");
    }

    @Test
    void fills_a_name_that_looks_like_a_placeholder_only_once() {
        assertThat(Placeholder.fill(
                        "{name} {post} {other}", Map.of(Placeholder.NAME, "{post} $1", Placeholder.POST, "Chief")))
                .isEqualTo("{post} $1 Chief {other}");
    }

    @Test
    void forgets_signature_and_signer_with_the_person() throws IOException {
        UUID id = candidate.member().id();
        upload(callers.as(candidate.member()), picture("png"));
        database.sql("""
                        insert into letter (constituency_id, appointment_id, issued_at, signer_id,
                          signer_constituency_id, signer_post, signer_unit_id)
                        values (24322, :id, now(), :signer, 24322, 'booth_president', :unit)
                        """)
                .param("id", ids.next())
                .param("signer", id)
                .param("unit", candidate.boothId())
                .update();

        transaction.executeWithoutResult(
                status -> eraseMember.erase(members.find(candidate.member()).orElseThrow(), "member_left"));

        assertThat(database.sql("select count(*) from letter_signature where member_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from letter where signer_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Caller.Answer upload(Caller caller, byte[] file) {
        return caller.send(caller.request("/api/org/me/signature")
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(400, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 400, 120);
        pen.setColor(Color.BLUE);
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            pen.drawLine(random.nextInt(400), random.nextInt(120), random.nextInt(400), random.nextInt(120));
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A head that claims 60,000 × 60,000 pixels. */
    private static byte[] bomb() throws IOException {
        byte[] file = picture("png");
        byte[] side = HexFormat.of().parseHex("0000ea60");
        System.arraycopy(side, 0, file, 16, 4);
        System.arraycopy(side, 0, file, 20, 4);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(file, 12, 17);
        byte[] crc = HexFormat.of().parseHex("%08x".formatted(sum.getValue()));
        System.arraycopy(crc, 0, file, 29, 4);
        return file;
    }

    private static int pictures(byte[] file) throws IOException {
        int count = 0;
        try (PDDocument document = Loader.loadPDF(file)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    count += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return count;
    }

    static byte[] pdf(Caller caller, String path) throws IOException {
        return bytes(caller.request(path).GET());
    }

    private static byte[] pdfOf(Caller caller, String path, String json) throws IOException {
        return bytes(caller.request(path)
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static byte[] bytes(HttpRequest.Builder request) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(new String(answer.body(), StandardCharsets.UTF_8))
                    .startsWith("application/pdf");
            return answer.body();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** What a reader would copy from the document. */
    static String text(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(file)) {
            for (var page : document.getPages()) {
                String operators = new String(page.getContents().readAllBytes(), StandardCharsets.US_ASCII);
                Matcher matcher =
                        Pattern.compile("/ActualText <FEFF([0-9a-f]*)>").matcher(operators);
                while (matcher.find()) {
                    byte[] utf16 = HexFormat.of().parseHex(matcher.group(1));
                    text.append(new String(utf16, StandardCharsets.UTF_16BE)).append(' ');
                }
            }
        }
        return text.toString().replaceAll(" +", " ");
    }

    private static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
