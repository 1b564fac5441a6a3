package org.sangathan.demonstration;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangathan.demonstration.World.Booth;
import org.sangathan.demonstration.World.Sector;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;

/**
 * Makes the world from a seed. The nine seats of Gorakhpur district are peopled down to booth committees, with holes
 * where holes are instructive; all other seats have booths, some members and some presidents.
 */
final class MakeWorld {
    static final int PEOPLED_DISTRICT = 24_733;
    static final int NEIGHBOUR_DISTRICT = 24_723;
    static final int STATE_UNIT = 240_000_000;
    private static final long SEED = 403_2022L;
    private static final int BOOTHS_PER_SECTOR = 14;
    private static final int SMALL_SEAT = 28;

    private final World world = new World();
    private final Chance chance = new Chance(SEED);
    private final Names names = new Names();
    private final Tree tree;
    private final Instant now;
    private final boolean small;
    private final Map<Integer, Integer> boothsBySeat;
    private final Map<Integer, List<Booth>> boothsOf = new HashMap<>();

    /** @param small the peopled district and one neighbour with few booths, for tests */
    MakeWorld(Territory territory, Instant now, boolean small) {
        this.tree = territory.tree();
        this.boothsBySeat = territory.boothsAtLastElection();
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.small = small;
    }

    World make() {
        for (int seat : seats()) {
            makeBooths(seat);
        }
        DrawPeople draw = new DrawPeople(world, chance, names, now);
        PeopleSeat peopleSeat = new PeopleSeat(world, chance, draw);
        for (int seat : seats()) {
            List<Booth> booths = boothsOf.getOrDefault(seat, List.of());
            if (isPeopled(seat)) {
                peopleSeat.fully(seat, booths);
            } else {
                peopleSeat.thinly(seat, booths);
            }
        }
        new MakeKnownPeople(world, chance, draw, peopleSeat, tree, now, boothsOf).make();
        return world;
    }

    private int[] seats() {
        return Arrays.stream(tree.constituencies(STATE_UNIT))
                .filter(seat -> !small
                        || isPeopled(seat)
                        || tree.isWithin(UnitRef.ownUnitOf(seat), UnitRef.ownUnitOf(NEIGHBOUR_DISTRICT)))
                .toArray();
    }

    private boolean isPeopled(int seat) {
        return tree.isWithin(UnitRef.ownUnitOf(seat), UnitRef.ownUnitOf(PEOPLED_DISTRICT));
    }

    private void makeBooths(int seat) {
        int count = small ? SMALL_SEAT : boothsBySeat.getOrDefault(seat, 350);
        int sectors = isPeopled(seat) ? (count + BOOTHS_PER_SECTOR - 1) / BOOTHS_PER_SECTOR : 0;
        int own = UnitRef.ownUnitOf(seat);
        for (int sector = 1; sector <= sectors; sector++) {
            world.sectors.add(new Sector(own + sector, own, sector));
        }
        List<Booth> booths = new ArrayList<>(count);
        String place = "";
        int rooms = 0;
        for (int number = 1; number <= count; number++) {
            if (rooms == 0) {
                place = names.place(chance);
                rooms = chance.between(1, 4);
            }
            int electors = chance.between(480, 1190);
            int women = (int) (electors * chance.share(0.43, 0.5));
            booths.add(new Booth(
                    own + sectors + number,
                    sectors == 0 ? own : own + 1 + (number - 1) / BOOTHS_PER_SECTOR,
                    number,
                    "प्राथमिक विद्यालय " + place + " कक्ष सं० " + rooms,
                    electors - women,
                    women));
            rooms--;
        }
        boothsOf.put(seat, booths);
        world.booths.addAll(booths);
    }
}
