package org.sangathan.network.streaming;

import java.util.List;
import java.util.Map;
import org.sangathan.access.Bearer;
import org.sangathan.network.lists.Lists;
import org.sangathan.network.relations.Readers;
import org.sangathan.network.streaming.Stream.Seen;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** A member begins to listen, and says to what. */
@Component
class OpenStream {
    private final Readers readers;
    private final Lists lists;
    private final LookAgain lookAgain;
    private final Hub hub;

    OpenStream(Readers readers, Lists lists, LookAgain lookAgain, Hub hub) {
        this.readers = readers;
        this.lists = lists;
        this.lookAgain = lookAgain;
        this.hub = hub;
    }

    /**
     * @param ending told once when it ends, whoever ended it
     * @throws Problem too_many_streams
     */
    Stream open(Actor actor, Bearer bearer, boolean framed, Stream.Ending ending) {
        Stream stream = new Stream(framed, Seen.of(bearer, readers.of(actor), Map.of()), ending);
        hub.open(stream);
        return stream;
    }

    /** @throws Problem where the token does not reach so far, or the list is not the member's */
    void subscribe(Stream stream, Channel channel) {
        Bearer bearer = stream.seen().bearer();
        if (!channel.isOpenTo(bearer)) {
            throw new Problem(StreamProblem.STREAM_OUTSIDE_THE_SCOPES);
        }
        if (channel.kind() == Channel.Kind.LIST) {
            lists.get(stream.seen().reader().actor(), channel.of());
        }
        stream.channels().add(channel);
        if (channel.ownList() != null) {
            lookAgain.at(List.of(stream));
        }
    }
}
