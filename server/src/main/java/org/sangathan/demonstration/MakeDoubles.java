package org.sangathan.demonstration;

import com.ibm.icu.text.Transliterator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.demonstration.World.Person;

/** A handful of people of the city's seat who joined twice, the second time in Latin letters and from another phone. */
final class MakeDoubles {
    private static final int CITY_SEAT = 24_322;
    private static final int PEOPLE = 6;
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; NFC");
    private static final Transliterator PLAIN =
            Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Title");

    private final World world;
    private final Chance chance;
    private final List<Person> doubles = new ArrayList<>();
    private long nextPhone = 8_900_000_001L;

    MakeDoubles(World world, Chance chance) {
        this.world = world;
        this.chance = chance;
    }

    /** Before the people are written. */
    void join() {
        Set<UUID> known = world.known.stream().map(each -> each.person().id()).collect(Collectors.toSet());
        List<Person> once = world.people.stream()
                .filter(person -> person.constituencyId() == CITY_SEAT && !known.contains(person.id()))
                .toList();
        int apart = Math.max(1, once.size() / (PEOPLE + 1));
        for (int which = 1; which <= PEOPLE && which * apart < once.size(); which++) {
            doubles.add(again(once.get(which * apart), which));
        }
        world.people.addAll(doubles);
    }

    private Person again(Person person, int which) {
        Instant joined = person.joinedAt().plus(Duration.ofHours(20L * which));
        return new Person(
                chance.id(joined),
                person.homeUnitId(),
                inLatin(person.name()),
                person.gender(),
                person.birthYear() + (which % 3 == 0 ? 1 : 0),
                false,
                "+91" + nextPhone++,
                joined);
    }

    /** As people write themselves: without the "a" that Devanagari has behind a last consonant and nobody says. */
    static String inLatin(String name) {
        return Arrays.stream(name.split(" ", -1))
                .map(word -> {
                    String marked = LATIN.transliterate(word);
                    String latin = PLAIN.transliterate(marked.replace("ś", "sh").replace("ṣ", "sh"));
                    boolean silent = Character.getType(word.codePointBefore(word.length())) == Character.OTHER_LETTER;
                    return silent && latin.endsWith("a") ? latin.substring(0, latin.length() - 1) : latin;
                })
                .collect(Collectors.joining(" "));
    }

    /** The job compares them when the server has started. */
    void write(Connection connection) throws SQLException {
        try (CopyTable table = new CopyTable(connection, "duplicate_due (constituency_id, member_id)")) {
            for (Person person : doubles) {
                table.row(person.constituencyId(), person.id());
            }
        }
    }
}
