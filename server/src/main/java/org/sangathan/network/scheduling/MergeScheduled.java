package org.sangathan.network.scheduling;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sangathan.network.publishing.CarriesMedia;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.MergeUndone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a record that went wanted to say later comes along to the one that stays, or nobody could see, move or take it back
 * any more. It does not go out by itself: no merge lets one account speak what was written under another.
 */
@Component
class MergeScheduled {
    private static final String GIVEN = "network_scheduled";
    private static final String STOPPED = "network_scheduled_stopped";
    private static final String CODE = ScheduleProblem.SCHEDULED_BEFORE_MERGE.code();

    private final ScheduledSql sql;
    private final CarriesMedia media;

    MergeScheduled(ScheduledSql sql, CarriesMedia media) {
        this.sql = sql;
        this.media = media;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(MemberMerged merged) {
        List<UUID> waiting = sql.waiting(merged.gone().id());
        List<UUID> given = sql.give(merged.gone().id(), merged.kept().id(), null);
        List<UUID> stopped = given.stream().filter(waiting::contains).toList();
        giveMedia(merged.kept().id(), given);
        sql.stop(merged.kept().id(), stopped.toArray(UUID[]::new), CODE);
        merged.memory().put(GIVEN, texts(given));
        merged.memory().put(STOPPED, texts(stopped));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(MergeUndone undone) {
        List<UUID> back = sql.give(undone.kept().id(), undone.restored().id(), uuids(undone.remembered(GIVEN)));
        giveMedia(undone.restored().id(), back);
        sql.goOn(undone.restored().id(), uuids(undone.remembered(STOPPED)), CODE);
    }

    /** What is not said yet carries its pictures along, or it could never be sent; what is said keeps them as it was said. */
    private void giveMedia(UUID to, List<UUID> given) {
        for (UUID id : given) {
            sql.find(to, id)
                    .map(each -> each.request().mediaIds())
                    .filter(pictures -> !pictures.isEmpty())
                    .ifPresent(pictures -> media.attach(pictures, id, to));
        }
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static UUID[] uuids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toArray(UUID[]::new);
    }
}
