package org.sangathan.canvass.forms;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.stereotype.Component;

/** Who may see a form: whoever sees figures of a unit above it, or of one where it may be asked. */
@Component
class SeeForm {
    private final FormSql sql;
    private final Rights rights;
    private final Territory territory;

    SeeForm(FormSql sql, Rights rights, Territory territory) {
        this.sql = sql;
        this.rights = rights;
        this.territory = territory;
    }

    Form get(Actor actor, UUID id) {
        return sql.find(id)
                .filter(form -> maySee(actor, form))
                .orElseThrow(() -> new Problem(FormProblem.FORM_UNKNOWN));
    }

    boolean maySee(Actor actor, Form form) {
        Tree tree = territory.tree();
        return actor.grants().stream()
                .filter(grant -> grant.permissions().contains(Permission.SEE_STRENGTH)
                        || grant.permissions().contains(Permission.EDIT_FORMS))
                .anyMatch(grant ->
                        tree.isWithin(grant.unitId(), form.unitId()) || tree.isWithin(form.unitId(), grant.unitId()));
    }

    /** Forms of a unit and of those above it. */
    List<Form> ofUnit(Actor actor, int unitId) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        return sql.ofUnits(withAncestors(territory.tree(), unitId)).stream()
                .filter(form -> form.published() != null || rights.may(actor, Permission.EDIT_FORMS, form.unitId()))
                .toList();
    }

    static int[] withAncestors(Tree tree, int unitId) {
        return IntStream.concat(IntStream.of(unitId), Arrays.stream(tree.ancestors(unitId)))
                .toArray();
    }
}
