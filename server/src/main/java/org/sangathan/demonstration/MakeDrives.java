package org.sangathan.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.sangathan.demonstration.MadeDriveSql.MadeDrive;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** A drive of the peopled district in its middle, and one of its city seat that is over: both counted by what settled. */
@Component
class MakeDrives {
    private static final long SEED = 50_050L;
    private static final int CITY_SEAT = 24_322;
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    /** What joined later has not settled yet. */
    private static final int SETTLES_AFTER = 7;

    private static final int BEGAN = 45;

    private final MadeDriveSql sql;
    private final Territory territory;
    private final Clock clock;

    MakeDrives(MadeDriveSql sql, Territory territory, Clock clock) {
        this.sql = sql;
        this.territory = territory;
        this.clock = clock;
    }

    /** After the people, in the same transaction. */
    void make() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, INDIA);
        Chance chance = new Chance(SEED);
        Tree tree = territory.tree();
        int seat = UnitRef.ownUnitOf(CITY_SEAT);
        int district = tree.parent(seat).orElseThrow().id();
        int[] seats = tree.cells(district);
        OffsetDateTime from = now.atOffset(ZoneOffset.UTC).minusDays(120);
        for (int cell : seats) {
            sql.insertJoinings(cell, from, now.atOffset(ZoneOffset.UTC).minusDays(SETTLES_AFTER));
        }
        make(
                new MadeDrive(
                        chance.id(now),
                        district,
                        "हर बूथ पर नए साथी",
                        "members",
                        today.minusDays(BEGAN),
                        today.plusDays(BEGAN),
                        60_000,
                        50,
                        50),
                seats,
                today);
        make(
                new MadeDrive(
                        chance.id(now),
                        seat,
                        "बहनें आगे",
                        "workers",
                        today.minusDays(100),
                        today.minusDays(BEGAN + 1),
                        2_000,
                        60,
                        40),
                new int[] {CITY_SEAT},
                today);
    }

    private void make(MadeDrive drive, int[] cells, LocalDate today) {
        sql.insert(drive, today, drive.startsOn().atStartOfDay(INDIA).toOffsetDateTime());
        long all = 0;
        for (int cell : cells) {
            all += sql.electors(cell);
        }
        long upTo = 0;
        int given = 0;
        for (int cell : cells) {
            upTo += sql.electors(cell);
            int share = Math.toIntExact(drive.target() * upTo / Math.max(1, all)) - given;
            given += share;
            if (sql.electors(cell) > 0) {
                sql.share(drive, cell, share);
            }
        }
    }
}
