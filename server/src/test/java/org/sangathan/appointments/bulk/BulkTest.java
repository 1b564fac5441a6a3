package org.sangathan.appointments.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.EmptyPosts.Candidate;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.appointments.OwnPosts;
import org.sangathan.people.Gender;
import org.sangathan.people.Members;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Appointing by spreadsheet: what each line means, what is refused, that it happens once and can be undone. */
@ServerTest
class BulkTest {
    private static final String HEADINGS = "विधानसभा संख्या,बूथ संख्या,पद,मोबाइल नंबर,नाम\r\n";
    private static final int SEAT = 243_220_000;

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Members members;

    @Autowired
    Territory territory;

    @Autowired
    JdbcClient database;

    @Autowired
    MovingClock clock;

    @Autowired
    Ids ids;

    List<Candidate> candidates = new ArrayList<>();

    @BeforeEach
    void makeRoom() {
        candidates = List.of(emptyPosts.boothWithoutPresident(), emptyPosts.boothWithoutPresident());
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void previews_applies_once_and_undoes() {
        Caller president = callers.with("District president");
        JsonNode batch = preview(president, HEADINGS + line(0) + line(1)).body();
        String path = "/api/org/appointment-batches/" + batch.path("id").asString();

        assertThat(counts(batch)).isEqualTo("{\"ready\":2}");
        assertThat(live()).as("a preview appoints nobody").isZero();
        assertThat(counts(president.post(path + "/apply", Map.of()).body())).isEqualTo("{\"appointed\":2}");
        assertThat(counts(president.post(path + "/apply", Map.of()).body())).isEqualTo("{\"appointed\":2}");
        assertThat(live()).isEqualTo(2);

        assertThat(counts(president.post(path + "/undo", Map.of()).body())).isEqualTo("{\"undone\":2}");
        assertThat(live()).isZero();
        assertThat(president.post(path + "/apply", Map.of()).code()).isEqualTo("batch_undone");
    }

    @Test
    void leaves_those_who_accepted_unless_forced_with_a_reason() {
        Caller president = callers.with("District president");
        String path = "/api/org/appointment-batches/"
                + preview(president, HEADINGS + line(0) + line(1))
                        .body()
                        .path("id")
                        .asString();
        president.post(path + "/apply", Map.of());
        Caller holder = callers.as(candidates.getFirst().member());
        JsonNode offer = holder.get("/api/org/me").body().path("offers").get(0);
        holder.post(
                "/api/org/appointments/" + offer.path("constituency_id").asInt() + "/"
                        + offer.path("appointment_id").asString() + "/accept",
                Map.of());

        assertThat(counts(president.post(path + "/undo", Map.of()).body()))
                .isEqualTo("{\"kept_accepted\":1,\"undone\":1}");
        assertThat(president.post(path + "/undo", Map.of("force", true)).text()).contains("/reason");
        assertThat(counts(president
                        .post(path + "/undo", Map.of("force", true, "reason", "ग़लत सूची"))
                        .body()))
                .isEqualTo("{\"undone\":2}");
        assertThat(live()).isZero();
    }

    @Test
    void undoes_for_a_day_only() {
        Caller president = callers.with("District president");
        String path = "/api/org/appointment-batches/"
                + preview(president, HEADINGS + line(0)).body().path("id").asString();
        assertThat(president.post(path + "/undo", Map.of()).code()).isEqualTo("batch_not_applied");
        president.post(path + "/apply", Map.of());
        clock.advance(Duration.ofHours(25));

        assertThat(callers.with("District president")
                        .post(path + "/undo", Map.of())
                        .code())
                .isEqualTo("undo_too_late");
        clock.reset();
        president.post(path + "/undo", Map.of());
    }

    @Test
    void resumes_where_it_was_interrupted() {
        Caller president = callers.with("District president");
        String id = preview(president, HEADINGS + line(0) + line(1))
                .body()
                .path("id")
                .asString();
        president.post("/api/org/appointment-batches/" + id + "/apply", Map.of());
        // as if the node had stopped after appointing and before saying so
        database.sql(
                        "update appointment_batch_line set outcome = null where constituency_id = 24322 and batch_id = :id")
                .param("id", UUID.fromString(id))
                .update();

        assertThat(counts(president
                        .post("/api/org/appointment-batches/" + id + "/apply", Map.of())
                        .body()))
                .isEqualTo("{\"appointed\":2}");
        assertThat(live()).isEqualTo(2);
        president.post("/api/org/appointment-batches/" + id + "/undo", Map.of());
    }

    @Test
    void tells_of_every_line_what_is_wrong_with_it() {
        String number = number(0);
        String phone = phone(0);
        Caller president = callers.with("District president");
        JsonNode batch = preview(
                        president,
                        HEADINGS
                                + "322,99999,बूथ अध्यक्ष," + phone + ",\r\n"
                                + "322," + number + ",राजा," + phone + ",\r\n"
                                + "322," + number + ",ज़िला अध्यक्ष," + phone + ",\r\n"
                                + "322," + number + ",,12345,\r\n"
                                + "322," + number + ",,+919812345678,\r\n"
                                + "322," + number + ",,,\r\n"
                                + "322," + number + ",,,Nobody Of This Name\r\n"
                                + line(0)
                                + line(0)
                                + "1," + number + ",," + phone + ",\r\n")
                .body();

        List<String> codes = codes(president, batch);
        assertThat(codes)
                .containsExactly(
                        "[\"unit_unknown\"]",
                        "[\"post_unknown\"]",
                        "[\"other_level\"]",
                        "[\"phone_not_valid\"]",
                        "[\"member_unknown_here\"]",
                        "[\"member_missing\"]",
                        "[\"member_unknown_here\"]",
                        "[]",
                        "[\"member_twice\",\"seats_used_up\"]",
                        "[\"unit_unknown\"]");
        String csv = president
                .get("/api/org/appointment-batches/" + batch.path("id").asString() + "/faults.csv")
                .text();
        assertThat(csv).contains("5,").contains("phone_not_valid").doesNotContain("12345", phone);
    }

    @Test
    void tells_nothing_of_a_phone_outside_the_actors_subtree() {
        String elsewhere = members.phone(callers.person("District president", 1))
                .orElseThrow()
                .e164();
        Caller president = callers.with("District president");

        List<String> codes = codes(
                president,
                preview(
                                president,
                                HEADINGS + "322," + number(0) + ",," + elsewhere + ",\r\n322," + number(1)
                                        + ",,+919812345678,\r\n")
                        .body());

        assertThat(codes).containsExactly("[\"member_unknown_here\"]", "[\"member_unknown_here\"]");
    }

    @Test
    void names_a_rule_that_is_broken_since() {
        Caller president = callers.with("District president");
        String path = "/api/org/appointment-batches/"
                + preview(president, HEADINGS + line(0)).body().path("id").asString();
        president.post(path + "/apply", Map.of());

        List<String> codes =
                codes(president, preview(president, HEADINGS + line(0)).body());

        assertThat(codes.getFirst()).contains("no_seat_yet");
        president.post(path + "/undo", Map.of());
    }

    @Test
    void counts_what_the_lines_of_one_file_do_to_a_share() {
        List<String> men =
                database.sql("""
                        select m.id::text from member m
                        where m.constituency_id = 24322 and m.gender = 'man'
                          and not exists (select from member_appointment h where h.member_id = m.id)
                        order by m.id limit 10
                        """).query((row, place) -> row.getString(1)).list();
        StringBuilder file = new StringBuilder("unit_id,member_id\r\n");
        men.forEach(man -> file.append(candidates.getFirst().boothId())
                .append(',')
                .append(man)
                .append("\r\n"));
        Caller president = callers.with("District president");

        List<String> codes = codes(
                president,
                preview(president, "booth_committee_member", file.toString()).body());

        assertThat(codes).hasSize(men.size());
        assertThat(codes.getFirst()).doesNotContain("quota_women");
        assertThat(codes.getLast()).as("a third of eleven seats is for women").contains("quota_women");
    }

    @Test
    void asks_for_the_permission_before_the_file_is_read() {
        byte[] rubbish = {0, 1, 2};
        assertThat(send(callers.as(candidates.getFirst().member()), ids.next(), SEAT, "booth_president", rubbish)
                        .status())
                .isEqualTo(404);
        assertThat(send(callers.with("District president", 1), ids.next(), SEAT, "booth_president", rubbish)
                        .code())
                .isEqualTo("unit_unknown");
    }

    @Test
    void shows_a_batch_to_whoever_brought_it_only() {
        String id = preview(callers.with("District president"), HEADINGS + line(0))
                .body()
                .path("id")
                .asString();

        for (String of : List.of("", "/lines", "/faults.csv", "/letters.pdf")) {
            assertThat(callers.with("State president")
                            .get("/api/org/appointment-batches/" + id + of)
                            .code())
                    .isEqualTo("batch_unknown");
        }
        assertThat(callers.with("State president")
                        .post("/api/org/appointment-batches/" + id + "/apply", Map.of())
                        .code())
                .isEqualTo("batch_unknown");
    }

    @Test
    void refuses_files_that_are_no_list() throws IOException {
        Caller president = callers.with("District president");
        assertThat(preview(president, "").code()).isEqualTo("sheet_empty");
        assertThat(preview(president, HEADINGS).code()).isEqualTo("sheet_empty");
        assertThat(preview(president, "a,b\r\n1,2\r\n").code()).isEqualTo("sheet_columns_missing");
        assertThat(preview(president, "%PDF-1.7").code()).isEqualTo("sheet_not_a_table");
        assertThat(send(president, ids.next(), SEAT, "booth_president", new byte[] {(byte) 0xe0, (byte) 0x41})
                        .code())
                .isEqualTo("sheet_not_utf8");
        assertThat(preview(president, HEADINGS + "322,1,,,x\r\n".repeat(2001)).code())
                .isEqualTo("sheet_too_many_lines");
        assertThat(send(president, ids.next(), SEAT, "booth_president", bomb()).code())
                .isEqualTo("sheet_too_large");
    }

    @Test
    void reads_a_workbook_too_and_keeps_nothing_of_the_file() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("x");
            sheet.value(0, 0, "AC No.");
            sheet.value(0, 1, "Part No");
            sheet.value(0, 2, "Mobile");
            sheet.value(1, 0, 322);
            sheet.value(1, 1, Integer.parseInt(number(0).replaceAll("\\D", "")));
            sheet.value(1, 2, phone(0));
        }
        Caller president = callers.with("District president");
        UUID id = ids.next();

