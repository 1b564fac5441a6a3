package org.sangathan.network.timelines;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.network.statuses.Status;

/**
 * A page, newest first.
 *
 * @param known the statuses behind boosts too
 */
public record Timeline(List<Status> statuses, Map<UUID, Status> known) {
    public List<UUID> ids() {
        return statuses.stream().map(Status::id).toList();
    }
}
