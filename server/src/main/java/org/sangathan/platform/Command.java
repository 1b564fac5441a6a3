package org.sangathan.platform;

/** A bean behind one command of the front door, such as {@code import booths}. */
public interface Command {
    /** The words after {@code ./sangathan}. */
    String name();

    /** Returns the exit code, 0 when all went well; what it prints for {@code --json} is one object. */
    int run(CommandLine line) throws Exception;
}
