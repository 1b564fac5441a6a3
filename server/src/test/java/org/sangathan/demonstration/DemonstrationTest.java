package org.sangathan.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.SentTexts;
import org.sangathan.ServerTest;
import org.sangathan.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What the known people of the made-up world find on their tables. */
@ServerTest
class DemonstrationTest {
    private static final String PHONE = "+919818000001";
    private static final int SEAT = 243_220_000;

    @Autowired
    MakeNames makeNames;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Callers callers;

    @Autowired
    SentTexts sent;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    @Test
    void shows_slips_in_each_state_with_photos() {
        Caller worker = callers.with("Booth president");
        Set<String> states = new HashSet<>();
        for (JsonNode slip : worker.get("/api/org/me/slips").body()) {
            states.add(slip.path("state").asString());
            String photo = "/api/org/slips/" + slip.path("constituency_id").asInt() + "/"
                    + slip.path("id").asString() + "/photo";
            assertThat(worker.get(photo).status()).isEqualTo(200);
        }

        assertThat(states).contains("waiting", "claimed", "proven");
    }

    @Test
    void shows_credits_of_each_state_and_a_flag_to_look_into() {
        JsonNode mine =
                callers.with("Booth president").get("/api/org/me/credits").body();
        for (String state : List.of("settled", "pending", "lowered")) {
            assertThat(mine.path(state).asInt()).as(state).isPositive();
        }
        assertThat(callers.with("Constituency president")
                        .get("/api/org/units/" + SEAT + "/credit-flags")
                        .text())
                .contains("night_burst");
    }

    private record MadeShare(String drive, int whole, int target, int done, int least, int sum) {}

    @Test
    void shows_drives_whose_figures_somebody_could_believe() {
        List<MadeShare> shares = database.sql("""
                        select d.name, d.target as whole, c.target, c.done,
                          (select min(each) from unnest(c.targets) as each) as least,
                          (select sum(each) from unnest(c.targets) as each) as sum
                        from drive d join drive_cell c on c.drive_id = d.id
                        where d.name in ('हर बूथ पर नए साथी', 'बहनें आगे')
                        """)
                .query((row, number) -> new MadeShare(
                        row.getString("name"),
                        row.getInt("whole"),
                        row.getInt("target"),
                        row.getInt("done"),
                        row.getInt("least"),
                        row.getInt("sum")))
                .list();
        assertThat(shares).hasSizeGreaterThan(2);
        Map<String, Integer> shared = new HashMap<>();
        for (MadeShare share : shares) {
            assertThat(share.least()).isNotNegative();
            assertThat(share.sum()).as("the booths are the constituency").isEqualTo(share.target());
            assertThat(share.done()).as("not far above the target").isLessThan(share.target() * 3 / 2);
            shared.merge(share.drive(), share.target(), Integer::sum);
        }
        assertThat(shares)
                .as("the constituencies are the whole")
                .allMatch(share -> share.whole() == shared.getOrDefault(share.drive(), 0));
    }

    @Test
    void shows_letters_a_spreadsheet_and_a_breach() {
        Caller president = callers.with("District president");
        assertThat(president.get("/api/org/appointment-batches").body()).isNotEmpty();
        assertThat(president
                        .get("/api/org/units/" + SEAT + "/letters.pdf?post_type=booth_president")
                        .status())
                .isEqualTo(200);
        assertThat(callers.with("State president")
                        .get("/api/org/breaches?unit=240000000")
                        .text())
                .contains("ready");
    }

    @Test
    void shows_the_walk_of_each_day_above_the_constituency_at_once() {
        assertThat(callers.with("State president")
                        .get("/api/org/units/240000000/walk/below")
                        .body()
                        .path("figures")
                        .path("visits")
                        .asInt())
                .isPositive();
        assertThat(database.sql("""
                        select count(distinct day) from walk_day w
                        where visits > 0 and day < (now() at time zone 'Asia/Kolkata')::date and visits = (
                          select count(*) from visit v where v.constituency_id = w.constituency_id and v.day = w.day)
                        """).query(Integer.class).single()).isGreaterThan(2);
    }

    @Test
    void shows_names_at_doors_to_whoever_leads_there() {
        // those of the world may have ended by the clock of another test
        transaction.executeWithoutResult(status -> makeNames.make());
        List<String> names = new ArrayList<>();
        Caller worker = callers.with("State president");
        for (Map<String, Object> door : database.sql("""
                        select constituency_id, household_id from household_person where ends_on >= current_date
                        order by id desc limit 40
                        """).query().listOfRows()) {
            worker.get("/api/org/canvass/doors/" + door.get("constituency_id") + "/" + door.get("household_id")
                            + "/persons")
                    .body()
                    .findValuesAsString("name")
                    .forEach(names::add);
        }

        assertThat(names).anyMatch(name -> name.contains(" "));
    }

