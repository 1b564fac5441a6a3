package org.sangathan.people;

import java.util.Locale;

/** On what ground of the Digital Personal Data Protection Act, 2023, personal data is held. */
public enum Ground {
    /** Section 6: asked for and given, for a purpose. */
    CONSENT,
    /** Section 7(a): the person gave it for a purpose that they were told of, and has not said no. */
    VOLUNTARY,
    /** Section 8(5) and rule 6 of the Rules of 2025: safeguards and logs that the law asks for. */
    SAFEGUARD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
