package org.sangathan.network.streaming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sangathan.access.Bearer;
import org.sangathan.access.Bearers;
import org.sangathan.network.lists.Lists;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.relations.Readers;
import org.sangathan.network.standing.Standings;
import org.sangathan.network.streaming.Stream.Seen;
import org.sangathan.platform.Actor;
import org.springframework.stereotype.Component;

/**
 * Looks readers up again, many with a few statements: whether their tokens are still good, which posts they hold, where
 * they are at home, whom they block. Those who may read no more lose their streams.
 */
@Component
class LookAgain {
    private static final int AT_ONCE = 1_000;

    private final Bearers bearers;
    private final Readers readers;
    private final Lists lists;
    private final Standings standings;

    LookAgain(Bearers bearers, Readers readers, Lists lists, Standings standings) {
        this.standings = standings;
        this.bearers = bearers;
        this.readers = readers;
        this.lists = lists;
    }

    /** One after the other: what was read later is never replaced by what was read before. */
    synchronized void at(Collection<Stream> streams) {
        List<Stream> all = List.copyOf(streams);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            some(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private void some(List<Stream> streams) {
        Map<UUID, Bearer> good = bearers.stillGood(
                streams.stream().map(stream -> stream.seen().bearer()).toList());
        List<Actor> actors = good.values().stream()
                .map(Bearer::actor)
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, Reader> found = readers.ofAll(actors);
        Map<UUID, Set<UUID>> entries = entries(streams);
        for (Stream stream : streams) {
            Bearer bearer = good.get(stream.seen().bearer().id());
            Reader reader = bearer == null ? null : found.get(bearer.id());
            if (bearer == null || reader == null || standings.isSuspended(reader.id())) {
                stream.end(Stream.Reason.NO_LONGER_PERMITTED);
            } else {
                stream.see(Seen.of(bearer, reader, entries));
            }
        }
    }

    private Map<UUID, Set<UUID>> entries(List<Stream> streams) {
        Set<UUID> owners = new HashSet<>();
        List<UUID> own = new ArrayList<>();
        for (Stream stream : streams) {
            for (Channel channel : stream.channels()) {
                UUID list = channel.ownList();
                if (list != null) {
                    owners.add(stream.memberId());
                    own.add(list);
                }
            }
        }
        return lists.accountsOfAll(owners, own);
    }
}
