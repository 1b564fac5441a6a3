package org.sangathan.canvass.drives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void the_largest_remainder_gets_what_is_left() {
        assertThat(Shares.largestRemainder(10, new long[] {900, 900, 1200})).containsExactly(3, 3, 4);
        assertThat(Shares.largestRemainder(5, new long[] {1, 1, 1})).containsExactly(2, 2, 1);
        assertThat(Shares.largestRemainder(7, new long[] {0, 3, 0})).containsExactly(0, 7, 0);
        assertThat(Shares.largestRemainder(7, new long[] {0, 0})).containsExactly(0, 0);
    }

    @Test
    void the_parts_are_the_whole_and_none_is_more_than_one_off_its_quota() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 2000; round++) {
            long[] weights = random.longs(1 + random.nextInt(400), 1, 3000).toArray();
            int amount = random.nextInt(1_000_000);
            long all = Arrays.stream(weights).sum();

            int[] parts = Shares.largestRemainder(amount, weights);

            assertThat(Arrays.stream(parts).sum()).isEqualTo(amount);
            for (int each = 0; each < parts.length; each++) {
                assertThat(Math.abs(parts[each] - (double) amount * weights[each] / all))
                        .isLessThan(1);
            }
        }
    }
}
