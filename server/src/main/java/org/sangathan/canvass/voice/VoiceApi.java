package org.sangathan.canvass.voice;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Spoken notes: from the phone, and to the ear. */
@RestController
@RequestMapping("/api/org/canvass/voice-notes/{constituencyId}")
class VoiceApi {
    private final KeepVoiceNote keepVoiceNote;
    private final HearVoiceNote hearVoiceNote;

    VoiceApi(KeepVoiceNote keepVoiceNote, HearVoiceNote hearVoiceNote) {
        this.keepVoiceNote = keepVoiceNote;
        this.hearVoiceNote = hearVoiceNote;
    }

    /** @param seconds null where the sound does not say */
    record VoiceNoteRow(
            UUID id,
            Instant receivedAt,
            String mediaType,
            @Nullable Integer seconds) {}

    /** The sound itself: Opus in WebM or Ogg, or AAC; at most 90 seconds and 600 kB. */
    @SignedIn
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestParam UUID visit,
            HttpServletRequest request)
            throws IOException {
        keepVoiceNote.keep(actor, constituencyId, id, visit, request.getInputStream());
    }

    /** Those about a visit that the caller may hear. */
    @SignedIn
    @GetMapping
    List<VoiceNoteRow> ofVisit(Actor actor, @PathVariable int constituencyId, @RequestParam UUID visit) {
        return hearVoiceNote.ofVisit(actor, constituencyId, visit).stream()
                .map(note -> new VoiceNoteRow(note.id(), note.receivedAt(), note.mediaType(), note.seconds()))
                .toList();
    }

    @SignedIn
    @GetMapping("/{id}")
    ResponseEntity<byte[]> hear(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        HearVoiceNote.Heard heard = hearVoiceNote.hear(actor, constituencyId, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(heard.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(heard.bytes());
    }
}
