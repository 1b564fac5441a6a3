package org.sangathan.people.joining;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.joining.InviteToJoin.Invitation;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.QrCode;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations to join. */
@RestController
class InvitationApi {
    private final InviteToJoin inviteToJoin;
    private final Settings settings;

    InvitationApi(InviteToJoin inviteToJoin, Settings settings) {
        this.inviteToJoin = inviteToJoin;
        this.settings = settings;
    }

    /** @param id UUIDv7 made by the client; asked twice, there is one invitation */
    record InvitationRequest(@Nullable UUID id, @Nullable Integer unitId) {}

    /**
     * @param qrSvg the address as a picture
     * @param joined how many are members by it; who they are is not for the inviter
     */
    record InvitationView(UUID id, String url, String qrSvg, Instant expiresAt, int joined) {}

    @Requires(Permission.INVITE)
    @PostMapping("/api/org/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationView invite(Actor actor, @RequestBody InvitationRequest request) {
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.unitId(), "/unit_id")
                .refuse();
        Invitation invitation = inviteToJoin.invite(
                actor, Objects.requireNonNull(request.id()), Objects.requireNonNull(request.unitId()));
        return view(invitation);
    }

    /** The actor's own invitation, which a screen that shows it asks for again and again. */
    @Requires(Permission.INVITE)
    @GetMapping("/api/org/invitations/{id}")
    InvitationView invitation(Actor actor, @PathVariable UUID id) {
        return view(inviteToJoin.get(actor, id));
    }

    private InvitationView view(Invitation invitation) {
        String url = settings.publicUrl() + "/join/" + invitation.code();
        return new InvitationView(
                invitation.id(), url, QrCode.svg(url), invitation.expiresAt(), inviteToJoin.countJoined(invitation));
    }
}
