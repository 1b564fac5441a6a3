package org.sangathan.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    InviteToJoin(InvitationSql sql, Territory territory, Rights rights, Clock clock) {
        this.sql = sql;
        this.territory = territory;
        this.rights = rights;
        this.clock = clock;
    }

    /** A way to join a unit, until it expires. */
    record Invitation(UUID id, String code, int unitId, UUID inviterId, int inviterConstituencyId, Instant expiresAt) {}

    @Transactional
    public Invitation invite(Actor actor, UUID id, int unitId) {
        rights.require(actor, Permission.INVITE, unitId);
        new Faults()
                .when(!LEVELS.contains(territory.tree().level(unitId)), "/unit_id", FaultCode.OUT_OF_RANGE)
                .refuse();
        sql.insert(new Invitation(
                id,
                code(),
                unitId,
                actor.memberId(),
                actor.constituencyId(),
                clock.instant().plus(LIFE)));
        return sql.get(id, actor.memberId());
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
