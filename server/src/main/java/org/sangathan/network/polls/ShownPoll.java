package org.sangathan.network.polls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A poll as clients read it; who chose what is told to nobody but the reader about their own vote. */
public record ShownPoll(
        String id,
        Instant expiresAt,
        boolean expired,
        boolean multiple,
        int votesCount,
        int votersCount,
        List<ShownOption> options,
        List<Object> emojis,
        boolean voted,
        List<Integer> ownVotes) {

    /** @param votesCount null while the totals are hidden */
    public record ShownOption(String title, @Nullable Integer votesCount) {}

    static ShownPoll of(Poll poll, @Nullable List<Integer> choices, boolean own, Instant now) {
        boolean expired = poll.hasEnded(now);
        boolean hidden = poll.hideTotals() && !expired;
        List<ShownOption> options = new ArrayList<>();
        for (int at = 0; at < poll.options().size(); at++) {
            options.add(new ShownOption(
                    poll.options().get(at), hidden ? null : poll.tallies().get(at)));
        }
        return new ShownPoll(
                poll.statusId().toString(),
                poll.endsAt(),
                expired,
                poll.multiple(),
                poll.tallies().stream().mapToInt(Integer::intValue).sum(),
                poll.voters(),
                options,
                List.of(),
                own || choices != null,
                choices == null ? List.of() : choices);
    }
}
