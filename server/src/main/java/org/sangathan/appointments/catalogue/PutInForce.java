package org.sangathan.appointments.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.sangathan.access.Audit;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.PostTypeChanged;
import org.sangathan.appointments.Posts;
import org.sangathan.platform.Problem;
import org.sangathan.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a version what holds, on its day. While somebody sits on a seat that it takes away, it waits: nobody loses a post
 * by a change of a rule, and no body has more holders than seats.
 */
@Component
class PutInForce {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Logger log = LoggerFactory.getLogger(PutInForce.class);

    private final CatalogueSql sql;
    private final Posts posts;
    private final Territory territory;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PutInForce(
            CatalogueSql sql,
            Posts posts,
            Territory territory,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.territory = territory;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the caller's transaction, which holds the catalogue; {@link Posts#refresh()} is for after it. */
    void put(PostVersion version) {
        PostType after = version.content().asPost(version.code(), version.version());
        sql.lockPost(version.code());
        int beyond = sql.countBeyond(version.code(), after.retired() ? 0 : after.seats());
        if (beyond > 0) {
            throw new Problem(CatalogueProblem.SEATS_STILL_HELD, Map.of("holders", beyond));
        }
        posts.refresh();
        PostType before = posts.ever().stream()
                .filter(post -> post.code().equals(version.code()))
                .findAny()
                .orElse(null);
        sql.put(after);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // where rights still follow the version before, some holders have those of an older one
        boolean unfinished = sql.leaveRights(version.code(), now);
        boolean changed = before != null && !before.permissions().equals(after.permissions());
        sql.inForce(version, now, changed || unfinished);
        sql.bumpCatalogue();
        events.publishEvent(new PostTypeChanged(before, after));
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    void putRegularly() {
        try {
            putDue();
        } catch (RuntimeException failed) {
            log.warn("versions of posts are late: {}", failed.toString());
        }
    }

    void putDue() {
        for (PostVersion due : sql.due(today())) {
            try {
                transaction.executeWithoutResult(status -> {
                    sql.lockCatalogue();
                    if (sql.find(due.id()).orElseThrow().inForceAt() == null) {
                        put(due);
                        int root = territory.tree().root().id();
                        audit.record("post_in_force", root, due.code(), Map.of("version", due.version()));
                    }
                });
                posts.refresh();
            } catch (Problem waits) {
                log.info("version {} of {} waits: {}", due.version(), due.code(), waits.getMessage());
            }
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), INDIA);
    }
}
