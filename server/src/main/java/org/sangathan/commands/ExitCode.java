package org.sangathan.commands;

/** The numbers that every command ends with; docs/operations.md lists them. */
final class ExitCode {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int NOT_UNDERSTOOD = 64;
    static final int NOT_AVAILABLE = 69;
    static final int BROKEN = 70;

    private ExitCode() {}
}
