package org.sangathan.people.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
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
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.joining.UndoJoining;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.UnitRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class CreditTest {
    private static final AtomicLong PHONES = new AtomicLong(9_713_000_000L);
    private static final int FAR = 41;

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
    TransactionTemplate transaction;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    EmptyPosts.Candidate candidate = EmptyPosts.Candidate.NOBODY;
    MemberKey recruiter = candidate.member();
    Caller own;
    Caller leader;

    @BeforeEach
    void chooseRecruiter() {
        candidate = emptyPosts.boothWithoutPresident();
        recruiter = candidate.member();
        transaction.executeWithoutResult(status -> database.sql("delete from credit where recruiter_id = :id")
                .param("id", recruiter.id())
                .update());
        own = callers.as(recruiter);
        leader = callers.with("Constituency president");
        noonInIndia();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** So that no test is in a night by chance. */
    private void noonInIndia() {
        clock.reset();
        int hour = clock.instant().atZone(ZoneOffset.UTC).getHour();
        clock.advance(Duration.ofHours((30 - hour) % 24));
    }

    @Test
    void counts_after_the_quiet_period() {
        join(FAR);

        settleCredits.settle();
        assertThat(mine("pending")).isOne();
        clock.advance(Duration.ofDays(8));
        settleCredits.settle();

        assertThat(mine("pending")).isZero();
        assertThat(mine("settled")).isOne();
    }

    @Test
    void is_lowered_when_the_person_says_it_was_not_me() {
        Member member = join(FAR);
        clock.advance(Duration.ofDays(8));
        settleCredits.settle();
        assertThat(mine("settled")).isOne();

        undo(member);

        assertThat(mine("settled")).isZero();
        assertThat(mine("lowered")).isOne();
        assertThat(own.get("/api/org/me/credits")
                        .body()
                        .path("recent")
                        .get(0)
                        .path("reason")
                        .asString())
                .isEqualTo("undone");
    }

    @Test
    void gives_no_credit_for_an_undone_joining_whatever_happens_in_which_order() {
        SplittableRandom random = new SplittableRandom(7);
        List<Member> joined = new ArrayList<>();
        Set<UUID> undone = new HashSet<>();
        Map<UUID, UUID> creditOf = new java.util.HashMap<>();
        for (int step = 0; step < 120; step++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    Member member = join(random.nextInt(1, 60));
                    joined.add(member);
                    creditOf.put(member.id(), creditOf(member));
                }
                case 2 -> {
                    if (!joined.isEmpty()) {
                        Member member = joined.remove(random.nextInt(joined.size()));
                        undo(member);
                        undone.add(member.id());
                    }
                }
                case 3 -> clock.advance(Duration.ofHours(random.nextInt(1, 60)));
                default -> {
                    settleCredits.settle();
                    decideAll(random);
                }
            }
            for (UUID member : undone) {
                assertThat(stateOf(java.util.Objects.requireNonNull(creditOf.get(member))))
                        .isEqualTo("lowered");
            }
        }
        assertThat(undone).hasSizeGreaterThan(5);
    }

    @Test
    void gives_no_credit_for_a_joining_that_is_undone_while_it_settles() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                Member member = join(FAR);
                UUID credit = creditOf(member);
                clock.advance(Duration.ofDays(8));
                for (Future<?> done :
                        List.of(both.submit(() -> settleCredits.settle()), both.submit(() -> undo(member)))) {
                    done.get();
                }

                assertThat(stateOf(credit)).isEqualTo("lowered");
            }
        }
    }

    @Test
    void leaves_no_credit_and_no_id_of_a_recruiter_who_erases_themselves_while_somebody_joins() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 12; round++) {
                recruiter = emptyPosts.otherMember(candidate);
                Caller leaving = callers.as(recruiter);
                Future<Member> joined = both.submit(() -> join(FAR));
                Future<Integer> erased =
                        both.submit(() -> leaving.delete("/api/org/me").status());

                assertThat(erased.get()).isEqualTo(200);
                assertThat(database.sql("select count(*) from member where id = :id and inviter_id is null")
                                .param("id", joined.get().id())
                                .query(Integer.class)
                                .single())
                        .isOne();
                assertThat(database.sql("select count(*) from credit where recruiter_id = :id")
                                .param("id", recruiter.id())
                                .query(Integer.class)
                                .single())
                        .isZero();
            }
        }
    }

    private void decideAll(SplittableRandom random) {
        for (JsonNode flag : flags()) {
            if (random.nextBoolean()) {
                decide(flag, random.nextBoolean() ? "fine" : "lower");
            }
        }
    }

    @Test
    void flags_numbers_in_a_row_and_waits_for_a_leader() {
        join(1);
        join(2);
        join(2);
        settleCredits.settle();
        clock.advance(Duration.ofDays(8));
        settleCredits.settle();

        JsonNode flag = flagOf("number_sequence");
        assertThat(mine("settled")).isEqualTo(1);
        assertThat(mine("pending")).isEqualTo(2);
        assertThat(own.get("/api/org/me/credits")
                        .body()
                        .path("flags")
                        .get(0)
                        .path("kind")
                        .asString())
                .isEqualTo("number_sequence");

        assertThat(decide(flag, "fine").status()).isEqualTo(204);
        settleCredits.settle();

        assertThat(mine("settled")).isEqualTo(3);
    }

    @Test
    void lowers_only_when_a_leader_says_so_with_a_reason() {
        join(1);
        join(2);
        join(2);
        settleCredits.settle();
        JsonNode flag = flagOf("number_sequence");

        assertThat(leader.post(path(flag), Map.of("decision", "lower")).status())
                .isEqualTo(422);
        assertThat(decide(flag, "lower").status()).isEqualTo(204);
        assertThat(decide(flag, "lower").status()).isEqualTo(204);
        assertThat(decide(flag, "fine").code()).isEqualTo("credit_flag_decided");

        assertThat(mine("lowered")).isEqualTo(2);
    }

    @Test
    void flags_a_burst_at_night_and_not_one_by_day() {
        for (int each = 0; each < FindFlags.NIGHT_LEAST; each++) {
            join(FAR);
        }
        settleCredits.settle();
        assertThat(kinds()).doesNotContain("night_burst");

        clock.advance(Duration.ofHours(12));
        for (int each = 0; each < FindFlags.NIGHT_LEAST; each++) {
            join(FAR);
        }
        settleCredits.settle();

        assertThat(kinds()).contains("night_burst");
    }

    @Test
    void flags_a_pace_that_nobody_can_keep() {
        for (int each = 0; each < FindFlags.PACE_LEAST - 1; each++) {
            join(FAR);
        }
        settleCredits.settle();
        assertThat(kinds()).doesNotContain("fast_pace");

        join(FAR);
        settleCredits.settle();

        assertThat(kinds()).contains("fast_pace");
    }

    @Test
    void flags_many_undos() {
        for (int each = 0; each < FindFlags.UNDOS_LEAST; each++) {
            undo(join(FAR));
        }
        join(FAR);
        settleCredits.settle();

        assertThat(kinds()).contains("many_undos");
    }

    @Test
    void moves_with_a_recruiter_who_moves_and_ends_with_one_who_leaves() {
        join(FAR);
        int target = database.sql("select min(id) from booth where constituency_id = 24323")
                .query(Integer.class)
                .single();
        assertThat(own.post("/api/org/me/move", Map.of("booth", target)).status())
                .isEqualTo(200);

        assertThat(mine("pending")).isOne();

        assertThat(own.delete("/api/org/me").status()).isEqualTo(200);
        assertThat(database.sql("""
                                select (select count(*) from credit where recruiter_id = :id)
                                  + (select count(*) from credit_of_member where recruiter_id = :id)
                                """)
                        .param("id", recruiter.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refuses_flags_to_a_post_without_that_right_and_a_decision_on_ones_own() {
        assertThat(callers.with("Booth president")
                        .get("/api/org/units/" + candidate.boothId() + "/credit-flags")
                        .code())
                .isEqualTo("unit_unknown");
        assertThat(callers.with("District president", 1)
                        .get("/api/org/units/243220000/credit-flags")
                        .code())
                .isEqualTo("unit_unknown");
        recruiter = callers.person("Constituency president", 0);
        join(1);
        join(2);
        join(2);
        settleCredits.settle();

        JsonNode flag = flagOf("number_sequence");

        assertThat(flag.path("own").asBoolean()).isTrue();
        assertThat(decide(flag, "fine").code()).isEqualTo("credits_are_own");
        assertThat(callers.with("District president")
                        .post(path(flag), Map.of("decision", "fine", "reason", "met them all"))
                        .status())
                .isEqualTo(204);
    }

    private Member join(int away) {
        PhoneNumber phone = new PhoneNumber("+91" + PHONES.addAndGet(away));
        Member member = new Member(
                UnitRef.constituencyOf(candidate.boothId()),
                ids.next(),
                candidate.boothId(),
                "नीलम देवी",
                Gender.WOMAN,
                1999,
                "hi",
                false,
                clock.instant(),
                "link",
                recruiter.id());
        transaction.executeWithoutResult(
                status -> addMember.add(member, phone, recruiter.constituencyId(), "test", Map.of()));
        return member;
    }

    private void undo(Member member) {
        transaction.executeWithoutResult(
                status -> undoJoining.undo(members.find(new MemberKey(member.constituencyId(), member.id()))
                        .orElseThrow()));
    }

    private int mine(String state) {
        return own.get("/api/org/me/credits").body().path(state).asInt();
    }

    private UUID creditOf(Member member) {
        return database.sql("select credit_id from credit_of_member where member_id = :id")
                .param("id", member.id())
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    private String stateOf(UUID credit) {
        return database.sql("select state from credit where id = :id")
                .param("id", credit)
                .query(String.class)
                .single();
    }

    private List<JsonNode> flags() {
        return leader.get("/api/org/units/243220000/credit-flags")
                .body()
                .valueStream()
                .filter(flag -> flag.path("recruiter")
                        .path("id")
                        .asString()
                        .equals(recruiter.id().toString()))
                .toList();
    }

    private List<String> kinds() {
        return flags().stream().map(flag -> flag.path("kind").asString()).toList();
    }

    private JsonNode flagOf(String kind) {
        return flags().stream()
                .filter(flag -> flag.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Caller.Answer decide(JsonNode flag, String decision) {
        return leader.post(path(flag), Map.of("decision", decision, "reason", "asked the people"));
    }

    private static String path(JsonNode flag) {
        return "/api/org/credit-flags/" + flag.path("constituency_id").asInt() + "/"
                + flag.path("id").asString() + "/decide";
    }
}