        JsonNode batch =
                send(president, id, SEAT, "booth_president", file.toByteArray()).body();

        assertThat(counts(batch)).isEqualTo("{\"ready\":1}");
        assertThat(send(president, id, SEAT, "booth_president", new byte[] {1}).body())
                .as("sent twice, read once")
                .isEqualTo(batch);
        String kept = database.sql("select string_agg(l::text, '') from appointment_batch_line l where batch_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(phone(0).substring(3), "x");
    }

    @Test
    void sets_a_rule_aside_by_line_with_a_reason_for_whom_it_is_allowed_and_forgets_the_reason_then() {
        OwnPosts own = new OwnPosts(beans);
        String post = own.post("constituency", 3, Map.of("maximum_age", 40));
        MemberKey old = own.member(own.booth(13), Gender.WOMAN, 60);
        MemberKey young = own.member(own.booth(13), Gender.WOMAN, 30);
        String sheet = "विधानसभा,मोबाइल,छूट का कारण\r\n322," + number(old) + ",अनुभव चाहिए\r\n322," + number(young)
                + ",बिना बात\r\n322," + number(old) + ",फिर वही\r\n";
        Caller district = callers.with("District president");
        Caller seat = callers.with("Constituency president");

        assertThat(codes(seat, preview(seat, post, sheet).body()).getFirst())
                .as("their post is not above the one that fills it")
                .isEqualTo("[\"maximum_age\",\"override_not_yours\"]");
        JsonNode without =
                preview(district, post, sheet.replace("अनुभव चाहिए", "")).body();
        assertThat(codes(district, without).getFirst()).isEqualTo("[\"maximum_age\"]");
        JsonNode tooLong = preview(district, post, sheet.replace("अनुभव चाहिए", "क".repeat(501)))
                .body();
        assertThat(codes(district, tooLong).getFirst()).isEqualTo("[\"maximum_age\",\"override_reason_too_long\"]");

        JsonNode batch = preview(district, post, sheet).body();
        assertThat(codes(district, batch))
                .as("a second line about the same member stays wrong")
                .hasSize(3);
        assertThat(codes(district, batch).subList(0, 2)).containsExactly("[]", "[]");
        assertThat(reasons(batch)).as("kept only where a rule is broken").containsExactly("अनुभव चाहिए");
        district.post("/api/org/appointment-batches/" + batch.path("id").asString() + "/apply", Map.of());

        assertThat(database.sql("select override_reason from appointment where member_id = :id and ended_at is null")
                        .param("id", old.id())
                        .query(String.class)
                        .single())
                .isEqualTo("अनुभव चाहिए");
        assertThat(reasons(batch)).as("once tried").isEmpty();
    }

