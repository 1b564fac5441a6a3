package org.sangathan.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code serve}: the production server, against an external PostgreSQL and with keys that the operator keeps. */
record ServeServer(Class<?> application) {

    int run(Words words) throws InterruptedException {
        need(
                !words.options().containsKey("open-registration")
                        && !Boolean.parseBoolean(Environment.get("SANGATHAN_OPEN_REGISTRATION", "false")),
                "open_registration_in_production",
                "serve में कोई भी अपने-आप खाता नहीं बना सकता।",
                "Open registration makes members for test tools; it does not run under serve.");
        need(
                !List.of("", "embedded").contains(Environment.get("SANGATHAN_DATABASE_URL", "")),
                "database_url_missing",
                "SANGATHAN_DATABASE_URL में PostgreSQL का पता दें।",
                "Set SANGATHAN_DATABASE_URL to the address of a PostgreSQL.");
        need(
                Environment.has("SANGATHAN_MASTER_KEY"),
                "master_key_missing",
                "SANGATHAN_MASTER_KEY में 32 बाइट की कुंजी base64 में दें।",
                "Set SANGATHAN_MASTER_KEY to a key of 32 bytes in base64, such as `openssl rand -base64 32` makes.");
        need(
                !Boolean.parseBoolean(Environment.get("SANGATHAN_DEMONSTRATION", "false")),
                "demonstration_in_production",
                "serve में प्रदर्शन की दुनिया नहीं चलती।",
                "The demonstration world has sign-in links for everybody; it does not run under serve.");
        Stopped.wait(Server.start(application, properties(words)));
        return ExitCode.DONE;
    }

    private static Map<String, Object> properties(Words words) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("sangathan.demonstration", false);
        properties.put("sangathan.open-registration", false);
        properties.put("logging.structured.format.console", "ecs");
        copy(words.options().get("port"), "server.port", properties);
        copy(words.options().get("management-port"), "management.server.port", properties);
        return properties;
    }

    private static void copy(@Nullable String value, String property, Map<String, Object> properties) {
        if (value != null) {
            properties.put(property, value);
        }
    }

    private static void need(boolean met, String code, String hindi, String english) {
        if (!met) {
            throw new Refusal(ExitCode.NOT_AVAILABLE, code, hindi, english);
        }
    }
}
