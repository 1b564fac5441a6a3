package org.sangathan.appointments.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.appointments.OwnPosts;
import org.sangathan.people.Gender;
import org.sangathan.platform.MemberNames.MemberKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever people do in whatever order, several at once: no body has more holders than seats, nobody has a right without
 * an appointment that grants it, nobody under age is a member or holds a post, an undone joining counts for nobody. A
 * failure names its seed.
 */
@ServerTest
class AnySequenceTest {
    private static final Logger log = LoggerFactory.getLogger(AnySequenceTest.class);
    private static final int THREADS = 4;
    private static final int STEPS = 100;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Callers callers;

    @Autowired
    FollowRights followRights;

    @Autowired
    JdbcClient database;

    OwnPosts own;
    int division;
    final List<String> codes = new ArrayList<>();
    Recruits recruits;
    final List<MemberKey> tooYoung = new ArrayList<>();
    final List<MemberKey> people = Collections.synchronizedList(new ArrayList<>());
    /** Paths of the appointments that were made, with their holders. */
    final List<Made> made = Collections.synchronizedList(new ArrayList<>());

    final List<String> proposed = Collections.synchronizedList(new ArrayList<>());

    private List<java.util.UUID> tooYoungBefore = List.of();

    record Made(String path, MemberKey member) {}

