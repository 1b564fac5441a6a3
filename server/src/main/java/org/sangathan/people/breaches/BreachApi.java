package org.sangathan.people.breaches;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.HeldData;
import org.sangathan.people.breaches.Breach.Account;
import org.sangathan.people.breaches.Breach.Scope;
import org.sangathan.people.breaches.BreachSql.BreachKey;
import org.sangathan.people.breaches.HandleBreach.Known;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.pdf.PdfDocument;
import org.sangathan.platform.pdf.PdfDocument.Fact;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of personal data breaches. */
@RestController
@RequestMapping("/api/org/breaches")
class BreachApi {
    private final HandleBreach handleBreach;
    private final BreachWords breachWords;
    private final Territory territory;
    private final Set<String> categories;

    BreachApi(HandleBreach handleBreach, BreachWords breachWords, Territory territory, ObjectProvider<HeldData> held) {
        this.handleBreach = handleBreach;
        this.breachWords = breachWords;
        this.territory = territory;
        this.categories = held.stream().map(HeldData::code).collect(java.util.stream.Collectors.toSet());
    }

    /**
     * A breach as it is recorded; all but happened_to, scope_units, joined_from and joined_to is needed.
     *
     * @param id UUIDv7 made by the client; sent twice, it is recorded once
     * @param scopeUnits units below unit_id whose members are affected; absent or empty for all of it
     * @param who all or workers
     * @param categories codes of what is held: profile, posts, sessions …
     */
    record BreachRequest(
            @Nullable UUID id,
            @Nullable Integer unitId,
            @Nullable List<Integer> scopeUnits,
            @Nullable Instant joinedFrom,
            @Nullable Instant joinedTo,
            @Nullable String who,
            @Nullable Instant foundAt,
            @Nullable Instant happenedFrom,
            @Nullable Instant happenedTo,
            @Nullable List<String> categories,
            @Nullable String nature,
            @Nullable String place,
            @Nullable String cause,
            @Nullable String consequences,
            @Nullable String measures,
            @Nullable String remedy,
            @Nullable String advice,
            @Nullable String contact) {}

    /**
     * A breach and how far it is.
     *
     * @param state counting, ready, telling, told or closed
     * @param reportDueAt 72 hours after it was found
     * @param messageHi what the affected are told; messageEn the same in English
     */
    record BreachView(
            UUID id,
            int constituencyId,
            UnitRef unit,
            List<UnitRef> scopeUnits,
            String who,
            Instant foundAt,
            Instant happenedFrom,
            @Nullable Instant happenedTo,
            List<String> categories,
            String nature,
            String state,
            int affected,
            int told,
            Instant reportDueAt,
            @Nullable Instant reportedAt,
            @Nullable Instant closedAt,
            String closingNote,
            String messageHi,
            String messageEn) {}

    record ClosingNote(@Nullable String note) {}

    @Requires(Permission.HANDLE_BREACHES)
    @GetMapping
    List<BreachView> breaches(Actor actor, @RequestParam int unit) {
        return handleBreach.list(actor, unit).stream().map(this::view).toList();
    }

    @Requires(Permission.HANDLE_BREACHES)
    @GetMapping("/{constituencyId}/{id}")
    BreachView breach(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        return view(handleBreach.get(actor, new BreachKey(constituencyId, id)));
    }

    @Requires(Permission.HANDLE_BREACHES)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BreachView record(Actor actor, @RequestBody BreachRequest request) {
        List<String> given = Objects.requireNonNullElse(request.categories(), List.of());
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.unitId(), "/unit_id")
                .whenMissing(request.foundAt(), "/found_at")
                .whenMissing(request.happenedFrom(), "/happened_from")
                .when(!categories.containsAll(given), "/categories", FaultCode.NOT_VALID)
                .refuse();
        return view(handleBreach.record(
                actor,
                new Known(
                        Objects.requireNonNull(request.id()),
                        Objects.requireNonNull(request.unitId()),
                        new Scope(
                                Objects.requireNonNullElse(request.scopeUnits(), List.of()),
                                request.joinedFrom(),
                                request.joinedTo(),
                                Objects.requireNonNullElse(request.who(), "all")),
                        Objects.requireNonNull(request.foundAt()),
                        Objects.requireNonNull(request.happenedFrom()),
                        request.happenedTo(),
                        new Account(
                                given,
                                text(request.nature()),
                                text(request.place()),
                                text(request.cause()),
                                text(request.consequences()),
                                text(request.measures()),
                                text(request.remedy()),
                                text(request.advice()),
                                text(request.contact())))));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    /** Has every affected member told by SMS, in their language. */
    @Requires(Permission.HANDLE_BREACHES)
    @PostMapping("/{constituencyId}/{id}/tell")
    BreachView tell(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        return view(handleBreach.tell(actor, new BreachKey(constituencyId, id)));
    }

    /** Notes that the Board has its report. */
    @Requires(Permission.HANDLE_BREACHES)
    @PostMapping("/{constituencyId}/{id}/report")
    BreachView reported(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        return view(handleBreach.report(actor, new BreachKey(constituencyId, id)));
    }

    @Requires(Permission.HANDLE_BREACHES)
    @PostMapping("/{constituencyId}/{id}/close")
    BreachView close(
            Actor actor, @PathVariable int constituencyId, @PathVariable UUID id, @RequestBody ClosingNote closing) {
        return view(handleBreach.close(actor, new BreachKey(constituencyId, id), text(closing.note())));
    }

    /** The report to the Board, to sign and send. */
    @Requires(Permission.HANDLE_BREACHES)
    @GetMapping(path = "/{constituencyId}/{id}/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> report(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "en") String language) {
        Breach breach = handleBreach.get(actor, new BreachKey(constituencyId, id));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("breach-report.pdf")
                                .build()
                                .toString())
                .body(pdf(breach, language.equals("hi") ? "hi" : "en"));
    }

    private byte[] pdf(Breach breach, String language) {
        String title = breachWords.title(language);
        try (PdfDocument document =
                        new PdfDocument(title, language, (page, pages) -> title + " · " + page + "/" + pages);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.title(title)
                    .facts(breachWords.report(breach, language).entrySet().stream()
                            .map(line -> new Fact(line.getKey(), line.getValue()))
                            .toList())
                    .writeTo(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private BreachView view(Breach breach) {
        return new BreachView(
                breach.id(),
                breach.constituencyId(),
                territory.tree().get(breach.unitId()),
                breach.scope().units().stream()
                        .map(unit -> territory.tree().get(unit))
                        .toList(),
                breach.scope().who(),
                breach.foundAt(),
                breach.happenedFrom(),
                breach.happenedTo(),
                breach.account().categories(),
                breach.account().nature(),
                breach.state(),
                breach.affected(),
                breach.told(),
                breach.reportDueAt(),
                breach.reportedAt(),
                breach.closedAt(),
                breach.closingNote(),
                breachWords.message(breach, "hi").body(),
                breachWords.message(breach, "en").body());
    }
}
