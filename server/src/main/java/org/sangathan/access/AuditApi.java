package org.sangathan.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.AuditSql.Chained;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The audit of a unit's subtree, newest first. */
@RestController
class AuditApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuditSql sql;
    private final Territory territory;
    private final Rights rights;
    private final MemberNames names;

    AuditApi(AuditSql sql, Territory territory, Rights rights, MemberNames names) {
        this.sql = sql;
        this.territory = territory;
        this.rights = rights;
        this.names = names;
    }

    /**
     * One audited act.
     *
     * @param actorName null when the system, a person without a session, or an erased member acted
     */
    record AuditView(
            int constituencyId,
            long seq,
            Instant at,
            @Nullable String actorName,
            String action,
            String subject,
            UnitRef unit,
            Map<?, ?> facts) {}

    /** Where the page before ended. */
    record Before(Instant at, int constituencyId, long seq) {
        private static final Before EVERYTHING = new Before(Instant.parse("9999-01-01T00:00:00Z"), 0, 0);

        static Before parse(@Nullable String after) {
            return Paging.after(after, EVERYTHING, key -> {
                String[] parts = key.split("_", 3);
                return new Before(Instant.parse(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
            });
        }

        static String of(AuditView last) {
            return last.at() + "_" + last.constituencyId() + "_" + last.seq();
        }
    }

    @Requires(Permission.SEE_AUDIT)
    @GetMapping("/api/org/units/{unitId}/audit")
    ResponseEntity<List<AuditView>> audit(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        rights.require(actor, Permission.SEE_AUDIT, unitId);
        int most = Paging.limit(limit);
        Tree tree = territory.tree();
        int cell = UnitRef.constituencyOf(unitId);
        List<Chained> rows = unitId == UnitRef.ownUnitOf(cell)
                ? sql.newestOfCells(tree.cells(unitId), Before.parse(after), most + 1)
                : sql.newestOfUnits(cell, tree.subtree(unitId), Before.parse(after), most + 1);
        Map<UUID, String> nameById = names.names(actorsOf(rows));
        return Paging.answer(rows.stream().map(row -> view(row, tree, nameById)).toList(), most, Before::of);
    }

    private static Collection<MemberKey> actorsOf(List<Chained> rows) {
        return rows.stream()
                .map(Chained::entry)
                .filter(entry -> entry.actorId() != null && entry.actorConstituencyId() != null)
                .map(entry -> new MemberKey(entry.actorConstituencyId(), entry.actorId()))
                .distinct()
                .toList();
    }

    private static AuditView view(Chained row, Tree tree, Map<UUID, String> nameById) {
        Audit.Entry entry = row.entry();
        return new AuditView(
                row.constituencyId(),
                row.seq(),
                entry.at(),
                entry.actorId() == null ? null : nameById.get(entry.actorId()),
                entry.action(),
                entry.subject(),
                tree.get(entry.unitId()),
                JSON.readValue(entry.facts(), Map.class));
    }
}
