package org.sangathan.canvass.turf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.canvass.Walk;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class PaperTest {
    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    PrintSheet printSheet;

    @Autowired
    JdbcClient database;

    Caller leader;
    MemberKey member;
    int booth;
    UUID turf;
    List<UUID> doors;

    @BeforeEach
    void print() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        booth = candidate.boothId();
        member = candidate.member();
        leader = callers.with("District president");
        doors = new ArrayList<>();
        Walk walk = new Walk(leader, booth);
        for (int i = 0; i < 3; i++) {
            UUID id = Walk.id();
            doors.add(id);
            walk.send(List.of(walk.record(
                    id,
                    "door",
                    Map.of(
                            "house_number",
                            "क" + i,
                            "section",
                            31,
                            "house_order",
                            100 + i,
                            "landmark",
                            "पीपल के पास"))));
        }
        turf = Walk.id();
        database.sql("update household set section = null where booth_id = :booth and id <> all(:doors)")
                .param("booth", booth)
                .param("doors", doors.toArray(UUID[]::new))
                .update();
        leader.post(
                "/api/org/canvass/turfs",
                Map.of(
                        "ids",
                        List.of(turf),
                        "booth",
                        booth,
                        "name",
                        "पश्चिम टोला",
                        "how",
                        "section",
                        "number",
                        31,
                        "ends_on",
                        today().plusDays(3)));
        leader.post(path() + "/workers", Map.of("workers", List.of(member), "ends_on", today().plusDays(3)));
    }

    @Test
    void prints_a_sheet_in_shaped_hindi_with_a_code_for_each_line() throws Exception {
        byte[] file = sheetIn("hi");
        try (PDDocument document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("पश्चिम टोला").contains("कार्यकर्ता").contains("पीपल के पास");
            for (int place = 1; place <= 3; place++) {
                assertThat(text).contains(SheetCode.of(turf, place).toString());
            }
        }
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/sheet.pdf"), file);
    }

    @Test
    void breaks_no_word_of_its_headings() throws Exception {
        byte[] file = sheetIn("en");
        try (PDDocument document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Code", "House", "Found", "Adults", "Women", "Men", "18–35", "more", "Want", "join");
        }
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/sheet-en.pdf"), file);
    }

    @Test
    void makes_ordinary_visits_with_the_worker_and_the_day_of_the_paper() {
        Caller.Answer keyed = keyIn(line(1, "met", 4, 1), line(2, "locked", null, 0));

        assertThat(keyed.body().findValuesAsString("state")).containsExactly("stored", "stored");
        assertThat(database.sql("select worker_id::text || ' ' || outcome || ' ' || day || ' ' || wants_to_join"
                                + " from visit where household_id = :door")
                        .param("door", doors.getFirst())
                        .query(String.class)
                        .single())
                .isEqualTo(member.id() + " met " + today() + " 1");
        JsonNode door = new Walk(leader, booth).doorInPack(doors.getFirst());
        assertThat(door.path("last_outcome").asString()).isEqualTo("met");
        assertThat(door.path("adults").asInt()).isEqualTo(4);
        assertThat(leader.get(path()).body().path("turf").path("done").asInt()).isEqualTo(2);
    }

    @Test
    void keeps_a_line_that_is_keyed_in_twice_once_and_corrects_one_that_says_something_else() {
        keyIn(line(1, "met", 4, 1));
        keyIn(line(1, "met", 4, 1));
        assertThat(visits()).isOne();

        keyIn(line(1, "refused", null, 0));
        keyIn(line(1, "refused", null, 0));
        assertThat(visits()).isEqualTo(2);
        assertThat(new Walk(leader, booth)
                        .doorInPack(doors.getFirst())
                        .path("last_outcome")
                        .asString())
                .isEqualTo("refused");
        keyIn(line(1, "met", 4, 1));
        assertThat(database.sql("select count(*) from visit where household_id = :door and corrected_by is null")
                        .param("door", doors.getFirst())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void takes_a_line_whose_door_has_moved_to_another_booth_along() {
        int other = TurfDoors.otherBooth(database, booth);
        leader.post(
                "/api/org/canvass/units/" + booth + "/move-doors",
                Map.of("to_booth", other, "doors", List.of(doors.getFirst())));

        Caller.Answer keyed = keyIn(line(1, "met", 4, 1), line(2, "locked", null, 0));

        assertThat(keyed.body().findValuesAsString("state")).containsExactly("routed", "stored");
        assertThat(keyed.body().path(0).path("reason").asString()).isEqualTo("booth_split");
        assertThat(new Walk(leader, other)
                        .doorInPack(doors.getFirst())
                        .path("last_outcome")
                        .asString())
                .isEqualTo("met");
    }

    @Test
    void shows_all_faults_at_once_and_stores_nothing() {
        Map<String, Object> wrong = line(2, "sleeping", 400, 0);
        Map<String, Object> request = request(line(1, "met", 4, 1), wrong, Map.of("line", "1A7"), line(1, "met", 4, 1));
        request.put("worker", new MemberKey(member.constituencyId(), Walk.id()));
        request.put("day", today().plusDays(1));

        Caller.Answer refused = leader.post(path() + "/paper", request);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("faults").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/worker",
                        "/day",
                        "/lines/1/outcome",
                        "/lines/1",
                        "/lines/2/line",
                        "/lines/2/outcome",
                        "/lines/3/line");
        assertThat(visits()).isZero();
        assertThat(leader.post(path() + "/paper", Map.of())
                        .body()
                        .path("faults")
                        .findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/worker", "/day", "/lines");
    }

    @Test
    void refuses_whoever_does_not_manage_turf_there() {
        for (Caller other : List.of(callers.as(member), callers.with("District president", 1))) {
            assertThat(other.post(path() + "/paper", request(line(1, "met", 4, 1)))
                            .status())
                    .isBetween(403, 404);
        }
        Caller neighbour = callers.with("District president", 1);
        assertThat(neighbour.get(path() + "/sheet.pdf").code()).isEqualTo("turf_unknown");
        assertThat(neighbour.get(path() + "/sheet").code()).isEqualTo("turf_unknown");
        assertThat(visits()).isZero();
    }

    @Test
    void tells_a_code_of_another_line_or_another_sheet() {
        String code = SheetCode.of(turf, 17).toString();
        assertThat(SheetCode.place(turf, " " + code.toLowerCase(java.util.Locale.ROOT) + " "))
                .hasValue(17);
        int unnoticed = 0;
        for (int i = 0; i < 1000; i++) {
            unnoticed += SheetCode.place(Walk.id(), code).isPresent() ? 1 : 0;
        }
        assertThat(unnoticed).isLessThan(100);
        assertThat(SheetCode.place(turf, "17")).isEmpty();
        assertThat(SheetCode.place(turf, "")).isEmpty();
    }

    @Test
    void makes_ids_that_say_the_papers_day() {
        LocalDate day = LocalDate.of(2026, 11, 25);
        UUID id = PaperId.of(day, turf, 1);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isEqualTo(
                        day.atStartOfDay(ZoneId.of("Asia/Kolkata")).toInstant().toEpochMilli());
        assertThat(PaperId.of(day, turf, 1)).isEqualTo(id);
        assertThat(PaperId.of(day, turf, 2)).isNotEqualTo(id);
    }

    private byte[] sheetIn(String language) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        org.sangathan.platform.Actor actor =
                new org.sangathan.platform.Actor(member.id(), member.constituencyId(), Walk.id(), List.of());
        assertThat(leader.get(path() + "/sheet.pdf").raw().headers().firstValue("Content-Type"))
                .hasValue("application/pdf");
        printSheet.print(actor, new Turf.Key(booth / 10_000, turf), language).writeTo(out);
        return out.toByteArray();
    }

    private Map<String, Object> line(
            int place, String outcome, @org.jspecify.annotations.Nullable Integer adults, int join) {
        Map<String, Object> line = new HashMap<>();
        line.put("line", SheetCode.of(turf, place).toString());
        line.put("outcome", outcome);
        line.put("adults", adults);
        line.put("wants_to_join", join);
        return line;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // read only
    private final Map<String, Object> request(Map<String, Object>... lines) {
        return new HashMap<>(Map.of("worker", member, "day", today(), "lines", List.of(lines)));
    }

    @SafeVarargs
    private Caller.Answer keyIn(Map<String, Object>... lines) {
        return leader.post(path() + "/paper", request(lines));
    }

    private int visits() {
        return database.sql("select count(*) from visit where household_id = any(:doors)")
                .param("doors", doors.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Kolkata"));
    }

    private String path() {
        return "/api/org/canvass/turfs/" + booth / 10_000 + "/" + turf;
    }
}
