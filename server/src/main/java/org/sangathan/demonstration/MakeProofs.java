package org.sangathan.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sangathan.demonstration.ProofsSql.Call;
import org.sangathan.demonstration.ProofsSql.Held;
import org.sangathan.platform.Keys;
import org.sangathan.strength.Draw;
import org.sangathan.strength.Draw.Committee;
import org.sangathan.strength.Draw.Drawn;
import org.sangathan.strength.SampleSize;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/**
 * What of the made-up committees is proven: this month's answers, a round of call-backs half done in Gorakhpur Urban and
 * one that waits for its draw, and an elder who hands over.
 */
@Component
class MakeProofs {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int CITY_SEAT = 24_322;
    private static final long SEED = 22_112_026L;
    private static final String SEED_PURPOSE = "call-back seed";

    private final ProofsSql sql;
    private final Territory territory;
    private final Keys keys;
    private final Clock clock;

    MakeProofs(ProofsSql sql, Territory territory, Keys keys, Clock clock) {
        this.sql = sql;
        this.territory = territory;
        this.keys = keys;
        this.clock = clock;
    }

    /** In the transaction that writes the world, after its people and posts. */
    void make() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate month = LocalDate.ofInstant(now, INDIA).withDayOfMonth(1);
        int district = UnitRef.ownUnitOf(MakeWorld.PEOPLED_DISTRICT);
        int[] seats = territory.tree().constituencies(district);
        int[] cells = IntStream.concat(IntStream.of(seats), IntStream.of(MakeWorld.PEOPLED_DISTRICT))
                .toArray();
        Chance chance = new Chance(SEED);
        sql.monthAsked(territory.tree().cells(territory.tree().root().id()), month);
        sql.ask(cells, month, month.atStartOfDay(INDIA).toInstant(), now);
        callBack(chance, now);
        publish(chance, district, now.minus(Duration.ofHours(20)));
        sql.handOver(cells);
        mentor(chance, now);
    }

    private void publish(Chance chance, int unitId, Instant published) {
        String seed = seed(chance);
        sql.insertRound(chance.id(published), unitId, Draw.sha256(seed), keys.seal(SEED_PURPOSE, seed), published);
    }

    private static String seed(Chance chance) {
        return Draw.sha256("made up " + chance.between(0, Integer.MAX_VALUE - 1));
    }

    private void callBack(Chance chance, Instant now) {
        Instant drawn = now.minus(Duration.ofDays(6));
        UUID round = chance.id(drawn.minus(Duration.ofHours(3)));
        String seed = seed(chance);
        sql.insertDrawnRound(
                round,
                UnitRef.ownUnitOf(CITY_SEAT),
                Draw.sha256(seed),
                keys.seal(SEED_PURPOSE, seed),
                drawn.minus(Duration.ofHours(3)),
                seed,
                drawn);
        List<Held> held = sql.held(CITY_SEAT);
        List<Committee> frame = committees(held);
        int sample = SampleSize.of(frame.size());
        String text = Draw.write(frame);
        sql.insertDraw(CITY_SEAT, round, drawn, text, Draw.sha256(text), frame.size(), sample);
        Map<String, Held> seats =
                held.stream().collect(Collectors.toMap(each -> each.unitId() + " " + each.seat(), each -> each));
        int place = 0;
        for (Drawn each : Draw.draw(seed, frame, sample)) {
            place++;
            Held holder = seats.get(each.unitId() + " " + each.seat());
            if (holder != null) {
                sql.insertCall(
                        CITY_SEAT,
                        round,
                        new Call(
                                chance.id(drawn),
                                place,
                                each.unitId(),
                                holder.id(),
                                place > sample * 4 / 5 ? "" : outcome(holder, chance)),
                        drawn.plus(Duration.ofMinutes(20L * place)));
            }
        }
        sql.countCalls(CITY_SEAT, round, now.minus(Duration.ofDays(2)));
    }

    private static List<Committee> committees(List<Held> held) {
        Map<Integer, List<String>> seats = new TreeMap<>();
        held.forEach(each ->
                seats.computeIfAbsent(each.unitId(), unit -> new ArrayList<>()).add(each.seat()));
        return seats.entrySet().stream()
                .map(entry -> new Committee(
                        entry.getKey(), entry.getValue().stream().sorted().toList()))
                .toList();
    }

    private static String outcome(Held holder, Chance chance) {
        if (chance.happens(0.06)) {
            return "not_reached";
        }
        return chance.happens(holder.accepted() ? 0.96 : 0.35) ? "confirmed" : "denied";
    }

    private void mentor(Chance chance, Instant now) {
        int cell = MakeWorld.PEOPLED_DISTRICT;
        sql.mentor(
                cell,
                "हर ब्लॉक के पुराने साथियों से पहले महीने में मिल लें। महिला समूहों की बैठक सुबह रखें।",
                "शहर के पुराने मोहल्ले और नदी किनारे के गाँव सबसे कमज़ोर हैं।",
                "पिपराइच में पुस्तकालय और सहजनवा में मासिक जनसुनवाई का वादा किया था।",
                "तीन विधानसभाओं में सेक्टर प्रभारी चुनने बाकी हैं।",
                "बरसात में बैठकें टल जाती हैं, तारीख पहले से तय रखें।");
        LocalDate today = LocalDate.ofInstant(now, INDIA);
        sql.visit(
                cell,
                chance.id(now),
                today.minusDays(9),
                "ज़िला कार्यालय",
                "ज़िला अध्यक्ष",
                "पहले कमज़ोर विधानसभाओं के प्रभारियों से अलग-अलग मिलें।",
                now.minus(Duration.ofDays(9)));
    }
}
