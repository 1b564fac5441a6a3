package org.sangathan.network.relations;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.relations.CircleSql.Follow;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.stereotype.Component;

/** How an account stands to others, and who does not want to hear of whom. */
@Component
public class Relationships {
    private static final int MOST_TO_TELL = 5_000;

    private final CircleSql sql;
    private final Readers readers;
    private final Clock clock;

    Relationships(CircleSql sql, Readers readers, Clock clock) {
        this.sql = sql;
        this.readers = readers;
        this.clock = clock;
    }

    /** As clients know it. */
    public record Relationship(
            UUID id,
            boolean following,
            boolean showingReblogs,
            boolean notifying,
            @Nullable List<String> languages,
            boolean followedBy,
            boolean blocking,
            boolean blockedBy,
            boolean muting,
            boolean mutingNotifications,
            @Nullable Instant mutingExpiresAt,
            boolean requested,
            boolean requestedBy,
            boolean domainBlocking,
            boolean endorsed,
            String note) {}

    public List<Relationship> of(Actor actor, Collection<UUID> targets) {
        Circle circle = readers.circleOf(actor.memberId());
        Map<UUID, Boolean> followedBy = sql.followedBy(actor.memberId(), targets);
        Map<UUID, String> notes = sql.notes(actor.memberId(), targets);
        Set<UUID> endorsed = sql.endorsed(actor.memberId(), targets);
        Instant now = clock.instant();
        return targets.stream()
                .distinct()
                .map(id -> {
                    Circle.Following following = circle.following().get(id);
                    Circle.Muting muting =
                            circle.mutes(id, now) ? circle.muting().get(id) : null;
                    Boolean pending = followedBy.get(id);
                    return new Relationship(
                            id,
                            following != null,
                            following != null && following.reblogs(),
                            following != null && following.notifying(),
                            following == null
                                    ? null
                                    : sql.follow(actor.memberId(), id)
                                            .map(Follow::languages)
                                            .orElse(null),
                            Boolean.FALSE.equals(pending),
                            circle.blocking().contains(id),
                            circle.blockedBy().contains(id),
                            muting != null,
                            muting != null && muting.notifications(),
                            muting == null ? null : muting.endsAt(),
                            circle.requested().contains(id),
                            Boolean.TRUE.equals(pending),
                            false,
                            endorsed.contains(id),
                            Objects.requireNonNullElse(notes.get(id), ""));
                })
                .toList();
    }

    /** Of those who could be told of something by an account, who do not want to be. */
    public Set<UUID> unwilling(UUID from, Collection<UUID> receivers) {
        Set<UUID> unwilling = new HashSet<>(sql.whoBlock(from, receivers));
        unwilling.addAll(sql.whoMute(from, receivers, clock.instant()));
        return unwilling;
    }

    /** Of those, who do not follow the account. */
    public Set<UUID> strangersOf(UUID account, Collection<UUID> receivers) {
        Set<UUID> strangers = new HashSet<>(receivers);
        strangers.removeAll(sql.whoFollow(account, receivers));
        return strangers;
    }

    /** Who want a notification of each status of an account. */
    public List<MemberKey> whoWantToKnow(UUID account) {
        return sql.whoWantToKnow(account, MOST_TO_TELL).stream()
                .map(each -> new MemberKey(each.constituencyId(), each.accountId()))
                .toList();
    }
}
