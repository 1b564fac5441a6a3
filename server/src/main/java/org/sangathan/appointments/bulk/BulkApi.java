package org.sangathan.appointments.bulk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.appointments.letters.IssueLetters;
import org.sangathan.appointments.letters.PrintLetters;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appointing by spreadsheet: preview, apply, undo, letters. */
@RestController
@RequestMapping("/api/org")
class BulkApi {
    private static final int PAGE = 200;
    private static final String CSV = "text/csv;charset=utf-8";
    /** Spreadsheets take UTF-8 for what it is only behind this mark. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final PreviewBatch previewBatch;
    private final ApplyBatch applyBatch;
    private final BulkSql sql;
    private final IssueLetters issueLetters;
    private final PrintLetters printLetters;
    private final Members members;
    private final Posts posts;
    private final Territory territory;

    BulkApi(
            PreviewBatch previewBatch,
            ApplyBatch applyBatch,
            BulkSql sql,
            IssueLetters issueLetters,
            PrintLetters printLetters,
            Members members,
            Posts posts,
            Territory territory) {
        this.previewBatch = previewBatch;
        this.applyBatch = applyBatch;
        this.sql = sql;
        this.issueLetters = issueLetters;
        this.printLetters = printLetters;
        this.members = members;
        this.posts = posts;
        this.territory = territory;
    }

    /**
     * A spreadsheet of appointments.
     *
     * @param counts lines by what became of them: ready, faulty, appointed, refused, undone, undo_refused, kept_accepted
     */
    record AppointmentBatch(
            UUID id,
            UnitRef unit,
            PostType postType,
            Instant madeAt,
            @Nullable Instant appliedAt,
            @Nullable Instant undoneAt,
            Map<String, Integer> counts) {}

    /**
     * A line as it was understood.
     *
     * @param name of the member, where one was found
     * @param codes of rules and refusals
     */
    record AppointmentBatchLine(
            int line,
            @Nullable UnitRef unit,
            @Nullable PostType postType,
            @Nullable String name,
            List<String> codes,
            @Nullable String outcome) {}

    /** @param force end those too who have accepted; needs a reason */
    record UndoRequest(@Nullable Boolean force, @Nullable String reason) {}

    /** @param issued how many were not issued before */
    record BatchLettersIssued(int issued) {}

    /** CSV or XLSX of at most 4 MB and 2,000 lines; sent twice with one id, it is read once. */
    @Requires(Permission.APPOINT)
    @PostMapping(path = "/units/{unitId}/appointment-batches", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    AppointmentBatch preview(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam UUID id,
            @RequestParam("post_type") String postType,
            HttpServletRequest request)
            throws IOException {
        return view(previewBatch.preview(actor, id, unitId, postType, request.getInputStream()));
    }

    @Requires(Permission.APPOINT)
    @GetMapping("/appointment-batches")
    List<AppointmentBatch> mine(Actor actor) {
        return sql.of(actor.memberId()).stream().map(this::view).toList();
    }

    @Requires(Permission.APPOINT)
    @GetMapping("/appointment-batches/{id}")
    AppointmentBatch get(Actor actor, @PathVariable UUID id) {
        return view(applyBatch.own(actor, id));
    }

    @Requires(Permission.APPOINT)
    @GetMapping("/appointment-batches/{id}/lines")
    List<AppointmentBatchLine> lines(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int after) {
        return lines(sql.lines(applyBatch.own(actor, id), after, PAGE));
    }

    /** Works for some seconds; call it again while lines are ready. */
    @Requires(Permission.APPOINT)
    @PostMapping("/appointment-batches/{id}/apply")
    AppointmentBatch apply(Actor actor, @PathVariable UUID id) {
        return view(applyBatch.apply(actor, id));
    }

    /** Within a day; works for some seconds, call it again while lines are appointed. */
    @Requires(Permission.APPOINT)
    @PostMapping("/appointment-batches/{id}/undo")
    AppointmentBatch undo(Actor actor, @PathVariable UUID id, @RequestBody UndoRequest request) {
        return view(applyBatch.undo(
                actor,
                id,
                Boolean.TRUE.equals(request.force()),
                Objects.requireNonNullElse(request.reason(), "").strip()));
    }

    @Requires(Permission.APPOINT)
    @PostMapping("/appointment-batches/{id}/letters")
    BatchLettersIssued issue(Actor actor, @PathVariable UUID id) {
        int issued = 0;
        for (AppointmentKey key : applyBatch.appointed(applyBatch.own(actor, id))) {
            issued += issueLetters.issue(actor, key) ? 1 : 0;
        }
        return new BatchLettersIssued(issued);
    }

    @Requires(Permission.APPOINT)
    @GetMapping("/appointment-batches/{id}/letters.pdf")
    void letters(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "hi") String lang,
            HttpServletResponse response)
            throws IOException {
        List<AppointmentKey> keys = applyBatch.appointed(applyBatch.own(actor, id));
        try (PrintLetters.Printed printed = printLetters.print(actor, keys, lang.equals("en") ? "en" : "hi")) {
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            printed.writeTo(response.getOutputStream());
        }
    }

    /** Lines that cannot be done, to be corrected and sent again; the numbers are those of the file. */
    @Requires(Permission.APPOINT)
    @GetMapping("/appointment-batches/{id}/faults.csv")
    void faults(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK + "line,unit_id,post,codes\r\n");
        for (BatchLine line : sql.lines(applyBatch.own(actor, id), 0, ReadSheet.LINES_MOST)) {
            if (!line.codes().isEmpty()) {
                csv.append(line.number()).append(',');
                csv.append(line.unitId() == null ? "" : line.unitId()).append(',');
                csv.append(line.postType() == null ? "" : line.postType()).append(',');
                csv.append(String.join(" ", line.codes())).append("\r\n");
            }
        }
        send(response, "faults.csv", csv.toString());
    }

    /** The headings that are understood, with one line as an example. */
    @Requires(Permission.APPOINT)
    @GetMapping("/appointment-batches/template.csv")
    void template(HttpServletResponse response) throws IOException {
        send(
                response,
                "appointments.csv",
                BYTE_ORDER_MARK
                        + "विधानसभा संख्या,बूथ संख्या,पद,मोबाइल नंबर,नाम,छूट का कारण\r\n322,1,बूथ अध्यक्ष,,,\r\n");
    }

    private static void send(HttpServletResponse response, String name, String csv) throws IOException {
        response.setContentType(CSV);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(csv.getBytes(StandardCharsets.UTF_8));
    }

    private AppointmentBatch view(Batch batch) {
        return new AppointmentBatch(
                batch.id(),
                territory.tree().get(batch.unitId()),
                posts.get(batch.postType()),
                batch.madeAt(),
                batch.appliedAt(),
                batch.undoneAt(),
                sql.counts(batch));
    }

    private List<AppointmentBatchLine> lines(List<BatchLine> lines) {
        Tree tree = territory.tree();
        Map<UUID, String> names = members.names(
                lines.stream().map(BatchLine::member).filter(Objects::nonNull).toList());
        return lines.stream()
                .map(line -> new AppointmentBatchLine(
                        line.number(),
                        line.unitId() == null ? null : tree.find(line.unitId()).orElse(null),
                        line.postType() == null ? null : posts.get(line.postType()),
                        line.member() == null ? null : names.get(line.member().id()),
                        line.codes(),
                        line.outcome()))
                .toList();
    }
}
