package org.sangathan.strength.callbacks;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws from a published round, constituency by constituency, each in a transaction, and reveals the seed
 * when all are drawn. Interrupted, it goes on where it stopped: what is drawn stays drawn.
 */
@Component
class DrawRound {
    private final CallRoundSql sql;
    private final Rights rights;
    private final Territory territory;
    private final Keys keys;
    private final List<RoundDraw> draws;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final CallBackSettings settings;
    private final Clock clock;

    DrawRound(
            CallRoundSql sql,
            Rights rights,
            Territory territory,
            Keys keys,
            List<RoundDraw> draws,
            Audit audit,
            TransactionTemplate transaction,
            CallBackSettings settings,
            Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.territory = territory;
        this.keys = keys;
        this.draws = draws;
        this.audit = audit;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    public CallRound draw(Actor actor, UUID id) {
        CallRound round = sql.find(id)
                .filter(found -> rights.may(actor, Permission.SEE_STRENGTH, found.unitId()))
                .orElseThrow(() -> new Problem(CallBackProblem.ROUND_UNKNOWN));
        rights.require(actor, Permission.CALL_BACK, round.unitId());
        if (round.drawnAt() != null) {
            return round;
        }
        if (clock.instant().isBefore(round.publishedAt().plus(settings.publishBeforeDraw()))) {
            throw new Problem(CallBackProblem.ROUND_TOO_SOON_TO_DRAW);
        }
        String seed = keys.open(PublishRound.SEED_PURPOSE, round.seedSealed());
        RoundDraw kind = kindOf(round);
        for (int cell : territory.tree().constituencies(round.unitId())) {
            transaction.executeWithoutResult(status -> kind.draw(cell, id, seed));
        }
        return Objects.requireNonNull(transaction.execute(status -> reveal(actor, id, seed)));
    }

    /** What a drawn round drew from in a cell, as text. */
    public Optional<String> frame(CallRound round, int constituencyId) {
        return kindOf(round).frame(constituencyId, round.id());
    }

    private RoundDraw kindOf(CallRound round) {
        return draws.stream()
                .filter(each -> each.about() == round.about())
                .findFirst()
                .orElseThrow();
    }

    private CallRound reveal(Actor actor, UUID id, String seed) {
        CallRound round = sql.lock(id).orElseThrow();
        if (round.drawnAt() == null) {
            sql.reveal(id, seed, clock.instant().truncatedTo(ChronoUnit.MICROS));
            audit.record(actor, "round_drawn", round.unitId(), id.toString(), Map.of("seed", seed));
        }
        return sql.find(id).orElseThrow();
    }
}
