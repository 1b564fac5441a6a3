package org.sangathan.canvass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.platform.Ids;
import org.sangathan.platform.KeepNoLonger;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A post ends while the phone is away: work goes on to count, reading ends at once. */
@ServerTest
class RightEndsTest {
    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Ids ids;

    @Autowired
    Canvassing canvassing;

    @Autowired
    KeepNoLonger keepNoLonger;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void work_from_before_the_phone_knew_is_accepted_and_routed_and_later_work_is_kept() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        Caller president = callers.with("District president");
        Caller own = callers.as(candidate.member());
        String appointment = appoint(president, own, candidate);
        Walk walk = new Walk(own, candidate.boothId());
        UUID door = Walk.id();
        walk.send(List.of(walk.door(door, "1")));
        assertThat(walk.pack(0).status()).isEqualTo(200);

        president.post(appointment + "/relieve", Map.of("reason", "बदलाव"));
        assertThat(walk.pack(0).code()).isEqualTo("canvass_right_ended");
        Map<String, Object> visit = walk.visit(Walk.id(), door, "met");
        Caller.Answer answer = walk.send(List.of(visit));
        assertThat(Walk.states(answer)).containsExactly("routed/post_ended");
        JsonNode responsible = answer.body().path("receipts").get(0).path("responsible");
        assertThat(responsible.path("holder").asString()).isNotEmpty();
        assertThat(Walk.states(walk.send(List.of(visit)))).containsExactly("routed/post_ended");

        Map<String, Object> later = walk.record(
                Walk.id(),
                "visit",
                Map.of("household_id", door.toString(), "outcome", "met"),
                Instant.now().plusSeconds(30));
        assertThat(Walk.states(walk.send(List.of(later), Instant.now().plusSeconds(30))))
                .as("the receipt has told the phone")
                .containsExactly("held/no_right");
        assertThat(database.sql("select count(*) from visit where household_id = :door")
                        .param("door", door)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_right_that_was_given_again_ends_as_if_the_phone_had_never_been_told() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        Caller president = callers.with("District president");
        Caller own = callers.as(candidate.member());
        Walk walk = new Walk(own, candidate.boothId());
        UUID door = Walk.id();
        String first = appoint(president, own, candidate);
        walk.send(List.of(walk.door(door, "1")));
        president.post(first + "/relieve", Map.of("reason", "बदलाव"));
        assertThat(Walk.states(walk.send(List.of(walk.visit(Walk.id(), door, "met")))))
                .containsExactly("routed/post_ended");

        String second = appoint(president, own, candidate);
        assertThat(walk.pack(0).status()).isEqualTo(200);
        Map<String, Object> meanwhile = walk.visit(Walk.id(), door, "met");
        president.post(second + "/relieve", Map.of("reason", "बदलाव"));
        Map<String, Object> before = walk.visit(Walk.id(), door, "met");

        assertThat(Walk.states(walk.send(List.of(meanwhile, before))))
                .as("the phone was told of the first end, not of the second")
                .containsExactly("routed/post_ended", "routed/post_ended");
        Map<String, Object> later = walk.record(
                Walk.id(),
                "visit",
                Map.of("household_id", door.toString(), "outcome", "met"),
                Instant.now().plusSeconds(30));
        assertThat(Walk.states(walk.send(List.of(later), Instant.now().plusSeconds(30))))
                .containsExactly("held/no_right");
    }

    @Test
    void a_record_that_was_kept_for_want_of_a_right_stays_kept_when_it_comes_again_with_one() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        Caller own = callers.as(candidate.member());
        Walk walk = new Walk(own, candidate.boothId());
        UUID door = Walk.id();
        List<Map<String, Object>> kept = List.of(walk.door(door, "1"));
        assertThat(Walk.states(walk.send(kept))).containsExactly("held/no_right");

        Caller president = callers.with("District president");
        String appointment = appoint(president, own, candidate);
        assertThat(Walk.states(walk.send(kept)))
                .as("whoever is responsible decides, once")
                .containsExactly("held/no_right");
        assertThat(database.sql("select count(*) from household where id = :door")
                        .param("door", door)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(Walk.states(walk.send(List.of(walk.door(Walk.id(), "2"))))).containsExactly("stored");
        president.post(appointment + "/relieve", Map.of("reason", "बदलाव"));
    }

    @Test
    void counts_of_a_booth_are_those_of_its_cell() {
        MemberKey member = callers.person("Booth committee member", 0);
        int booth = database.sql("select unit_id from demonstration_person where member_id = :id")
                .param("id", member.id())
                .query(Integer.class)
                .single();
        int before = visits(booth);
        Walk walk = new Walk(callers.as(member), booth);
        UUID door = Walk.id();
        walk.send(
                List.of(walk.door(door, "1"), walk.visit(Walk.id(), door, "met"), walk.visit(Walk.id(), door, "met")));
        assertThat(visits(booth)).isEqualTo(before + 2);
        assertThat(canvassing.counts(booth / 10_000, new int[] {booth}).get(booth))
                .isEqualTo(canvassing.countsOfCell(booth / 10_000).get(booth));
    }

    @Test
    void words_positions_and_names_are_kept_for_their_time_and_no_longer() {
        MemberKey member = callers.person("Booth committee member", 0);
        int booth = database.sql("select unit_id from demonstration_person where member_id = :id")
                .param("id", member.id())
                .query(Integer.class)
                .single();
        Walk walk = new Walk(callers.as(member), booth);
        UUID door = Walk.id();
        UUID visit = Walk.id();
        Map<String, Object> content = Map.of(
                "household_id",
                door.toString(),
                "outcome",
                "met",
                "note",
                "शब्द",
                "latitude",
                26.76543,
                "longitude",
                83.37);
        walk.send(List.of(walk.door(door, "1"), walk.record(visit, "visit", content)));
        assertThat(value("select latitude from visit where id = :id", visit)).isEqualTo("26.765");

        clock.advance(Duration.ofDays(2));
        keepNoLonger.run();
        assertThat(value("select latitude from visit where id = :id", visit)).isNull();
        assertThat(value("select note from visit where id = :id", visit)).isEqualTo("शब्द");
        clock.advance(Duration.ofDays(366));
        keepNoLonger.run();
        assertThat(value("select note from visit where id = :id", visit)).isNull();
    }

    private @org.jspecify.annotations.Nullable String value(String sql, UUID id) {
        Object value = database.sql(sql)
                .param("id", id)
                .query()
                .singleRow()
                .values()
                .iterator()
                .next();
        return value == null ? null : value.toString();
    }

    private int visits(int booth) {
        BoothCounts counts =
                canvassing.counts(booth / 10_000, new int[] {booth}).get(booth);
        return counts == null ? 0 : counts.visits();
    }

    private String appoint(Caller president, Caller own, EmptyPosts.Candidate candidate) {
        president.post(
                "/api/org/appointments",
                Map.of(
                        "id",
                        ids.next(),
                        "unit_id",
                        candidate.boothId(),
                        "post_type",
                        "booth_committee_member",
                        "member",
                        candidate.member()));
        UUID id = database.sql(
                        "select appointment_id from member_appointment where member_id = :id order by 1 desc limit 1")
                .param("id", candidate.member().id())
                .query(UUID.class)
                .single();
        String path = "/api/org/appointments/" + candidate.boothId() / 10_000 + "/" + id;
        assertThat(own.post(path + "/accept", Map.of()).status()).isEqualTo(200);
        return path;
    }
}
