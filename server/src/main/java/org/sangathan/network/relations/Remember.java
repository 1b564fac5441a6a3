package org.sangathan.network.relations;

import java.util.List;
import java.util.UUID;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.publishing.Tag;
import org.sangathan.network.relations.WishSql.Pair;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A private note on somebody, an endorsement on one's own profile, a tag to follow. */
@Component
public class Remember {
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_TAG = 100;

    private final WishSql sql;
    private final CircleSql circles;
    private final Accounts accounts;
    private final Ids ids;

    Remember(WishSql sql, CircleSql circles, Accounts accounts, Ids ids) {
        this.sql = sql;
        this.circles = circles;
        this.accounts = accounts;
        this.ids = ids;
    }

    public void note(Actor actor, UUID targetId, String note) {
        accounts.get(targetId);
        new Faults()
                .when(note.length() > LONGEST_NOTE, "/comment", FaultCode.TOO_LONG)
                .refuse();
        sql.note(new Pair(actor.memberId(), targetId), note);
    }

    /** Only whom one follows. */
    public void endorse(Actor actor, UUID targetId) {
        accounts.get(targetId);
        boolean follows = circles.follow(actor.memberId(), targetId)
                .map(follow -> !follow.pending())
                .orElse(false);
        if (!follows) {
            throw new Problem(RelationProblem.FOLLOW_FIRST);
        }
        sql.endorse(new Pair(actor.memberId(), targetId), ids.next());
    }

    public void unendorse(Actor actor, UUID targetId) {
        sql.unendorse(new Pair(actor.memberId(), targetId));
    }

    @Transactional
    public void followTag(Actor actor, String typed) {
        String tag = Tag.of(typed);
        new Faults()
                .when(tag.isEmpty() || tag.length() > LONGEST_TAG, "/id", FaultCode.NOT_VALID)
                .refuse();
        sql.followTag(actor.memberId(), tag, ids.next());
        sql.bump(actor.memberId());
    }

    @Transactional
    public void unfollowTag(Actor actor, String tag) {
        sql.unfollowTag(actor.memberId(), Tag.of(tag));
        sql.bump(actor.memberId());
    }

    /** Whom the reader follows among the followers of each. */
    public java.util.Map<UUID, List<UUID>> familiarFollowers(Actor actor, List<UUID> targets) {
        return circles.familiar(actor.memberId(), targets);
    }
}
