package org.sangathan.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.sangathan.demonstration.DoorsSql.Walker;
import org.springframework.stereotype.Component;

/** A published form, positions of doors, and two turfs: one given to a team, one to nobody yet. */
@Component
class MakeTurf {
    private static final long SEED = 47_047L;

    private final DoorsSql doorsSql;
    private final MadeTurfSql sql;
    private final Clock clock;

    MakeTurf(DoorsSql doorsSql, MadeTurfSql sql, Clock clock) {
        this.doorsSql = doorsSql;
        this.sql = sql;
        this.clock = clock;
    }

    /** After the doors, in the same transaction. */
    void make() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Asia/Kolkata"));
        Chance chance = new Chance(SEED);
        boolean first = true;
        for (Walker walker : doorsSql.walkers()) {
            sql.placeDoors(walker);
            if (first) {
                sql.insertForm(walker, chance.id(now), form(), today, now);
                sql.insertTurf(
                        walker, new MadeTurfSql.MadeTurf(chance.id(now), "पुराना टोला", "section", 1), today, now);
                sql.insertWorkers(walker);
                sql.insertTurf(walker, new MadeTurfSql.MadeTurf(chance.id(now), "पन्ना 6", "panna", 6), today, now);
                first = false;
            }
        }
    }

    private static String form() {
        try (InputStream file =
                Objects.requireNonNull(MakeTurf.class.getResourceAsStream("/demonstration/form.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
