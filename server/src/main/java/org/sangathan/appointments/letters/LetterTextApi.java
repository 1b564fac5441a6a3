package org.sangathan.appointments.letters;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Requires;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.pdf.PdfDocument;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What letters are made of: the organisation's text and one's own signature. */
@RestController
@RequestMapping("/api/org")
class LetterTextApi {
    private final EditTemplate editTemplate;
    private final PreviewLetter previewLetter;
    private final KeepSignature keepSignature;

    LetterTextApi(EditTemplate editTemplate, PreviewLetter previewLetter, KeepSignature keepSignature) {
        this.editTemplate = editTemplate;
        this.previewLetter = previewLetter;
        this.keepSignature = keepSignature;
    }

    /**
     * The text of letters in one language.
     *
     * @param version 0 while it is the product's own
     * @param placeholders that the text may use
     */
    record LetterText(int version, String body, @Nullable Instant madeAt, List<String> placeholders) {
        static LetterText of(LetterSql.Template template) {
            return new LetterText(
                    template.version(),
                    template.body(),
                    template.madeAt(),
                    Arrays.stream(Placeholder.values())
                            .map(Placeholder::written)
                            .toList());
        }
    }

    /** @param seenVersion the version that was on the screen */
    record LetterTextChange(
            @Nullable UUID id,
            @Nullable Integer seenVersion,
            @Nullable String body) {}

    @Requires(Permission.EDIT_POSTS)
    @GetMapping("/letter-texts/{language}")
    LetterText text(Actor actor, @PathVariable String language) {
        return LetterText.of(editTemplate.read(actor, LetterApi.language(language)));
    }

    @Requires(Permission.EDIT_POSTS)
    @PostMapping("/letter-texts/{language}")
    LetterText change(Actor actor, @PathVariable String language, @RequestBody LetterTextChange change) {
        editTemplate.requireRight(actor);
        new Faults()
                .whenMissing(change.id(), "/id")
                .whenMissing(change.seenVersion(), "/seen_version")
                .whenMissing(change.body(), "/body")
                .refuse();
        return LetterText.of(editTemplate.change(
                actor,
                LetterApi.language(language),
                new EditTemplate.Change(
                        Objects.requireNonNull(change.id()),
                        Objects.requireNonNull(change.seenVersion()),
                        Objects.requireNonNull(change.body()))));
    }

    /** The text that stands on the screen, as a letter to a made-up person. */
    @Requires(Permission.EDIT_POSTS)
    @PostMapping("/letter-texts/{language}/preview")
    void preview(
            Actor actor,
            @PathVariable String language,
            @RequestBody LetterTextChange change,
            HttpServletResponse response)
            throws IOException {
        try (PdfDocument pdf = previewLetter.preview(actor, LetterApi.language(language), change.body())) {
            LetterApi.send(response, "preview.pdf", pdf);
        }
    }

    /** A PNG or JPEG file of at most 2 MB. */
    @SignedIn
    @PostMapping(path = "/me/signature", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Actor actor, HttpServletRequest request) throws IOException {
        keepSignature.keep(actor, request.getInputStream());
    }

    @SignedIn
    @GetMapping(path = "/me/signature", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> signature(Actor actor) {
        byte[] picture =
                keepSignature.find(actor.memberId()).orElseThrow(() -> new Problem(LetterProblem.NO_SIGNATURE));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_PNG)
                .body(picture);
    }

    @SignedIn
    @DeleteMapping("/me/signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor) {
        keepSignature.remove(actor);
    }
}
