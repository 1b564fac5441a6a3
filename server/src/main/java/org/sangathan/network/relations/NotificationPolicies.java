package org.sangathan.network.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangathan.network.publishing.Act.Told;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.springframework.stereotype.Component;

/** Whose notifications come at once, wait until they are let through, or are dropped. */
@Component
public class NotificationPolicies {
    private static final List<String> ANSWERS = List.of("accept", "filter", "drop");

    private final PolicySql sql;

    NotificationPolicies(PolicySql sql) {
        this.sql = sql;
    }

    /** Each accept, filter or drop. */
    public record Policy(String notFollowing, String notFollowers, String newAccounts, String privateMentions) {
        public static final Policy ALL = new Policy("accept", "accept", "accept", "accept");
    }

    /** A receiver's policy, and how a sender stands to them. */
    record Facts(Policy policy, boolean following, boolean followed, boolean allowed, boolean fresh) {
        String answer(boolean direct) {
            if (allowed) {
                return "accept";
            }
            List<String> answers = Stream.of(
                            following ? "accept" : policy.notFollowing(),
                            followed ? "accept" : policy.notFollowers(),
                            fresh ? policy.newAccounts() : "accept",
                            direct && !following ? policy.privateMentions() : "accept")
                    .toList();
            return answers.contains("drop") ? "drop" : answers.contains("filter") ? "filter" : "accept";
        }
    }

    public Policy of(UUID account) {
        Facts facts = sql.findAll(account, List.of(account)).get(account);
        return facts == null ? Policy.ALL : facts.policy();
    }

    public void put(UUID account, Policy policy) {
        boolean known = Stream.of(
                        policy.notFollowing(), policy.notFollowers(), policy.newAccounts(), policy.privateMentions())
                .allMatch(ANSWERS::contains);
        new Faults().when(!known, "/for_not_following", FaultCode.NOT_VALID).refuse();
        sql.put(account, policy);
    }

    public void allow(UUID account, UUID from) {
        sql.allow(account, from);
    }

    /** Without those who want nothing of the sender; marked where they want to be asked. */
    public List<Told> weigh(List<Told> told, boolean direct) {
        if (told.isEmpty()) {
            return told;
        }
        UUID from = told.getFirst().from();
        Map<UUID, Facts> facts = sql.findAll(
                from, told.stream().map(each -> each.receiver().id()).toList());
        List<Told> weighed = new ArrayList<>();
        for (Told each : told) {
            Facts known = facts.get(each.receiver().id());
            String answer = known == null ? "accept" : known.answer(direct);
            if (!answer.equals("drop")) {
                weighed.add(
                        new Told(each.receiver(), each.kind(), each.from(), answer.equals("filter"), each.aboutId()));
            }
        }
        return weighed;
    }
}