    private String number(MemberKey member) {
        return members.phone(member).orElseThrow().e164().substring(3);
    }

    private List<String> reasons(JsonNode batch) {
        return database.sql("""
                        select override_reason from appointment_batch_line
                        where batch_id = :id and override_reason is not null
                        """)
                .param("id", UUID.fromString(batch.path("id").asString()))
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void prints_the_letters_of_a_batch() {
        Caller president = callers.with("District president");
        String path = "/api/org/appointment-batches/"
                + preview(president, HEADINGS + line(0) + line(1))
                        .body()
                        .path("id")
                        .asString();
        president.post(path + "/apply", Map.of());

        assertThat(president.get(path + "/letters.pdf").code()).isEqualTo("letter_not_issued");
        assertThat(president
                        .post(path + "/letters", Map.of())
                        .body()
                        .path("issued")
                        .asInt())
                .isEqualTo(2);
        assertThat(president.get(path + "/letters.pdf").text()).startsWith("%PDF-");
        president.post(path + "/undo", Map.of());
    }

    private Caller.Answer preview(Caller caller, String csv) {
        return preview(caller, "booth_president", csv);
    }

    private Caller.Answer preview(Caller caller, String post, String csv) {
        return send(caller, ids.next(), SEAT, post, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Caller.Answer send(Caller caller, UUID id, int unit, String post, byte[] file) {
        return caller.send(
                caller.request("/api/org/units/" + unit + "/appointment-batches?id=" + id + "&post_type=" + post)
                        .header("X-Sangathan", "1")
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private static String counts(JsonNode batch) {
        return batch.path("counts").toString();
    }

    private static List<String> codes(Caller caller, JsonNode batch) {
        List<String> codes = new ArrayList<>();
        for (JsonNode line : caller.get(
                        "/api/org/appointment-batches/" + batch.path("id").asString() + "/lines")
                .body()) {
            codes.add(line.path("codes").toString());
        }
        return codes;
    }

    private String line(int which) {
        return "322," + number(which) + ",बूथ अध्यक्ष," + phone(which) + ",\r\n";
    }

    private String number(int which) {
        return String.valueOf(
                territory.tree().get(candidates.get(which).boothId()).number());
    }

    private String phone(int which) {
        return members.phone(candidates.get(which).member()).orElseThrow().e164();
    }

    private long live() {
        return candidates.stream()
                .mapToLong(candidate -> database.sql("""
                                select count(*) from appointment
                                where constituency_id = 24322 and unit_id = :unit and ended_at is null
                                  and post_type = 'booth_president'
                                """)
                        .param("unit", candidate.boothId())
                        .query(Long.class)
                        .single())
                .sum();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        return file.toByteArray();
    }
}
