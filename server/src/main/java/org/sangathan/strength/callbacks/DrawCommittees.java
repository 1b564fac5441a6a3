package org.sangathan.strength.callbacks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.platform.Ids;
import org.sangathan.strength.Draw;
import org.sangathan.strength.Draw.Committee;
import org.sangathan.strength.Draw.Drawn;
import org.sangathan.strength.SampleSize;
import org.sangathan.strength.callbacks.CallRoundSql.HeldSeat;
import org.sangathan.strength.callbacks.CallRoundSql.NewCall;
import org.springframework.stereotype.Component;

/** Draws committees of a constituency, and of each the holder who is called. */
@Component
class DrawCommittees implements RoundDraw {
    private final CallRoundSql sql;
    private final Ids ids;
    private final Clock clock;

    DrawCommittees(CallRoundSql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public RoundAbout about() {
        return RoundAbout.COMMITTEES;
    }

    @Override
    public void draw(int constituencyId, UUID roundId, String seed) {
        List<HeldSeat> held = sql.heldSeats(constituencyId);
        List<Committee> frame = committees(held);
        int sample = SampleSize.of(frame.size());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!sql.insertDraw(constituencyId, roundId, now, Draw.write(frame), frame.size(), sample)) {
            return;
        }
        Map<Drawn, UUID> holders = held.stream()
                .collect(Collectors.toMap(each -> new Drawn(each.unitId(), each.seat()), HeldSeat::appointmentId));
        List<NewCall> calls = new ArrayList<>();
        for (Drawn each : Draw.draw(seed, frame, sample)) {
            UUID holder = Objects.requireNonNull(holders.get(each));
            calls.add(new NewCall(ids.next(), calls.size() + 1, each.unitId(), holder));
        }
        sql.insertCalls(constituencyId, roundId, calls);
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

    @Override
    public Optional<String> frame(int constituencyId, UUID roundId) {
        return sql.readFrame(constituencyId, roundId);
    }
}
