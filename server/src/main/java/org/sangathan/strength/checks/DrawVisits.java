package org.sangathan.strength.checks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.canvass.ClaimedVisits;
import org.sangathan.platform.Ids;
import org.sangathan.strength.Draw;
import org.sangathan.strength.SampleSize;
import org.sangathan.strength.callbacks.RoundAbout;
import org.sangathan.strength.callbacks.RoundDraw;
import org.sangathan.strength.checks.VisitDrawSql.Frame;
import org.sangathan.strength.checks.VisitDrawSql.NewCheck;
import org.springframework.stereotype.Component;

/** Draws settled visits of a constituency that met somebody. Each visit is a line of the frame: its id and no more. */
@Component
class DrawVisits implements RoundDraw {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final VisitDrawSql sql;
    private final ClaimedVisits claimedVisits;
    private final Ids ids;
    private final CheckSettings settings;
    private final Clock clock;

    DrawVisits(VisitDrawSql sql, ClaimedVisits claimedVisits, Ids ids, CheckSettings settings, Clock clock) {
        this.sql = sql;
        this.claimedVisits = claimedVisits;
        this.ids = ids;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public RoundAbout about() {
        return RoundAbout.VISITS;
    }

    @Override
    public void draw(int constituencyId, UUID roundId, String seed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate from = LocalDate.ofInstant(now, INDIA).minus(settings.window());
        List<String> visits = claimedVisits.met(constituencyId, from, now.minus(settings.settledAfter())).stream()
                .map(UUID::toString)
                .toList();
        int sample = SampleSize.of(visits.size());
        if (!sql.insertDraw(constituencyId, roundId, new Frame(now, from, visits, sample))) {
            return;
        }
        List<NewCheck> checks = new ArrayList<>();
        for (String visit : Draw.turns(seed, visits, sample)) {
            checks.add(new NewCheck(ids.next(), checks.size() + 1, UUID.fromString(visit)));
        }
        sql.insertChecks(constituencyId, roundId, checks);
    }

    @Override
    public Optional<String> frame(int constituencyId, UUID roundId) {
        return sql.readFrame(constituencyId, roundId);
    }
}
