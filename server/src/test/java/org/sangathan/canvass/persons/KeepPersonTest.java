package org.sangathan.canvass.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.canvass.Walk;
import org.sangathan.platform.KeepNoLonger;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names at a door: kept with consent, looked at on record, gone on the person's word or with their last day. */
@ServerTest
class KeepPersonTest {
    @Autowired
    Callers callers;

    @Autowired
    MovingClock clock;

    @Autowired
    KeepNoLonger keepNoLonger;

    @Autowired
    JdbcClient database;

    private Walk walk;
    private int cell;
    private UUID door = new UUID(0, 0);

    @BeforeEach
    void addDoor() {
        clock.reset();
        MemberKey member = callers.person("Booth committee member", 0);
        int booth = database.sql("select unit_id from demonstration_person where member_id = :id")
                .param("id", member.id())
                .query(Integer.class)
                .single();
        cell = booth / 10_000;
        walk = new Walk(callers.as(member), booth);
        door = Walk.id();
        walk.send(List.of(walk.door(door, "77")));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void keeps_a_name_with_consent_and_shows_it() {
        assertThat(keep(name(Walk.id())).status()).isEqualTo(201);

        assertThat(names()).containsExactly("सुशीला");
        assertThat(database.sql("select encode(name_sealed, 'escape') from household_person where household_id = :door")
                        .param("door", door)
                        .query(String.class)
                        .single())
                .doesNotContain("सुशीला");
    }

    @Test
    void writes_each_look_down_and_none_where_there_was_nothing_to_see() {
        assertThat(names()).isEmpty();
        assertThat(looks()).isZero();
        keep(name(Walk.id()));

        names();
        names();

        assertThat(looks()).isEqualTo(2);
    }

    private int looks() {
        return database.sql("select count(*) from audit_entry where action = 'door_persons_seen' and subject = :door")
                .param("door", door.toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void keeps_one_name_for_an_id_sent_twice_and_refuses_it_for_another_door() {
        UUID id = Walk.id();
        UUID other = Walk.id();
        walk.send(List.of(walk.door(other, "78")));

        assertThat(keep(name(id)).body()).isEqualTo(keep(name(id)).body());

        assertThat(names()).hasSize(1);
        assertThat(walk.caller().post(pathOf(other), name(id)).code()).isEqualTo("door_person_id_taken");
    }

    @Test
    void keeps_one_name_when_the_same_request_comes_at_once() throws Exception {
        UUID id = Walk.id();
        List<Callable<Integer>> storm = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            storm.add(() -> keep(name(id)).status());
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(storm)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertThat(names()).hasSize(1);
    }

    @Test
    void shows_nobody_a_name_whose_last_day_has_passed_and_the_job_deletes_it() {
        keep(name(Walk.id()));
        clock.advance(Duration.ofDays(31));

        assertThat(names()).isEmpty();
        assertThat(rows()).isOne();
        keepNoLonger.run();
        assertThat(rows()).isZero();
    }

    @Test
    void forgets_a_name_on_the_persons_word() {
        UUID id = Walk.id();
        keep(name(id));

        walk.caller().delete("/api/org/canvass/persons/" + cell + "/" + id);

        assertThat(names()).isEmpty();
        assertThat(rows()).isZero();
    }

    private int rows() {
        return database.sql("select count(*) from household_person where household_id = :door")
                .param("door", door)
                .query(Integer.class)
                .single();
    }

    @Test
    void shows_all_faults_at_once() {
        assertThat(walk.caller()
                        .post(pathOf(door), Map.of())
                        .body()
                        .path("faults")
                        .findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/id", "/name", "/purpose", "/notice_version", "/language", "/ends_on");
        Map<String, Object> bad = name(Walk.id());
        bad.put("name", "क".repeat(101));
        bad.put("ends_on", today().minusDays(1).toString());
        assertThat(keep(bad).body().path("faults").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/name", "/ends_on");
        Map<String, Object> late = name(Walk.id());
        late.put("ends_on", today().plusDays(400).toString());
        assertThat(keep(late).body().path("faults").findValuesAsString("code")).containsExactly("out_of_range");
        Map<String, Object> foreign = name(Walk.id());
        foreign.put("language", "fr");
        assertThat(keep(foreign).body().path("faults").findValuesAsString("pointer"))
                .containsExactly("/language");
    }

    @Test
    void hides_the_door_from_whoever_does_not_walk_there() {
        keep(name(Walk.id()));
        Caller neighbour = callers.with("District president", 1);

        assertThat(neighbour.get(pathOf(door)).status()).isEqualTo(404);
        assertThat(neighbour.post(pathOf(door), name(Walk.id())).status()).isEqualTo(404);
        assertThat(walk.caller().post(pathOf(Walk.id()), name(Walk.id())).status())
                .isEqualTo(404);
        assertThat(rows()).isOne();
    }

    private Map<String, Object> name(UUID id) {
        return new HashMap<>(Map.of(
                "id",
                id.toString(),
                "name",
                "सुशीला",
                "purpose",
                "come_again",
                "notice_version",
                "2026-11",
                "language",
                "hi",
                "ends_on",
                today().plusDays(30).toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Kolkata"));
    }

    private String pathOf(UUID door) {
        return "/api/org/canvass/doors/" + cell + "/" + door + "/persons";
    }

    private Caller.Answer keep(Map<String, Object> name) {
        return walk.caller().post(pathOf(door), name);
    }

    private List<String> names() {
        return walk.caller().get(pathOf(door)).body().findValuesAsString("name");
    }
}
