package org.sangathan.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.demonstration.WorkSql.Known;
import org.sangathan.demonstration.WorkSql.MadeBreach;
import org.sangathan.demonstration.WorkSql.MadeSlip;
import org.sangathan.platform.Keys;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/**
 * What the known people have on their tables: paper slips in each state, credits with a flag to look into, letters, a
 * spreadsheet that was brought yesterday, and a breach whose clock runs.
 */
@Component
class MakeWork {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int CITY_SEAT = 24_322;
    private static final long SEED = 25_112_026L;
    private static final String PHOTO_PURPOSE = "slip photo";
    private static final int SETTLED = 6;
    private static final int AT_NIGHT = 5;

    private final WorkSql sql;
    private final Keys keys;
    private final Clock clock;

    MakeWork(WorkSql sql, Keys keys, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.clock = clock;
    }

    /** In the transaction that writes the world, after its people and posts. */
    void make() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Chance chance = new Chance(SEED);
        Known worker = sql.known("Booth president");
        List<UUID> members = new ArrayList<>(sql.membersOf(CITY_SEAT, worker.unitId(), 2 + SETTLED + AT_NIGHT));
        slips(chance, now, worker, members);
        credits(chance, now, worker, members);
        Known district = sql.known("District president");
        sql.issueLetters(CITY_SEAT, district, now.minus(Duration.ofDays(4)));
        sql.insertBatch(
                CITY_SEAT,
                chance.id(now.minus(Duration.ofHours(20))),
                chance.id(now),
                UnitRef.ownUnitOf(CITY_SEAT),
                district,
                now.minus(Duration.ofHours(20)));
        breach(chance, now, worker);
    }

    private void slips(Chance chance, Instant now, Known worker, List<UUID> members) {
        UUID one = sql.known("Booth committee member").member().id();
        UUID two = sql.known("Booth mentor").member().id();
        Instant at = now.minus(Duration.ofDays(3));
        UUID first = slip(chance, at, worker, "फूलमती देवी", null, null, null, null);
        slip(chance, at.plus(Duration.ofHours(1)), worker, "गुड्डी देवी", one, null, null, null);
        slip(chance, at.plus(Duration.ofHours(2)), worker, "फूलमती देवी", null, null, null, first);
        for (int each = 0; each < 2 && !members.isEmpty(); each++) {
            UUID member = members.removeFirst();
            slip(chance, at.minus(Duration.ofDays(2)), worker, null, one, two, member, null);
            sql.becomeByPaper(CITY_SEAT, member, worker.member().id(), each == 0);
        }
    }

    private UUID slip(
            Chance chance,
            Instant at,
            Known worker,
            @Nullable String name,
            @Nullable UUID one,
            @Nullable UUID two,
            @Nullable UUID member,
            @Nullable UUID twin) {
        UUID id = chance.id(at);
        sql.insertSlip(
                CITY_SEAT,
                new MadeSlip(id, worker.unitId(), name, at, worker.member().id(), one, two, member, twin),
                keys.sealBytes(PHOTO_PURPOSE, DrawSlip.jpeg(name == null ? "सदस्य" : name)),
                chance.between(0, Integer.MAX_VALUE - 1) * 4_294_967_291L);
        return id;
    }

    private void credits(Chance chance, Instant now, Known worker, List<UUID> members) {
        UUID recruiter = worker.member().id();
        for (int each = 0; each < SETTLED && !members.isEmpty(); each++) {
            Instant at = now.minus(Duration.ofDays(12L + each));
            sql.insertCredit(CITY_SEAT, chance.id(at), recruiter, members.removeFirst(), at, "settled", null);
        }
        Instant undone = now.minus(Duration.ofDays(10));
        sql.insertCredit(CITY_SEAT, chance.id(undone), recruiter, null, undone, "lowered", "undone");
        LocalDate evening = LocalDate.ofInstant(now, INDIA).minusDays(2);
        Instant night = evening.atTime(LocalTime.of(23, 5)).atZone(INDIA).toInstant();
        List<UUID> burst = new ArrayList<>();
        for (int each = 0; each < AT_NIGHT && !members.isEmpty(); each++) {
            Instant at = night.plus(Duration.ofMinutes(7L * each));
            UUID credit = chance.id(at);
            sql.insertCredit(CITY_SEAT, credit, recruiter, members.removeFirst(), at, "pending", null);
            burst.add(credit);
        }
        if (burst.size() == AT_NIGHT) {
            Instant last = night.plus(Duration.ofMinutes(7L * (AT_NIGHT - 1)));
            sql.insertFlag(CITY_SEAT, chance.id(now), recruiter, evening, burst, night, last);
        }
    }

    private void breach(Chance chance, Instant now, Known worker) {
        sql.insertBreach(
                chance.id(now),
                sql.known("State president"),
                CITY_SEAT,
                new int[] {worker.unitId()},
                now.minus(Duration.ofHours(19)),
                new MadeBreach(
                        "एक बूथ के सदस्यों की सूची ग़लत ई-मेल पते पर चली गई।",
                        "गोरखपुर का ज़िला कार्यालय",
                        "पता हाथ से लिखा गया था और भेजने से पहले जाँचा नहीं गया।",
                        "कोई अनजान व्यक्ति आपका नाम और फ़ोन नंबर जान सकता है।",
                        "पाने वाले से सूची मिटाने को कहा और उन्होंने मिटाने की पुष्टि की।",
                        "सूचियाँ अब ई-मेल से नहीं भेजी जातीं।",
                        "अनजान फ़ोन पर कोई कोड न बताएँ।",
                        "help@example.in"));
    }
}
