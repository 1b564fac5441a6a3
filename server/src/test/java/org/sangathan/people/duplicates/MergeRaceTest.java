package org.sangathan.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.people.Member;
import org.sangathan.platform.Ids;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Merges beside whatever else happens to the two records at that moment. */
@ServerTest
class MergeRaceTest {
    private static final int ROUNDS = 6;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Ids ids;

    DoubledPerson doubled;

    @BeforeEach
    void chooseBooth() {
        doubled = new DoubledPerson(beans, emptyPosts.boothWithoutPresident().boothId());
    }

    @Test
    void lets_one_of_two_mergers_merge() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Member one = doubled.joined("जगरानी कुशवाहा", 1940 + 2 * round);
            Member other = doubled.joined("Jagrani Kushwaha", 1940 + 2 * round);
            doubled.found(one, other);
            int counted = doubled.figure("members");
            Caller second = callers.with("Constituency president");

            List<Caller.Answer> answers = atOnce(
                    () -> doubled.merge(ids.next(), one, other),
                    () -> DoubledPerson.mergeBy(second, ids.next(), other, one));

            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200)
                    .allMatch(answer -> answer.code().equals("pair_unknown"));
            assertThat(records(one) + records(other)).isOne();
            assertThat(doubled.figure("members")).isEqualTo(counted - 1);
        }
    }

    @Test
    void happens_once_when_the_same_request_comes_twice_at_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Member kept = doubled.joined("बसन्ती कुशवाहा", 1940 + 2 * round);
            Member gone = doubled.joined("Basanti Kushwaha", 1940 + 2 * round);
            doubled.found(kept, gone);
            int counted = doubled.figure("members");
            UUID id = ids.next();

            List<Caller.Answer> answers =
                    atOnce(() -> doubled.merge(id, kept, gone), () -> doubled.merge(id, kept, gone));

            assertThat(answers).allMatch(answer -> answer.status() == 200);
            assertThat(doubled.figure("members")).isEqualTo(counted - 1);
        }
    }

    @Test
    void leaves_nothing_of_a_person_who_erases_themselves_meanwhile() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Member kept = doubled.joined("रमावती कुशवाहा", 1940 + 2 * round);
            Member gone = doubled.joined("Ramawati Kushwaha", 1940 + 2 * round);
            doubled.found(kept, gone);
            int counted = doubled.figure("members");
            boolean keptLeaves = round % 2 == 0;
            Member leaving = keptLeaves ? kept : gone;
            Caller own = doubled.as(leaving);

            List<Caller.Answer> answers =
                    atOnce(() -> doubled.merge(ids.next(), kept, gone), () -> own.delete("/api/org/me"));

            boolean erased = answers.get(1).status() < 300;
            boolean merged = answers.get(0).status() == 200;
            assertThat(erased || merged).isTrue();
            if (erased) {
                assertThat(records(leaving)).isZero();
                assertThat(doubled.count("select count(*)::int from member_merge where kept_id = :id", leaving.id()))
                        .isZero();
            }
            // what was merged into a person who then left is gone with them
            assertThat(doubled.figure("members")).isEqualTo(counted - (erased && merged ? 2 : 1));
            assertThat(erased && merged && !keptLeaves).isFalse();
            assertThat(doubled.count("select count(*)::int from login where member_id = :id", gone.id()))
                    .isEqualTo(merged || !keptLeaves ? 0 : 1);
        }
    }

    @Test
    void loses_no_appointment_that_is_made_meanwhile() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Member kept = doubled.joined("पतिराजी कुशवाहा", 1940 + 2 * round);
            Member gone = doubled.joined("Patiraji Kushwaha", 1940 + 2 * round);
            doubled.found(kept, gone);
            Caller second = callers.with("Constituency president");

            List<Caller.Answer> answers = atOnce(
                    () -> DoubledPerson.mergeBy(second, ids.next(), kept, gone),
                    () -> doubled.appoint("booth_committee_member", gone));

            assertThat(answers.get(0).status()).as(answers.get(0).text()).isEqualTo(200);
            int held = doubled.count(
                    "select count(*)::int from appointment where member_id = :id and ended_at is null", kept.id());
            assertThat(held).isEqualTo(answers.get(1).status() == 201 ? 1 : 0);
            assertThat(doubled.count("select count(*)::int from appointment where member_id = :id", gone.id()))
                    .isZero();
            assertThat(doubled.count("select count(*)::int from member_appointment where member_id = :id", kept.id()))
                    .isEqualTo(held);
            relieve(kept);
        }
    }

    @Test
    void gives_no_right_to_a_record_that_went_while_it_accepted() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Member kept = doubled.joined("सुखवन्ती कुशवाहा", 1940 + 2 * round);
            Member gone = doubled.joined("Sukhwanti Kushwaha", 1940 + 2 * round);
            UUID post = doubled.appointed("booth_committee_member", gone);
            doubled.found(kept, gone);
            Caller own = doubled.as(gone);
            int cell = gone.constituencyId();

            atOnce(
                    () -> doubled.merge(ids.next(), kept, gone),
                    () -> own.post("/api/org/appointments/" + cell + "/" + post + "/accept", Map.of()));

            assertThat(doubled.count("select count(*)::int from access_grant where member_id = :id", gone.id()))
                    .isZero();
            assertThat(doubled.count(
                            "select count(*)::int from appointment where id = :id and accepted_at is not null", post))
                    .isZero();
            relieve(kept);
        }
    }

    private void relieve(Member member) {
        for (var post : doubled.as(member).get("/api/org/me").body().path("posts")) {
            doubled.leader.post(
                    "/api/org/appointments/" + member.constituencyId() + "/"
                            + post.path("appointment_id").asString() + "/relieve",
                    Map.of("reason", "room for the next"));
        }
    }

    private int records(Member member) {
        return doubled.count("select count(*)::int from member where id = :id", member.id());
    }

    @SafeVarargs
    private static List<Caller.Answer> atOnce(Callable<Caller.Answer>... requests) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Caller.Answer>> running = new ArrayList<>();
            for (Callable<Caller.Answer> request : requests) {
                running.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            start.countDown();
            List<Caller.Answer> answers = new ArrayList<>();
            for (Future<Caller.Answer> each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
