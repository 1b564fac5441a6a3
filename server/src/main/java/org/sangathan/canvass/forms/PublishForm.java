package org.sangathan.canvass.forms;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a version of a form to all phones below its unit for some days, or takes the form back. */
@Component
class PublishForm {
    private final FormSql sql;
    private final SeeForm seeForm;
    private final Rights rights;
    private final Audit audit;

    PublishForm(FormSql sql, SeeForm seeForm, Rights rights, Audit audit) {
        this.sql = sql;
        this.seeForm = seeForm;
        this.rights = rights;
        this.audit = audit;
    }

    /** @param until the last day; none for no end */
    record PublishRequest(
            @Nullable Integer version,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @Transactional
    public Form publish(Actor actor, UUID id, PublishRequest request) {
        Form form = lock(actor, id);
        LocalDate from = request.from();
        LocalDate until = request.until();
        Integer version = request.version();
        new Faults()
                .whenMissing(version, "/version")
                .whenMissing(from, "/from")
                .when(from != null && until != null && until.isBefore(from), "/until", FaultCode.OUT_OF_RANGE)
                .when(version != null && sql.definition(id, version).isEmpty(), "/version", FaultCode.NOT_VALID)
                .refuse();
        sql.publish(id, version, from, until);
        audit.record(actor, "form_published", form.unitId(), id.toString(), Map.of("version", String.valueOf(version)));
        return sql.find(id).orElseThrow();
    }

    /** What was answered stays; phones ask it no more from their next pack on. */
    @Transactional
    public Form withdraw(Actor actor, UUID id) {
        Form form = lock(actor, id);
        if (form.published() != null) {
            sql.publish(id, null, null, null);
            audit.record(actor, "form_withdrawn", form.unitId(), id.toString(), Map.of());
        }
        return sql.find(id).orElseThrow();
    }

    private Form lock(Actor actor, UUID id) {
        Form form = sql.lock(id)
                .filter(found -> seeForm.maySee(actor, found))
                .orElseThrow(() -> new Problem(FormProblem.FORM_UNKNOWN));
        rights.require(actor, Permission.EDIT_FORMS, form.unitId());
        return form;
    }
}
