package org.sangathan.canvass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** What people decide: fields with two values, records that wait, names, doors at the desk. */
@ServerTest
class DecideTest {
    private static final String CANVASS = "/api/org/canvass/";

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient database;

    private int booth;
    private int cell;
    private Walk walk;
    private Caller president;

    @BeforeEach
    void walk() {
        MemberKey member = callers.person("Booth committee member", 0);
        booth = database.sql("select unit_id from demonstration_person where member_id = :id")
                .param("id", member.id())
                .query(Integer.class)
                .single();
        cell = booth / 10_000;
        walk = new Walk(callers.as(member), booth);
        president = callers.with("District president");
    }

    @Test
    void a_person_decides_which_value_holds_and_it_is_decided_once() {
        UUID door = conflict("landmark", "कुआँ", "मंदिर");
        JsonNode conflict = conflictOf(door);
        assertThat(conflict.path("kept").path("value").asString()).isEqualTo("कुआँ");
        assertThat(conflict.path("rival").path("value").asString()).isEqualTo("मंदिर");
        assertThat(conflict.path("rival").path("by").asString()).isNotEmpty();
        assertThat(conflict.path("rival").path("how").asString()).isEqualTo("phone");

        Map<String, Object> decision = Map.of("id", Walk.id(), "value", "मंदिर के पास कुआँ");
        assertThat(decide(conflict, decision).status()).isEqualTo(204);
        assertThat(decide(conflict, decision).status()).as("sent again").isEqualTo(204);
        assertThat(decide(conflict, Map.of("id", Walk.id(), "value", "और")).code())
                .isEqualTo("conflict_decided");
        assertThat(walk.doorInPack(door).path("landmark").asString()).isEqualTo("मंदिर के पास कुआँ");
        assertThat(conflicts().findValuesAsString("household_id")).doesNotContain(door.toString());
        assertThat(audited("field_conflict_decided", door)).isEqualTo(1);
    }

