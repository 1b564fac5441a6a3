package org.sangathan.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sangathan.demonstration.DoorsSql.Walker;
import org.sangathan.demonstration.MadeNameSql.MadeName;
import org.sangathan.people.Gender;
import org.sangathan.platform.Keys;
import org.springframework.stereotype.Component;

/** Names of nobody at some doors where somebody was met: each for a purpose, until a day. */
@Component
class MakeNames {
    private static final long SEED = 75_075L;
    private static final String[] PURPOSES = {"come_again", "joining", "helping", "mentor", "grievance"};

    private final DoorsSql doorsSql;
    private final MadeNameSql sql;
    private final Keys keys;
    private final Clock clock;

    MakeNames(DoorsSql doorsSql, MadeNameSql sql, Keys keys, Clock clock) {
        this.doorsSql = doorsSql;
        this.sql = sql;
        this.keys = keys;
        this.clock = clock;
    }

    /** After the walk, in the same transaction. */
    void make() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Asia/Kolkata"));
        Names names = new Names();
        Chance chance = new Chance(SEED);
        for (Walker walker : doorsSql.walkers()) {
            int place = 0;
            for (UUID door : sql.metDoors(walker, PURPOSES.length)) {
                Gender gender = place % 2 == 0 ? Gender.WOMAN : Gender.MAN;
                byte[] sealed = keys.seal("door person", names.person(gender, chance));
                LocalDate endsOn = today.plusDays(chance.between(20, 120));
                sql.insert(walker, new MadeName(chance.id(now), door, sealed, PURPOSES[place], endsOn));
                place++;
            }
        }
    }
}
