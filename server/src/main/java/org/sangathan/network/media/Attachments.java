package org.sangathan.network.media;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** The door to media for statuses. */
@Component
public class Attachments {
    public static final int MOST = 4;

    private final MediaSql sql;

    Attachments(MediaSql sql) {
        this.sql = sql;
    }

    /** In no order; unknown ones are absent. One statement a cell, and all media of one status lie in one. */
    public Map<UUID, Media> find(Collection<UUID> ids) {
        Map<UUID, Media> found = new HashMap<>();
        ids.stream()
                .collect(Collectors.groupingBy(StatusId::cellOf))
                .forEach((cell, inCell) -> sql.inCell(cell, inCell).forEach(each -> found.put(each.id(), each)));
        return found;
    }

    /**
     * What may become part of a status: the writer's own, in no other status, at most four pictures or one other.
     *
     * @param owners the writer, and the unit for which a status that is edited speaks
     * @param statusId whose media they already may be; null for a new status
     */
    public void check(Set<UUID> owners, Collection<UUID> ids, @Nullable UUID statusId) {
        Map<UUID, Media> found = find(ids);
        for (UUID id : ids) {
            Media media = found.get(id);
            if (media == null
                    || !owners.contains(media.accountId())
                    || (media.statusId() != null && !media.statusId().equals(statusId))) {
                throw new Problem(MediaProblem.MEDIA_UNKNOWN);
            }
        }
        boolean mixed = found.size() > 1
                && found.values().stream().anyMatch(each -> each.type().kind() != MediaType.Kind.IMAGE);
        if (found.size() > MOST || found.size() < ids.size() || mixed) {
            throw new Problem(MediaProblem.TOO_MANY_MEDIA, Map.of("most", MOST));
        }
    }
}
