package org.sangathan.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.PostType;
import org.sangathan.demonstration.World.Booth;
import org.sangathan.demonstration.World.Person;
import org.sangathan.demonstration.World.Sector;
import org.sangathan.territory.UnitRef;

/** Peoples one seat: down to booth committees, with holes where holes are instructive, or thinly. */
final class PeopleSeat {
    private static final int SEAT_WITHOUT_PRESIDENT = 24_327;
    private static final int COMMITTEE = 10;

    private final World world;
    private final Chance chance;
    private final DrawPeople draw;
    private final Map<Integer, List<Person>> peopleOf = new HashMap<>();

    PeopleSeat(World world, Chance chance, DrawPeople draw) {
        this.world = world;
        this.chance = chance;
        this.draw = draw;
    }

    void fully(int seat, List<Booth> booths) {
        double strength = chance.share(0.45, 0.92);
        Person president = seat == SEAT_WITHOUT_PRESIDENT ? null : chief(booths);
        UUID by = president == null ? null : president.id();
        if (president != null) {
            draw.hold(UnitRef.ownUnitOf(seat), "constituency_president", 1, president, null, true);
        }
        for (Booth booth : booths) {
            int members = chance.happens(0.07) ? 0 : chance.between(6, 40);
            List<Person> people = new ArrayList<>();
            for (int each = 0; each < members; each++) {
                people.add(draw.person(booth.id(), null, 0));
            }
            peopleOf.put(booth.id(), people);
            staffBooth(booth, people, strength, by);
        }
        for (Sector sector : world.sectors) {
            if (UnitRef.constituencyOf(sector.id()) == seat && chance.happens(0.8)) {
                Person inCharge = anybodyOf(sector.id());
                if (inCharge != null) {
                    draw.hold(sector.id(), "sector_in_charge", 1, inCharge, by, chance.happens(0.85));
                }
            }
        }
        Person elder = draw.person(booths.getFirst().id(), null, 68);
        draw.hold(UnitRef.ownUnitOf(seat), "constituency_mentor", 1, elder, by, true);
    }

    private void staffBooth(Booth booth, List<Person> people, double strength, @Nullable UUID by) {
        if (people.size() < 3 || !chance.happens(strength)) {
            return;
        }
        // every twelfth booth has a committee on paper: all appointed, nobody accepted
        boolean onPaper = chance.happens(0.08);
        Person president = people.getFirst();
        draw.hold(booth.id(), PostType.BOOTH_PRESIDENT, 1, president, by, !onPaper && chance.happens(0.82));
        if (chance.happens(0.05)) {
            draw.end(booth.id(), people.get(1), by);
        }
        int seats = Math.min(COMMITTEE, people.size() - 2);
        int filled = onPaper || chance.happens(0.3 * strength) ? seats : chance.between(0, Math.min(6, seats));
        double accepting = onPaper ? 0 : chance.happens(0.5) ? 1 : 0.7;
        for (int seat = 1; seat <= filled; seat++) {
            draw.hold(
                    booth.id(),
                    PostType.BOOTH_COMMITTEE_MEMBER,
                    seat,
                    people.get(seat),
                    president.id(),
                    chance.happens(accepting));
        }
        Person last = people.getLast();
        if (last.birthYear() <= draw.year() - 60 && people.size() > filled + 1) {
            draw.hold(booth.id(), "booth_mentor", 1, last, by, chance.happens(0.9));
        }
    }

    private @Nullable Person anybodyOf(int sectorId) {
        return world.booths.stream()
                .filter(booth -> booth.parentId() == sectorId)
                .map(booth -> peopleOf.getOrDefault(booth.id(), List.of()))
                .filter(people -> people.size() > 14)
                .map(people -> people.get(13))
                .findFirst()
                .orElse(null);
    }

    void thinly(int seat, List<Booth> booths) {
        double strength = chance.share(0.01, 0.12);
        if (chance.happens(0.7)) {
            draw.hold(UnitRef.ownUnitOf(seat), "constituency_president", 1, chief(booths), null, chance.happens(0.85));
        }
        for (Booth booth : booths) {
            if (chance.happens(strength)) {
                List<Person> people = new ArrayList<>();
                int members = chance.between(1, 4);
                for (int each = 0; each < members; each++) {
                    people.add(draw.person(booth.id(), null, 0));
                }
                if (chance.happens(0.5)) {
                    draw.hold(booth.id(), PostType.BOOTH_PRESIDENT, 1, people.getFirst(), null, chance.happens(0.6));
                }
            }
        }
    }

    Person chief(List<Booth> booths) {
        return draw.person(booths.get(chance.between(0, booths.size() - 1)).id(), null, chance.between(32, 58));
    }
}
