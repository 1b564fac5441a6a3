package org.sangathan.canvass.voice;

import java.util.List;
import java.util.UUID;
import org.sangathan.canvass.voice.VoiceSql.VoiceNote;
import org.sangathan.people.Looks;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plays a spoken note to its worker, and to whoever manages turf there; the worker can read who listened. */
@Component
class HearVoiceNote {
    static final String LOOK_REASON = "voice_note";

    private final VoiceSql sql;
    private final Rights rights;
    private final Looks looks;
    private final Keys keys;

    HearVoiceNote(VoiceSql sql, Rights rights, Looks looks, Keys keys) {
        this.sql = sql;
        this.rights = rights;
        this.looks = looks;
        this.keys = keys;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Heard(String mediaType, byte[] bytes) {}

    @Transactional
    public Heard hear(Actor actor, int constituencyId, UUID id) {
        VoiceNote note = sql.find(constituencyId, id)
                .filter(found -> mayHear(actor, found))
                .orElseThrow(() -> new Problem(VoiceProblem.VOICE_NOTE_UNKNOWN));
        if (!note.worker().id().equals(actor.memberId())) {
            looks.note(actor, note.worker(), LOOK_REASON);
        }
        return new Heard(note.mediaType(), keys.openBytes(KeepVoiceNote.PURPOSE, sql.sealed(constituencyId, id)));
    }

    List<VoiceNote> ofVisit(Actor actor, int constituencyId, UUID visitId) {
        return sql.ofVisit(constituencyId, visitId).stream()
                .filter(note -> mayHear(actor, note))
                .toList();
    }

    private boolean mayHear(Actor actor, VoiceNote note) {
        Integer booth = note.boothId();
        return note.worker().id().equals(actor.memberId())
                || (booth != null && rights.may(actor, Permission.MANAGE_TURF, booth));
    }
}
