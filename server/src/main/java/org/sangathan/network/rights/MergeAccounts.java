package org.sangathan.network.rights;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.MergeUndone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others want of the account of a record that went, they want of the one that stays: who follows, blocks or mutes
 * the person does so still. What the person said and wanted stays under the account by which they did, which nobody
 * signs in to: no merge opens one phone's notes and lists to another.
 */
@Component
class MergeAccounts {
    private static final String PREFIX = "network_";
    private static final String AGREED = "network_agreed";

    private final MergedWishSql sql;

    MergeAccounts(MergedWishSql sql) {
        this.sql = sql;
    }

    /** Whoever keeps the profile locked is asked by each follower who comes along. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(MemberMerged merged) {
        UUID kept = merged.kept().id();
        UUID gone = merged.gone().id();
        merged.memory().put(AGREED, texts(sql.agreedFollowers(gone)));
        for (String kind : MergedWishSql.kinds()) {
            merged.memory().put(PREFIX + kind, texts(sql.give(kind, gone, kept, null)));
        }
        sql.settle(kept, gone);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(MergeUndone undone) {
        UUID kept = undone.kept().id();
        UUID restored = undone.restored().id();
        for (String kind : MergedWishSql.kinds()) {
            sql.give(kind, kept, restored, uuids(undone.remembered(PREFIX + kind)));
        }
        sql.agreeAgain(restored, uuids(undone.remembered(AGREED)));
        sql.settle(kept, restored);
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static UUID[] uuids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toArray(UUID[]::new);
    }
}
