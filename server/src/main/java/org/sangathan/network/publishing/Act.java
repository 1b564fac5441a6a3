package org.sangathan.network.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;

/** Something for {@link Publish} to write, with those who are to be told of it. */
public sealed interface Act {
    List<Told> told();

    /**
     * A member who gets a notification.
     *
     * @param held until the receiver lets its sender through
     * @param aboutId the measure that it tells of, or for moderators the report
     */
    record Told(
            MemberKey receiver,
            String kind,
            UUID from,
            boolean held,
            @Nullable UUID aboutId) {
        public Told(MemberKey receiver, String kind, UUID from) {
            this(receiver, kind, from, false, null);
        }
    }

    /** @param held shown to nobody but its author until a moderator has read it */
    record Post(NewStatus status, List<Told> told, boolean held) implements Act {
        public Post(NewStatus status, List<Told> told) {
            this(status, told, false);
        }
    }

    /**
     * @param tagsGone those that the status had and has no more
     * @param poll what it asks from now on; null where it asks nothing any more
     */
    record Edit(
            UUID statusId,
            UUID authorId,
            NewStatus.Said said,
            List<String> tagsGone,
            List<UUID> mentionIds,
            List<String> mentionHandles,
            Instant at,
            @Nullable NewPoll poll,
            List<Told> told)
            implements Act {}

    /** The status, its boosts and everything that hangs on it. */
    record Delete(UUID statusId) implements Act {
        @Override
        public List<Told> told() {
            return List.of();
        }
    }

    /** @param kind favourite, bookmark, pin or mute (then of a thread) */
    record Mark(UUID accountId, String kind, UUID statusId, List<Told> told) implements Act {}

    record Unmark(UUID accountId, String kind, UUID statusId) implements Act {
        @Override
        public List<Told> told() {
            return List.of();
        }
    }

    /**
     * Counts once, while the poll is open.
     *
     * @param choices places of answers, from 0; each once
     */
    record Vote(UUID statusId, UUID accountId, List<Integer> choices, Instant at) implements Act {
        @Override
        public List<Told> told() {
            return List.of();
        }
    }

    /**
     * Some of those who voted are told of the end, in the order of their ids.
     *
     * @param after how far others were told before; where that is not so any more, nothing happens
     */
    record EndPoll(
            UUID statusId, @Nullable UUID after, @Nullable UUID upTo, boolean last, List<Told> told) implements Act {}

    /** Nothing but notifications. */
    record Tell(@Nullable UUID statusId, List<Told> told) implements Act {}

    /** Something changed that is kept elsewhere and that memories must hear of. */
    record Note(LogLine.Kind kind, UUID objectId, List<String> words) implements Act {
        public Note(LogLine.Kind kind, UUID objectId) {
            this(kind, objectId, List.of());
        }

        @Override
        public List<Told> told() {
            return List.of();
        }
    }
}
