package org.sangathan.network.polls;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to polls for statuses; whoever asks has seen to it that the reader may see the status. */
@Component
public class Polls {
    private final PollSql sql;
    private final Clock clock;

    Polls(PollSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By the id of the status; absent are those that ask nothing. */
    public Map<UUID, Poll> findAll(Collection<UUID> statusIds) {
        return statusIds.isEmpty() ? Map.of() : sql.findAll(statusIds);
    }

    public @Nullable Poll find(UUID statusId) {
        return findAll(List.of(statusId)).get(statusId);
    }

    /** Polls of a page with what this one reader chose. */
    public final class Page {
        private final Map<UUID, Poll> polls;
        private final Map<UUID, List<Integer>> choices;
        private final Instant now = clock.instant();

        private Page(UUID reader, Collection<UUID> statusIds) {
            polls = findAll(statusIds);
            choices = polls.isEmpty() ? Map.of() : sql.choices(reader, polls.keySet());
        }

        /** @param own whether the reader asks it themselves, who never votes and sees the results */
        public @Nullable ShownPoll show(UUID statusId, boolean own) {
            Poll poll = polls.get(statusId);
            return poll == null ? null : ShownPoll.of(poll, choices.get(statusId), own, now);
        }
    }

    /** Of several readers, to whom the poll looks different because they have voted. */
    public Set<UUID> whoVoted(UUID statusId, Collection<UUID> readers) {
        return Set.copyOf(sql.whoVoted(statusId, readers));
    }

    public Page page(UUID reader, Collection<UUID> statusIds) {
        return new Page(reader, statusIds);
    }

    /** A poll that has ended, and those who voted and have not been told yet, as many as are told at once. */
    public record Ended(UUID statusId, @Nullable UUID toldTo, List<UUID> voters, boolean last) {}

    public List<Ended> toTell(int polls, int votersAtOnce) {
        List<Ended> ended = new ArrayList<>();
        for (PollSql.Ended each : sql.toTell(clock.instant(), polls)) {
            List<UUID> voters = sql.voters(each.statusId(), each.toldTo(), votersAtOnce);
            ended.add(new Ended(each.statusId(), each.toldTo(), voters, voters.size() < votersAtOnce));
        }
        return ended;
    }
}
