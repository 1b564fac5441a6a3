package org.sangathan.appointments.catalogue;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sangathan.access.Grants;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.appointments.catalogue.CatalogueSql.Accepted;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives present holders the rights that their post has now, cell by cell, each in a transaction of its own. Whoever
 * accepts meanwhile gets the new rights at once: accepting and changing a post exclude each other.
 */
@Component
class FollowRights {
    private static final Logger log = LoggerFactory.getLogger(FollowRights.class);

    private final CatalogueSql sql;
    private final Posts posts;
    private final Grants grants;
    private final Territory territory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FollowRights(
            CatalogueSql sql,
            Posts posts,
            Grants grants,
            Territory territory,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.grants = grants;
        this.territory = territory;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 3000)
    void followRegularly() {
        try {
            follow();
        } catch (RuntimeException failed) {
            log.warn("rights are late behind their posts: {}", failed.toString());
        }
    }

    void follow() {
        for (PostVersion version : sql.rightsToFollow()) {
            while (Boolean.TRUE.equals(transaction.execute(status -> nextCell(version)))) {
                Thread.onSpinWait();
            }
        }
    }

    /** Returns whether there is more to do. */
    private boolean nextCell(PostVersion version) {
        // the post before its version, as whoever puts another version in force
        PostType post = posts.lock(version.code());
        Optional<Integer> done = sql.takeRights(version);
        if (done.isEmpty()) {
            return false;
        }
        int[] left = Arrays.stream(cells()).filter(cell -> cell > done.get()).toArray();
        if (left.length > 0 && post.version() == version.version()) {
            List<Accepted> holders = sql.accepted(left[0], version.code());
            grants.follow(
                    holders.stream().map(Accepted::memberId).toList(),
                    holders.stream().map(Accepted::appointmentId).toList(),
                    post.permissions());
        }
        boolean last = left.length <= 1 || post.version() != version.version();
        sql.rightsDoneTo(version, left.length == 0 ? done.get() : left[0], last ? clock.instant() : null);
        return !last;
    }

    /** All cells in ascending order. */
    int[] cells() {
        Tree tree = territory.tree();
        return Arrays.stream(tree.cells(tree.root().id())).sorted().toArray();
    }
}
