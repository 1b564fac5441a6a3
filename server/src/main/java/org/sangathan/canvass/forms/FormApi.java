package org.sangathan.canvass.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.forms.FormFaults.FormFault;
import org.sangathan.canvass.forms.PublishForm.PublishRequest;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Forms for the door: upload, preview, publish, results. */
@RestController
@RequestMapping("/api/org")
class FormApi {
    private final UploadForm uploadForm;
    private final PublishForm publishForm;
    private final SeeForm seeForm;
    private final FormResults results;
    private final FormSql sql;
    private final Members members;
    private final Rights rights;
    private final Territory territory;

    FormApi(
            UploadForm uploadForm,
            PublishForm publishForm,
            SeeForm seeForm,
            FormResults results,
            FormSql sql,
            Members members,
            Rights rights,
            Territory territory) {
        this.uploadForm = uploadForm;
        this.publishForm = publishForm;
        this.seeForm = seeForm;
        this.results = results;
        this.sql = sql;
        this.members = members;
        this.rights = rights;
        this.territory = territory;
    }

    /**
     * What became of a spreadsheet.
     *
     * @param version null where faults keep it from being one; nothing is kept then
     * @param form as phones get it, to try it out
     * @param faults all of them; harmless ones say what is passed over
     */
    record FormPreview(@Nullable Integer version, @Nullable Object form, List<FormFault> faults) {}

    record FormTitle(@Nullable String hi, @Nullable String en) {}

    /** @param published the version that phones get; null while there is none */
    record FormRow(
            UUID id,
            UnitRef unit,
            FormTitle title,
            int newest,
            @Nullable Integer published,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean mayEdit) {}

    record FormVersionRow(
            int version, int questions, @Nullable String makerName, Instant madeAt) {}

    record FormDetails(FormRow form, List<FormVersionRow> versions, FormPreview shown) {}

    /** @param answers by choice; "" counts how many answered at all */
    record QuestionResult(String name, Map<String, Long> answers, BigDecimal total) {}

    record FormResult(UnitRef unit, long visits, long withFaults, List<QuestionResult> questions) {}

    /** .xlsx or .xls of at most 2 MB with the sheets survey, choices, settings; sent twice, there is one version. */
    @Requires(Permission.EDIT_FORMS)
    @PostMapping(path = "/units/{unitId}/forms", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    FormPreview upload(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam UUID id,
            @RequestParam UUID upload,
            HttpServletRequest request)
            throws IOException {
        return preview(uploadForm.upload(actor, unitId, id, upload, request.getInputStream()));
    }

    /** Those of the unit and of the units above it. */
    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/units/{unitId}/forms")
    List<FormRow> ofUnit(Actor actor, @PathVariable int unitId) {
        return seeForm.ofUnit(actor, unitId).stream()
                .map(form -> row(actor, form))
                .toList();
    }

    /** @param version to show; without, the published one or the newest */
    @SignedIn
    @GetMapping("/forms/{id}")
    FormDetails get(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        return details(actor, seeForm.get(actor, id), version);
    }

    @SignedIn
    @PostMapping("/forms/{id}/publication")
    FormDetails publish(Actor actor, @PathVariable UUID id, @RequestBody PublishRequest request) {
        return details(actor, publishForm.publish(actor, id, request), null);
    }

    @SignedIn
    @DeleteMapping("/forms/{id}/publication")
    FormDetails withdraw(Actor actor, @PathVariable UUID id) {
        return details(actor, publishForm.withdraw(actor, id), null);
    }

    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/forms/{id}/results")
    FormResult results(Actor actor, @PathVariable UUID id, @RequestParam int unit) {
        FormResults.Counts counts = results.counts(actor, id, unit);
        return new FormResult(
                territory.tree().get(unit),
                counts.visits(),
                counts.withFaults(),
                counts.questions().stream()
                        .map(each -> new QuestionResult(each.name(), each.answers(), each.total()))
                        .toList());
    }

    /** Single answers of one constituency or below: where and when, never who. */
    @Requires(Permission.EDIT_FORMS)
    @GetMapping("/forms/{id}/answers.csv")
    void answers(Actor actor, @PathVariable UUID id, @RequestParam int unit, HttpServletResponse response)
            throws IOException {
        Writer out = new BufferedWriter(
                new OutputStreamWriter(new LateOutput(response, "answers.csv"), StandardCharsets.UTF_8));
        results.export(actor, id, unit, out);
        out.flush();
    }

    private FormDetails details(Actor actor, Form form, @Nullable Integer version) {
        List<Form.Version> versions = sql.versions(form.id());
        int newest = versions.getFirst().version();
        int shown = version != null ? version : form.published() == null ? newest : form.published();
        Map<UUID, String> names =
                members.names(versions.stream().map(Form.Version::maker).toList());
        return new FormDetails(
                row(actor, form),
                versions.stream()
                        .map(each -> new FormVersionRow(
                                each.version(),
                                each.questions(),
                                names.get(each.maker().id()),
                                each.madeAt()))
                        .toList(),
                preview(uploadForm.stored(form.id(), shown)));
    }

    private FormRow row(Actor actor, Form form) {
        Form.Version newest = sql.versions(form.id()).getFirst();
        return new FormRow(
                form.id(),
                territory.tree().get(form.unitId()),
                new FormTitle(newest.title().hi(), newest.title().en()),
                newest.version(),
                form.published(),
                form.from(),
                form.until(),
                rights.may(actor, Permission.EDIT_FORMS, form.unitId()));
    }

    private static FormPreview preview(UploadForm.Uploaded uploaded) {
        return new FormPreview(uploaded.version(), uploaded.definition(), uploaded.faults());
    }
}
