package org.sangathan.network.polls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sangathan.network.publishing.NewPoll;

/**
 * A question that a status asks; it has the id of its status.
 *
 * @param tallies votes for each option
 * @param voters people, who may each have chosen several
 */
public record Poll(
        UUID statusId,
        List<String> options,
        boolean multiple,
        boolean hideTotals,
        Instant endsAt,
        List<Integer> tallies,
        int voters) {

    public boolean hasEnded(Instant now) {
        return !endsAt.isAfter(now);
    }

    /** Whether it asks what another one asks, until the same moment. */
    public boolean asks(NewPoll other) {
        return options.equals(other.options())
                && multiple == other.multiple()
                && hideTotals == other.hideTotals()
                && endsAt.equals(other.endsAt());
    }
}