    @Test
    void a_decision_needs_a_value_that_the_field_can_have() {
        JsonNode conflict = conflictOf(conflict("adults", 5, 7));
        Caller.Answer refused = decide(conflict, Map.of("id", Walk.id(), "value", "many"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("faults").get(0).path("pointer").asString())
                .isEqualTo("/value");
    }

    @Test
    void do_not_visit_is_lifted_only_with_the_wish_in_words() {
        UUID door = newDoor();
        walk.send(List.of(walk.change(Walk.id(), door, "do_not_visit", true, null)));
        walk.send(List.of(walk.change(Walk.id(), door, "do_not_visit", false, null)));
        JsonNode conflict = conflictOf(door);
        Caller.Answer refused = decide(conflict, Map.of("id", Walk.id(), "value", false));
        assertThat(refused.body().path("faults").get(0).path("pointer").asString())
                .isEqualTo("/reason");
        assertThat(walk.doorInPack(door).path("do_not_visit").asBoolean()).isTrue();

        assertThat(decide(conflict, Map.of("id", Walk.id(), "value", false, "reason", "दादी ने फ़ोन किया"))
                        .status())
                .isEqualTo(204);
        assertThat(walk.doorInPack(door).path("do_not_visit").asBoolean()).isFalse();
        assertThat(audited("do_not_visit_lifted", door)).isEqualTo(1);
    }

    @Test
    void only_who_manages_turf_decides() {
        JsonNode conflict = conflictOf(conflict("adults", 3, 2));
        String path = CANVASS + "conflicts/" + cell + "/" + conflict.path("id").asString() + "/decide";
        assertThat(walk.caller().post(path, Map.of("id", Walk.id(), "value", 3)).status())
                .isEqualTo(403);
        assertThat(callers.with("District president", 1)
                        .post(path, Map.of("id", Walk.id(), "value", 3))
                        .status())
                .isEqualTo(404);
        assertThat(walk.caller().get(CANVASS + "units/" + booth + "/conflicts").status())
                .isEqualTo(403);
    }

    @Test
    void a_record_that_waits_is_put_right_and_applied_in_the_name_of_its_worker() {
        UUID door = newDoor();
        UUID visit = Walk.id();
        walk.send(List.of(walk.visit(visit, door, "danced")));
        JsonNode held = heldOf(visit);
        assertThat(held.path("code").asString()).isEqualTo("not_understood");
        assertThat(held.path("worker").asString()).isNotEmpty();
        JsonNode whole =
                president.get(CANVASS + "held/" + cell + "/" + visit).body().path("record");
        assertThat(whole.path("visit").path("outcome").asString()).isEqualTo("danced");

        assertThat(decideHeld(visit, Map.of("decision", "applied", "reason", "टाइप की भूल"))
                        .code())
                .isEqualTo("held_record_still_faulty");
        Map<String, Object> right = Map.of(
                "decision",
                "applied",
                "reason",
                "टाइप की भूल",
                "content",
                Map.of("household_id", door.toString(), "outcome", "met"));
        assertThat(decideHeld(visit, right).status()).isEqualTo(204);
        assertThat(decideHeld(visit, right).status()).as("sent again").isEqualTo(204);
        assertThat(walk.doorInPack(door).path("last_outcome").asString()).isEqualTo("met");
        assertThat(database.sql("select worker_id from visit where id = :id")
                        .param("id", visit)
                        .query(UUID.class)
                        .single())
                .isEqualTo(callers.person("Booth committee member", 0).id());
        assertThat(Walk.states(walk.send(List.of(walk.visit(visit, door, "met")))))
                .containsExactly("stored");
    }

    @Test
    void a_record_is_set_aside_only_with_a_reason_and_keeps_nothing_then() {
        UUID visit = Walk.id();
        walk.send(List.of(walk.visit(visit, Walk.id(), "met")));
        assertThat(decideHeld(visit, Map.of("decision", "set_aside")).status()).isEqualTo(422);
        assertThat(decideHeld(visit, Map.of("decision", "set_aside", "reason", "दो बार लिखा"))
                        .status())
                .isEqualTo(204);
        assertThat(president
                        .get(CANVASS + "held/" + cell + "/" + visit)
                        .body()
                        .path("record")
                        .isNull())
                .isTrue();
        assertThat(decideHeld(visit, Map.of("decision", "applied", "reason", "doch"))
                        .code())
                .isEqualTo("held_record_decided");
    }

    @Test
    void a_record_without_right_is_applied_by_whoever_may() {
        Walk stranger = new Walk(callers.with("District president", 1), booth);
        UUID door = Walk.id();
        stranger.send(List.of(stranger.door(door, "99")));
        assertThat(walk.caller().get(CANVASS + "units/" + booth + "/held").status())
                .isEqualTo(403);
        assertThat(decideHeld(door, Map.of("decision", "applied", "reason", "मदद को आए थे"))
                        .status())
                .isEqualTo(204);
        assertThat(walk.doorInPack(door).path("house_number").asString()).isEqualTo("99");
    }

    @Test
    void a_name_is_kept_sealed_for_its_purpose_and_ends_on_the_persons_word() {
        UUID door = newDoor();
        UUID person = Walk.id();
        assertThat(Walk.states(walk.send(List.of(person(person, door, "सुशीला", "2999-01-01")))))
                .containsExactly("stored");
        JsonNode persons = walk.caller()
                .get(CANVASS + "doors/" + cell + "/" + door + "/persons")
                .body();
        assertThat(persons.get(0).path("name").asString()).isEqualTo("सुशीला");
        LocalDate ends = LocalDate.parse(persons.get(0).path("ends_on").asString());
        assertThat(ends)
                .as("a year at most")
                .isBefore(LocalDate.now(ZoneOffset.UTC).plusDays(370));
        assertThat(callers.with("District president", 1)
                        .get(CANVASS + "doors/" + cell + "/" + door + "/persons")
                        .status())
                .isEqualTo(404);

        assertThat(walk.caller()
                        .delete(CANVASS + "persons/" + cell + "/" + person)
                        .status())
                .isEqualTo(200);
        assertThat(walk.caller()
                        .get(CANVASS + "doors/" + cell + "/" + door + "/persons")
                        .body())
                .isEmpty();
    }

    @Test
    void a_name_without_consent_or_after_its_end_is_not_kept() {
        UUID door = newDoor();
        Map<String, Object> bare = walk.record(
                Walk.id(), "person", Map.of("household_id", door.toString(), "name", "कोई", "purpose", "come_again"));
        assertThat(Walk.states(walk.send(List.of(bare)))).containsExactly("held/not_understood");
        UUID late = Walk.id();
        assertThat(Walk.states(walk.send(List.of(person(late, door, "कोई", "2020-01-01")))))
                .containsExactly("routed/consent_ended");
        assertThat(database.sql("select count(*) from household_person where id = :id")
                        .param("id", late)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_door_that_moved_to_another_booth_takes_its_records_along() {
        UUID door = newDoor();
        int other = otherBooth();
        Caller.Answer moved = president.post(
                CANVASS + "units/" + booth + "/move-doors", Map.of("to_booth", other, "doors", List.of(door)));
        assertThat(moved.body().path("moved").asInt()).isEqualTo(1);

        Caller.Answer answer =
                walk.send(List.of(walk.visit(Walk.id(), door, "met"), walk.change(Walk.id(), door, "adults", 9, null)));
        assertThat(Walk.states(answer)).containsExactly("routed/booth_split", "routed/booth_split");
        assertThat(answer.body().path("receipts").get(0).path("booth_id").asInt())
                .isEqualTo(other);
        assertThat(walk.pack(1).body().path("gone").valueStream().map(JsonNode::asString))
                .contains(door.toString());
        assertThat(new Walk(president, other).doorInPack(door).path("adults").asInt())
                .isEqualTo(9);
        assertThat(counted(booth)).isEqualTo(recounted(booth));
        assertThat(counted(other)).isEqualTo(recounted(other));
    }

    @Test
    void a_booth_that_is_not_there_holds_new_doors_and_lets_visits_follow_theirs() {
        UUID door = newDoor();
        Walk lost = new Walk(president, cell * 10_000 + 9_999);
        Caller.Answer answer = lost.send(List.of(lost.visit(Walk.id(), door, "met"), lost.door(Walk.id(), "1")));
        assertThat(Walk.states(answer)).containsExactly("routed/booth_gone", "held/booth_gone");
    }

    @Test
    void records_of_an_erased_door_are_accepted_and_on_a_persons_wish_without_words() {
        UUID door = newDoor();
        UUID before = Walk.id();
        walk.send(List.of(walk.record(
                before, "visit", Map.of("household_id", door.toString(), "outcome", "met", "note", "शब्द"))));
        assertThat(president
                        .post(CANVASS + "doors/" + cell + "/" + door + "/erase", Map.of("why", "wish"))
                        .status())
                .isEqualTo(204);
        UUID after = Walk.id();
        assertThat(Walk.states(walk.send(List.of(walk.record(
                        after, "visit", Map.of("household_id", door.toString(), "outcome", "met", "note", "शब्द"))))))
                .containsExactly("routed/door_erased");
        assertThat(database.sql("select count(*) from visit where household_id = :door and note is not null")
                        .param("door", door)
                        .query(Integer.class)
                        .single())
                .isZero();
        UUID name = Walk.id();
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        assertThat(Walk.states(walk.send(List.of(person(name, door, "सुशीला", day)))))
                .containsExactly("routed/door_erased");
        assertThat(database.sql("select count(*) from household_person where id = :id")
                        .param("id", name)
                        .query(Integer.class)
                        .single())
                .as("a name at a door that is no more")
                .isZero();
        assertThat(counted(booth)).isEqualTo(recounted(booth));
        assertThat(Walk.states(walk.send(List.of(walk.door(door, "5"))))).containsExactly("routed/door_erased");
    }

    @Test
    void the_desk_adds_and_changes_doors_by_the_same_rules() {
        UUID door = Walk.id();
        Map<String, Object> add = Map.of("id", door, "door", Map.of("house_number", "44", "adults", 3));
        assertThat(president.post(CANVASS + "units/" + booth + "/doors", add).status())
                .isEqualTo(200);
        assertThat(president.post(CANVASS + "units/" + booth + "/doors", add).status())
                .isEqualTo(200);
        walk.send(List.of(walk.change(Walk.id(), door, "adults", 4, null)));
        Map<String, Object> adults = new HashMap<>(Map.of("value", 6));
        Caller.Answer changed = president.patch(
                CANVASS + "doors/" + cell + "/" + door, Map.of("id", Walk.id(), "fields", Map.of("adults", adults)));
        assertThat(changed.body().path("conflict").asBoolean()).isTrue();
        assertThat(walk.caller()
                        .post(CANVASS + "units/" + booth + "/doors", add)
                        .status())
                .isEqualTo(403);
        Caller.Answer refused = president.post(
                CANVASS + "units/" + booth + "/doors",
                Map.of("id", Walk.id(), "door", Map.of("adults", 1, "women_18_35", 4, "floor", "x".repeat(50))));
        assertThat(refused.body().path("faults")).as("all at once").hasSize(2);
    }

    @Test
    void sections_come_in_the_pack() {
        assertThat(president
                        .post(
                                CANVASS + "units/" + booth + "/sections",
                                Map.of("sections", List.of(Map.of("number", 1, "name", "बड़ा टोला"))))
                        .status())
                .isEqualTo(204);
        assertThat(walk.pack(0).body().path("sections").get(0).path("name").asString())
                .isEqualTo("बड़ा टोला");
        Caller.Answer twice = president.post(
                CANVASS + "units/" + booth + "/sections",
                Map.of("sections", List.of(Map.of("number", 1, "name", "क"), Map.of("number", 1, "name", "ख"))));
        assertThat(twice.status()).isEqualTo(422);
    }

    private Map<String, Object> person(UUID id, UUID door, String name, String endsOn) {
        return walk.record(
                id,
                "person",
                Map.of(
                        "household_id",
                        door.toString(),
                        "name",
                        name,
                        "notice_version",
                        "2026-11-door",
                        "language",
                        "hi",
                        "purpose",
                        "come_again",
                        "ends_on",
                        endsOn));
    }

    private int otherBooth() {
        return database.sql("select id from booth where constituency_id = :cell and id <> :booth order by id limit 1")
                .param("cell", cell)
                .param("booth", booth)
                .query(Integer.class)
                .single();
    }

    private UUID newDoor() {
        UUID door = Walk.id();
        walk.send(List.of(walk.door(door, "नया")));
        return door;
    }

    private UUID conflict(String field, Object mine, Object theirs) {
        UUID door = newDoor();
        Walk colleague = new Walk(president, booth);
        walk.send(List.of(walk.change(Walk.id(), door, field, mine, null)));
        colleague.send(List.of(colleague.change(Walk.id(), door, field, theirs, null)));
        return door;
    }

    private JsonNode conflicts() {
        return president
                .get(CANVASS + "units/" + booth + "/conflicts?limit=200")
                .body();
    }

    private JsonNode conflictOf(UUID door) {
        for (JsonNode conflict : conflicts()) {
            if (door.toString().equals(conflict.path("household_id").asString())) {
                return conflict;
            }
        }
        throw new AssertionError("no conflict of " + door);
    }

    private Caller.Answer decide(JsonNode conflict, Map<String, Object> decision) {
        return president.post(
                CANVASS + "conflicts/" + cell + "/" + conflict.path("id").asString() + "/decide", decision);
    }

    private JsonNode heldOf(UUID record) {
        for (JsonNode held :
                president.get(CANVASS + "units/" + booth + "/held?limit=200").body()) {
            if (record.toString().equals(held.path("id").asString())) {
                return held;
            }
        }
        throw new AssertionError("not held: " + record);
    }

    private Caller.Answer decideHeld(UUID record, Map<String, Object> decision) {
        return president.post(CANVASS + "held/" + cell + "/" + record + "/decide", decision);
    }

    private int audited(String action, UUID subject) {
        return database.sql("select count(*) from audit_entry where action = :action and subject = :subject")
                .param("action", action)
                .param("subject", subject.toString())
                .query(Integer.class)
                .single();
    }

    private Map<String, @Nullable Object> counted(int unit) {
        return database.sql("""
                        select doors, visits, adults, women_18_35 from booth_doors where booth_id = :booth
                        """).param("booth", unit).query().singleRow();
    }

    private Map<String, @Nullable Object> recounted(int unit) {
        return database.sql("""
                        select count(*)::int as doors, coalesce(sum(visits), 0)::int as visits,
                          coalesce(sum(adults), 0)::int as adults, coalesce(sum(women_18_35), 0)::int as women_18_35
                        from household where booth_id = :booth
                        """).param("booth", unit).query().singleRow();
    }
}
