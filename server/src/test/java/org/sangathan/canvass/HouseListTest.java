package org.sangathan.canvass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** House lists from spreadsheets: preview, application, and the same list again. */
@ServerTest
class HouseListTest {
    private static final String LIST = """
            अनुभाग,मकान नंबर,निशानी,वयस्क,युवतियाँ,रंग
            1,12क,पीपल,५,1,नीला
            1,13,,3,0,
            2,14,,चार,0,
            2,15,,2,4,
            1,12क,दोबारा,1,0,
            ,,बिना नंबर,1,0,
            """;

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient database;

    private int booth;
    private Caller president;

    @BeforeEach
    void booth() {
        booth = database.sql("select id from booth where constituency_id = 24322 order by id desc offset 3 limit 1")
                .query(Integer.class)
                .single();
        database.sql("delete from household where booth_id = :booth")
                .param("booth", booth)
                .update();
        database.sql("delete from booth_doors where booth_id = :booth")
                .param("booth", booth)
                .update();
        president = callers.with("District president");
    }

    @Test
    void the_preview_tells_what_would_be_done_and_every_fault_by_line_and_writes_nothing() {
        JsonNode preview =
                send("preview", LIST.getBytes(StandardCharsets.UTF_8)).body();
        assertThat(preview.path("added").asInt()).isEqualTo(2);
        assertThat(preview.path("faulty").asInt()).isEqualTo(4);
        assertThat(preview.path("faults").toString())
                .contains(
                        "{\"line\":4,\"column\":\"adults\",\"code\":\"not_valid\"}",
                        "{\"line\":5,\"column\":\"adults\",\"code\":\"out_of_range\"}",
                        "{\"line\":6,\"column\":\"house_number\",\"code\":\"twice\"}",
                        "{\"line\":7,\"column\":\"house_number\",\"code\":\"required\"}");
        assertThat(preview.path("ignored_columns").get(0).asString()).isEqualTo("रंग");
        assertThat(doors()).isZero();
    }

    @Test
    void the_same_list_again_changes_nothing() {
        assertThat(send("apply", LIST.getBytes(StandardCharsets.UTF_8))
                        .body()
                        .path("added")
                        .asInt())
                .isEqualTo(2);
        JsonNode again = send("apply", LIST.getBytes(StandardCharsets.UTF_8)).body();
        assertThat(again.path("added").asInt()).isZero();
        assertThat(again.path("changed").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(2);
        assertThat(doors()).isEqualTo(2);
        assertThat(database.sql("select adults from household where booth_id = :booth and house_number = '12क'")
                        .param("booth", booth)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(database.sql("select doors from booth_doors where booth_id = :booth")
                        .param("booth", booth)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_list_changes_what_lists_said_and_keeps_what_was_said_at_the_door() {
        send("apply", "house number,adults,landmark\n7,3,पुल\n".getBytes(StandardCharsets.UTF_8));
        Walk walk = new Walk(president, booth);
        java.util.UUID door = database.sql("select id from household where booth_id = :booth")
                .param("booth", booth)
                .query(java.util.UUID.class)
                .single();
        walk.send(List.of(walk.change(Walk.id(), door, "adults", 6, null)));
        JsonNode result = send("apply", "house number,adults,landmark\n7,4,नया पुल\n".getBytes(StandardCharsets.UTF_8))
                .body();
        assertThat(result.path("kept").asInt()).isEqualTo(1);
        assertThat(result.path("changed").asInt()).isEqualTo(1);
        assertThat(walk.doorInPack(door).path("adults").asInt()).isEqualTo(6);
        assertThat(walk.doorInPack(door).path("landmark").asString()).isEqualTo("नया पुल");
    }

    @Test
    void reads_workbooks_too() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("घर");
            sheet.value(0, 0, "House No");
            sheet.value(0, 1, "Voters");
            sheet.value(1, 0, 21);
            sheet.value(1, 1, 4);
        }
        assertThat(send("apply", file.toByteArray()).body().path("added").asInt())
                .isEqualTo(1);
    }

    @Test
    void refuses_what_is_no_list() {
        assertThat(send("preview", new byte[0]).code()).isEqualTo("house_list_empty");
        assertThat(send("preview", "रंग\nनीला\n".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("house_list_columns_missing");
        assertThat(send("preview", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("house_list_not_a_table");
        assertThat(send("preview", "house\n\u00e9".getBytes(StandardCharsets.ISO_8859_1))
                        .code())
                .isEqualTo("house_list_not_utf8");
        byte[] many = ("house\n" + "1\n".repeat(5_002)).getBytes(StandardCharsets.UTF_8);
        assertThat(send("preview", many).code()).isEqualTo("house_list_too_many_lines");
    }

    @Test
    void only_who_manages_turf_brings_lists() {
        Caller member = callers.with("Booth committee member");
        int own = database.sql(
                        "select unit_id from demonstration_person where post_en = 'Booth committee member' limit 1")
                .query(Integer.class)
                .single();
        assertThat(send(member, own, "apply", LIST.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(send(callers.with("District president", 1), booth, "apply", LIST.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(404);
    }

    private int doors() {
        return database.sql("select count(*) from household where booth_id = :booth")
                .param("booth", booth)
                .query(Integer.class)
                .single();
    }

    private Caller.Answer send(String what, byte[] file) {
        return send(president, booth, what, file);
    }

    private static Caller.Answer send(Caller caller, int unit, String what, byte[] file) {
        return caller.send(caller.request("/api/org/canvass/units/" + unit + "/house-list/" + what)
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }
}
