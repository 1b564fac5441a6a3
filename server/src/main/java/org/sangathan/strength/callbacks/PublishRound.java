package org.sangathan.strength.callbacks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.strength.Draw;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a round: makes a seed that nobody sees and publishes its hash. One round of a kind waits in a unit for its draw at a time, so
 * that nobody publishes many and draws by the one that pleases.
 */
@Component
class PublishRound {
    static final String SEED_PURPOSE = "call-back seed";
    private static final int SEED_BYTES = 32;

    private final CallRoundSql sql;
    private final Rights rights;
    private final Territory territory;
    private final Keys keys;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PublishRound(CallRoundSql sql, Rights rights, Territory territory, Keys keys, Audit audit, Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.territory = territory;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id UUIDv7 made by the client; sent twice, it happens once */
    @Transactional
    public CallRound publish(Actor actor, UUID id, int unitId, RoundAbout about) {
        rights.require(actor, Permission.CALL_BACK, unitId);
        if (territory.tree().constituencies(unitId).length == 0) {
            throw new Problem(CallBackProblem.ROUND_WITHOUT_CONSTITUENCY);
        }
        Optional<CallRound> before = sql.find(id);
        if (before.isPresent()) {
            return before.filter(same -> same.unitId() == unitId && same.about() == about)
                    .orElseThrow(() -> new Problem(CallBackProblem.ROUND_ALREADY_PUBLISHED));
        }
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        CallRound round = new CallRound(
                id,
                unitId,
                about,
                Draw.sha256(seed),
                keys.seal(SEED_PURPOSE, seed),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null);
        sql.insert(round);
        audit.record(
                actor,
                "round_published",
                unitId,
                id.toString(),
                Map.of("seed_hash", round.seedHash(), "about", about.code()));
        return round;
    }
}
