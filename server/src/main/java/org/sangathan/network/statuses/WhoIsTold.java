package org.sangathan.network.statuses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.Appointments;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.publishing.Act.Told;
import org.sangathan.network.publishing.NewStatus;
import org.sangathan.network.relations.NotificationPolicies;
import org.sangathan.network.relations.Relationships;
import org.sangathan.network.standing.Standings;
import org.sangathan.network.units.UnitAccountId;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** Who gets a notification of a status: each person at most one, and nobody who blocks, mutes or has muted the thread. */
@Component
class WhoIsTold {
    private final Accounts accounts;
    private final Relationships relationships;
    private final Appointments appointments;
    private final ThreadMuteSql mutes;
    private final NotificationPolicies policies;
    private final Standings standings;

    WhoIsTold(
            Accounts accounts,
            Relationships relationships,
            Appointments appointments,
            ThreadMuteSql mutes,
            NotificationPolicies policies,
            Standings standings) {
        this.standings = standings;
        this.accounts = accounts;
        this.relationships = relationships;
        this.appointments = appointments;
        this.mutes = mutes;
        this.policies = policies;
    }

    /**
     * @param writer who wrote it, also when a unit speaks
     * @param watched does anybody want to hear of each of the author's?
     */
    List<Told> of(NewStatus status, UUID writer, @Nullable Status parent, boolean watched) {
        Map<UUID, Told> told = new LinkedHashMap<>();
        UUID from = status.authorId();
        List<UUID> named = new ArrayList<>(status.mentionIds());
        if (parent != null) {
            named.add(
                    parent.acting() == null
                            ? parent.authorId()
                            : parent.acting().id());
        }
        PostStatus.members(accounts.findAll(named), named).forEach(member -> add(told, member, "mention", from));
        if (status.visibility().equals(Visibility.DIRECT.code())) {
            letterBoxes(status).forEach(member -> add(told, member, "mention", from));
        } else if (Visibility.find(status.visibility()).orElseThrow().isOpen()) {
            sources(status, watched)
                    .flatMap(account -> relationships.whoWantToKnow(account).stream())
                    .forEach(member -> add(told, member, "status", from));
        }
        told.remove(writer);
        boolean direct = status.visibility().equals(Visibility.DIRECT.code());
        return policies.weigh(willing(told, from, parent == null ? null : parent.threadId()), direct);
    }

    /** Whoever follows the author or a unit with the wish to hear of each. */
    private static Stream<UUID> sources(NewStatus status, boolean watched) {
        return Stream.concat(
                        watched ? Stream.of(status.authorId()) : Stream.empty(),
                        status.timelines().stream()
                                .filter(unit -> unit != PostStatus.PUBLIC_TIMELINE)
                                .map(UnitAccountId::of))
                .distinct();
    }

    private List<MemberKey> letterBoxes(NewStatus status) {
        List<MemberKey> holders = new ArrayList<>();
        for (int unit : Address.units(status.mentionIds())) {
            appointments.liveOfUnit(UnitRef.constituencyOf(unit), unit).stream()
                    .filter(appointment -> appointment.acceptedAt() != null)
                    .forEach(appointment -> holders.add(appointment.member()));
        }
        return holders;
    }

    /** Of one account about another's: favourites, boosts, edits. */
    List<Told> one(Status about, String kind, UUID from) {
        UUID owner = about.acting() == null ? about.authorId() : about.acting().id();
        Account account = owner.equals(from) ? null : accounts.find(owner).orElse(null);
        if (account == null || account.isUnit()) {
            return List.of();
        }
        Map<UUID, Told> told = new LinkedHashMap<>();
        add(told, account.member(), kind, from);
        return policies.weigh(willing(told, from, about.threadId()), false);
    }

    private List<Told> willing(Map<UUID, Told> told, UUID from, @Nullable UUID threadId) {
        if (told.isEmpty()) {
            return List.of();
        }
        Set<UUID> unwilling = relationships.unwilling(from, told.keySet());
        if (threadId != null) {
            unwilling.addAll(mutes.whoMute(threadId, told.keySet()));
        }
        if (standings.isSilenced(from)) {
            unwilling.addAll(relationships.strangersOf(from, told.keySet()));
        }
        return told.values().stream()
                .filter(each -> !unwilling.contains(each.receiver().id()))
                .toList();
    }

    private static void add(Map<UUID, Told> told, MemberKey member, String kind, UUID from) {
        told.putIfAbsent(member.id(), new Told(member, kind, from));
    }
}
