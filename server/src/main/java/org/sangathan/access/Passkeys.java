package org.sangathan.access;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.sangathan.access.Logins.Login;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** Passkeys (WebAuthn level 2) as a second way to sign in; Spring Security checks the ceremonies, we keep them. */
@Component
class Passkeys {
    private static final Duration CEREMONY_LIFE = Duration.ofMinutes(5);

    private final PasskeySql sql;
    private final AccessSql accessSql;
    private final Ids ids;
    private final Clock clock;
    private final JdbcPublicKeyCredentialUserEntityRepository users;
    private final UserCredentialRepository credentials;
    private final WebAuthnRelyingPartyOperations relyingParty;

    Passkeys(PasskeySql sql, AccessSql accessSql, Ids ids, Clock clock, Settings settings, JdbcOperations database) {
        this.sql = sql;
        this.accessSql = accessSql;
        this.ids = ids;
        this.clock = clock;
        this.users = new JdbcPublicKeyCredentialUserEntityRepository(database);
        this.credentials = new JdbcUserCredentialRepository(database);
        URI address = settings.publicUrl();
        this.relyingParty = new Webauthn4JRelyingPartyOperations(
                users,
                credentials,
                PublicKeyCredentialRpEntity.builder()
                        .id(address.getHost())
                        .name(settings.nameEn())
                        .build(),
                Set.of(origin(address)));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    record Begun<T>(UUID ceremony, T options) {}

    Begun<PublicKeyCredentialCreationOptions> beginRegistration(Actor actor) {
        return begun(relyingParty.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(authentication(actor))));
    }

    Bytes register(
            Actor actor,
            UUID ceremony,
            PublicKeyCredential<AuthenticatorAttestationResponse> credential,
            String label) {
        PublicKeyCredentialCreationOptions options = take(ceremony, PublicKeyCredentialCreationOptions.class);
        if (!options.getUser().getName().equals(actor.memberId().toString())) {
            throw new Problem(AccessProblem.PASSKEY_REFUSED);
        }
        try {
            CredentialRecord kept = relyingParty.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(credential, label)));
            return kept.getCredentialId();
        } catch (RuntimeException notAccepted) {
            throw new Problem(AccessProblem.PASSKEY_REFUSED);
        }
    }

    Begun<PublicKeyCredentialRequestOptions> beginSignIn() {
        return begun(relyingParty.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(null)));
    }

    Login signIn(UUID ceremony, PublicKeyCredential<AuthenticatorAssertionResponse> credential) {
        PublicKeyCredentialRequestOptions options = take(ceremony, PublicKeyCredentialRequestOptions.class);
        PublicKeyCredentialUserEntity user;
        try {
            user = relyingParty.authenticate(new RelyingPartyAuthenticationRequest(options, credential));
        } catch (RuntimeException notAccepted) {
            throw new Problem(AccessProblem.PASSKEY_REFUSED);
        }
        return accessSql
                .loginOf(UUID.fromString(user.getName()))
                .orElseThrow(() -> new Problem(AccessProblem.PASSKEY_REFUSED));
    }

    void remove(Actor actor, String credentialId) {
        PublicKeyCredentialUserEntity user =
                users.findByUsername(actor.memberId().toString());
        boolean own = user != null
                && credentials.findByUserId(user.getId()).stream()
                        .anyMatch(record ->
                                record.getCredentialId().toBase64UrlString().equals(credentialId));
        if (!own) {
            throw new Problem(AccessProblem.PASSKEY_UNKNOWN);
        }
        credentials.delete(Bytes.fromBase64(credentialId));
    }

    private <T extends java.io.Serializable> Begun<T> begun(T options) {
        UUID ceremony = ids.next();
        sql.insertCeremony(
                ceremony, CeremonyForm.write(options), clock.instant().plus(CEREMONY_LIFE));
        return new Begun<>(ceremony, options);
    }

    /** A ceremony is used once, in time, and for what it was begun. */
    private <T> T take(UUID ceremony, Class<T> type) {
        return sql.takeCeremony(ceremony, clock.instant())
                .map(CeremonyForm::read)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new Problem(AccessProblem.PASSKEY_REFUSED));
    }

    private static UsernamePasswordAuthenticationToken authentication(Actor actor) {
        return UsernamePasswordAuthenticationToken.authenticated(
                actor.memberId().toString(), null, AuthorityUtils.NO_AUTHORITIES);
    }
}
