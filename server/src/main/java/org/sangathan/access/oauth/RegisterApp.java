package org.sangathan.access.oauth;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Scopes;
import org.sangathan.platform.Tokens;
import org.springframework.stereotype.Component;

/** Takes an app in: any may register, and may do nothing until a member allows it. */
@Component
class RegisterApp {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WEBSITE = 2_000;
    private static final int MOST_ADDRESSES = 20;

    private final AppSql sql;
    private final Ids ids;
    private final Clock clock;

    RegisterApp(AppSql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What an app says of itself.
     *
     * @param redirectUris several stand in one value, apart by white space, or are a list
     * @param scopes apart by spaces; "read" when none are named
     */
    record Said(
            @Nullable String clientName,
            @Nullable List<String> redirectUris,
            @Nullable String scopes,
            @Nullable String website) {}

    /** @param secret exists nowhere else */
    record Registered(App app, String secret) {}

    Registered register(Said said) {
        List<String> addresses = Objects.requireNonNullElse(said.redirectUris(), List.<String>of()).stream()
                .flatMap(RegisterApp::words)
                .distinct()
                .toList();
        List<String> scopes = scopes(said.scopes());
        String name = Objects.requireNonNullElse(said.clientName(), "").strip();
        String website = said.website() == null || said.website().isBlank()
                ? null
                : said.website().strip();
        new Faults()
                .whenMissing(name, "/client_name")
                .when(name.length() > LONGEST_NAME, "/client_name", FaultCode.TOO_LONG)
                .when(addresses.isEmpty(), "/redirect_uris", FaultCode.REQUIRED)
                .when(addresses.size() > MOST_ADDRESSES, "/redirect_uris", FaultCode.TOO_LONG)
                .when(!addresses.stream().allMatch(RedirectAddress::isAllowed), "/redirect_uris", FaultCode.NOT_VALID)
                .when(!scopes.stream().allMatch(Scopes::isKnown), "/scopes", FaultCode.NOT_VALID)
                .when(website != null && !isPage(website), "/website", FaultCode.NOT_VALID)
                .refuse();
        String secret = Tokens.fresh(32);
        App app = new App(ids.next(), Tokens.hash(secret), name, website, addresses, scopes);
        sql.insert(app, clock.instant());
        return new Registered(app, secret);
    }

    private static java.util.stream.Stream<String> words(String value) {
        return Arrays.stream(value.strip().split("\\s+")).filter(word -> !word.isEmpty());
    }

    static List<String> scopes(@Nullable String written) {
        List<String> scopes = words(Objects.requireNonNullElse(written, "").replace('+', ' '))
                .distinct()
                .toList();
        return scopes.isEmpty() ? List.of("read") : scopes;
    }

    private static boolean isPage(String website) {
        try {
            URI page = URI.create(website);
            return website.length() <= LONGEST_WEBSITE
                    && page.getHost() != null
                    && ("https".equals(page.getScheme()) || "http".equals(page.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
