package org.sangathan.commands;

/** A start that cannot be, with words for the operator in Hindi and English. */
final class Refusal extends RuntimeException {
    private final String code;
    private final int exitCode;

    Refusal(int exitCode, String code, String hindi, String english) {
        super(hindi + " " + english, null, false, false);
        this.code = code;
        this.exitCode = exitCode;
    }

    String code() {
        return code;
    }

    int exitCode() {
        return exitCode;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
