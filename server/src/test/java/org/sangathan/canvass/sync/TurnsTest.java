package org.sangathan.canvass.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final long NOW = 7_000_000_000L;

    private static Turns turns(int workers, long milliseconds) {
        Turns turns = new Turns(workers);
        for (int upload = 0; upload < 1_000; upload++) {
            turns.took(TimeUnit.MILLISECONDS.toNanos(milliseconds));
        }
        return turns;
    }

    @Test
    void whoever_is_told_first_comes_when_the_queue_has_been_served() {
        assertThat(turns(5, 20).next(1_000, NOW)).isEqualTo(4);
        assertThat(turns(5, 200).next(1_000, NOW)).isEqualTo(40);
    }

    @Test
    void no_more_come_back_in_a_second_than_are_served_in_one() {
        Turns turns = turns(5, 20);
        int inTheNextSecond = 0;
        for (int phone = 0; phone < 1_000; phone++) {
            inTheNextSecond += turns.next(1_000, NOW) == 5 ? 1 : 0;
        }
        assertThat(inTheNextSecond).isBetween(245, 255);
        assertThat(turns.next(1_000, NOW)).isEqualTo(8);
    }

    @Test
    void what_was_promised_passes_with_time_and_nobody_waits_for_ever() {
        Turns turns = turns(1, 1_000);
        for (int phone = 0; phone < 1_000; phone++) {
            assertThat(turns.next(10, NOW)).isLessThanOrEqualTo(Turns.LONGEST_SECONDS);
        }
        assertThat(turns.next(10, NOW)).isEqualTo(Turns.LONGEST_SECONDS);
        assertThat(turns.next(0, NOW + TimeUnit.MINUTES.toNanos(10))).isZero();
    }
}
