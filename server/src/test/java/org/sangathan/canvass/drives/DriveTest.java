package org.sangathan.canvass.drives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.access.PhoneNumber;
import org.sangathan.people.AddMember;
import org.sangathan.people.CreditsLowered;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.credits.SettleCredits;
import org.sangathan.people.joining.UndoJoining;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class DriveTest {
    private static final AtomicLong PHONES = new AtomicLong(9_714_000_000L);
    private static final int CELL = 24_322;
    private static final int SEAT = CELL * 10_000;

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    MovingClock clock;

    @Autowired
    AddMember addMember;

    @Autowired
    UndoJoining undoJoining;

    @Autowired
    Members members;

    @Autowired
    SettleCredits settleCredits;

    @Autowired
    SumDrives sumDrives;

    @Autowired
    CountSql countSql;

    @Autowired
    DriveSql driveSql;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ids ids;

    /** Joinings that other tests settled on the same day, before a drive was made. */
    private final Map<UUID, Integer> before = new HashMap<>();

    private Caller leader;
    private EmptyPosts.Candidate candidate = EmptyPosts.Candidate.NOBODY;

    @BeforeEach
    void choose() {
        // noon, so that no joining is one at night
        clock.reset();
        int hour = clock.instant().atZone(ZoneOffset.UTC).getHour();
        clock.advance(Duration.ofHours((30 - hour) % 24));
        candidate = emptyPosts.boothWithoutPresident();
        leader = callers.with("Constituency president");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void shares_a_target_out_by_electors_so_that_the_booths_are_exactly_the_whole() {
        UUID id = make(SEAT, 1003, Map.of("women_percent", 50, "youth_percent", 50));

        JsonNode board = board(SEAT, id);
        assertThat(board.path("progress").path("target").asInt()).isEqualTo(1003);
        assertThat(board.path("progress").path("women_target").asInt()).isEqualTo(502);
        assertThat(board.path("difference").asInt()).isZero();
        assertThat(sumOfBooths(SEAT, id, "target")).isEqualTo(1003);
        assertThat(sumOfBooths(SEAT, id, "women_target")).isEqualTo(502);
        assertThat(sumOfBooths(SEAT, id, "youth_target")).isEqualTo(502);
        for (JsonNode booth : booths(SEAT, id)) {
            JsonNode progress = booth.path("progress");
            assertThat(progress.path("women_target").asInt())
                    .isLessThanOrEqualTo(progress.path("target").asInt());
        }
    }

    @Test
    void a_drive_of_the_district_is_the_sum_of_its_constituencies() {
        Caller district = callers.with("District president");
        int unit = district.get("/api/org/me").body().path("unit").path("id").asInt();
        UUID id = ids.next();
        assertThat(make(district, unit, request(id, 5000, Map.of())).status()).isEqualTo(201);

        JsonNode board =
                district.get("/api/org/units/" + unit + "/drives/" + id).body();
        int sum = 0;
        for (JsonNode child : board.path("children")) {
            sum += child.path("progress").path("target").asInt();
        }
        assertThat(sum).isEqualTo(5000);
        assertThat(board(SEAT, id).path("progress").path("target").asInt()).isPositive();
        assertThat(district.get("/api/org/units/" + unit + "/drives/" + id + "/seats")
                        .body()
                        .size())
                .isPositive();
    }

    @Test
    void a_correction_is_balanced_by_the_siblings_and_can_be_taken_back() {
        UUID id = make(SEAT, 1000, Map.of("women_percent", 50));
        JsonNode first = booths(SEAT, id).getFirst();
        int booth = first.path("unit").path("id").asInt();
        int before = first.path("progress").path("target").asInt();

        assertThat(correct(leader, booth, id, before + 5).status()).isEqualTo(200);

        JsonNode corrected = boothOf(id, booth);
        assertThat(corrected.path("progress").path("target").asInt()).isEqualTo(before + 5);
        assertThat(corrected.path("corrected").asBoolean()).isTrue();
        assertThat(sumOfBooths(SEAT, id, "target")).isEqualTo(1000);
        assertThat(sumOfBooths(SEAT, id, "women_target")).isEqualTo(500);
        assertThat(board(SEAT, id).path("difference").asInt()).isZero();

        correct(leader, booth, id, null);
        assertThat(boothOf(id, booth).path("progress").path("target").asInt()).isEqualTo(before);
    }

    @Test
    void corrections_of_many_booths_at_the_same_moment_all_hold_and_the_whole_stays() throws Exception {
        UUID id = make(SEAT, 4000, Map.of("women_percent", 50));
        List<JsonNode> some = booths(SEAT, id).subList(0, 6);

        try (ExecutorService threads = Executors.newFixedThreadPool(some.size())) {
            List<Future<Caller.Answer>> answers = new ArrayList<>();
            for (JsonNode booth : some) {
                answers.add(threads.submit(() -> correct(leader, unitOf(booth), id, targetOf(booth) + 3)));
            }
            for (Future<Caller.Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }

        for (JsonNode booth : some) {
            JsonNode now = boothOf(id, unitOf(booth));
            assertThat(targetOf(now)).isEqualTo(targetOf(booth) + 3);
            assertThat(now.path("corrected").asBoolean()).isTrue();
        }
        assertThat(sumOfBooths(SEAT, id, "target")).isEqualTo(4000);
        assertThat(sumOfBooths(SEAT, id, "women_target")).isEqualTo(2000);
    }

    @Test
    void sent_by_two_at_the_same_moment_it_is_made_once() throws Exception {
        UUID id = ids.next();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Caller.Answer>> answers = new ArrayList<>();
            for (int each = 0; each < 4; each++) {
                answers.add(threads.submit(() -> make(leader, SEAT, request(id, 900, Map.of()))));
            }
            for (Future<Caller.Answer> answer : answers) {
                assertThat(answer.get().status()).isIn(200, 201);
            }
        }
        assertThat(sumOfBooths(SEAT, id, "target")).isEqualTo(900);
    }

    private static int unitOf(JsonNode booth) {
        return booth.path("unit").path("id").asInt();
    }

    private static int targetOf(JsonNode booth) {
        return booth.path("progress").path("target").asInt();
    }

    @Test
    void what_no_sibling_can_balance_is_shown_as_a_difference() {
        UUID id = make(SEAT, 100, Map.of());
        int booth = booths(SEAT, id).getFirst().path("unit").path("id").asInt();

        correct(leader, booth, id, 130);

        assertThat(board(SEAT, id).path("difference").asInt()).isPositive();
        assertThat(sumOfBooths(SEAT, id, "target"))
                .isEqualTo(100 + board(SEAT, id).path("difference").asInt());
    }

    @Test
    void counts_a_joining_when_its_credit_settles_and_not_before() {
        UUID id = make(SEAT, 1000, Map.of("women_percent", 50, "youth_percent", 50));
        join(Gender.WOMAN, 1999);
        join(Gender.MAN, 1950);

        settle();
        assertThat(done(id, "done")).isZero();
        clock.advance(Duration.ofDays(8));
        settle();
        settle();

        assertThat(done(id, "done")).isEqualTo(2);
        assertThat(done(id, "women")).isOne();
        assertThat(done(id, "youth")).isOne();
        assertThat(boothOf(id, candidate.boothId())
                        .path("progress")
                        .path("done")
                        .asInt())
                .isEqualTo(2);
        assertCountsAreThoseOfTheJoinings(id);
    }

    @Test
    void takes_off_what_is_lowered_undone_or_gone() {
        UUID id = make(SEAT, 1000, Map.of());
        Member lowered = join(Gender.WOMAN, 1999);
        Member undone = join(Gender.WOMAN, 1999);
        join(Gender.MAN, 1999);
        clock.advance(Duration.ofDays(8));
        settle();
        assertThat(done(id, "done")).isEqualTo(3);

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new CreditsLowered(List.of(keyOf(lowered))));
            undoJoining.undo(members.find(keyOf(undone)).orElseThrow());
        });
        sumDrives.sum();

        assertThat(done(id, "done")).isOne();
        assertThat(done(id, "women")).isZero();
        assertCountsAreThoseOfTheJoinings(id);
    }

    @Test
    void counts_workers_when_they_choose_to_work_and_follows_who_moves() {
        UUID id = make(SEAT, 1000, Map.of("counts", "workers"));
        Member member = join(Gender.WOMAN, 1999);
        clock.advance(Duration.ofDays(8));
        settle();
        assertThat(done(id, "done")).isZero();

        Caller own = callers.as(keyOf(member));
        own.patch("/api/org/me/worker", Map.of("worker", true));
        sumDrives.sum();
        assertThat(done(id, "done")).isOne();

        int other = booths(SEAT, id).stream()
                .map(booth -> booth.path("unit").path("id").asInt())
                .filter(booth -> booth != candidate.boothId())
                .findFirst()
                .orElseThrow();
        own.post("/api/org/me/move", Map.of("booth", other));
        sumDrives.sum();
        assertThat(boothOf(id, candidate.boothId())
                        .path("progress")
                        .path("done")
                        .asInt())
                .isZero();
        assertThat(boothOf(id, other).path("progress").path("done").asInt()).isOne();
        assertCountsAreThoseOfTheJoinings(id);
    }

    @Test
    void a_worker_sees_what_is_asked_of_their_own_booth() {
        UUID id = make(SEAT, 1000, Map.of());
        JsonNode mine = callers.as(candidate.member()).get("/api/org/me/drives").body();
        for (JsonNode each : mine) {
            if (each.path("drive").path("id").asString().equals(id.toString())) {
                assertThat(each.path("booth").path("id").asInt()).isEqualTo(candidate.boothId());
                assertThat(each.path("drive").path("days_left").asInt()).isEqualTo(30);
                return;
            }
        }
        throw new AssertionError("the drive is not there");
    }

    @Test
    void made_twice_it_is_there_once_and_another_of_that_id_is_refused() {
        UUID id = ids.next();
        Map<String, Object> request = request(id, 500, Map.of());
        assertThat(make(leader, SEAT, request).status()).isEqualTo(201);
        assertThat(make(leader, SEAT, request).status()).isEqualTo(201);
        assertThat(board(SEAT, id).path("progress").path("target").asInt()).isEqualTo(500);

        assertThat(make(leader, SEAT, request(id, 500, Map.of("name", "another")))
                        .code())
                .isEqualTo("drive_known");
    }

    @Test
    void an_ended_drive_is_not_corrected_any_more() {
        UUID id = make(SEAT, 500, Map.of());
        int booth = booths(SEAT, id).getFirst().path("unit").path("id").asInt();

        assertThat(leader.post("/api/org/drives/" + id + "/end", Map.of())
                        .body()
                        .path("ended")
                        .asBoolean())
                .isTrue();
        assertThat(correct(leader, booth, id, 3).code()).isEqualTo("drive_over");
        assertThat(leader.post("/api/org/drives/" + id + "/share", Map.of()).code())
                .isEqualTo("drive_over");
    }

    @Test
    void refuses_whoever_has_not_the_right() {
        UUID id = make(SEAT, 500, Map.of());
        Caller booth = callers.with("Booth president");
        Caller elsewhere = callers.with("District president", 1);

        assertThat(make(booth, SEAT, request(ids.next(), 5, Map.of())).code()).isEqualTo("unit_unknown");
        assertThat(make(elsewhere, SEAT, request(ids.next(), 5, Map.of())).code())
                .isEqualTo("unit_unknown");
        assertThat(correct(elsewhere, candidate.boothId(), id, 5).code()).isEqualTo("drive_unknown");
        assertThat(elsewhere.post("/api/org/drives/" + id + "/end", Map.of()).code())
                .isEqualTo("drive_unknown");
        assertThat(elsewhere.get("/api/org/units/" + SEAT + "/drives/" + id).code())
                .isEqualTo("unit_unknown");
        assertThat(correct(leader, SEAT, id, 5).code()).isEqualTo("drive_unit_not_below");
    }

    @Test
    void says_all_faults_at_once() {
        Map<String, Object> request = new HashMap<>();
        request.put("name", " ");
        request.put("starts_on", today().minusDays(1).toString());
        request.put("ends_on", today().minusDays(2).toString());
        request.put("target", 0);
        request.put("women_percent", 101);

        Caller.Answer answer = make(leader, SEAT, request);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("faults").size()).isEqualTo(7);
    }

    private UUID make(int unit, int target, Map<String, Object> more) {
        UUID id = ids.next();
        assertThat(make(leader, unit, request(id, target, more)).status()).isEqualTo(201);
        before.put(id, joinings(driveSql.find(id).orElseThrow()));
        return id;
    }

    private static Caller.Answer make(Caller caller, int unit, Map<String, Object> request) {
        return caller.post("/api/org/units/" + unit + "/drives", request);
    }

    private Map<String, Object> request(UUID id, int target, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "id",
                id,
                "name",
                "नए साथी",
                "counts",
                "members",
                "starts_on",
                today().toString(),
                "ends_on",
                today().plusDays(29).toString(),
                "target",
                target));
        request.putAll(more);
        return request;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(MakeDrive.INDIA));
    }

    private JsonNode board(int unit, UUID id) {
        return leader.get("/api/org/units/" + unit + "/drives/" + id).body();
    }

    private static Caller.Answer correct(Caller caller, int unit, UUID id, @Nullable Integer target) {
        Map<String, Object> request = new HashMap<>();
        request.put("target", target);
        return caller.patch("/api/org/units/" + unit + "/drives/" + id + "/target", request);
    }

    private List<JsonNode> booths(int unit, UUID id) {
        List<JsonNode> booths = new ArrayList<>();
        for (JsonNode child : board(unit, id).path("children")) {
            if (child.path("unit").path("level").asString().equals("booth")) {
                booths.add(child);
            } else {
                booths.addAll(booths(child.path("unit").path("id").asInt(), id));
            }
        }
        return booths;
    }

    private JsonNode boothOf(UUID id, int booth) {
        return booths(SEAT, id).stream()
                .filter(each -> each.path("unit").path("id").asInt() == booth)
                .findFirst()
                .orElseThrow();
    }

    private int sumOfBooths(int unit, UUID id, String field) {
        return booths(unit, id).stream()
                .mapToInt(booth -> booth.path("progress").path(field).asInt())
                .sum();
    }

    private int done(UUID id, String field) {
        return board(SEAT, id).path("progress").path(field).asInt();
    }

    private void settle() {
        settleCredits.settle();
        sumDrives.sum();
    }

    private Member join(Gender gender, int born) {
        Member member = new Member(
                CELL,
                ids.next(),
                candidate.boothId(),
                "नीलम देवी",
                gender,
                born,
                "hi",
                false,
                clock.instant(),
                "link",
                candidate.member().id());
        PhoneNumber phone = new PhoneNumber("+91" + PHONES.addAndGet(41));
        transaction.executeWithoutResult(status -> addMember.add(member, phone, CELL, "test", Map.of()));
        return member;
    }

    private void assertCountsAreThoseOfTheJoinings(UUID id) {
        Drive drive = driveSql.find(id).orElseThrow();
        assertThat(done(id, "done")).isEqualTo(joinings(drive) - before.getOrDefault(id, 0));
    }

    private int joinings(Drive drive) {
        return countSql.recount(CELL, drive).stream()
                .mapToInt(CountSql.BoothDone::done)
                .sum();
    }

    private static MemberKey keyOf(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }
}