    @Test
    void leaves_no_body_overfull_no_right_without_appointment_nobody_under_age() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        log.info("seed {}", seed);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int round = 0; round < 4; round++) {
                List<Callable<Void>> all = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    SplittableRandom random = new SplittableRandom(seed + 31L * round + thread);
                    all.add(() -> {
                        for (int step = 0; step < STEPS / 4; step++) {
                            act(random);
                        }
                        return null;
                    });
                }
                for (Future<Void> done : threads.invokeAll(all)) {
                    done.get();
                }
                followAll();
                assertEverythingHolds(seed);
                assertNoChildren(seed);
                recruits.assertCreditsHold(seed);
            }
        }
        assertThat(recruits.countUndone()).as("undone joinings, seed %s", seed).isPositive();
    }

    @BeforeEach
    void prepare() {
        own = new OwnPosts(beans);
        tooYoungBefore = tooYoungNow(); // other tests make some as no way of joining does
        division = own.division();
        recruits = new Recruits(beans, own.booth(13));
        codes.add(own.post("division", 2, Map.of("other_posts", "none")));
        codes.add(own.post("division", 3, Map.of("women", Map.of("part", 1, "of", 3))));
        codes.add(own.post("division", 2, Map.of("approved_by", "state_general_secretary")));
        for (int each = 0; each < 14; each++) {
            // some are under age, some may be
            boolean underAge = each < 3;
            MemberKey person = own.member(own.booth(13), each % 3 == 0 ? Gender.WOMAN : Gender.MAN, each < 6 ? 18 : 30);
            if (underAge) {
                own.makeOneYearYounger(person); // no way of joining lets them in
                tooYoung.add(person);
            }
            people.add(person);
        }
    }

    private void act(SplittableRandom random) {
        String code = codes.get(random.nextInt(codes.size()));
        MemberKey member = people.get(random.nextInt(people.size()));
        Caller state = callers.with("State president");
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> {
                Map<String, Object> request = own.appointment(division, code, member);
                if (random.nextBoolean()) {
                    request.put("override_reason", "all the same");
                }
                Caller.Answer answer = expected(state.post("/api/org/appointments", request));
                if (answer.status() == 201) {
                    made.add(new Made(OwnPosts.path(answer), member));
                }
            }
            case 3, 4 -> {
                for (Made one : any(random)) {
                    int year = OwnPosts.today().getYear() - 18;
                    expected(callers.as(one.member())
                            .post(
                                    one.path() + "/accept",
                                    random.nextBoolean() ? Map.of() : Map.of("birth_date", year + "-12-31")));
                }
            }
            case 5, 6 -> {
                for (Made one : any(random)) {
                    boolean own = random.nextBoolean();
                    expected((own ? callers.as(one.member()) : state)
                            .post(one.path() + "/relieve", Map.of("reason", "by chance")));
                }
            }
            case 7 -> {
                Map<String, Object> request = own.appointment(division, codes.get(2), member);
                Caller secretary = callers.with("State general secretary");
                expected(secretary.post("/api/org/appointments", request));
            }
            case 9 -> propose(state, member);
            case 10, 11 -> decideProposal(random);
            case 12 -> answerMentorOffer(random, member);
            case 13, 14, 15 -> {
                MemberKey recruit =
                        recruits.join(random, member, OwnPosts.today().getYear());
                if (recruit != null && random.nextInt(3) == 0) {
                    people.set(random.nextInt(people.size()), recruit);
                }
            }
            case 16, 17 -> recruits.undoSome(random);
            case 18 -> {
                recruits.settle(random);
                recruits.decideSome(random);
            }
            case 8 -> {
                int newest = database.sql("select max(version) from post_type_version where code = :code")
                        .param("code", code)
                        .query(Integer.class)
                        .single();
                List<String> permissions =
                        random.nextBoolean() ? List.of("see_strength") : List.of("see_strength", "invite");
                Map<String, Object> rules = new HashMap<>();
                if (code.equals(codes.get(2))) {
                    rules.put("approved_by", "state_general_secretary");
                }
                expected(own.save(
                        code,
                        Math.max(1, newest),
                        OwnPosts.draft("division", 1 + random.nextInt(4), permissions, rules)));
            }
            default -> {
                if (random.nextInt(4) == 0) {
                    expected(callers.as(member).delete("/api/org/me"));
                    people.set(
                            people.indexOf(member) < 0 ? 0 : people.indexOf(member),
                            own.member(own.booth(13), Gender.WOMAN, 30));
                }
            }
        }
    }

    private void propose(Caller by, MemberKey member) {
        Map<String, Object> request = own.appointment(division, codes.get(2), member);
        request.put("reason", "by chance");
        Caller.Answer answer = expected(by.post("/api/org/proposals", request));
        if (answer.status() == 201) {
            proposed.add("/api/org/proposals/"
                    + answer.body().path("constituency_id").asInt() + "/"
                    + answer.body().path("id").asString());
        }
    }

    private void decideProposal(SplittableRandom random) {
        String path;
        synchronized (proposed) {
            if (proposed.isEmpty()) {
                return;
            }
            path = proposed.get(random.nextInt(proposed.size()));
        }
        String how = List.of("/approve", "/approve", "/refuse", "/withdraw").get(random.nextInt(4));
        Caller by = callers.with(how.equals("/withdraw") ? "State president" : "State general secretary");
        expected(by.post(path + how, how.equals("/refuse") ? Map.of("reason", "by chance") : Map.of()));
    }

    private void answerMentorOffer(SplittableRandom random, MemberKey member) {
        Caller.Answer mine = callers.as(member).get("/api/org/me/hand-overs");
        if (mine.status() == 200 && !mine.body().isEmpty()) {
            String path = "/api/org/hand-overs/"
                    + mine.body().get(0).path("constituency_id").asInt() + "/"
                    + mine.body().get(0).path("id").asString();
            expected(callers.as(member).post(path + (random.nextBoolean() ? "/accept" : "/decline"), Map.of()));
        }
    }

    /** Refusing is right; breaking is not. */
    private static Caller.Answer expected(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        return answer;
    }

    /** One of them, or none. */
    private List<Made> any(SplittableRandom random) {
        synchronized (made) {
            return made.isEmpty() ? List.of() : List.of(made.get(random.nextInt(made.size())));
        }
    }

    private void followAll() {
        for (int tries = 0; tries < 300; tries++) {
            followRights.follow();
            if (count("select count(*) from post_type_version where rights_done_at is null and in_force_at is not null")
                    == 0) {
                return;
            }
        }
        throw new AssertionError("rights do not follow");
    }

    private void assertEverythingHolds(long seed) {
        assertThat(count("""
                        select count(*) from (
                          select a.unit_id, a.post_type from appointment a where a.ended_at is null
                          group by a.unit_id, a.post_type
                          having count(*) > (select seats from post_type p where p.code = a.post_type)) overfull
                        """))
                .as("bodies with more holders than seats, seed %s", seed)
                .isZero();
        assertThat(count("""
                        select count(*) from appointment a join post_type p on p.code = a.post_type
                        where a.ended_at is null and a.seat > p.seats
                        """)).as("holders beyond the last seat, seed %s", seed).isZero();
        assertThat(count("""
                        select count(*) from access_grant g
                        where not exists (
                          select from appointment a join post_type p on p.code = a.post_type
                          where a.id = g.appointment_id and a.member_id = g.member_id and a.unit_id = g.unit_id
                            and a.accepted_at is not null and a.ended_at is null
                            and g.permissions @> p.permissions and p.permissions @> g.permissions)
                        """))
                .as("rights without an appointment that grants them, seed %s", seed)
                .isZero();
        assertThat(count("""
                        select count(*) from appointment a
                        where a.ended_at is null and not exists (
                          select from access_grant g where g.appointment_id = a.id) and a.accepted_at is not null
                        """))
                .as("accepted posts without their rights, seed %s", seed)
                .isZero();
        assertThat(database.sql("""
                                select count(*) from appointment a join member m
                                  on m.constituency_id = a.member_constituency_id and m.id = a.member_id
                                where a.ended_at is null
                                  and extract(year from current_date) - m.birth_year
                                    < case when a.accepted_at is null then 18 else 19 end
                                  and a.post_type = any(:codes)
                                """)
                        .param("codes", codes.toArray(String[]::new))
                        .query(Integer.class)
                        .single())
                .as("holders under age, seed %s", seed)
                .isZero();
        assertThat(count("""
                        select count(*) from appointment a where a.ended_at is null and not exists (
                          select from member m
                          where m.constituency_id = a.member_constituency_id and m.id = a.member_id)
                        """)).as("posts held by nobody, seed %s", seed).isZero();
    }

    private void assertNoChildren(long seed) {
        List<java.util.UUID> known = new ArrayList<>(tooYoungBefore);
        tooYoung.forEach(each -> known.add(each.id()));
        assertThat(tooYoungNow()).as("members under age, seed %s", seed).isSubsetOf(known);
    }

    private List<java.util.UUID> tooYoungNow() {
        return database.sql("""
                        select id from member where extract(year from current_date) - birth_year < 18
                        """)
                .query((row, number) -> row.getObject("id", java.util.UUID.class))
                .list();
    }

    private int count(String statement) {
        return database.sql(statement).query(Integer.class).single();
    }
}
