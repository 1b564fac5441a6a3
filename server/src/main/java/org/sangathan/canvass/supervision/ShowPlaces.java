package org.sangathan.canvass.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.canvass.supervision.SupervisionApi.PlaceView;
import org.sangathan.canvass.supervision.WalkedSql.Place;
import org.sangathan.people.Looks;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The place of a worker's last visit, for as long as the shift lasts: no later than two hours after it, never of another
 * day, and no nearer than about 250 metres. Whoever is looked at reads by whom.
 */
@Component
class ShowPlaces {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Duration SHIFT_ENDS_AFTER = Duration.ofHours(2);
    /** Of a degree; some 280 metres from south to north, 250 from west to east in the plain of the Ganga. */
    private static final double GRID = 0.0025;

    private final WalkedSql sql;
    private final Members members;
    private final Looks looks;
    private final Clock clock;

    ShowPlaces(WalkedSql sql, Members members, Looks looks, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.looks = looks;
        this.clock = clock;
    }

    @Transactional
    public List<PlaceView> show(Actor actor, int constituencyId, int[] booths) {
        Instant now = clock.instant();
        List<Place> places =
                sql.places(constituencyId, booths, LocalDate.ofInstant(now, INDIA), now.minus(SHIFT_ENDS_AFTER));
        Map<UUID, String> names =
                members.names(places.stream().map(Place::worker).toList());
        List<PlaceView> shown = new ArrayList<>();
        for (Place place : places) {
            String name = names.get(place.worker().id());
            if (name != null) {
                if (!place.worker().id().equals(actor.memberId())) {
                    looks.note(actor, place.worker(), "walk_place");
                }
                shown.add(new PlaceView(
                        place.worker().id(), name, onGrid(place.latitude()), onGrid(place.longitude()), place.at()));
            }
        }
        return shown;
    }

    private static double onGrid(double degrees) {
        return Math.round(degrees / GRID) * GRID;
    }
}
