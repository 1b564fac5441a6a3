package org.sangathan.appointments.cards;

import java.util.List;
import java.util.Map;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./sangathan admin card-keys [--rotate] [--revoke KID]}: a new key, or an end to one that others may know. */
@Component
class CardKeyCommand implements Command {
    private final CardKeys keys;

    CardKeyCommand(CardKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "admin card-keys";
    }

    @Override
    public int run(CommandLine line) {
        String revoked = line.options().get("revoke");
        if (revoked != null && !keys.revoke(revoked)) {
            throw new Problem(PlatformProblem.NOT_FOUND);
        }
        if (line.options().containsKey("rotate")) {
            keys.rotate();
        }
        List<CardKey> all = keys.all();
        if (line.json()) {
            line.out()
                    .println(JsonMapper.shared()
                            .writeValueAsString(Map.of(
                                    "keys",
                                    all.stream()
                                            .map(key -> Map.of("kid", key.kid(), "state", state(key)))
                                            .toList())));
        } else {
            all.forEach(key -> line.out().println(key.kid() + "  " + words(key) + "  " + key.madeAt()));
        }
        return 0;
    }

    private static String state(CardKey key) {
        return key.revokedAt() != null ? "revoked" : key.retiredAt() != null ? "verifies" : "signs";
    }

    private static String words(CardKey key) {
        return switch (state(key)) {
            case "revoked" -> "रद्द · revoked";
            case "verifies" -> "केवल जाँच · verifies only";
            default -> "हस्ताक्षर करती है · signs";
        };
    }
}
