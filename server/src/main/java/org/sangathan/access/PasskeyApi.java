package org.sangathan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Passkeys.Begun;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Open;
import org.sangathan.platform.Problem;
import org.sangathan.platform.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys: the browser's own JSON forms (WebAuthn level 3, toJSON and parse…FromJSON) inside ours. */
@RestController
@RequestMapping("/api/org")
class PasskeyApi {
    private static final JsonMapper WEBAUTHN =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Passkeys passkeys;
    private final PasskeySql sql;
    private final Sessions sessions;

    PasskeyApi(Passkeys passkeys, PasskeySql sql, Sessions sessions) {
        this.passkeys = passkeys;
        this.sql = sql;
        this.sessions = sessions;
    }

    record PasskeyView(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    /** @param publicKey what navigator.credentials takes, in its JSON form */
    record Ceremony(UUID ceremony, Map<String, Object> publicKey) {}

    record Answer(
            @Nullable UUID ceremony,
            @Nullable String label,
            @Nullable Map<String, Object> credential) {}

    @SignedIn
    @GetMapping("/passkeys")
    List<PasskeyView> passkeys(Actor actor) {
        return sql.passkeysOf(actor.memberId());
    }

    @SignedIn
    @PostMapping("/passkeys/options")
    Ceremony beginRegistration(Actor actor) {
        return ceremony(passkeys.beginRegistration(actor));
    }

    @SignedIn
    @PostMapping("/passkeys")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> register(Actor actor, @RequestBody Answer answer) {
        UUID ceremony = required(answer);
        String label = answer.label() == null || answer.label().isBlank() ? "passkey" : answer.label();
        new Faults().when(label.length() > 60, "/label", FaultCode.TOO_LONG).refuse();
        return Map.of(
                "id",
                passkeys.register(
                                actor,
                                ceremony,
                                credential(
                                        answer,
                                        new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {}),
                                label)
                        .toBase64UrlString());
    }

    @SignedIn
    @DeleteMapping("/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String id) {
        passkeys.remove(actor, id);
    }

    @Open("before sign-in")
    @PostMapping("/sign-in/passkey/options")
    Ceremony beginSignIn() {
        return ceremony(passkeys.beginSignIn());
    }

    @Open("before sign-in")
    @PostMapping("/sign-in/passkey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signIn(@RequestBody Answer answer, HttpServletRequest request, HttpServletResponse response) {
        UUID ceremony = required(answer);
        sessions.begin(
                passkeys.signIn(
                        ceremony,
                        credential(
                                answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {})),
                request,
                response);
    }

    private static UUID required(Answer answer) {
        new Faults()
                .whenMissing(answer.ceremony(), "/ceremony")
                .whenMissing(answer.credential(), "/credential")
                .refuse();
        return java.util.Objects.requireNonNull(answer.ceremony());
    }

    private static <T> T credential(Answer answer, TypeReference<T> type) {
        try {
            return WEBAUTHN.readValue(WEBAUTHN.writeValueAsString(answer.credential()), type);
        } catch (JacksonException malformed) {
            throw new Problem(AccessProblem.PASSKEY_REFUSED);
        }
    }

    private static Ceremony ceremony(Begun<?> begun) {
        return new Ceremony(
                begun.ceremony(),
                WEBAUTHN.readValue(
                        WEBAUTHN.writeValueAsString(begun.options()), new TypeReference<Map<String, Object>>() {}));
    }
}
