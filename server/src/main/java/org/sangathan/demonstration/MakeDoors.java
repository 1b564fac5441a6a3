package org.sangathan.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sangathan.demonstration.DoorsSql.Walker;
import org.sangathan.platform.Keys;
import org.springframework.stereotype.Component;

/**
 * Doors of nobody in the booths of people to sign in as: counts, visits of the last days, one field with two values and
 * one record that waits.
 */
@Component
class MakeDoors {
    static final int DOORS = 200;
    private static final long SEED = 25_112_026L;
    private static final String[] LANDMARKS = {
        "पीपल के पास", "हैंडपंप के सामने", "स्कूल की गली", "मंदिर के पीछे", "चौराहे पर", "किराने की दुकान के ऊपर"
    };
    private static final String[] OUTCOMES = {"met", "met", "nobody", "locked", "refused", "met", "moved", "vacant"};

    private final DoorsSql sql;
    private final Keys keys;
    private final Clock clock;

    MakeDoors(DoorsSql sql, Keys keys, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.clock = clock;
    }

    /** In the transaction that writes the world, after its people and posts. */
    void make() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Chance chance = new Chance(SEED);
        boolean first = true;
        for (Walker walker : sql.walkers()) {
            UUID door = doors(walker, chance, now);
            if (first) {
                conflict(walker, door, chance, now);
                held(walker, door, chance, now);
                first = false;
            }
            sql.count(walker.constituencyId(), walker.boothId());
        }
    }

    /** Returns one of the doors. */
    private UUID doors(Walker walker, Chance chance, Instant now) {
        Instant listed = now.minus(Duration.ofDays(20));
        UUID last = chance.id(listed);
        sql.sections(walker);
        for (int number = 1; number <= DOORS; number++) {
            UUID door = number == DOORS ? last : chance.id(listed);
            int adults = chance.between(1, 8);
            int women = Math.min(adults, chance.between(0, 2));
            int men = Math.min(adults - women, chance.between(0, 2));
            int elders = Math.min(adults - women - men, chance.between(0, 2));
            sql.insertDoor(
                    walker,
                    door,
                    new DoorsSql.MadeDoor(
                            1 + (number - 1) / 70,
                            1 + (number - 1) / 30,
                            Integer.toString(number) + (chance.happens(0.1) ? "क" : ""),
                            chance.happens(0.4) ? LANDMARKS[chance.between(0, LANDMARKS.length - 1)] : "",
                            number * 10,
                            new int[] {adults, women, men, elders},
                            chance.happens(0.01)),
                    listed);
            if (chance.happens(0.55)) {
                visit(walker, door, chance, now);
            }
        }
        return last;
    }

    private void visit(Walker walker, UUID door, Chance chance, Instant now) {
        Instant at = now.minus(Duration.ofMinutes(chance.between(30, 5 * 24 * 60)));
        String outcome = OUTCOMES[chance.between(0, OUTCOMES.length - 1)];
        boolean met = outcome.equals("met");
        sql.insertVisit(
                walker,
                door,
                chance.id(at),
                outcome,
                met && chance.happens(0.25) ? 1 : 0,
                met && chance.happens(0.1),
                at);
    }

    private void conflict(Walker walker, UUID door, Chance chance, Instant now) {
        Instant first = now.minus(Duration.ofHours(26));
        Instant second = now.minus(Duration.ofHours(25));
        UUID kept = chance.id(first);
        UUID rival = chance.id(second);
        sql.insertChange(
                walker, door, kept, walker.memberId(), "{\"adults\": {\"value\": 5, \"seen\": null}}", first, first);
        sql.insertChange(
                walker,
                door,
                rival,
                sql.colleague(walker),
                "{\"adults\": {\"value\": 7, \"seen\": null}}",
                second,
                now.minus(Duration.ofHours(3)));
        sql.setAdults(walker.constituencyId(), door, 5, kept);
        sql.insertConflict(walker, door, chance.id(now), kept, rival, now.minus(Duration.ofHours(3)));
    }

    private void held(Walker walker, UUID door, Chance chance, Instant now) {
        Instant at = now.minus(Duration.ofHours(5));
        UUID id = chance.id(at);
        String record = """
                {"id": "%s", "kind": "visit", "sequence": 9, "at": "%s", "booth_id": %d,
                 "visit": {"household_id": "%s", "outcome": "met", "adults": 400}}
                """.formatted(id, at, walker.boothId(), door);
        sql.insertHeld(walker, door, id, keys.seal("held record", record), at);
    }
}
