package org.sangathan.access.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Attempts;
import org.sangathan.access.Attempts.Limit;
import org.sangathan.access.Attempts.Try;
import org.sangathan.access.Bearer;
import org.sangathan.platform.Open;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Apps register themselves, and ask who they are. */
@RestController
@RequestMapping("/api/v1/apps")
class AppsApi {
    private final RegisterApp registerApp;
    private final AppSql sql;
    private final Attempts attempts;

    AppsApi(RegisterApp registerApp, AppSql sql, Attempts attempts) {
        this.registerApp = registerApp;
        this.sql = sql;
        this.attempts = attempts;
    }

    /** @param redirectUri all of them, a line each, as older clients read it */
    record Application(
            String id,
            String name,
            @Nullable String website,
            List<String> scopes,
            List<String> redirectUris,
            String redirectUri,
            String vapidKey) {
        static Application of(App app) {
            return new Application(
                    app.id().toString(),
                    app.name(),
                    app.website(),
                    app.scopes(),
                    app.redirectUris(),
                    String.join("\n", app.redirectUris()),
                    "");
        }
    }

    /** @param clientSecretExpiresAt 0: never */
    record NewApplication(
            String id,
            String name,
            @Nullable String website,
            List<String> scopes,
            List<String> redirectUris,
            String redirectUri,
            String vapidKey,
            String clientId,
            String clientSecret,
            long clientSecretExpiresAt) {}

    @Open("an app may do nothing until a member allows it; counted by address")
    @Scope
    @PostMapping
    NewApplication register(@Parameters RegisterApp.Said said, HttpServletRequest request) {
        attempts.count(new Try(Limit.APPS_PER_ADDRESS, request.getRemoteAddr()));
        RegisterApp.Registered registered = registerApp.register(said);
        Application app = Application.of(registered.app());
        return new NewApplication(
                app.id(),
                app.name(),
                app.website(),
                app.scopes(),
                app.redirectUris(),
                app.redirectUri(),
                app.vapidKey(),
                app.id(),
                registered.secret(),
                0);
    }

    @Open("the token of an app by itself is enough")
    @Scope
    @GetMapping("/verify_credentials")
    Application verify(@Nullable Bearer bearer) {
        if (bearer == null || bearer.app() == null) {
            throw new Problem(OauthProblem.APP_TOKEN_REQUIRED);
        }
        return Application.of(sql.find(bearer.app().id()).orElseThrow(() -> new Problem(PlatformProblem.NOT_FOUND)));
    }
}
