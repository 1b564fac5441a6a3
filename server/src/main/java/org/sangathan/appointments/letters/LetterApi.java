package org.sangathan.appointments.letters;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.pdf.PdfDocument;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters of appointment and the forms of booth level agents, as PDF. */
@RestController
@RequestMapping("/api/org")
class LetterApi {
    private final IssueLetters issueLetters;
    private final PrintLetters printLetters;
    private final PrintAgentForms printAgentForms;

    LetterApi(IssueLetters issueLetters, PrintLetters printLetters, PrintAgentForms printAgentForms) {
        this.issueLetters = issueLetters;
        this.printLetters = printLetters;
        this.printAgentForms = printAgentForms;
    }

    /** @param postType of which all live appointments in the unit's subtree get their letter */
    record LettersRequest(@Nullable String postType) {}

    /** @param issued how many were not issued before */
    record LettersIssued(int issued) {}

    @Requires(Permission.APPOINT)
    @PostMapping("/appointments/{constituencyId}/{id}/letter")
    LettersIssued issue(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        return new LettersIssued(issueLetters.issue(actor, new AppointmentKey(constituencyId, id)) ? 1 : 0);
    }

    /** For the holder, and for whoever may see the people of the unit. */
    @SignedIn
    @GetMapping("/appointments/{constituencyId}/{id}/letter.pdf")
    void letter(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "hi") String lang,
            HttpServletResponse response)
            throws IOException {
        try (PrintLetters.Printed printed =
                printLetters.one(actor, new AppointmentKey(constituencyId, id), language(lang))) {
            send(response, "letter.pdf", printed.pdf());
        }
    }

    @Requires(Permission.APPOINT)
    @PostMapping("/units/{unitId}/letters")
    LettersIssued issueAll(Actor actor, @PathVariable int unitId, @RequestBody LettersRequest request) {
        new Faults().whenMissing(request.postType(), "/post_type").refuse();
        return new LettersIssued(issueLetters.issueAll(actor, unitId, Objects.requireNonNull(request.postType())));
    }

    /** All issued ones of a post in one document, at most 2,000. */
    @Requires(Permission.SEE_PEOPLE)
    @GetMapping("/units/{unitId}/letters.pdf")
    void letters(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam("post_type") String postType,
            @RequestParam(defaultValue = "hi") String lang,
            HttpServletResponse response)
            throws IOException {
        try (PrintLetters.Printed printed = printLetters.all(actor, unitId, postType, language(lang))) {
            send(response, "letters.pdf", printed.pdf());
        }
    }

    /** Appointment of a booth level agent for a part; accepted and declared by the agent. */
    @Requires(Permission.APPOINT)
    @GetMapping("/appointments/{constituencyId}/{id}/bla-2.pdf")
    void agentForm(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "hi") String lang,
            HttpServletResponse response)
            throws IOException {
        try (PdfDocument form =
                printAgentForms.appointment(actor, new AppointmentKey(constituencyId, id), language(lang))) {
            send(response, "bla-2.pdf", form);
        }
    }

    /** One form for each agent of the unit's subtree who has accepted and declared; those left out stand before. */
    @Requires(Permission.APPOINT)
    @GetMapping("/units/{unitId}/bla-2.pdf")
    void agentForms(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam(defaultValue = "hi") String lang,
            HttpServletResponse response)
            throws IOException {
        try (PdfDocument forms = printAgentForms.all(actor, unitId, language(lang))) {
            send(response, "bla-2.pdf", forms);
        }
    }

    /** Authority of a district's or constituency's representative to appoint booth level agents. */
    @Requires(Permission.APPOINT)
    @GetMapping("/appointments/{constituencyId}/{id}/bla-1.pdf")
    void authorityForm(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "hi") String lang,
            HttpServletResponse response)
            throws IOException {
        try (PdfDocument form =
                printAgentForms.authority(actor, new AppointmentKey(constituencyId, id), language(lang))) {
            send(response, "bla-1.pdf", form);
        }
    }

    static String language(String asked) {
        return asked.equals("en") ? "en" : "hi";
    }

    static void send(HttpServletResponse response, String name, PdfDocument pdf) throws IOException {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        pdf.writeTo(response.getOutputStream());
    }
}
