package org.sangathan.network.sharing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.polls.Poll;
import org.sangathan.platform.Page;

/**
 * A question on the public page, in words: what is asked, how many chose what where that is told already, and until when.
 *
 * @param note how many answered, and until when
 */
record SharedPoll(List<Option> options, String note) {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    /**
     * @param votes in words; null while it is not told
     * @param share of those who answered, in percent
     */
    record Option(String title, @Nullable String votes, int share) {}

    static @Nullable SharedPoll of(@Nullable Poll poll, Page page, Instant now) {
        if (poll == null) {
            return null;
        }
        boolean ended = poll.hasEnded(now);
        boolean hidden = poll.hideTotals() && !ended;
        List<Option> options = new ArrayList<>();
        for (int at = 0; at < poll.options().size(); at++) {
            int votes = poll.tallies().get(at);
            int share = poll.voters() == 0 ? 0 : Math.round(100f * votes / poll.voters());
            options.add(new Option(
                    poll.options().get(at),
                    hidden ? null : page.word("shared_poll_votes").formatted(votes, share),
                    share));
        }
        String until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(page.language() + "-IN"))
                .format(poll.endsAt().atZone(INDIA));
        return new SharedPoll(
                options,
                page.word("shared_poll_voters").formatted(poll.voters()) + " "
                        + (ended
                                ? page.word("shared_poll_ended")
                                : page.word("shared_poll_until").formatted(until))
                        + (hidden ? " " + page.word("shared_poll_hidden") : ""));
    }
}
