package org.sangathan.benchmarks;

import java.util.List;
import java.util.Random;
import org.sangathan.territory.Level;
import org.sangathan.territory.Tree;
import org.sangathan.territory.TreeBuilder;
import org.sangathan.territory.UnitRef;

/** A made-up tree as large as India's: 36 states, 4,123 constituencies, 1.05 million booths with names in Hindi. */
final class IndiaLikeTree {
    static final int BOOTHS = 1_050_000;

    private static final int STATES = 36;
    private static final int SEATS = 4_123;
    private static final int DISTRICTS_PER_STATE = 22;
    private static final int COUNTRY = UnitRef.ownUnitOf(90_000);
    /** Of the median length of real names, 26 letters in Latin and about 35 in Hindi. */
    private static final String[] KINDS = {
        "प्राथमिक विद्यालय",
        "पूर्व माध्यमिक विद्यालय",
        "पंचायत भवन",
        "इण्टर कालेज",
        "कन्या पाठशाला",
        "सामुदायिक केन्द्र"
    };

    private static final String[] PLACES = {
        "रामपुर",
        "नगला भवानी",
        "सराय मीर",
        "खेड़ा कलाँ",
        "बड़ागाँव",
        "मोहम्मदपुर",
        "सिकन्दराबाद",
        "धनौरा",
        "चकिया",
        "हरिहरपुर"
    };

    private static final List<Level> LEVELS = List.of(
            new Level("country", 1, "देश", "Country"),
            new Level(Level.STATE, 2, "राज्य", "State"),
            new Level(Level.DISTRICT, 3, "जिला", "District"),
            new Level(Level.CONSTITUENCY, 4, "विधानसभा क्षेत्र", "Constituency"),
            new Level(Level.BOOTH, 5, "बूथ", "Booth"));

    private IndiaLikeTree() {}

    static Tree build() {
        TreeBuilder builder = new TreeBuilder(LEVELS);
        Random random = new Random(7);
        builder.addUnit(COUNTRY, 0, "country", null, "भारत", "India");
        for (int state = 1; state <= STATES; state++) {
            int stateUnit = UnitRef.ownUnitOf(state * 1000);
            builder.addUnit(stateUnit, COUNTRY, Level.STATE, null, "राज्य " + state, "State " + state);
            for (int district = 1; district <= DISTRICTS_PER_STATE; district++) {
                builder.addUnit(
                        UnitRef.ownUnitOf(state * 1000 + 700 + district),
                        stateUnit,
                        Level.DISTRICT,
                        null,
                        "जिला " + district,
                        "District " + district);
            }
        }
        int booths = 0;
        for (int seat = 0; seat < SEATS; seat++) {
            int end = (int) ((long) BOOTHS * (seat + 1) / SEATS);
            addSeat(builder, random, seat, end - booths);
            booths = end;
        }
        return builder.build(1);
    }

    private static void addSeat(TreeBuilder builder, Random random, int seat, int booths) {
        int state = seat % STATES + 1;
        int number = seat / STATES + 1;
        int cell = state * 1000 + number;
        int district = UnitRef.ownUnitOf(state * 1000 + 701 + number % DISTRICTS_PER_STATE);
        String count = Integer.toString(number);
        builder.addUnit(
                UnitRef.ownUnitOf(cell), district, Level.CONSTITUENCY, count, "क्षेत्र " + count, "Seat " + count);
        for (int booth = 1; booth <= booths; booth++) {
            String name = KINDS[random.nextInt(KINDS.length)] + " " + PLACES[random.nextInt(PLACES.length)]
                    + " कक्ष संख्या " + (booth % 4 + 1);
            builder.addBooth(
                    UnitRef.ownUnitOf(cell) + booth, UnitRef.ownUnitOf(cell), Integer.toString(booth), name, 960);
        }
    }
}
