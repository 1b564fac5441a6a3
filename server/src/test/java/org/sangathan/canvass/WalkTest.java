package org.sangathan.canvass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Doors, changes and visits from a phone to the server and back in the pack. */
@ServerTest
class WalkTest {
    @Autowired
    Callers callers;

    @Autowired
    JdbcClient database;

    private int booth;
    private Walk walk;
    private Walk colleague;

    @BeforeEach
    void walk() {
        MemberKey member = callers.person("Booth committee member", 0);
        booth = database.sql("select unit_id from demonstration_person where member_id = :id")
                .param("id", member.id())
                .query(Integer.class)
                .single();
        walk = new Walk(callers.as(member), booth);
        colleague = new Walk(callers.with("District president"), booth);
    }

    @Test
    void a_new_door_and_a_visit_are_stored_and_come_back_in_the_pack() {
        UUID door = Walk.id();
        Caller.Answer answer = walk.send(List.of(walk.door(door, "12क"), walk.visit(Walk.id(), door, "met")));

        assertThat(Walk.states(answer)).containsExactly("stored", "stored");
        JsonNode packed = walk.doorInPack(door);
        assertThat(packed.path("house_number").asString()).isEqualTo("12क");
        assertThat(packed.path("last_outcome").asString()).isEqualTo("met");
        assertThat(packed.has("landmark")).as("what is not known is left out").isFalse();
        assertThat(packed.has("versions")).isFalse();
    }

    @Test
    void sent_twice_it_is_there_once() {
        UUID door = Walk.id();
        List<Map<String, Object>> records = List.of(
                walk.door(door, "7"),
                walk.visit(Walk.id(), door, "locked"),
                walk.change(Walk.id(), door, "adults", 6, null));
        walk.send(records);
        long version = walk.pack(0).body().path("version").asLong();

        assertThat(Walk.states(walk.send(records))).containsExactly("stored", "stored", "stored");
        assertThat(count("visit", door)).isEqualTo(1);
        assertThat(count("door_change", door)).isEqualTo(1);
        assertThat(walk.pack(0).body().path("version").asLong()).isEqualTo(version);
    }

    @Test
    void a_pack_since_a_version_holds_what_changed_after_it() {
        UUID first = Walk.id();
        walk.send(List.of(walk.door(first, "1")));
        long version = walk.pack(0).body().path("version").asLong();
        UUID second = Walk.id();
        walk.send(List.of(walk.door(second, "2")));

        JsonNode pack = walk.pack(version).body();
        assertThat(pack.path("whole").asBoolean()).isFalse();
        assertThat(pack.path("doors").findValuesAsString("id")).containsExactly(second.toString());
        assertThat(walk.pack(pack.path("version").asLong()).body().path("doors").isEmpty())
                .isTrue();
    }

    @Test
    void changes_of_different_fields_merge() {
        UUID door = newDoor();
        walk.send(List.of(walk.change(Walk.id(), door, "adults", 5, null)));

        assertThat(Walk.states(colleague.send(List.of(colleague.change(Walk.id(), door, "landmark", "पीपल", null)))))
                .containsExactly("stored");
        assertThat(walk.doorInPack(door).path("adults").asInt()).isEqualTo(5);
        assertThat(walk.doorInPack(door).path("landmark").asString()).isEqualTo("पीपल");
    }

