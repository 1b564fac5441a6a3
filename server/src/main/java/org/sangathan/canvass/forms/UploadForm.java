package org.sangathan.canvass.forms;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.canvass.forms.FormFaults.FormFault;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a spreadsheet and keeps it as the next version of a form, or says everything that is wrong with it. */
@Component
class UploadForm {
    private final FormSql sql;
    private final Rights rights;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UploadForm(FormSql sql, Rights rights, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param version null where faults keep it from being one */
    record Uploaded(@Nullable Integer version, @Nullable FormDefinition definition, List<FormFault> faults) {}

    /** @param upload sent twice, there is one version */
    Uploaded upload(Actor actor, int unitId, UUID id, UUID upload, InputStream file) throws IOException {
        rights.require(actor, Permission.EDIT_FORMS, unitId);
        refuseOther(sql.find(id).orElse(null), unitId);
        Integer known = sql.versionOfUpload(id, upload).orElse(null);
        if (known != null) {
            return stored(id, known);
        }
        ReadForm.Read read = ReadForm.read(file);
        FormDefinition definition = read.definition();
        if (definition == null) {
            return new Uploaded(null, null, read.faults());
        }
        Integer version = transaction.execute(status -> keep(actor, unitId, id, upload, read));
        return new Uploaded(version, definition, read.faults());
    }

    private int keep(Actor actor, int unitId, UUID id, UUID upload, ReadForm.Read read) {
        refuseOther(sql.lockOrInsert(id, unitId), unitId);
        Integer raced = sql.versionOfUpload(id, upload).orElse(null);
        if (raced != null) {
            return raced;
        }
        int version = sql.insertVersion(
                id,
                upload,
                Objects.requireNonNull(read.definition()),
                ReadForm.JSON.writeValueAsString(read.faults()),
                new MemberKey(actor.constituencyId(), actor.memberId()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(actor, "form_uploaded", unitId, id.toString(), Map.of("version", version));
        return version;
    }

    private static void refuseOther(@Nullable Form form, int unitId) {
        if (form != null && form.unitId() != unitId) {
            throw new Problem(FormProblem.FORM_ID_TAKEN);
        }
    }

    Uploaded stored(UUID id, int version) {
        FormSql.Stored stored = sql.definition(id, version).orElseThrow(() -> new Problem(FormProblem.FORM_UNKNOWN));
        return new Uploaded(
                version, ReadForm.JSON.readValue(stored.definition(), FormDefinition.class), stored.notes());
    }
}
