package org.sangathan.platform;

import java.util.Locale;

/** A reason for a refusal, stable for clients; implemented by one enum per feature. */
public interface ProblemCode {
    String name();

    /** HTTP status of the answer. */
    int status();

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