    @Test
    void changes_of_the_same_field_keep_both_values_for_a_person() {
        UUID door = newDoor();
        UUID mine = Walk.id();
        walk.send(List.of(walk.change(mine, door, "adults", 5, null)));
        UUID theirs = Walk.id();
        List<Map<String, Object>> rival = List.of(colleague.change(theirs, door, "adults", 7, null));

        Caller.Answer answer = colleague.send(rival);
        assertThat(Walk.states(answer)).containsExactly("conflict");
        assertThat(answer.body()
                        .path("receipts")
                        .get(0)
                        .path("responsible")
                        .path("post_type")
                        .asString())
                .isNotEmpty();
        assertThat(walk.doorInPack(door).path("adults").asInt()).isEqualTo(5);
        assertThat(walk.doorInPack(door).path("versions").path("adults").asString())
                .isEqualTo(mine.toString());
        assertThat(Walk.states(colleague.send(rival))).as("sent again").containsExactly("conflict");
        assertThat(database.sql("select count(*) from field_conflict where household_id = :door")
                        .param("door", door)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_change_of_what_was_seen_holds_and_the_same_value_is_no_conflict() {
        UUID door = newDoor();
        UUID first = Walk.id();
        walk.send(List.of(walk.change(first, door, "adults", 5, null)));

        assertThat(Walk.states(colleague.send(List.of(colleague.change(Walk.id(), door, "adults", 6, first)))))
                .containsExactly("stored");
        assertThat(Walk.states(walk.send(List.of(walk.change(Walk.id(), door, "adults", 6, first)))))
                .containsExactly("stored");
        assertThat(walk.doorInPack(door).path("adults").asInt()).isEqualTo(6);
    }

    @Test
    void a_change_that_comes_after_the_one_that_saw_it_is_no_conflict() {
        UUID other = newDoor();
        UUID earlier = Walk.id();
        UUID later = Walk.id();
        Map<String, Object> one = walk.change(earlier, other, "landmark", "कुआँ", null);
        Map<String, Object> two = walk.change(later, other, "landmark", "नया कुआँ", earlier);
        walk.send(List.of(two));
        assertThat(Walk.states(walk.send(List.of(one)))).containsExactly("stored");
        assertThat(walk.doorInPack(other).path("landmark").asString()).isEqualTo("नया कुआँ");
    }

    @Test
    void three_changes_of_one_phone_in_any_order_end_alike_and_leave_nothing_to_decide() {
        UUID door = newDoor();
        UUID before = Walk.id();
        walk.send(List.of(walk.change(before, door, "landmark", "पुल", null)));
        UUID one = Walk.id();
        UUID two = Walk.id();
        Map<String, Object> first = walk.change(one, door, "landmark", "मंदिर", before);
        Map<String, Object> second = walk.change(two, door, "landmark", "कुआँ", one);
        assertThat(Walk.states(walk.send(List.of(second)))).containsExactly("conflict");
        assertThat(Walk.states(walk.send(List.of(first)))).containsExactly("stored");
        assertThat(walk.doorInPack(door).path("landmark").asString()).isEqualTo("कुआँ");
        assertThat(Walk.states(walk.send(List.of(second)))).containsExactly("stored");
    }

    @Test
    void do_not_visit_holds_whatever_was_seen_and_no_phone_lifts_it() {
        UUID door = newDoor();
        UUID asked = Walk.id();
        assertThat(Walk.states(walk.send(List.of(walk.change(asked, door, "do_not_visit", true, Walk.id())))))
                .containsExactly("stored");
        assertThat(Walk.states(walk.send(List.of(walk.change(Walk.id(), door, "do_not_visit", false, asked)))))
                .containsExactly("conflict");
        assertThat(walk.doorInPack(door).path("do_not_visit").asBoolean()).isTrue();
    }

    @Test
    void a_record_that_is_not_understood_is_kept_whole_and_holds_up_no_other() {
        UUID door = newDoor();
        Map<String, Object> wrong = walk.visit(Walk.id(), door, "danced");
        Map<String, Object> strange = walk.record(Walk.id(), "prophecy", Map.of());
        Map<String, Object> newer = walk.record(
                Walk.id(), "visit", Map.of("household_id", door.toString(), "outcome", "met", "mood", "good"));
        Caller.Answer answer = walk.send(List.of(wrong, strange, newer, walk.visit(Walk.id(), door, "nobody")));

        assertThat(Walk.states(answer))
                .containsExactly("held/not_understood", "held/not_understood", "held/not_understood", "stored");
        JsonNode faults = answer.body().path("receipts").get(0).path("faults");
        assertThat(faults.get(0).path("pointer").asString()).isEqualTo("/visit/outcome");
        assertThat(Walk.states(walk.send(List.of(wrong)))).containsExactly("held/not_understood");
        assertThat(database.sql("select count(*) from held_record where record_id = cast(:id as uuid)")
                        .param("id", wrong.get("id"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_visit_that_comes_before_its_door_waits_and_is_applied_with_it() {
        UUID door = Walk.id();
        Map<String, Object> visit = walk.visit(Walk.id(), door, "met");
        assertThat(Walk.states(walk.send(List.of(visit)))).containsExactly("held/door_unknown");
        assertThat(Walk.states(walk.send(List.of(walk.door(door, "9"))))).containsExactly("stored");
        assertThat(walk.doorInPack(door).path("last_outcome").asString()).isEqualTo("met");
        assertThat(Walk.states(walk.send(List.of(visit)))).containsExactly("stored");
    }

    @Test
    void the_order_within_a_batch_is_no_matter() {
        UUID door = Walk.id();
        assertThat(Walk.states(walk.send(List.of(
                        walk.visit(Walk.id(), door, "met"),
                        walk.change(Walk.id(), door, "adults", 2, null),
                        walk.door(door, "3")))))
                .containsExactly("stored", "stored", "stored");
    }

    @Test
    void doors_of_a_batch_come_before_visits_that_were_written_under_another_booth() {
        int other = database.sql(
                        "select id from booth where constituency_id = :cell and id <> :booth order by id limit 1")
                .param("cell", booth / 10_000)
                .param("booth", booth)
                .query(Integer.class)
                .single();
        UUID door = Walk.id();
        Map<String, Object> elsewhere = new Walk(colleague.caller(), other).visit(Walk.id(), door, "met");

        assertThat(Walk.states(colleague.send(List.of(elsewhere, colleague.door(door, "3")))))
                .containsExactly("routed/booth_split", "stored");
        assertThat(colleague.doorInPack(door).path("last_outcome").asString()).isEqualTo("met");
    }

    @Test
    void a_worker_without_right_has_records_kept_and_reads_no_pack() {
        Walk stranger = new Walk(callers.with("District president", 1), booth);
        assertThat(Walk.states(stranger.send(List.of(stranger.door(Walk.id(), "1")))))
                .containsExactly("held/no_right");
        assertThat(stranger.pack(0).status()).isEqualTo(404);
    }

    @Test
    void asks_who_it_is() {
        Walk nobody = new Walk(callers.stranger(), booth);
        assertThat(nobody.send(List.of()).status()).isEqualTo(401);
        assertThat(nobody.pack(0).status()).isEqualTo(401);
    }

    @Test
    void a_clock_that_is_off_is_corrected_and_both_moments_are_kept() {
        UUID door = newDoor();
        Instant wrongNow = Instant.now().minus(Duration.ofHours(5));
        UUID visit = Walk.id();
        Map<String, Object> record = walk.record(
                visit, "visit", Map.of("household_id", door.toString(), "outcome", "met"), wrongNow.minusSeconds(60));
        walk.send(List.of(record), wrongNow);

        long ago = database.sql("select extract(epoch from received_at - at) from visit where id = :id")
                .param("id", visit)
                .query(Long.class)
                .single();
        assertThat(ago).isBetween(59L, 62L);
        long said = database.sql("select extract(epoch from at - said_at) from visit where id = :id")
                .param("id", visit)
                .query(Long.class)
                .single();
        assertThat(said).isBetween(17_990L, 18_010L);
    }

    @Test
    void a_visit_corrects_another_in_whatever_order_they_come() {
        UUID door = newDoor();
        UUID wrong = Walk.id();
        Map<String, Object> content =
                Map.of("household_id", door.toString(), "outcome", "locked", "corrects", wrong.toString());
        walk.send(List.of(walk.record(Walk.id(), "visit", content)));
        walk.send(List.of(walk.visit(wrong, door, "met")));

        assertThat(walk.doorInPack(door).path("last_outcome").asString()).isEqualTo("locked");
        assertThat(database.sql("select met from household where id = :id")
                        .param("id", door)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(count("visit", door)).as("both stay").isEqualTo(2);
    }

    @Test
    void nobody_corrects_the_visit_of_another() {
        UUID door = newDoor();
        UUID mine = Walk.id();
        walk.send(List.of(walk.visit(mine, door, "met")));
        Map<String, Object> content =
                Map.of("household_id", door.toString(), "outcome", "locked", "corrects", mine.toString());
        assertThat(Walk.states(colleague.send(List.of(colleague.record(Walk.id(), "visit", content)))))
                .containsExactly("held/no_right");
        assertThat(walk.doorInPack(door).path("last_outcome").asString()).isEqualTo("met");
    }

    @Test
    void a_visit_that_another_worker_has_just_made_is_shown_as_doubled() {
        UUID door = newDoor();
        UUID first = Walk.id();
        walk.send(List.of(walk.visit(first, door, "met")));
        UUID second = Walk.id();
        colleague.send(List.of(colleague.visit(second, door, "met")));
        assertThat(database.sql("select doubles from visit where id = :id")
                        .param("id", second)
                        .query(UUID.class)
                        .single())
                .isEqualTo(first);
    }

    @Test
    void the_id_of_somebody_elses_record_is_kept_apart() {
        UUID door = newDoor();
        UUID visit = Walk.id();
        walk.send(List.of(walk.visit(visit, door, "met")));
        List<Map<String, Object>> again = List.of(colleague.visit(visit, door, "locked"));
        assertThat(Walk.states(colleague.send(again))).containsExactly("held/id_taken");
        assertThat(Walk.states(colleague.send(again))).containsExactly("held/id_taken");
        assertThat(walk.doorInPack(door).path("last_outcome").asString()).isEqualTo("met");
    }

    @Test
    void understands_gzip_and_refuses_what_unpacks_to_too_much() {
        UUID door = Walk.id();
        assertThat(Walk.states(walk.sendPacked(walk.json(List.of(walk.door(door, "5"))))))
                .containsExactly("stored");
        byte[] bomb = ("{\"x\":\"" + "0".repeat(30_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(Walk.packed(bomb)).hasSizeLessThan(100_000);
        assertThat(walk.sendPacked(bomb).status()).isEqualTo(413);
    }

    @Test
    void refuses_only_what_is_no_upload() {
        assertThat(walk.caller().post("/api/org/canvass/records", Map.of()).status())
                .isEqualTo(422);
        assertThat(walk.caller().post("/api/org/canvass/records", "no").status())
                .isEqualTo(422);
        List<Map<String, Object>> many = new ArrayList<>();
        UUID door = Walk.id();
        for (int each = 0; each <= 500; each++) {
            many.add(walk.visit(Walk.id(), door, "met"));
        }
        assertThat(walk.send(many).status()).isEqualTo(413);
        Map<String, Object> bare = new HashMap<>(walk.door(Walk.id(), "1"));
        bare.remove("id");
        assertThat(Walk.states(walk.send(List.of(bare)))).containsExactly("held/not_understood");
    }

    @Test
    void counters_of_the_booth_follow_in_the_same_transaction() {
        UUID door = newDoor();
        Map<String, Object> met =
                Map.of("household_id", door.toString(), "outcome", "met", "wants_to_join", 2, "wants_to_help", true);
        walk.send(List.of(walk.record(Walk.id(), "visit", met)));
        assertThat(counters()).isEqualTo(recounted());
    }

    @Test
    void lists_the_booths_that_one_may_walk() {
        JsonNode booths = walk.caller().get("/api/org/canvass/booths").body();
        assertThat(booths).hasSize(1);
        assertThat(booths.get(0).path("booth").path("id").asInt()).isEqualTo(booth);
        JsonNode all = colleague.caller().get("/api/org/canvass/booths?limit=5").body();
        assertThat(all).hasSize(5);
    }

    private UUID newDoor() {
        UUID door = Walk.id();
        walk.send(List.of(walk.door(door, "नया")));
        return door;
    }

    private int count(String table, UUID door) {
        return database.sql("select count(*) from " + table + " where household_id = :door")
                .param("door", door)
                .query(Integer.class)
                .single();
    }

    private Map<String, @Nullable Object> counters() {
        return database.sql("""
                        select doors, doors_visited, doors_met, do_not_visit, visits, wants_to_join, wants_to_help, adults,
                          women_18_35, men_18_35, elders_60 from booth_doors where booth_id = :booth
                        """).param("booth", booth).query().singleRow();
    }

    private Map<String, @Nullable Object> recounted() {
        return database.sql("""
                        select count(*)::int as doors, count(*) filter (where visits > 0)::int as doors_visited,
                          count(*) filter (where met > 0)::int as doors_met,
                          count(*) filter (where do_not_visit)::int as do_not_visit, sum(visits)::int as visits,
                          sum(wants_to_join)::int as wants_to_join,
                          count(*) filter (where wants_to_help)::int as wants_to_help,
                          coalesce(sum(adults), 0)::int as adults, coalesce(sum(women_18_35), 0)::int as women_18_35,
                          coalesce(sum(men_18_35), 0)::int as men_18_35, coalesce(sum(elders_60), 0)::int as elders_60
                        from household where booth_id = :booth
                        """).param("booth", booth).query().singleRow();
    }
}
