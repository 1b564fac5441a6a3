package org.sangathan.access.oauth;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Bearer;
import org.sangathan.access.Logins.Login;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Tokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Names with passwords, for test tools alone: a made-up world that was started with open registration. */
@Component
public class TestLogins {
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(8);
    private final TestLoginSql sql;
    private final AppSql apps;
    private final GiveToken giveToken;
    private final boolean allowed;

    TestLogins(
            TestLoginSql sql,
            AppSql apps,
            GiveToken giveToken,
            Settings settings,
            @Value("${sangathan.open-registration:false}") boolean openRegistration) {
        this.sql = sql;
        this.apps = apps;
        this.giveToken = giveToken;
        this.allowed = openRegistration && settings.demonstration();
    }

    public boolean areAllowed() {
        return allowed;
    }

    /** In the transaction that makes the member. Returns the answer of the token endpoint for this member. */
    public TokenAnswer register(String name, String password, Login member, Bearer bearer) {
        if (!allowed || bearer.app() == null) {
            throw new Problem(PlatformProblem.NOT_FOUND);
        }
        App app = apps.find(bearer.app().id()).orElseThrow(() -> new Problem(PlatformProblem.NOT_FOUND));
        sql.insert(key(name), member, encoder.encode(digest(password)));
        return TokenAnswer.of(giveToken.forApp(app, member, app.scopes()));
    }

    public boolean isTaken(String name) {
        return sql.find(key(name)).isPresent();
    }

    Optional<Login> find(@Nullable String name, @Nullable String password) {
        if (name == null || password == null) {
            return Optional.empty();
        }
        return sql.find(key(name))
                .filter(kept -> encoder.matches(digest(password), kept.passwordHash()))
                .map(TestLoginSql.Kept::member);
    }

    /** The name is the part before the sign where tools give an address of mail. */
    private static String key(String name) {
        int at = name.indexOf('@', 1);
        return (at < 0 ? name : name.substring(0, at)).toLowerCase(Locale.ROOT);
    }

    /** BCrypt reads 72 bytes and no more. */
    private static String digest(String password) {
        return Base64.getEncoder().encodeToString(Tokens.hash(password));
    }
}
