package org.sangathan.network.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sangathan.network.publishing.PollRowSql.VoteKey;

/** The votes of one batch: each person's first one on a poll that is open then, and one sum a poll. */
final class CountVotes {
    private final PollRowSql sql;
    private final Map<UUID, NewPoll> polls;
    private final Set<VoteKey> voted;
    private final List<Act.Vote> taken = new ArrayList<>();

    CountVotes(PollRowSql sql, List<Act> together) {
        this.sql = sql;
        List<Act.Vote> votes = together.stream()
                .filter(Act.Vote.class::isInstance)
                .map(Act.Vote.class::cast)
                .toList();
        this.polls = sql.open(votes);
        this.voted = new HashSet<>(sql.voted(votes));
    }

    /** @return whether it counts */
    boolean take(Act.Vote vote) {
        NewPoll poll = polls.get(vote.statusId());
        boolean counts = poll != null
                && poll.endsAt().isAfter(vote.at())
                && (poll.multiple() || vote.choices().size() == 1)
                && vote.choices().stream()
                        .allMatch(
                                choice -> choice >= 0 && choice < poll.options().size())
                && voted.add(new VoteKey(vote.statusId(), vote.accountId()));
        if (counts) {
            taken.add(vote);
        }
        return counts;
    }

    void write() {
        sql.vote(taken);
        Map<UUID, int[]> more = new HashMap<>();
        Map<UUID, Integer> voters = new HashMap<>();
        for (Act.Vote vote : taken) {
            voters.merge(vote.statusId(), 1, Integer::sum);
            int[] tally = more.computeIfAbsent(vote.statusId(), this::none);
            vote.choices().forEach(choice -> tally[choice]++);
        }
        more.forEach((statusId, tally) -> sql.count(statusId, voters.getOrDefault(statusId, 0), tally));
    }

    private int[] none(UUID statusId) {
        NewPoll poll = polls.get(statusId);
        return new int[poll == null ? 0 : poll.options().size()];
    }
}
