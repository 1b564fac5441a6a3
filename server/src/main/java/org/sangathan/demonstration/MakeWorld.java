package org.sangathan.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.PostType;
import org.sangathan.demonstration.World.Booth;
import org.sangathan.demonstration.World.Holding;
import org.sangathan.demonstration.World.Known;
import org.sangathan.demonstration.World.Person;
import org.sangathan.demonstration.World.Sector;
import org.sangathan.people.Gender;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;

/**
 * Makes the world from a seed. The nine seats of Gorakhpur district are peopled down to booth committees, with holes
 * where holes are instructive; all other seats have booths, some members and some presidents.
 */
final class MakeWorld {
    static final int PEOPLED_DISTRICT = 24_733;
    private static final int NEIGHBOUR_DISTRICT = 24_723;
    private static final int STATE_UNIT = 240_000_000;
    private static final int CITY_SEAT = 24_322;
    private static final int SEAT_WITHOUT_PRESIDENT = 24_327;
    private static final long SEED = 403_2022L;
    private static final int BOOTHS_PER_SECTOR = 14;
    private static final int SMALL_SEAT = 28;
    private static final int COMMITTEE = 10;

    private final World world = new World();
    private final Chance chance = new Chance(SEED);
    private final Names names = new Names();
    private final Tree tree;
    private final Instant now;
    private final boolean small;
    private final Map<Integer, Integer> boothsBySeat;
    private final Map<Integer, List<Booth>> boothsOf = new HashMap<>();
    private final Map<Integer, List<Person>> peopleOf = new HashMap<>();
    private long nextKnownPhone = 9_000_000_001L;
    private long nextPhone = 9_000_000_101L;

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
        for (int seat : seats()) {
            if (isPeopled(seat)) {
                peopleFully(seat);
            } else {
                peopleThinly(seat);
            }
        }
        makeKnownPeople();
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

    private void peopleFully(int seat) {
        double strength = chance.share(0.45, 0.92);
        Person president = seat == SEAT_WITHOUT_PRESIDENT ? null : chief(seat);
        UUID by = president == null ? null : president.id();
        if (president != null) {
            hold(UnitRef.ownUnitOf(seat), "constituency_president", 1, president, null, true);
        }
        for (Booth booth : boothsOf.getOrDefault(seat, List.of())) {
            int members = chance.happens(0.07) ? 0 : chance.between(6, 40);
            List<Person> people = new ArrayList<>();
            for (int each = 0; each < members; each++) {
                people.add(person(booth.id(), null, 0));
            }
            peopleOf.put(booth.id(), people);
            staffBooth(booth, people, strength, by);
        }
        for (Sector sector : world.sectors) {
            if (UnitRef.constituencyOf(sector.id()) == seat && chance.happens(0.8)) {
                Person inCharge = anybodyOf(sector.id());
                if (inCharge != null) {
                    hold(sector.id(), "sector_in_charge", 1, inCharge, by, chance.happens(0.85));
                }
            }
        }
        Person elder = person(boothsOf.getOrDefault(seat, List.of()).getFirst().id(), null, 68);
        hold(UnitRef.ownUnitOf(seat), "constituency_mentor", 1, elder, by, true);
    }

