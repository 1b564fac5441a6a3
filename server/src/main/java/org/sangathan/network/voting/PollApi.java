package org.sangathan.network.voting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.polls.ShownPoll;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Polls over HTTP. */
@RestController
class PollApi {
    private final VoteInPoll vote;

    PollApi(VoteInPoll vote) {
        this.vote = vote;
    }

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/polls/{id}")
    ShownPoll get(Actor actor, @PathVariable String id) {
        return vote.get(actor, known(id));
    }

    /** @param choices places of the chosen answers, from 0 */
    record VoteParameters(@Nullable List<Integer> choices) {}

    @SignedIn
    @Scope("write:statuses")
    @PostMapping("/api/v1/polls/{id}/votes")
    ShownPoll vote(Actor actor, @PathVariable String id, @Parameters VoteParameters asked) {
        return vote.vote(actor, known(id), asked.choices() == null ? List.of() : asked.choices());
    }

    private static UUID known(String id) {
        return Statuses.id(id).orElseThrow(() -> new Problem(VoteProblem.POLL_UNKNOWN));
    }
}
