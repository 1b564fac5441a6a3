package org.sangathan.strength.callbacks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.access.Audit;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.strength.Draw;
import org.sangathan.strength.Draw.Committee;
import org.sangathan.strength.Draw.Drawn;
import org.sangathan.strength.SampleSize;
import org.sangathan.strength.callbacks.CallRoundSql.HeldSeat;
import org.sangathan.strength.callbacks.CallRoundSql.NewCall;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws the committees of a published round, constituency by constituency, each in a transaction, and reveals the seed
 * when all are drawn. Interrupted, it goes on where it stopped: what is drawn stays drawn.
 */
@Component
class DrawRound {
    private final CallRoundSql sql;
    private final Rights rights;
    private final Territory territory;
    private final Keys keys;
    private final Ids ids;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final CallBackSettings settings;
    private final Clock clock;

    DrawRound(
            CallRoundSql sql,
            Rights rights,
            Territory territory,
            Keys keys,
            Ids ids,
            Audit audit,
            TransactionTemplate transaction,
            CallBackSettings settings,
            Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.territory = territory;
        this.keys = keys;
        this.ids = ids;
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
        for (int cell : territory.tree().constituencies(round.unitId())) {
            transaction.executeWithoutResult(status -> drawCell(cell, id, seed));
        }
        return Objects.requireNonNull(transaction.execute(status -> reveal(actor, id, seed)));
    }

    private void drawCell(int cell, UUID roundId, String seed) {
        List<HeldSeat> held = sql.heldSeats(cell);
        List<Committee> frame = committees(held);
        int sample = SampleSize.of(frame.size());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!sql.insertDraw(cell, roundId, now, Draw.write(frame), frame.size(), sample)) {
            return;
        }
        Map<Drawn, UUID> holders = held.stream()
                .collect(Collectors.toMap(each -> new Drawn(each.unitId(), each.seat()), HeldSeat::appointmentId));
        List<NewCall> calls = new ArrayList<>();
        for (Drawn each : Draw.draw(seed, frame, sample)) {
            UUID holder = Objects.requireNonNull(holders.get(each));
            calls.add(new NewCall(ids.next(), calls.size() + 1, each.unitId(), holder));
        }
        sql.insertCalls(cell, roundId, calls);
    }

    /** All booths in which somebody is appointed, by number, their seats in alphabetical order. */
    private static List<Committee> committees(List<HeldSeat> held) {
        Map<Integer, List<String>> seats = new TreeMap<>();
        held.forEach(each ->
                seats.computeIfAbsent(each.unitId(), unit -> new ArrayList<>()).add(each.seat()));
        return seats.entrySet().stream()
                .map(entry -> new Committee(
                        entry.getKey(), entry.getValue().stream().sorted().toList()))
                .toList();
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
