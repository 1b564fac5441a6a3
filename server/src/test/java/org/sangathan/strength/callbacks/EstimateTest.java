package org.sangathan.strength.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sangathan.strength.Interval;
import org.sangathan.strength.SampleSize;
import org.sangathan.strength.Stratum;

/** The arithmetic of call-backs against figures worked out elsewhere, and against what it promises. */
class EstimateTest {
    private static final int COMMITTEES = 420;
    private static final int SAMPLE = 201;

    @Test
    void calls_as_many_as_the_formula_says() {
        int[] committees = {0, 1, 28, 86, 100, 350, 420, 1000, 1_000_000};

        assertThat(IntStream.of(committees).map(SampleSize::of)).containsExactly(0, 1, 27, 71, 80, 184, 201, 278, 385);
    }

    @Test
    void encloses_the_share_as_worked_out_by_hand() {
        Interval interval = Interval.wilson(COMMITTEES, SAMPLE, 165);

        assertThat(interval.share()).isCloseTo(0.8209, within(0.0001));
        assertThat(interval.low()).isCloseTo(0.7795, within(0.0001));
        assertThat(interval.high()).isCloseTo(0.8560, within(0.0001));
    }

    @Test
    void is_never_wider_than_five_points_on_either_side_of_its_middle() {
        for (int committees = 1; committees <= 600; committees++) {
            int sample = SampleSize.of(committees);
            for (int confirmed = 0; confirmed <= sample; confirmed++) {
                Interval interval = Interval.wilson(committees, sample, confirmed);
                assertThat((interval.high() - interval.low()) / 2).isLessThanOrEqualTo(0.05);
            }
        }
    }

    @Test
    void leaves_nothing_to_guess_when_all_were_called() {
        assertThat(Interval.wilson(28, 28, 21)).isEqualTo(new Interval(0.75, 0.75, 0.75));
    }

    /** No chance in it: the probability of every possible sample is added up, for every truth there can be. */
    @Test
    void holds_the_truth_in_95_of_100_samples() {
        double sum = 0;
        for (int real = 0; real <= COMMITTEES; real++) {
            double covered = 0;
            for (int confirmed = Math.max(0, SAMPLE - (COMMITTEES - real));
                    confirmed <= Math.min(SAMPLE, real);
                    confirmed++) {
                Interval interval = Interval.wilson(COMMITTEES, SAMPLE, confirmed);
                double truth = (double) real / COMMITTEES;
                if (interval.low() - 1e-12 <= truth && truth <= interval.high() + 1e-12) {
                    covered += Math.exp(logChoose(real, confirmed)
                            + logChoose(COMMITTEES - real, SAMPLE - confirmed)
                            - logChoose(COMMITTEES, SAMPLE));
                }
            }
            assertThat(covered).as("%d real of %d", real, COMMITTEES).isGreaterThan(LEAST_COVERAGE);
            sum += covered;
        }
        assertThat(sum / (COMMITTEES + 1)).isBetween(0.95, 0.97);
    }

    private static final double LEAST_COVERAGE = 0.90;

    private static double logChoose(int all, int some) {
        double log = 0;
        for (int each = 1; each <= some; each++) {
            log += Math.log(all - some + each) - Math.log(each);
        }
        return log;
    }

    @Test
    void weighs_each_constituency_by_its_committees() {
        Interval interval = Stratum.estimate(List.of(new Stratum(100, 80, 80), new Stratum(300, 169, 0)));

        assertThat(interval.share()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void does_not_take_a_few_calls_that_agree_for_certainty() {
        Interval interval = Stratum.estimate(List.of(new Stratum(400, 5, 5), new Stratum(400, 5, 5)));

        assertThat(interval.share()).isEqualTo(1.0);
        assertThat(interval.low()).isLessThan(0.85);
    }

    /** A made-up district of nine seats, called a thousand times over; the seed makes it the same thousand always. */
    @Test
    void holds_the_truth_of_a_district_in_95_of_100_draws() {
        SplittableRandom random = new SplittableRandom(403);
        int[] committees = {310, 350, 280, 420, 390, 330, 60, 150, 401};
        double[] real = {0.9, 0.4, 0.75, 0.55, 0.97, 0.2, 0.5, 0.85, 0.63};
        List<boolean[]> truth = new ArrayList<>();
        double all = 0;
        double allReal = 0;
        for (int seat = 0; seat < committees.length; seat++) {
            boolean[] each = new boolean[committees[seat]];
            for (int place = 0; place < each.length; place++) {
                each[place] = place < real[seat] * each.length;
                allReal += each[place] ? 1 : 0;
            }
            all += each.length;
            truth.add(each);
        }
        int held = 0;
        for (int round = 0; round < 1000; round++) {
            Interval interval = Stratum.estimate(
                    truth.stream().map(each -> called(each, random)).toList());
            held += interval.low() <= allReal / all && allReal / all <= interval.high() ? 1 : 0;
        }
        assertThat(held).isBetween(935, 970);
    }

    private static Stratum called(boolean[] truth, SplittableRandom random) {
        boolean[] left = truth.clone();
        int sample = SampleSize.of(left.length);
        int confirmed = 0;
        for (int call = 0; call < sample; call++) {
            int place = random.nextInt(call, left.length);
            boolean drawn = left[place];
            left[place] = left[call];
            confirmed += drawn ? 1 : 0;
        }
        return new Stratum(truth.length, sample, confirmed);
    }
}
