package org.sangathan.network.streaming;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** The open streams of this process. */
@Component
class Streams {
    /** A few devices with a few windows each. */
    static final int MOST_OF_MEMBER = 20;

    private final Map<UUID, Set<Stream>> byMember = new ConcurrentHashMap<>();
    private final Set<Stream> all = ConcurrentHashMap.newKeySet();

    void add(Stream stream) {
        byMember.compute(stream.memberId(), (member, theirs) -> {
            Set<Stream> streams = theirs == null ? ConcurrentHashMap.newKeySet() : theirs;
            if (streams.size() >= MOST_OF_MEMBER) {
                throw new Problem(StreamProblem.TOO_MANY_STREAMS, Map.of("most", MOST_OF_MEMBER));
            }
            streams.add(stream);
            return streams;
        });
        all.add(stream);
    }

    void remove(Stream stream) {
        all.remove(stream);
        byMember.computeIfPresent(stream.memberId(), (member, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    Set<Stream> all() {
        return all;
    }

    Set<Stream> of(UUID member) {
        return byMember.getOrDefault(member, Set.of());
    }

    void endAll(Stream.Reason reason) {
        all.forEach(stream -> stream.end(reason));
    }
}
