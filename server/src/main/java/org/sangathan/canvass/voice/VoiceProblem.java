package org.sangathan.canvass.voice;

import org.sangathan.platform.ProblemCode;

/** What spoken notes can refuse. */
enum VoiceProblem implements ProblemCode {
    VOICE_NOTE_UNKNOWN(404),
    /** Neither Opus in WebM or Ogg, nor AAC. */
    SOUND_NOT_READABLE(422),
    SOUND_TOO_LARGE(422),
    SOUND_TOO_LONG(422),
    /** The visit is not here yet, and the sender has no right to walk there: send it again after the visit. */
    VISIT_NOT_HERE_YET(409),
    VOICE_NOTE_ID_TAKEN(409),
    TOO_MANY_VOICE_NOTES(429);

    private final int status;

    VoiceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
