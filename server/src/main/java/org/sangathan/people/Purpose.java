package org.sangathan.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * For what a member's data is used; each is withdrawn by itself and given again. The notice is
 * {@code purpose.CODE.notice} in messages.properties, in both languages.
 */
public enum Purpose {
    /** To withdraw it is to leave, with erasure. */
    MEMBERSHIP("2026-11", Ground.CONSENT),
    /** SMS beyond those that the member sets off or that the law asks for. */
    MESSAGES("2026-11", Ground.VOLUNTARY),
    /** To be found by name by office-bearers of one's area; without it, only by the whole phone number. */
    LISTED("2026-11", Ground.VOLUNTARY);

    private final String noticeVersion;
    private final Ground ground;

    Purpose(String noticeVersion, Ground ground) {
        this.noticeVersion = noticeVersion;
        this.ground = ground;
    }

    public static Optional<Purpose> of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code().equals(code))
                .findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the notice that is shown today. */
    public String noticeVersion() {
        return noticeVersion;
    }

    public Ground ground() {
        return ground;
    }
}