    private void staffBooth(Booth booth, List<Person> people, double strength, @Nullable UUID by) {
        if (people.size() < 3 || !chance.happens(strength)) {
            return;
        }
        // every twelfth booth has a committee on paper: all appointed, nobody accepted
        boolean onPaper = chance.happens(0.08);
        Person president = people.getFirst();
        hold(booth.id(), PostType.BOOTH_PRESIDENT, 1, president, by, !onPaper && chance.happens(0.82));
        if (chance.happens(0.05)) {
            end(booth.id(), people.get(1), by);
        }
        int seats = Math.min(COMMITTEE, people.size() - 2);
        int filled = onPaper || chance.happens(0.3 * strength) ? seats : chance.between(0, Math.min(6, seats));
        double accepting = onPaper ? 0 : chance.happens(0.5) ? 1 : 0.7;
        for (int seat = 1; seat <= filled; seat++) {
            hold(
                    booth.id(),
                    PostType.BOOTH_COMMITTEE_MEMBER,
                    seat,
                    people.get(seat),
                    president.id(),
                    chance.happens(accepting));
        }
        Person last = people.getLast();
        if (last.birthYear() <= year() - 60 && people.size() > filled + 1) {
            hold(booth.id(), "booth_mentor", 1, last, by, chance.happens(0.9));
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

    private void peopleThinly(int seat) {
        List<Booth> booths = boothsOf.getOrDefault(seat, List.of());
        double strength = chance.share(0.01, 0.12);
        if (chance.happens(0.7)) {
            hold(UnitRef.ownUnitOf(seat), "constituency_president", 1, chief(seat), null, chance.happens(0.85));
        }
        for (Booth booth : booths) {
            if (chance.happens(strength)) {
                List<Person> people = new ArrayList<>();
                int members = chance.between(1, 4);
                for (int each = 0; each < members; each++) {
                    people.add(person(booth.id(), null, 0));
                }
                if (chance.happens(0.5)) {
                    hold(booth.id(), PostType.BOOTH_PRESIDENT, 1, people.getFirst(), null, chance.happens(0.6));
                }
            }
        }
    }

    private Person chief(int seat) {
        List<Booth> booths = boothsOf.getOrDefault(seat, List.of());
        return person(booths.get(chance.between(0, booths.size() - 1)).id(), null, chance.between(32, 58));
    }

    private void makeKnownPeople() {
        Booth home = boothsOf.getOrDefault(CITY_SEAT, List.of()).get(4);
        int city = UnitRef.ownUnitOf(CITY_SEAT);
        int district = UnitRef.ownUnitOf(PEOPLED_DISTRICT);
        know(
                STATE_UNIT,
                "state_president",
                1,
                known(home, "कमला देवी", Gender.WOMAN, 57),
                "प्रदेश अध्यक्ष",
                "State president",
                "पूरे प्रदेश का बोर्ड और नक्शा",
                "the whole state's board and map");
        Person secretary = known(home, "सुरेश कुमार", Gender.MAN, 49);
        know(
                STATE_UNIT,
                "state_general_secretary",
                1,
                secretary,
                "प्रदेश महासचिव",
                "State general secretary",
                "बूथ सूची आयात करें",
                "import a booth list");
        know(
                STATE_UNIT,
                "state_expert_team",
                1,
                known(home, "अनीता रानी", Gender.WOMAN, 34),
                "विशेषज्ञ दल सदस्य",
                "Expert team member",
                "बोर्ड पढ़ें, आयात करें",
                "read the board, import");
        Person president = known(home, "राजेश सिंह", Gender.MAN, 46);
        know(
                district,
                "district_president",
                1,
                president,
                "ज़िला अध्यक्ष",
                "District president",
                "खाली बूथ देखें और बूथ अध्यक्ष नियुक्त करें",
                "find empty booths and appoint booth presidents");
        for (int other : tree.unitsAt(STATE_UNIT, Level.DISTRICT)) {
            if (other != district && other != UnitRef.ownUnitOf(NEIGHBOUR_DISTRICT) && chance.happens(0.8)) {
                int[] seats = tree.constituencies(other);
                if (seats.length > 0 && boothsOf.containsKey(seats[0])) {
                    hold(other, "district_president", 1, chief(seats[0]), secretary.id(), chance.happens(0.9));
                }
            }
        }
        knowCity(home, city, president);
        int neighbour = UnitRef.ownUnitOf(NEIGHBOUR_DISTRICT);
        Booth neighbourHome = boothsOf.getOrDefault(tree.constituencies(neighbour)[0], List.of())
                .getFirst();
        know(
                neighbour,
                "district_president",
                1,
                known(neighbourHome, "विनोद प्रकाश", Gender.MAN, 51),
                "ज़िला अध्यक्ष",
                "District president",
                "पड़ोसी ज़िला: गोरखपुर का कुछ नहीं दिखता",
                "a neighbour: sees nothing of Gorakhpur");
    }

    private void knowCity(Booth home, int city, Person president) {
        relieve(city, "constituency_president");
        know(
                city,
                "constituency_president",
                1,
                known(home, "मीना कुमारी", Gender.WOMAN, 41),
                "विधानसभा अध्यक्ष",
                "Constituency president",
                "कमज़ोर बूथ, खाली पद",
                "weak booths, empty posts");
        relieve(home.parentId(), "sector_in_charge");
        know(
                home.parentId(),
                "sector_in_charge",
                1,
                known(home, "दिनेश प्रसाद", Gender.MAN, 38),
                "सेक्टर प्रभारी",
                "Sector in-charge",
                "अपने सेक्टर के बूथ",
                "the booths of one sector");
        clear(home.id());
        Person boothPresident = known(home, "पूजा देवी", Gender.WOMAN, 27);
        know(
                home.id(),
                PostType.BOOTH_PRESIDENT,
                1,
                boothPresident,
                "बूथ अध्यक्ष",
                "Booth president",
                "बूथ समिति बनाएँ, सदस्य बुलाएँ",
                "build the booth committee, invite members");
        know(
                home.id(),
                PostType.BOOTH_COMMITTEE_MEMBER,
                1,
                known(home, "संजय कुमार", Gender.MAN, 23),
                "बूथ समिति सदस्य",
                "Booth committee member",
                "सदस्य बुलाएँ",
                "invite members");
        know(
                home.id(),
                "booth_mentor",
                1,
                known(home, "सावित्री देवी", Gender.WOMAN, 69),
                "बूथ मार्गदर्शक",
                "Booth mentor",
                "इकाई देखें",
                "watch the unit");
        Person offered = known(home, "प्रियंका सिंह", Gender.WOMAN, 24);
        hold(home.id(), PostType.BOOTH_COMMITTEE_MEMBER, 2, offered, boothPresident.id(), false);
        world.known.add(new Known(
                offered,
                home.id(),
                "नियुक्ति स्वीकार करनी है",
                "Has an offer to accept",
                "स्वीकार या अस्वीकार करें",
                "accept or decline"));
        Person empty = freshFaceIn(city, home);
        Person elder = known(home, "रामनाथ लाल", Gender.MAN, 72);
        hold(district(), "district_mentor", 1, elder, president.id(), true);
        leaveDistrict(elder);
        world.known.add(new Known(
                empty,
                empty.homeUnitId(),
                "सदस्य",
                "Member",
                "खाली बूथ का सदस्य: नियुक्त करके देखें",
                "a member of a booth with nobody: appoint them"));
    }

    /** The elder was president of the district before; the president of today followed. */
    private void leaveDistrict(Person elder) {
        Instant left = now.minus(Duration.ofDays(20));
        Instant from = now.minus(Duration.ofDays(3 * 365));
        world.holdings.add(new Holding(
                chance.id(from), district(), "district_president", 1, elder, from, null, from, left, card()));
    }

    private static int district() {
        return UnitRef.ownUnitOf(PEOPLED_DISTRICT);
    }

    /** A member of the first booth of the seat whose every post is empty. */
    private Person freshFaceIn(int city, Booth home) {
        Booth empty = boothsOf.getOrDefault(UnitRef.constituencyOf(city), List.of()).stream()
                .filter(booth -> booth.id() != home.id())
                .filter(booth -> world.holdings.stream().noneMatch(holding -> holding.unitId() == booth.id()))
                .findFirst()
                .orElseThrow();
        return known(empty, "सुमन देवी", Gender.WOMAN, 26);
    }

    private Person known(Booth home, String name, Gender gender, int age) {
        String phone = "+91" + nextKnownPhone++;
        Person drawn = person(home.id(), gender, age);
        Person known = new Person(
                drawn.id(), drawn.homeUnitId(), name, gender, drawn.birthYear(), true, phone, drawn.joinedAt());
        world.people.set(world.people.size() - 1, known);
        return known;
    }

    private void know(
            int unitId,
            String postType,
            int seat,
            Person person,
            String postHi,
            String postEn,
            String noteHi,
            String noteEn) {
        hold(unitId, postType, seat, person, null, true);
        world.known.add(new Known(person, unitId, postHi, postEn, noteHi, noteEn));
    }

    private void relieve(int unitId, String postType) {
        world.holdings.removeIf(holding ->
                holding.unitId() == unitId && holding.postType().equals(postType) && holding.endedAt() == null);
    }

    private void clear(int unitId) {
        world.holdings.removeIf(holding -> holding.unitId() == unitId);
    }

    /** @param gender null for chance; age 0 for chance */
    private Person person(int homeUnitId, @Nullable Gender gender, int age) {
        Gender drawn = gender != null ? gender : chance.happens(0.41) ? Gender.WOMAN : Gender.MAN;
        Instant joined = now.minus(Duration.ofMinutes(chance.between(60 * 24, 60 * 24 * 120)));
        Person person = new Person(
                chance.id(joined),
                homeUnitId,
                names.person(drawn, chance),
                drawn,
                year() - (age > 0 ? age : age()),
                chance.happens(0.35),
                "+91" + nextPhone++,
                joined);
        world.people.add(person);
        return person;
    }

    private int age() {
        if (chance.happens(0.46)) {
            return chance.between(19, 35);
        }
        return chance.happens(0.74) ? chance.between(36, 59) : chance.between(60, 81);
    }

    private int year() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).getYear();
    }

    private void hold(
            int unitId, String postType, int seat, Person holder, @Nullable UUID appointedBy, boolean accepts) {
        Instant appointed = holder.joinedAt().plus(Duration.ofMinutes(chance.between(30, 60 * 20)));
        Instant accepted = accepts ? appointed.plus(Duration.ofMinutes(chance.between(5, 180))) : null;
        world.holdings.add(new Holding(
                chance.id(appointed), unitId, postType, seat, holder, appointed, appointedBy, accepted, null, card()));
    }

    /** Somebody who held the presidency before. */
    private void end(int unitId, Person holder, @Nullable UUID appointedBy) {
        Instant appointed = holder.joinedAt().plus(Duration.ofMinutes(20));
        Instant ended = appointed.plus(Duration.ofHours(2));
        world.holdings.add(new Holding(
                chance.id(appointed),
                unitId,
                PostType.BOOTH_PRESIDENT,
                1,
                holder,
                appointed,
                appointedBy,
                appointed,
                ended,
                card()));
    }

    private String card() {
        StringBuilder code = new StringBuilder(10);
        for (int each = 0; each < 10; each++) {
            code.append("23456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(chance.between(0, 29)));
        }
        return code.toString();
    }
}
