package org.sangathan.appointments.letters;

import org.sangathan.platform.ProblemCode;

/** What letters and forms can refuse. */
enum LetterProblem implements ProblemCode {
    LETTER_NOT_ISSUED(404),
    NO_LETTERS(404),
    TOO_MANY_LETTERS(409),
    APPOINTMENT_ENDED(409),
    SIGNATURE_NOT_A_PICTURE(422),
    SIGNATURE_TOO_LARGE(413),
    NO_SIGNATURE(404),
    TEMPLATE_CHANGED_MEANWHILE(409),
    NOT_A_BOOTH_LEVEL_AGENT(409),
    NO_AGENT_IS_READY(409),
    AGENT_HAS_NOT_ACCEPTED(409),
    AGENT_HAS_NOT_DECLARED(409),
    AGENT_NOT_ELECTOR_HERE(409),
    AGENT_IS_GOVERNMENT_SERVANT(409),
    NOT_AN_APPOINTING_POST(409);

    private final int status;

    LetterProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
