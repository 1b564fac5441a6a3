package org.sangathan.demonstration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.demonstration.World.Holding;
import org.sangathan.demonstration.World.Person;
import org.sangathan.demonstration.World.Sector;
import org.sangathan.territory.UnitRef;

/** Names that the constituency's president has put forward for empty sectors; the district's president approves. */
final class MakeProposals {
    private static final int CITY_SEAT = 24_322;
    private static final int MOST = 3;
    private static final String POST = "sector_in_charge";
    private static final List<String> REASONS = List.of(
            "सेक्टर के हर बूथ को जानते हैं, दो साल से घर-घर जा रहे हैं।",
            "महिलाओं की टोली इन्होंने ही खड़ी की है।",
            "");

    private final World world;
    private final Instant now;
    private final Chance chance;

    MakeProposals(World world, Instant now, Chance chance) {
        this.world = world;
        this.now = now;
        this.chance = chance;
    }

    private record Named(UUID id, Sector sector, Person person, String reason) {}

    void write(Connection connection) throws SQLException {
        Optional<Holding> president = world.holdings.stream()
                .filter(each -> each.unitId() == UnitRef.ownUnitOf(CITY_SEAT)
                        && each.postType().equals("constituency_president")
                        && each.endedAt() == null)
                .findFirst();
        if (president.isEmpty()) {
            return;
        }
        try (CopyTable table = new CopyTable(
                connection,
                "proposal (constituency_id, id, unit_id, post_type, member_id, member_constituency_id, proposed_by,"
                        + " proposed_by_constituency_id, proposed_at, reason)")) {
            int hours = 0;
            for (Named named : named()) {
                hours += 20;
                table.row(
                        CITY_SEAT,
                        named.id(),
                        named.sector().id(),
                        POST,
                        named.person().id(),
                        named.person().constituencyId(),
                        president.get().holder().id(),
                        president.get().holder().constituencyId(),
                        now.minus(Duration.ofHours(hours)),
                        named.reason());
            }
        }
    }

    private List<Named> named() {
        List<Sector> empty = world.sectors.stream()
                .filter(sector -> UnitRef.constituencyOf(sector.id()) == CITY_SEAT)
                .filter(sector -> world.holdings.stream()
                        .noneMatch(each -> each.unitId() == sector.id() && each.endedAt() == null))
                .limit(MOST)
                .toList();
        return empty.stream()
                .flatMap(sector -> somebodyOf(sector).stream()
                        .map(person -> new Named(
                                chance.id(now), sector, person, REASONS.get(empty.indexOf(sector) % REASONS.size()))))
                .toList();
    }

    /** A worker of the sector, of an age that the rules of the post want. */
    private Optional<Person> somebodyOf(Sector sector) {
        int year = LocalDate.ofInstant(now, ZoneOffset.UTC).getYear();
        var booths = world.booths.stream()
                .filter(booth -> booth.parentId() == sector.id())
                .map(World.Booth::id)
                .collect(Collectors.toSet());
        return world.people.stream()
                .filter(person -> booths.contains(person.homeUnitId()) && person.worker())
                .filter(person -> year - person.birthYear() >= 25 && year - person.birthYear() < 55)
                .filter(person -> world.holdings.stream()
                        .noneMatch(each -> each.holder().id().equals(person.id())))
                .findFirst();
    }
}
