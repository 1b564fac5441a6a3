package org.sangathan.network.voting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.polls.Polls;
import org.sangathan.network.publishing.Act;
import org.sangathan.network.publishing.Publish;
import org.sangathan.network.relations.Relationships;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When a poll has ended, whoever asked and whoever voted is told, each once, however many processes look: how far it has
 * been told is moved on in the transaction that tells.
 */
@Component
class EndPolls {
    private static final Logger log = LoggerFactory.getLogger(EndPolls.class);
    private static final int POLLS = 50;
    private static final int VOTERS = 400;

    private final Polls polls;
    private final Statuses statuses;
    private final Accounts accounts;
    private final Relationships relationships;
    private final Publish publish;

    EndPolls(Polls polls, Statuses statuses, Accounts accounts, Relationships relationships, Publish publish) {
        this.polls = polls;
        this.statuses = statuses;
        this.accounts = accounts;
        this.relationships = relationships;
        this.publish = publish;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT20S")
    void look() {
        try {
            List<Polls.Ended> ended = polls.toTell(POLLS, VOTERS);
            while (!ended.isEmpty()) {
                ended.forEach(this::tell);
                ended = polls.toTell(POLLS, VOTERS);
            }
        } catch (RuntimeException unreachable) {
            log.warn("ended polls could not be told: {}", unreachable.toString());
        }
    }

    private void tell(Polls.Ended ended) {
        Status status = statuses.find(ended.statusId()).orElse(null);
        List<Act.Told> told = status == null ? List.of() : told(status, ended);
        UUID upTo = ended.voters().isEmpty() ? ended.toldTo() : ended.voters().getLast();
        publish.write(new Act.EndPoll(ended.statusId(), ended.toldTo(), upTo, ended.last(), told));
    }

    private List<Act.Told> told(Status status, Polls.Ended ended) {
        Set<UUID> people = new LinkedHashSet<>();
        UUID writer =
                status.acting() == null ? status.authorId() : status.acting().id();
        if (ended.toldTo() == null) {
            people.add(writer);
        }
        people.addAll(ended.voters());
        Map<UUID, Account> there = accounts.findAll(people);
        Set<UUID> unwilling = relationships.unwilling(status.authorId(), people);
        List<Act.Told> told = new ArrayList<>();
        for (UUID person : people) {
            Account account = there.get(person);
            if (account != null && !account.isUnit() && !unwilling.contains(person)) {
                told.add(new Act.Told(account.member(), "poll", status.authorId()));
            }
        }
        return told;
    }
}
