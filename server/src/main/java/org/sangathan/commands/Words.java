package org.sangathan.commands;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangathan.platform.CommandLine;

/**
 * The words behind {@code ./sangathan}: {@code --name value} and {@code --name=value} are options, an option without a
 * value is "true", what follows {@code --} is never an option.
 */
record Words(List<String> operands, Map<String, String> options) {
    private static final String DASHES = "--";
    /** Options that never take a value, so that {@code --preview FILE} means what it says. */
    private static final Set<String> SWITCHES =
            Set.of("json", "empty", "preview", "rehearse", "keys-only", "open-registration");

    static Words of(List<String> arguments) {
        List<String> operands = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int at = 0; at < arguments.size(); at++) {
            String word = arguments.get(at);
            if (word.equals(DASHES)) {
                operands.addAll(arguments.subList(at + 1, arguments.size()));
                break;
            }
            if (!word.startsWith(DASHES)) {
                operands.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
            if (equals >= 0) {
                options.put(name, word.substring(equals + 1));
            } else if (takesValue(name, arguments, at)) {
                options.put(name, arguments.get(++at));
            } else {
                options.put(name, "true");
            }
        }
        return new Words(List.copyOf(operands), Map.copyOf(options));
    }

    private static boolean takesValue(String name, List<String> arguments, int at) {
        return !SWITCHES.contains(name)
                && at + 1 < arguments.size()
                && !arguments.get(at + 1).startsWith(DASHES);
    }

    boolean json() {
        return options.containsKey("json");
    }

    /** Whether the first words are this command's name. */
    boolean call(String command) {
        List<String> name = List.of(command.split(" "));
        return operands.size() >= name.size()
                && operands.subList(0, name.size()).equals(name);
    }

    CommandLine behind(String command, PrintStream out, PrintStream messages) {
        int length = command.split(" ").length;
        return new CommandLine(operands.subList(length, operands.size()), options, json(), out, messages);
    }
}
