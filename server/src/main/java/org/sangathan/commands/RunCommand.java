package org.sangathan.commands;

import java.io.PrintStream;
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
        DataFolder data = DataFolder.of(words);
        boolean external = Environment.has("SANGATHAN_DATABASE_URL");
        Map<String, Object> properties = new LinkedHashMap<>(Logs.toFile(data.path(), "commands.log"));
        properties.put("sangathan.data", data.path());
        properties.put("sangathan.command", true);
        properties.put("sangathan.demonstration", !external && data.isDemonstration());
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
