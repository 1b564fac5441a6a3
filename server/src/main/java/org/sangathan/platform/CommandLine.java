package org.sangathan.platform;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * What was typed behind a command's name.
 *
 * @param operands words without dashes
 * @param options {@code --name value} without the dashes; "true" where no value was given
 * @param out the report; nothing but one JSON object when {@code json}
 * @param messages progress and faults, for people
 */
public record CommandLine(
        List<String> operands, Map<String, String> options, boolean json, PrintStream out, PrintStream messages) {

    /** A number that an option must have; refused as not readable otherwise. */
    public int number(String option) {
        try {
            return Integer.parseInt(options.getOrDefault(option, ""));
        } catch (NumberFormatException notANumber) {
            throw new Problem(PlatformProblem.NOT_READABLE, Map.of("option", "--" + option));
        }
    }
}
