package org.sangathan.network.conversations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is in a conversation.
 *
 * @param readTo up to which status they have read it
 * @param removedTo up to which they do not want to find it any more; a newer one brings it back
 */
record Place(@Nullable UUID readTo, @Nullable UUID removedTo) {
    static final Place NONE = new Place(null, null);

    boolean hasRead(UUID status) {
        return readTo != null && status.compareTo(readTo) <= 0;
    }

    boolean hasRemoved(UUID status) {
        return removedTo != null && status.compareTo(removedTo) <= 0;
    }
}
