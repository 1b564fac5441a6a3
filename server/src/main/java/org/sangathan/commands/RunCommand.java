package org.sangathan.commands;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sangathan.platform.Command;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs one feature's {@link Command}, with no web server, beside a running server or alone. */
final class RunCommand {
    private final Class<?> application;
    private final PrintStream out;
    private final PrintStream messages;

    RunCommand(Class<?> application, PrintStream out, PrintStream messages) {
        this.application = application;
        this.out = out;
        this.messages = messages;
    }

    int run(Words words) throws Exception {
        try (ConfigurableApplicationContext features = Server.withoutWeb(application, properties(words))) {
            Command command = features.getBeansOfType(Command.class).values().stream()
                    .filter(candidate -> words.call(candidate.name()))
                    .max(Comparator.comparingInt(candidate -> candidate.name().length()))
                    .orElseThrow(() -> notKnown(words));
            return command.run(words.behind(command.name(), out, messages));
        }
    }

    private static Map<String, Object> properties(Words words) {
        String asked = words.options().get("data");
        String data = asked != null ? asked : System.getenv("SANGATHAN_DATA");
        Path folder = Path.of(data == null ? "sangathan-data" : data).toAbsolutePath();
        Map<String, Object> properties = new LinkedHashMap<>(Logs.toFile(folder, "commands.log"));
        properties.put("sangathan.data", folder);
        properties.put("sangathan.command", true);
        return properties;
    }

    private static Refusal notKnown(Words words) {
        String name = String.join(" ", words.operands());
        return new Refusal(
                ExitCode.NOT_UNDERSTOOD,
                "command_not_known",
                "ऐसा कोई आदेश नहीं: " + name + "।",
                "There is no command: " + name + ".");
    }
}
