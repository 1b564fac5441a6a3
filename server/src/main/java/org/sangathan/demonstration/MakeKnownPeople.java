package org.sangathan.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sangathan.appointments.PostType;
import org.sangathan.demonstration.World.Booth;
import org.sangathan.demonstration.World.Known;
import org.sangathan.demonstration.World.Person;
import org.sangathan.people.Gender;
import org.sangathan.territory.Level;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;

/** The people whom a newcomer may sign in as, from the state's president to a member of a booth with nobody. */
final class MakeKnownPeople {
    private static final int CITY_SEAT = 24_322;

    private final World world;
    private final Chance chance;
    private final DrawPeople draw;
    private final PeopleSeat peopleSeat;
    private final Tree tree;
    private final Instant now;
    private final Map<Integer, List<Booth>> boothsOf;

    MakeKnownPeople(
            World world,
            Chance chance,
            DrawPeople draw,
            PeopleSeat peopleSeat,
            Tree tree,
            Instant now,
            Map<Integer, List<Booth>> boothsOf) {
        this.world = world;
        this.chance = chance;
        this.draw = draw;
        this.peopleSeat = peopleSeat;
        this.tree = tree;
        this.now = now;
        this.boothsOf = boothsOf;
    }

    void make() {
        Booth home = boothsOf.getOrDefault(CITY_SEAT, List.of()).get(4);
        int city = UnitRef.ownUnitOf(CITY_SEAT);
        int district = UnitRef.ownUnitOf(MakeWorld.PEOPLED_DISTRICT);
        know(
                MakeWorld.STATE_UNIT,
                "state_president",
                1,
                draw.known(home, "कमला देवी", Gender.WOMAN, 57),
                "प्रदेश अध्यक्ष",
                "State president",
                "पूरे प्रदेश का बोर्ड और नक्शा",
                "the whole state's board and map");
        Person secretary = draw.known(home, "सुरेश कुमार", Gender.MAN, 49);
        know(
                MakeWorld.STATE_UNIT,
                "state_general_secretary",
                1,
                secretary,
                "प्रदेश महासचिव",
                "State general secretary",
                "बूथ सूची आयात करें",
                "import a booth list");
        know(
                MakeWorld.STATE_UNIT,
                "state_expert_team",
                1,
                draw.known(home, "अनीता रानी", Gender.WOMAN, 34),
                "विशेषज्ञ दल सदस्य",
                "Expert team member",
                "बोर्ड पढ़ें, आयात करें",
                "read the board, import");
        Person president = draw.known(home, "राजेश सिंह", Gender.MAN, 46);
        know(
                district,
                "district_president",
                1,
                president,
                "ज़िला अध्यक्ष",
                "District president",
                "खाली बूथ देखें और बूथ अध्यक्ष नियुक्त करें",
                "find empty booths and appoint booth presidents");
        presideElsewhere(district, secretary);
        knowCity(home, city, president);
        knowNeighbour();
    }

    private void presideElsewhere(int district, Person secretary) {
        for (int other : tree.unitsAt(MakeWorld.STATE_UNIT, Level.DISTRICT)) {
            if (other != district && other != UnitRef.ownUnitOf(MakeWorld.NEIGHBOUR_DISTRICT) && chance.happens(0.8)) {
                int[] seats = tree.constituencies(other);
                if (seats.length > 0 && boothsOf.containsKey(seats[0])) {
                    draw.hold(
                            other,
                            "district_president",
                            1,
                            peopleSeat.chief(boothsOf.get(seats[0])),
                            secretary.id(),
                            chance.happens(0.9));
                }
            }
        }
    }

    private void knowNeighbour() {
        int neighbour = UnitRef.ownUnitOf(MakeWorld.NEIGHBOUR_DISTRICT);
        Booth neighbourHome = boothsOf.getOrDefault(tree.constituencies(neighbour)[0], List.of())
                .getFirst();
        know(
                neighbour,
                "district_president",
                1,
                draw.known(neighbourHome, "विनोद प्रकाश", Gender.MAN, 51),
                "ज़िला अध्यक्ष",
                "District president",
                "पड़ोसी ज़िला: गोरखपुर का कुछ नहीं दिखता",
                "a neighbour: sees nothing of Gorakhpur");
    }

    private void knowCity(Booth home, int city, Person president) {
        draw.relieve(city, "constituency_president");
        know(
                city,
                "constituency_president",
                1,
                draw.known(home, "मीना कुमारी", Gender.WOMAN, 41),
                "विधानसभा अध्यक्ष",
                "Constituency president",
                "कमज़ोर बूथ, खाली पद",
                "weak booths, empty posts");
        draw.relieve(home.parentId(), "sector_in_charge");
        know(
                home.parentId(),
                "sector_in_charge",
                1,
                draw.known(home, "दिनेश प्रसाद", Gender.MAN, 38),
                "सेक्टर प्रभारी",
                "Sector in-charge",
                "अपने सेक्टर के बूथ",
                "the booths of one sector");
        draw.clear(home.id());
        Person boothPresident = draw.known(home, "पूजा देवी", Gender.WOMAN, 27);
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
                draw.known(home, "संजय कुमार", Gender.MAN, 23),
                "बूथ समिति सदस्य",
                "Booth committee member",
                "सदस्य बुलाएँ",
                "invite members");
        know(
                home.id(),
                "booth_mentor",
                1,
                draw.known(home, "सावित्री देवी", Gender.WOMAN, 69),
                "बूथ मार्गदर्शक",
                "Booth mentor",
                "इकाई देखें",
                "watch the unit");
        Person offered = draw.known(home, "प्रियंका सिंह", Gender.WOMAN, 24);
        draw.hold(home.id(), PostType.BOOTH_COMMITTEE_MEMBER, 2, offered, boothPresident.id(), false);
        world.known.add(new Known(
                offered,
                home.id(),
                "नियुक्ति स्वीकार करनी है",
                "Has an offer to accept",
                "स्वीकार या अस्वीकार करें",
                "accept or decline"));
        Person empty = freshFaceIn(city, home);
        Person elder = draw.known(home, "रामनाथ लाल", Gender.MAN, 72);
        draw.hold(district(), "district_mentor", 1, elder, president.id(), true);
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
        draw.held(
                district(),
                "district_president",
                elder,
                now.minus(Duration.ofDays(3 * 365)),
                now.minus(Duration.ofDays(20)));
    }

    private static int district() {
        return UnitRef.ownUnitOf(MakeWorld.PEOPLED_DISTRICT);
    }

    /** A member of the first booth of the seat whose every post is empty. */
    private Person freshFaceIn(int city, Booth home) {
        Booth empty = boothsOf.getOrDefault(UnitRef.constituencyOf(city), List.of()).stream()
                .filter(booth -> booth.id() != home.id())
                .filter(booth -> world.holdings.stream().noneMatch(holding -> holding.unitId() == booth.id()))
                .findFirst()
                .orElseThrow();
        return draw.known(empty, "सुमन देवी", Gender.WOMAN, 26);
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
        draw.hold(unitId, postType, seat, person, null, true);
        world.known.add(new Known(person, unitId, postHi, postEn, noteHi, noteEn));
    }
}
