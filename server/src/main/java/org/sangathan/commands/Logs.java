package org.sangathan.commands;

import java.nio.file.Path;
import java.util.Map;

/** Where the log lines of a command go, so that standard output carries nothing but its report. */
final class Logs {
    private Logs() {}

    static Map<String, Object> toFile(Path data, String name) {
        return Map.of(
                "logging.file.name", data.resolve("logs").resolve(name).toString(), "logging.threshold.console", "off");
    }
}
