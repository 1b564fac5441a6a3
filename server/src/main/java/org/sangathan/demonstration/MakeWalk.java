package org.sangathan.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.sangathan.demonstration.DoorsSql.Walker;
import org.springframework.stereotype.Component;

/** Today's walk in the booths of people to sign in as: the booth's holders from door to door, one with the form. */
@Component
class MakeWalk {
    private static final long SEED = 48_048L;
    private static final int DOORS = 24;
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final String[] OUTCOMES = {"met", "locked", "met", "nobody", "met", "refused"};

    private static final String[] SOURCES = {"pump", "well", "pump", "tanker"};

    private final DoorsSql doorsSql;
    private final MadeWalkSql sql;
    private final Clock clock;

    MakeWalk(DoorsSql doorsSql, MadeWalkSql sql, Clock clock) {
        this.doorsSql = doorsSql;
        this.sql = sql;
        this.clock = clock;
    }

    /** After the doors and the form, in the same transaction. */
    void make() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Chance chance = new Chance(SEED);
        List<Walker> walkers = doorsSql.walkers();
        for (Walker walker : walkers) {
            List<UUID> team = sql.team(walker);
            if (!team.isEmpty()) {
                walk(walker, team, chance, now);
            }
        }
        walkers.stream().map(Walker::constituencyId).distinct().forEach(sql::sumDays);
    }

    private void walk(Walker walker, List<UUID> team, Chance chance, Instant now) {
        List<UUID> form = sql.form(walker);
        List<UUID> doors = sql.unvisited(walker, DOORS);
        for (int each = 0; each < doors.size(); each++) {
            UUID worker = team.get(each % team.size());
            Instant at = today(now, Duration.ofMinutes((doors.size() - each) * 6L));
            UUID visit = chance.id(at);
            String outcome = OUTCOMES[each % OUTCOMES.length];
            boolean met = outcome.equals("met");
            Walker who = new Walker(worker, walker.constituencyId(), walker.boothId());
            doorsSql.insertVisit(
                    who, doors.get(each), visit, outcome, met && chance.happens(0.4) ? 1 : 0, met && each == 0, at);
            if (met && !form.isEmpty()) {
                String note = each == 2 ? "हैंडपंप महीने भर से ख़राब है" : "";
                sql.setTold(walker, visit, form.getFirst(), answers(chance), note);
            } else {
                sql.setPlace(walker, visit);
            }
            if (outcome.equals("locked")) {
                sql.comeAgain(
                        walker, doors.get(each), LocalDate.ofInstant(now, INDIA).plusDays(each % 3));
            }
        }
        doorsSql.count(walker.constituencyId(), walker.boothId());
        form.forEach(each -> sql.countAnswers(walker, each, chance.id(now)));
    }

    /** So long ago, and never yesterday. */
    private static Instant today(Instant now, Duration ago) {
        Instant midnight = LocalDate.ofInstant(now, INDIA).atStartOfDay(INDIA).toInstant();
        Instant at = now.minus(ago);
        return at.isBefore(midnight) ? midnight : at;
    }

    private static String answers(Chance chance) {
        int people = chance.between(2, 8);
        String school = chance.happens(0.7) ? "yes" : "no";
        return chance.happens(0.6)
                ? "{\"water\": \"yes\", \"people\": %d, \"school\": \"%s\"}".formatted(people, school)
                : "{\"water\": \"no\", \"sources\": \"%s\", \"people\": %d, \"school\": \"%s\"}"
                        .formatted(SOURCES[chance.between(0, SOURCES.length - 1)], people, school);
    }
}
