package org.sangathan.commands;

/** The variables of the process; blank ones count as missing. */
final class Environment {
    private Environment() {}

    static boolean has(String name) {
        return !get(name, "").isEmpty();
    }

    static String get(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
