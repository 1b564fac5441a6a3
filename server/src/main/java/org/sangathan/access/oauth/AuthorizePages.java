package org.sangathan.access.oauth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.ContentPolicy;
import org.sangathan.access.Logins;
import org.sangathan.access.Sessions;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Open;
import org.sangathan.platform.Page;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a member allows an app, or does not; without script. */
@Controller
class AuthorizePages {
    private final ReadRequest readRequest;
    private final GiveToken giveToken;
    private final Sessions sessions;
    private final Logins logins;
    private final MemberNames names;
    private final Keys keys;
    private final Settings settings;

    AuthorizePages(
            ReadRequest readRequest,
            GiveToken giveToken,
            Sessions sessions,
            Logins logins,
            MemberNames names,
            Keys keys,
            Settings settings) {
        this.readRequest = readRequest;
        this.giveToken = giveToken;
        this.sessions = sessions;
        this.logins = logins;
        this.names = names;
        this.keys = keys;
        this.settings = settings;
    }

    /** @param own set once the browser has come from a page of our own */
    record Visit(@Nullable Boolean own) {}

    record Answer(@Nullable String proof, @Nullable String decision) {}

    @Open("who is not signed in is sent there first")
    @GetMapping({"/oauth/authorize", "/oauth/authorize/"})
    @Nullable
    ModelAndView ask(
            @Parameters ReadRequest.Parts parts,
            @Parameters Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            App app = readRequest.app(parts);
            AskedGrant asked = readRequest.grant(app, parts);
            Actor actor = sessions.ofBrowser(request).orElse(null);
            return actor == null
                    ? signInFirst(parts, visit, request, response)
                    : consent(asked, parts, actor, request, response);
        } catch (Problem refusal) {
            return new Page("refused", request, settings).refused(refusal).show();
        } catch (OAuth2AuthenticationException refusal) {
            return tell(parts, refused(refusal), request, response);
        }
    }

    /**
     * A browser that another site sent here keeps the session cookie back (SameSite=Strict), but not when a page of our
     * own leads on: so before anybody is asked to sign in, such a page does.
     */
    private @Nullable ModelAndView signInFirst(
            ReadRequest.Parts parts, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        if (visit.own() == null) {
            Map<String, String> onward = new LinkedHashMap<>(parts.sent());
            onward.put("own", "1");
            return new Page("oauth-onward", request, settings)
                    .with("onward", RedirectAddress.with("/oauth/authorize", withLanguage(onward, request)))
                    .show();
        }
        String back = RedirectAddress.with("/oauth/authorize", withLanguage(parts.sent(), request));
        return lead("/sign-in?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8), response);
    }

    private static Map<String, String> withLanguage(Map<String, String> sent, HttpServletRequest request) {
        Map<String, String> all = new LinkedHashMap<>(sent);
        if (request.getParameter("lang") != null) {
            all.put("lang", Page.language(request));
        }
        return all;
    }

    private ModelAndView consent(
            AskedGrant asked,
            ReadRequest.Parts parts,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(
                ContentPolicy.HEADER, ContentPolicy.leadingTo(RedirectAddress.policySource(asked.redirectUri())));
        Page page = new Page("oauth-authorize", request, settings);
        List<Map<String, String>> fields = parts.sent().entrySet().stream()
                .map(field -> Map.of("name", field.getKey(), "value", field.getValue()))
                .toList();
        boolean outOfBand = asked.redirectUri().equals(RedirectAddress.OUT_OF_BAND);
        return page.with("app", asked.app().name())
                .with("website", asked.app().website())
                .with("member", name(actor))
                .with("scopes", ScopeWords.of(asked.scopes(), page))
                .with("goes_to", outOfBand ? null : RedirectAddress.shown(asked.redirectUri()))
                .with("fields", fields)
                .with("kept", kept(parts))
                .with("proof", proof(actor, parts))
                .show();
    }

    /** What the link to the other language must carry. */
    private static String kept(ReadRequest.Parts parts) {
        return RedirectAddress.with("", parts.sent()).substring(1) + "&";
    }

    private @Nullable String name(Actor actor) {
        return names.names(List.of(new MemberKey(actor.constituencyId(), actor.memberId())))
                .get(actor.memberId());
    }

    /** Made for this session and this very request, so that no other page can send the answer. */
    private String proof(Actor actor, ReadRequest.Parts parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.fingerprint("consent to an app", actor.sessionId() + " " + parts.sent()));
    }

    @Open("the session cookie and a proof from the page itself")
    @PostMapping({"/oauth/authorize", "/oauth/authorize/"})
    @Nullable
    ModelAndView answer(
            @Parameters ReadRequest.Parts parts,
            @Parameters Answer answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            App app = readRequest.app(parts);
            AskedGrant asked = readRequest.grant(app, parts);
            Actor actor = sessions.ofBrowser(request)
                    .filter(member -> isProof(answer.proof(), proof(member, parts)))
                    .orElseThrow(() -> new Problem(OauthProblem.CONSENT_NOT_YOURS));
            response.setHeader(
                    ContentPolicy.HEADER, ContentPolicy.leadingTo(RedirectAddress.policySource(asked.redirectUri())));
            if (!"allow".equals(answer.decision())) {
                return tell(parts, Map.of("error", "access_denied"), request, response);
            }
            Logins.Login member =
                    logins.of(actor.memberId()).orElseThrow(() -> new Problem(OauthProblem.CONSENT_NOT_YOURS));
            return tell(parts, Map.of("code", giveToken.code(asked, member)), request, response);
        } catch (Problem refusal) {
            return new Page("refused", request, settings).refused(refusal).show();
        } catch (OAuth2AuthenticationException refusal) {
            return tell(parts, refused(refusal), request, response);
        }
    }

    private static boolean isProof(@Nullable String shown, String proof) {
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), proof.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> refused(OAuth2AuthenticationException refusal) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("error", refusal.getError().getErrorCode());
        told.put(
                "error_description",
                Objects.requireNonNullElse(refusal.getError().getDescription(), ""));
        return told;
    }

    /** To an address that is known to be the app's own; out of band on a page of ours. */
    private @Nullable ModelAndView tell(
            ReadRequest.Parts parts,
            Map<String, String> told,
            HttpServletRequest request,
            HttpServletResponse response) {
        String address = Objects.requireNonNull(parts.redirectUri());
        if (address.equals(RedirectAddress.OUT_OF_BAND)) {
            return new Page("oauth-code", request, settings)
                    .with("code", told.get("code"))
                    .with("kept", kept(parts))
                    .with("refused", told.get("error_description"))
                    .show();
        }
        Map<String, String> all = new LinkedHashMap<>(told);
        if (parts.state() != null) {
            all.put("state", parts.state());
        }
        return lead(RedirectAddress.with(address, all), response);
    }

    /** By hand: a framework would try to understand an address of an app's own scheme. */
    private static @Nullable ModelAndView lead(String address, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, address);
        return null;
    }
}
