package org.sangathan.people.joining;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a link and QR code by which people join a unit, each on their own phone. */
@Component
class InviteToJoin {
    private static final Duration LIFE = Duration.ofDays(30);
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int CODE_LENGTH = 12;
    /** Higher up, a person could not find their booth on a page. */
    private static final Set<String> LEVELS = Set.of(Level.CONSTITUENCY, Level.SECTOR, Level.BOOTH);

    private final InvitationSql sql;
    private final Territory territory;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    InviteToJoin(InvitationSql sql, Territory territory, Rights rights, Audit audit, Clock clock) {
        this.sql = sql;
        this.territory = territory;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A way to join a unit, until it expires.
     *
     * @param inviterId null when the installation's operator invites its first people
     */
    record Invitation(
            UUID id,
            String code,
            int unitId,
            @Nullable UUID inviterId,
            @Nullable Integer inviterConstituencyId,
            Instant expiresAt) {}

    @Transactional
    public Invitation invite(Actor actor, UUID id, int unitId) {
        rights.require(actor, Permission.INVITE, unitId);
        checkLevel(unitId);
        sql.insert(new Invitation(
                id,
                code(),
                unitId,
                actor.memberId(),
                actor.constituencyId(),
                clock.instant().plus(LIFE)));
        return sql.get(id, actor.memberId());
    }

    /** At the server's own command line, where nobody is a member yet. */
    @Transactional
    public Invitation inviteFirst(UUID id, int unitId) {
        checkLevel(unitId);
        Invitation invitation =
                new Invitation(id, code(), unitId, null, null, clock.instant().plus(LIFE));
        sql.insert(invitation);
        audit.record("invited_by_operator", unitId, id.toString(), Map.of());
        return invitation;
    }

    private void checkLevel(int unitId) {
        new Faults()
                .when(!LEVELS.contains(territory.tree().level(unitId)), "/unit_id", FaultCode.OUT_OF_RANGE)
                .refuse();
    }

    /** An invitation of the actor's own, which may be over. */
    Invitation get(Actor actor, UUID id) {
        Invitation invitation = sql.get(id, actor.memberId());
        rights.require(actor, Permission.INVITE, invitation.unitId());
        return invitation;
    }

    int countJoined(Invitation invitation) {
        return sql.countJoined(invitation.id());
    }

    Optional<Invitation> find(String code) {
        return sql.find(code, clock.instant());
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        random.ints(CODE_LENGTH, 0, ALPHABET.length()).forEach(at -> code.append(ALPHABET.charAt(at)));
        return code.toString();
    }
}
