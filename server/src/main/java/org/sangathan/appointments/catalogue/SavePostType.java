package org.sangathan.appointments.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.appointments.PostType;
import org.sangathan.people.MemberErased;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves a new version of a post, or a new post; it holds from the day that it names, from today at once. */
@Component
class SavePostType {
    private final CatalogueSql sql;
    private final CheckDraft checkDraft;
    private final PutInForce putInForce;
    private final Rights rights;
    private final Territory territory;
    private final Audit audit;
    private final Clock clock;

    SavePostType(
            CatalogueSql sql,
            CheckDraft checkDraft,
            PutInForce putInForce,
            Rights rights,
            Territory territory,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.checkDraft = checkDraft;
        this.putInForce = putInForce;
        this.rights = rights;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param id UUIDv7 made by the client; sent twice, it happens once
     * @param basedOn newest version that the editor saw, 0 for a new post: two editors do not undo each other
     */
    record Request(UUID id, String code, int basedOn, LocalDate holdsFrom, PostDraft draft) {}

    @Transactional
    public PostVersion save(Actor actor, Request request) {
        int root = territory.tree().root().id();
        rights.require(actor, Permission.EDIT_POSTS, root);
        LocalDate today = putInForce.today();
        checkDraft.refuseFaults(request.code(), request.draft(), request.holdsFrom(), today);
        refuseRetiringWhatIsCounted(request);
        sql.lockCatalogue();
        Optional<PostVersion> before = sql.find(request.id());
        if (before.isPresent()) {
            return before.get();
        }
        if (sql.newest(request.code()) != request.basedOn()) {
            throw new Problem(CatalogueProblem.POST_VERSION_TAKEN);
        }
        PostVersion version = new PostVersion(
                request.code(),
                request.basedOn() + 1,
                request.id(),
                request.holdsFrom(),
                request.draft(),
                new MemberKey(actor.constituencyId(), actor.memberId()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null);
        sql.insert(version);
        if (!request.holdsFrom().isAfter(today)) {
            putInForce.put(version);
        }
        audit.record(
                actor,
                "post_changed",
                root,
                request.code(),
                Map.of(
                        "version",
                        version.version(),
                        "holds_from",
                        request.holdsFrom().toString()));
        return sql.find(request.id()).orElseThrow();
    }

    private static void refuseRetiringWhatIsCounted(Request request) {
        boolean counted = request.code().equals(PostType.BOOTH_PRESIDENT)
                || request.code().equals(PostType.BOOTH_COMMITTEE_MEMBER);
        if (counted && request.draft().retired()) {
            throw new Problem(CatalogueProblem.POST_IS_COUNTED);
        }
    }

    @EventListener
    void forget(MemberErased erased) {
        sql.forgetMaker(erased.member().id());
    }
}
