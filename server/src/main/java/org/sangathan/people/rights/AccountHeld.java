package org.sangathan.people.rights;

import static org.sangathan.people.HeldData.AfterErasure.GONE;
import static org.sangathan.people.HeldData.AfterErasure.WITHOUT_NAME;

import java.util.List;
import java.util.Set;
import org.sangathan.access.AccountData;
import org.sangathan.access.oauth.ConnectedApps;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.HeldData.Word;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the modules below people hold of a member: sign-in, rights, the audit, booth lists. */
@Configuration(proxyBeanMethods = false)
class AccountHeld {

    @Bean
    @Order(60)
    HeldData heldLogin() {
        return new HeldData(
                "login",
                Ground.CONSENT,
                Set.of("login.member_id", "test_login.member_id", "member_key.member_id"),
                GONE,
                member -> List.of(Row.of(
                        "phone_fingerprint", new Word("kept"),
                        "language", new Word(member.language()),
                        "backup_key", new Word("kept"))));
    }

    @Bean
    @Order(61)
    HeldData heldSessions(AccountData account) {
        return new HeldData(
                "sessions",
                Ground.SAFEGUARD,
                Set.of("session.member_id"),
                GONE,
                member -> account.signIns(member.id()).stream()
                        .map(signIn -> Row.of(
                                "created_at", signIn.createdAt(),
                                "last_seen_at", signIn.lastSeenAt(),
                                "expires_at", signIn.expiresAt(),
                                "device", signIn.device()))
                        .toList());
    }

    @Bean
    @Order(61)
    HeldData heldApps(ConnectedApps apps) {
        return new HeldData(
                "apps",
                Ground.VOLUNTARY,
                Set.of("oauth_grant.member_id"),
                GONE,
                member -> apps.of(member.id()).stream()
                        .map(app -> Row.of(
                                "app", app.name(),
                                "scopes", String.join(", ", app.scopes()),
                                "created_at", app.connectedAt(),
                                "last_used_at", app.lastUsedAt()))
                        .toList());
    }

    @Bean
    @Order(62)
    HeldData heldPasskeys(AccountData account) {
        return new HeldData(
                "passkeys",
                Ground.VOLUNTARY,
                Set.of("user_entities.name", "user_credentials.user_entity_user_id"),
                GONE,
                member -> account.passkeys(member.id()).stream()
                        .map(passkey -> Row.of(
                                "label", passkey.label(),
                                "created_at", passkey.createdAt(),
                                "last_used_at", passkey.lastUsedAt()))
                        .toList());
    }

    @Bean
    @Order(63)
    HeldData heldRights(AccountData account) {
        return new HeldData(
                "rights",
                Ground.CONSENT,
                Set.of("access_grant.member_id"),
                GONE,
                member -> account.rights(member.id()).stream()
                        .map(right -> Row.of(
                                "unit",
                                new Place(right.unitId()),
                                "permissions",
                                String.join(", ", right.permissions())))
                        .toList());
    }

    @Bean
    @Order(70)
    HeldData heldImports(HeldSql sql) {
        return new HeldData(
                "imports",
                Ground.VOLUNTARY,
                Set.of("booth_import.started_by"),
                GONE,
                member -> sql.boothLists(member.id()).stream()
                        .map(list -> Row.of(
                                "file_name", list.fileName(),
                                "state", list.state(),
                                "rows", list.rows(),
                                "at", list.startedAt()))
                        .toList());
    }

    @Bean
    @Order(90)
    HeldData heldAudit(AccountData account) {
        return new HeldData(
                "audit",
                Ground.SAFEGUARD,
                Set.of("audit_entry.actor_id", "audit_entry.subject"),
                WITHOUT_NAME,
                member -> account.acts(new MemberKey(member.constituencyId(), member.id())).stream()
                        .map(act -> Row.of(
                                "at",
                                act.at(),
                                "act",
                                act.action(),
                                "who",
                                new Word(act.own() ? "by_me" : "about_me"),
                                "unit",
                                new Place(act.unitId())))
                        .toList());
    }
}
