package org.sangathan.people.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.NameKey;
import org.sangathan.territory.Level;
import org.sangathan.territory.SearchUnits;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** How a person finds their own booth: by a place's name in either script, or by numbers in any script's digits. */
@Component
class FindBooths {
    private static final int SEARCHED = 200;

    private final Territory territory;
    private final SearchUnits searchUnits;
    private final PlaceIndex placeIndex;

    FindBooths(Territory territory, SearchUnits searchUnits, PlaceIndex placeIndex) {
        this.territory = territory;
        this.searchUnits = searchUnits;
        this.placeIndex = placeIndex;
    }

    /** Constituencies of this number or name; of a district's name, all of the district. */
    List<UnitRef> seats(String query, int limit) {
        Tree tree = territory.tree();
        String number = number(query);
        if (number != null) {
            return Arrays.stream(tree.unitsAt(tree.root().id(), Level.CONSTITUENCY))
                    .mapToObj(tree::get)
                    .filter(seat -> number.equals(plain(seat.number())))
                    .limit(limit)
                    .toList();
        }
        List<SearchUnits.Found> found = searchUnits.search(query, null, SEARCHED);
        Map<Integer, UnitRef> seats = new LinkedHashMap<>();
        Stream.of(Level.CONSTITUENCY, Level.DISTRICT)
                .flatMap(level -> found.stream().filter(unit -> unit.level().equals(level)))
                .flatMapToInt(unit -> Arrays.stream(tree.unitsAt(unit.id(), Level.CONSTITUENCY)))
                .forEach(seat -> seats.putIfAbsent(seat, tree.get(seat)));
        return seats.values().stream().limit(limit).toList();
    }

    /** The booth of this number within a constituency or sector. */
    Optional<UnitRef> byNumber(int unitId, String written) {
        String number = number(written);
        Tree tree = territory.tree();
        return number == null || !tree.contains(unitId)
                ? Optional.empty()
                : Arrays.stream(tree.unitsAt(unitId, Level.BOOTH))
                        .mapToObj(tree::get)
                        .filter(booth -> number.equals(plain(booth.number())))
                        .findFirst();
    }

    /** Booths by number or by any word of their names, within a constituency or anything below it. */
    List<UnitRef> within(int unitId, String query, int limit) {
        Optional<UnitRef> numbered = byNumber(unitId, query);
        if (numbered.isPresent()) {
            return List.of(numbered.get());
        }
        Tree tree = territory.tree();
        Map<Integer, UnitRef> booths = new LinkedHashMap<>();
        searchUnits.search(query, unitId, SEARCHED).stream()
                .filter(found -> found.level().equals(Level.BOOTH))
                .forEach(found -> booths.put(found.id(), tree.get(found.id())));
        String[] words = NameKey.of(query).split(" ");
        if (!words[0].isEmpty()) {
            Arrays.stream(tree.unitsAt(unitId, Level.BOOTH))
                    .mapToObj(tree::get)
                    .filter(booth -> sounds(booth, words))
                    .forEach(booth -> booths.putIfAbsent(booth.id(), booth));
        }
        return booths.values().stream().limit(limit).toList();
    }

    /** Does each word begin some word of the booth's name? */
    private static boolean sounds(UnitRef booth, String[] words) {
        String name = " " + NameKey.of(booth.nameHi());
        return Arrays.stream(words).allMatch(word -> name.contains(" " + word));
    }

    /** Booths anywhere whose names have these words. */
    List<UnitRef> anywhere(String query, int limit) {
        Tree tree = territory.tree();
        return placeIndex.find(query, limit).stream()
                .map(tree::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** ०४५ and 45 are one number, 262A and 262a too; null for what is none. */
    static @Nullable String number(@Nullable String written) {
        String plain = plain(written);
        return plain != null && plain.matches("[1-9]\\d{0,4}[A-Z]{0,2}") ? plain : null;
    }

    private static @Nullable String plain(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String western = written.strip()
                .codePoints()
                .mapToObj(letter -> Character.isDigit(letter)
                        ? Integer.toString(Character.digit(letter, 10))
                        : Character.toString(Character.toUpperCase(letter)))
                .collect(Collectors.joining());
        return western.replaceFirst("^0+(?=.)", "");
    }
}