    @Test
    void offers_a_spreadsheet_to_try_with_lines_that_are_right_and_lines_that_are_not() {
        Caller president = callers.with("District president");
        byte[] sheet = callers.stranger()
                .get("/api/org/demonstration/appointments.csv")
                .text()
                .getBytes(StandardCharsets.UTF_8);

        JsonNode batch = president
                .send(president
                        .request("/api/org/units/" + SEAT + "/appointment-batches?id=" + ids.next()
                                + "&post_type=booth_president")
                        .header("X-Sangathan", "1")
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(sheet)))
                .body();

        assertThat(batch.path("counts").path("ready").asInt())
                .as(batch.toString())
                .isPositive();
        assertThat(batch.path("counts").toString()).contains("faulty");
    }

    @Test
    void plays_a_phone_that_calls_and_answers_until_it_has_joined() {
        database.sql("delete from attempt").update();
        Caller anybody = callers.stranger();
        play(anybody, null);
        sent.last(PHONE, "1 लिखकर");
        play(anybody, "१");
        sent.last(PHONE, "पूरा नाम");
        play(anybody, "नमूना देवी 1990");
        sent.last(PHONE, "1 महिला");
        play(anybody, "1");
        sent.last(PHONE, "विधानसभा");
        play(anybody, "322 1");

        assertThat(sent.last(PHONE, "जुड़ गए")).contains("2");
    }

    @Test
    void refuses_a_played_message_without_a_number() {
        Caller.Answer answer = callers.stranger()
                .post("/api/org/demonstration/incoming", Map.of("from", "12345", "text", "x".repeat(1001)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("phone_not_valid", "too_long");
    }

    private static void play(Caller anybody, @Nullable String text) {
        Map<String, Object> message = new HashMap<>();
        message.put("from", PHONE);
        message.put("text", text);
        assertThat(anybody.post("/api/org/demonstration/incoming", message).status())
                .isEqualTo(204);
    }

    /** What somebody opens, and what has to be in it. */
    @Test
    void leaves_no_page_of_the_network_empty() {
        Map<String, List<String>> pages = Map.of(
                "Booth committee member",
                List.of(
                        "/api/v1/announcements",
                        "/api/v1/conversations",
                        "/api/v1/bookmarks",
                        "/api/v1/scheduled_statuses",
                        "/api/v2/filters",
                        "/api/v1/featured_tags",
                        "/api/v1/mutes",
                        "/api/v1/blocks",
                        "/api/org/me/measures",
                        "/api/org/apps"),
                "Constituency president",
                List.of("/api/v1/admin/reports", "/api/v1/conversations", "/api/v1/scheduled_statuses"),
                "State president",
                List.of("/api/v1/conversations", "/api/v1/admin/reports?resolved=true"));
        pages.forEach((post, paths) -> paths.forEach(
                path -> assertThat(callers.with(post).get(path).body()).as(path).isNotEmpty()));
    }

    @Test
    void shows_a_picture_with_words_two_questions_and_a_changed_text() {
        Caller member = callers.with("Booth committee member");
        List<JsonNode> statuses = new ArrayList<>();
        for (String post : List.of("Booth president", "Constituency president", "Sector in-charge")) {
            String id = callers.with(post)
                    .get("/api/v1/accounts/verify_credentials")
                    .body()
                    .path("id")
                    .asString();
            member.get("/api/v1/accounts/" + id + "/statuses?limit=40").body().forEach(statuses::add);
        }
        assertThat(statuses).anyMatch(each -> each.path("poll").path("expired").asBoolean(false));
        assertThat(statuses).anyMatch(each -> !each.path("poll").path("expired").asBoolean(true));
        assertThat(statuses).anyMatch(each -> !each.path("edited_at").isNull());
        assertThat(database.sql(
                                "select count(*) from media where description is not null and status_id is not null and account_id is not null")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void tells_everybody_all_that_is_held_of_them() {
        for (JsonNode person : callers.with("Booth president")
                .get("/api/org/demonstration/people")
                .body()) {
            String post = person.path("post_en").asString();
            assertThat(callers.with(post).get("/api/org/me/data").status())
                    .as(post)
                    .isEqualTo(200);
        }
    }
}
