package org.sangathan.network.voting;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.polls.Poll;
import org.sangathan.network.polls.Polls;
import org.sangathan.network.polls.ShownPoll;
import org.sangathan.network.publishing.Act;
import org.sangathan.network.publishing.Publish;
import org.sangathan.network.statuses.ReadStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** A reader chooses, once, among the answers of a poll that is open; whoever asks does not answer. */
@Component
public class VoteInPoll {
    private final ReadStatus statuses;
    private final Accounts accounts;
    private final Polls polls;
    private final Publish publish;
    private final Clock clock;

    VoteInPoll(ReadStatus statuses, Accounts accounts, Polls polls, Publish publish, Clock clock) {
        this.statuses = statuses;
        this.accounts = accounts;
        this.polls = polls;
        this.publish = publish;
        this.clock = clock;
    }

    /** A poll has the id of its status, and is seen by whoever may see that. */
    public ShownPoll get(Actor actor, UUID id) {
        Status status = statuses.get(actor, id);
        ShownPoll poll = polls.page(actor.memberId(), List.of(id)).show(id, isOwn(actor, status));
        if (poll == null) {
            throw new Problem(VoteProblem.POLL_UNKNOWN);
        }
        return poll;
    }

    public ShownPoll vote(Actor actor, UUID id, List<Integer> choices) {
        Status status = statuses.get(actor, id);
        Poll poll = polls.find(id);
        if (poll == null) {
            throw new Problem(VoteProblem.POLL_UNKNOWN);
        }
        Instant now = clock.instant();
        Set<Integer> once = new LinkedHashSet<>(choices);
        check(actor, status, poll, once, now);
        if (accounts.find(actor.memberId()).isEmpty()) {
            accounts.own(actor);
        }
        Publish.Outcome outcome = publish.write(new Act.Vote(id, actor.memberId(), List.copyOf(once), now));
        if (!outcome.fresh()) {
            throw new Problem(VoteProblem.POLL_VOTED_BEFORE);
        }
        return get(actor, id);
    }

    private static void check(Actor actor, Status status, Poll poll, Set<Integer> choices, Instant now) {
        if (isOwn(actor, status)) {
            throw new Problem(VoteProblem.POLL_OWN);
        }
        if (poll.hasEnded(now)) {
            throw new Problem(VoteProblem.POLL_ENDED);
        }
        boolean known = choices.stream()
                .allMatch(choice -> choice >= 0 && choice < poll.options().size());
        if (choices.isEmpty() || !known || (choices.size() > 1 && !poll.multiple())) {
            throw new Problem(VoteProblem.POLL_CHOICE_NOT_KNOWN);
        }
    }

    private static boolean isOwn(Actor actor, Status status) {
        return status.isBy(actor.memberId());
    }
}
