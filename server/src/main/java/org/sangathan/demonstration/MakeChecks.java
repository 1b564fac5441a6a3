package org.sangathan.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.demonstration.ChecksSql.MadeDraw;
import org.sangathan.platform.Keys;
import org.sangathan.strength.Draw;
import org.sangathan.strength.SampleSize;
import org.springframework.stereotype.Component;

/** A round of checks of the made-up visits in the first constituency with doors, half of them done. */
@Component
class MakeChecks {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final long SEED = 36_112_026L;

    private final ChecksSql sql;
    private final DoorsSql doorsSql;
    private final Keys keys;
    private final Clock clock;

    MakeChecks(ChecksSql sql, DoorsSql doorsSql, Keys keys, Clock clock) {
        this.sql = sql;
        this.doorsSql = doorsSql;
        this.keys = keys;
        this.clock = clock;
    }

    /** In the transaction that writes the world, after its doors. */
    void make() {
        int cell = doorsSql.walkers().getFirst().constituencyId();
        Instant drawn = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(20));
        Chance chance = new Chance(SEED);
        List<UUID> visits = sql.met(cell, drawn.minus(Duration.ofHours(24)));
        List<String> lines = visits.stream().map(UUID::toString).toList();
        String seed = Draw.sha256("made up " + chance.between(0, Integer.MAX_VALUE - 1));
        MadeDraw draw = new MadeDraw(
                chance.id(drawn),
                cell,
                seed,
                keys.seal("call-back seed", seed),
                drawn,
                LocalDate.ofInstant(drawn, INDIA).minusDays(14),
                SampleSize.of(lines.size()));
        String frame = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        sql.insertDraw(draw, Draw.sha256(seed), frame, Draw.sha256(frame), lines.size());
        int place = 0;
        for (String visit : Draw.turns(seed, lines, draw.sample())) {
            place++;
            String outcome = place > draw.sample() / 2 ? "" : outcome(chance);
            sql.insertCheck(draw, chance.id(drawn), place, UUID.fromString(visit), outcome);
        }
        sql.count(draw);
    }

    private static String outcome(Chance chance) {
        if (chance.happens(0.08)) {
            return "not_reached";
        }
        return chance.happens(0.93) ? "confirmed" : "not_confirmed";
    }
}
