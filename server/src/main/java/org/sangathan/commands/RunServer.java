package org.sangathan.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** {@code run}: everything on this machine, with the embedded database and, unless empty, the demonstration world. */
final class RunServer {
    private static final String DEFAULT_PORT = "8080";

    private final Class<?> application;
    private final PrintStream out;
    private final PrintStream messages;

    RunServer(Class<?> application, PrintStream out, PrintStream messages) {
        this.application = application;
        this.out = out;
        this.messages = messages;
    }

    int run(Words words) throws InterruptedException {
        int port = port(words);
        refuseBusy(port);
        ConfigurableApplicationContext server = Server.start(application, properties(words, port));
        String address = "http://localhost:" + port;
        if (words.options().containsKey("rehearse")) {
            Rehearsal.of(address).play();
            server.close();
            return ExitCode.DONE;
        }
        report(words, address);
        Stopped.wait(server);
        return ExitCode.DONE;
    }

    private static int port(Words words) {
        String asked = words.options().getOrDefault("port", Environment.get("SANGATHAN_PORT", DEFAULT_PORT));
        try {
            int port = Integer.parseInt(asked);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // refused below with the same words as a number out of range
        }
        throw new Refusal(
                ExitCode.NOT_UNDERSTOOD,
                "port_not_valid",
                "पोर्ट 1 से 65535 के बीच होना चाहिए: " + asked + "।",
                "The port must be between 1 and 65535: " + asked + ".");
    }

    private static void refuseBusy(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException busy) {
            throw new Refusal(
                    ExitCode.NOT_AVAILABLE,
                    "port_busy",
                    "पोर्ट " + port + " पर कोई और प्रोग्राम चल रहा है; --port से दूसरा चुनें।",
                    "Another program uses port " + port + "; choose another with --port.");
        }
    }

    private static Map<String, Object> properties(Words words, int port) {
        DataFolder data = DataFolder.of(words);
        Map<String, Object> properties = new LinkedHashMap<>(Logs.toFile(data.path(), "sangathan.log"));
        properties.put("server.port", port);
        properties.put("sangathan.data", data.path());
        properties.put("sangathan.database.url", "embedded");
        boolean openRegistration = words.options().containsKey("open-registration");
        if (openRegistration && (words.options().containsKey("empty") || data.isReal())) {
            throw refusedRegistration();
        }
        boolean demonstration = data.startsDemonstration(words.options().containsKey("empty"));
        properties.put("sangathan.demonstration", demonstration);
        if (demonstration) {
            // what people would call or text; the page of sent messages plays their phones
            properties.put("sangathan.incoming.number", "56161");
        }
        properties.put("sangathan.open-registration", demonstration && openRegistration);
        return properties;
    }

    private static Refusal refusedRegistration() {
        return new Refusal(
                ExitCode.NOT_UNDERSTOOD,
                "open_registration_without_demonstration",
                "--open-registration केवल प्रदर्शन की दुनिया में चलता है; --empty और असली आँकड़ों के साथ नहीं।",
                "--open-registration works in the demonstration world only, not with --empty or over real data.");
    }

    private void report(Words words, String address) {
        List<Map<String, Object>> people = DemonstrationPeople.at(address);
        if (words.json()) {
            out.println(JsonMapper.shared().writeValueAsString(Map.of("address", address, "people", people)));
            return;
        }
        out.println();
        out.println("संगठन चल रहा है · Sangathan runs:  " + address);
        PeopleTable.print(people, out);
        out.println("रोकने के लिए Ctrl-C · Ctrl-C stops it");
        messages.flush();
    }
}
