package org.sangathan.canvass.women;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether women are enrolled by women: a unit's own choice, else that of the unit above it; at first no. */
@Component
public class WomenByWomen {
    private final WomenByWomenSql sql;
    private final Rights rights;
    private final Territory territory;
    private final Audit audit;
    private final Clock clock;

    WomenByWomen(WomenByWomenSql sql, Rights rights, Territory territory, Audit audit, Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param chosenAt the unit whose choice it is; null where nobody chose */
    record Choice(boolean womenByWomen, @Nullable Integer chosenAt) {}

    public boolean at(int unitId) {
        return choice(unitId).womenByWomen();
    }

    Choice choice(int unitId) {
        Tree tree = territory.tree();
        int[] path = IntStream.concat(IntStream.of(unitId), Arrays.stream(tree.ancestors(unitId)))
                .toArray();
        Map<Integer, Boolean> chosen = sql.of(path);
        return Arrays.stream(path)
                .boxed()
                .filter(chosen::containsKey)
                .findFirst()
                .map(unit -> new Choice(Boolean.TRUE.equals(chosen.get(unit)), unit))
                .orElse(new Choice(false, null));
    }

    /** @param choice none to follow the unit above again */
    @Transactional
    public Choice choose(Actor actor, int unitId, Optional<Boolean> choice) {
        rights.require(actor, Permission.MANAGE_TURF, unitId);
        Tree tree = territory.tree();
        if (tree.ancestorAt(unitId, Level.CONSTITUENCY)
                .filter(seat -> seat.id() != unitId)
                .isPresent()) {
            throw new Problem(WomenProblem.CHOSEN_BY_THE_CONSTITUENCY);
        }
        choice.ifPresentOrElse(chosen -> sql.put(unitId, chosen, clock.instant()), () -> sql.delete(unitId));
        audit.record(
                actor,
                "women_by_women_chosen",
                unitId,
                Integer.toString(unitId),
                Map.of("chosen", choice.map(String::valueOf).orElse("inherited")));
        return choice(unitId);
    }
}
