package org.sangathan.network.polls;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.NewPoll;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;

/**
 * A question as its writer sends it.
 *
 * @param lasts null in an edit that leaves the end as it is
 */
public record PollAsk(List<String> options, @Nullable Duration lasts, boolean multiple, boolean hideTotals) {
    public static final int FEWEST_OPTIONS = 2;
    public static final int MOST_OPTIONS = 8;
    public static final int MOST_CHARACTERS = 100;
    public static final Duration SHORTEST = Duration.ofMinutes(5);
    public static final Duration LONGEST = Duration.ofDays(30);

    public PollAsk {
        options = options.stream().map(String::strip).toList();
    }

    /** All that is wrong with it, under /poll. */
    public void check(Faults faults, boolean mayLeaveEnd) {
        faults.when(options.size() < FEWEST_OPTIONS, "/poll/options", FaultCode.TOO_SHORT);
        faults.when(options.size() > MOST_OPTIONS, "/poll/options", FaultCode.TOO_LONG);
        for (int at = 0; at < Math.min(options.size(), MOST_OPTIONS); at++) {
            String option = options.get(at);
            faults.when(option.isEmpty(), "/poll/options/" + at, FaultCode.REQUIRED);
            faults.when(
                    option.codePointCount(0, option.length()) > MOST_CHARACTERS,
                    "/poll/options/" + at,
                    FaultCode.TOO_LONG);
        }
        faults.when(new HashSet<>(options).size() < options.size(), "/poll/options", FaultCode.NOT_VALID);
        if (lasts == null) {
            faults.when(!mayLeaveEnd, "/poll/expires_in", FaultCode.REQUIRED);
        } else {
            faults.when(
                    lasts.compareTo(SHORTEST) < 0 || lasts.compareTo(LONGEST) > 0,
                    "/poll/expires_in",
                    FaultCode.OUT_OF_RANGE);
        }
    }

    /** @param before the end that it had; null for a new one */
    public NewPoll from(Instant now, @Nullable Instant before) {
        Instant ends = lasts == null && before != null ? before : now.plus(lasts == null ? SHORTEST : lasts);
        return new NewPoll(options, multiple, hideTotals, ends.truncatedTo(ChronoUnit.MILLIS));
    }
}
