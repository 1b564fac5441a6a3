package org.sangathan.network.moderation;

import java.util.List;
import java.util.UUID;
import org.sangathan.network.publishing.RestrainInOrder;
import org.sangathan.people.MemberChanged;
import org.sangathan.people.MemberErased;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.MergeUndone;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moderators hold of a member goes with them: to their new home, to the record that stays of two (nobody sheds a
 * suspension by being merged), and with their data when it ends.
 */
@Component
class FollowMemberAbout {
    private static final String REPORTS = "network_reports";
    private static final String MEASURES = "network_measures";
    private static final String NOTES = "network_notes";

    private final AboutMemberSql sql;
    private final RestrainInOrder restrain;

    FollowMemberAbout(AboutMemberSql sql, RestrainInOrder restrain) {
        this.sql = sql;
        this.restrain = restrain;
    }

    @EventListener
    void move(MemberChanged changed) {
        if (changed.before().homeUnitId() != changed.after().homeUnitId()) {
            sql.move(changed.after().id(), changed.after().homeUnitId());
        }
    }

    @EventListener
    @Order(1)
    void forget(MemberErased erased) {
        sql.forget(erased.member().id());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(MemberMerged merged) {
        UUID gone = merged.gone().id();
        UUID kept = merged.kept().id();
        AboutMemberSql.About about = sql.giveAll(gone, kept);
        merged.memory().put(REPORTS, texts(about.reports()));
        merged.memory().put(MEASURES, texts(about.measures()));
        merged.memory().put(NOTES, texts(about.notes()));
        sql.move(kept, merged.kept().homeUnitId());
        tell(about, gone, kept);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(MergeUndone undone) {
        UUID kept = undone.kept().id();
        UUID restored = undone.restored().id();
        AboutMemberSql.About about = new AboutMemberSql.About(
                ids(undone.remembered(REPORTS)), ids(undone.remembered(MEASURES)), ids(undone.remembered(NOTES)));
        sql.giveBack(kept, restored, about);
        sql.move(restored, undone.restored().homeUnitId());
        tell(about, kept, restored);
    }

    /** Only where something holds: the network's other writers wait for this transaction. */
    private void tell(AboutMemberSql.About about, UUID one, UUID other) {
        if (!about.measures().isEmpty()) {
            restrain.account(one);
            restrain.account(other);
        }
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toList();
    }
}
