package org.sangathan.appointments.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.appointments.history.HistorySql.Held;
import org.sangathan.appointments.history.HistorySql.Term;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Terms that are over or end soon in a unit's subtree, the earliest first. */
@RestController
@RequestMapping("/api/org/units/{unitId}/terms")
class TermsApi {
    private static final int MOST = 200;
    private static final int DAYS_MOST = 730;

    private final HistorySql sql;
    private final Posts posts;
    private final Members members;
    private final Territory territory;
    private final Rights rights;
    private final Clock clock;

    TermsApi(HistorySql sql, Posts posts, Members members, Territory territory, Rights rights, Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.members = members;
        this.territory = territory;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * A term.
     *
     * @param memberName null for readers who may not see people
     * @param endsOn months of the post's rule after the acceptance
     * @param days until then; negative when it is over
     */
    record TermEnd(
            UUID appointmentId,
            UnitRef unit,
            PostType postType,
            int seat,
            @Nullable MemberKey member,
            @Nullable String memberName,
            Instant acceptedAt,
            LocalDate endsOn,
            long days) {}

    @Requires(Permission.SEE_STRENGTH)
    @GetMapping
    List<TermEnd> ending(Actor actor, @PathVariable int unitId, @RequestParam(defaultValue = "90") int days) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), HistoryApi.INDIA);
        LocalDate until = today.plusDays(Math.clamp(days, 0, DAYS_MOST) + 1L);
        List<Term> terms =
                posts.all().stream().flatMap(post -> term(post, until).stream()).toList();
        Tree tree = territory.tree();
        int[] cells = tree.cells(unitId);
        boolean wholeCells = cells.length > 1 || unitId == UnitRef.ownUnitOf(cells[0]);
        List<Held> ending = sql.terms(cells, wholeCells ? null : tree.subtree(unitId), terms, MOST);
        Map<UUID, String> names =
                members.names(ending.stream().map(Held::member).toList());
        return ending.stream()
                .map(held -> view(actor, held, names, tree, today))
                .toList();
    }

    private static List<Term> term(PostType post, LocalDate until) {
        Integer months = post.rules().termMonths();
        return months == null
                ? List.of()
                : List.of(new Term(
                        post.code(),
                        until.minusMonths(months).atStartOfDay(HistoryApi.INDIA).toInstant()));
    }

    private TermEnd view(Actor actor, Held held, Map<UUID, String> names, Tree tree, LocalDate today) {
        PostType post = posts.get(held.postType());
        Instant accepted = held.acceptedAt() == null ? held.appointedAt() : held.acceptedAt();
        int months = post.rules().termMonths() == null ? 0 : post.rules().termMonths();
        LocalDate ends = LocalDate.ofInstant(accepted, HistoryApi.INDIA).plusMonths(months);
        boolean maySee = rights.may(actor, Permission.SEE_PEOPLE, held.unitId());
        String name = names.get(held.member().id());
        return new TermEnd(
                held.id(),
                tree.get(held.unitId()),
                post,
                held.seat(),
                maySee && name != null ? held.member() : null,
                maySee ? name : null,
                accepted,
                ends,
                ChronoUnit.DAYS.between(today, ends));
    }
}
