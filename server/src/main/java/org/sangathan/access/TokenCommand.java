package org.sangathan.access;

import java.util.Map;
import java.util.Optional;
import org.sangathan.access.Logins.Login;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.Settings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./sangathan admin token --phone N}: an access token of a person of the demonstration world, for tools. */
@Component
class TokenCommand implements Command {
    private static final int REFUSED = 1;

    private final Settings settings;
    private final Logins logins;
    private final Sessions sessions;

    TokenCommand(Settings settings, Logins logins, Sessions sessions) {
        this.settings = settings;
        this.logins = logins;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "admin token";
    }

    @Override
    public int run(CommandLine line) {
        if (!settings.demonstration()) {
            return refuse(line, "not_a_demonstration", "tokens are printed for the demonstration world only");
        }
        Optional<Login> login = PhoneNumber.parse(line.options().get("phone")).flatMap(logins::find);
        if (login.isEmpty()) {
            return refuse(line, "phone_unknown", "no person of the demonstration world has this phone number");
        }
        String token = sessions.begin(login.get(), "sangathan admin token");
        line.out().println(line.json() ? json(Map.of("token", token, "token_type", "Bearer")) : token);
        return 0;
    }

    private static int refuse(CommandLine line, String code, String words) {
        if (line.json()) {
            line.out().println(json(Map.of("error", Map.of("code", code, "message", words))));
        } else {
            line.messages().println(words);
        }
        return REFUSED;
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
