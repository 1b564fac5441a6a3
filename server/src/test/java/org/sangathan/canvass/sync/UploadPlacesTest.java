package org.sangathan.canvass.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sangathan.platform.Problem;

/** What a server does when more phones come than it can serve. */
class UploadPlacesTest {
    private static final SyncSettings SMALL = new SyncSettings(1, 2, 1, 3);

    @Test
    void whoever_finds_the_queue_full_is_told_to_come_again_at_a_moment_of_its_own() throws Exception {
        UploadPlaces places = new UploadPlaces(SMALL);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Integer>> all = new ArrayList<>();
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            all.add(phones.submit(() -> places.working(() -> {
                inside.countDown();
                waitFor(go);
                return 1;
            })));
            inside.await();
            all.add(phones.submit(() -> places.working(() -> 2)));
            all.add(phones.submit(() -> places.working(() -> 3)));
            while (places.waiting() < 2) {
                Thread.onSpinWait();
            }
            List<Object> seconds = new ArrayList<>();
            for (int phone = 0; phone < 20; phone++) {
                assertThatThrownBy(() -> places.working(() -> 4)).satisfies(refused -> {
                    Problem problem = (Problem) refused;
                    assertThat(problem.code()).isEqualTo(SyncProblem.UPLOADS_TOO_MANY);
                    seconds.add(problem.facts().get("retry_after_seconds"));
                });
            }
            assertThat(seconds.stream().distinct().count())
                    .as("not all at once")
                    .isGreaterThan(3);
            go.countDown();
            for (int phone = 0; phone < 3; phone++) {
                assertThat(all.get(phone).get()).isEqualTo(phone + 1);
            }
        }
        assertThat(places.working(() -> 5)).as("a place is given back").isEqualTo(5);
    }

    @Test
    void no_more_is_read_than_memory_allows_and_a_refusal_gives_its_place_back() throws Exception {
        UploadPlaces places = new UploadPlaces(SMALL);
        int inner = places.reading(-1, () -> {
            assertThatThrownBy(() -> places.reading(-1, () -> 2))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.code()).isEqualTo(SyncProblem.UPLOADS_TOO_MANY));
            return places.reading(10_000, () -> 1);
        });
        assertThat(inner).isEqualTo(1);
        assertThatThrownBy(() -> places.reading(100, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(places.reading(-1, () -> 3)).isEqualTo(3);
    }

    @Test
    void a_phone_that_hammers_waits_for_the_next_minute_and_holds_up_no_other() {
        Instant[] now = {Instant.parse("2026-11-25T10:00:10Z")};
        PhoneLimit limit = new PhoneLimit(SMALL, new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });
        UUID phone = UUID.randomUUID();
        for (int upload = 0; upload < 3; upload++) {
            limit.count(phone);
        }
        assertThatThrownBy(() -> limit.count(phone))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.facts()).containsEntry("retry_after_seconds", 50L));
        limit.count(UUID.randomUUID());
        now[0] = now[0].plus(Duration.ofMinutes(1));
        limit.count(phone);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
