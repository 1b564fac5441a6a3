package org.sangathan.territory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds units by name in either script, or by number. In memory: units above the booth anywhere, booths by name within
 * one constituency and by exact number everywhere.
 */
@Component
public class SearchUnits {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,4}\\p{L}{0,2}");
    private static final Pattern WORD_START = Pattern.compile("[\\s(.-]+");
    private static final char NUKTA = '\u093c';
    private static final char CHANDRABINDU = '\u0901';
    private static final char ANUSVARA = '\u0902';

    private final Territory territory;
    private volatile @Nullable Named named;

    SearchUnits(Territory territory) {
        this.territory = territory;
    }

    /**
     * A unit and where it is.
     *
     * @param pathHi names from below the root down to its parent, empty for the root's children
     */
    public record Found(
            int id,
            String level,
            @Nullable String number,
            String nameHi,
            String nameEn,
            int constituencyId,
            @Nullable Integer parentId,
            String pathHi,
            String pathEn) {}

    private record Match(int index, int quality) {}

    /** Folded names of the units above the booth, in the tree's order. */
    private record Named(Tree tree, int[] indexes, String[] hindi, String[] english) {}

    public List<Found> search(String query, @Nullable Integer under, int limit) {
        return search(territory.tree(), query, under, limit);
    }

    List<Found> search(Tree tree, String query, @Nullable Integer under, int limit) {
        String folded = folded(query);
        int from = under == null ? 0 : tree.index(under);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Match> matches =
                NUMBER.matcher(folded).matches() ? byNumber(tree, from, folded, limit) : byName(tree, from, folded);
        return matches.stream()
                .sorted(Comparator.comparingInt(Match::quality).thenComparingInt(Match::index))
                .limit(limit)
                .map(match -> found(tree, match.index()))
                .toList();
    }

    private static List<Match> byNumber(Tree tree, int from, String folded, int limit) {
        String number = western(folded).toUpperCase(Locale.ROOT);
        List<Match> matches = new ArrayList<>();
        for (int index = from, booths = 0; index < tree.ends[from]; index++) {
            boolean booth = tree.isBoothAt(index);
            if ((!booth || booths < limit) && number.equals(tree.text.number(index))) {
                matches.add(new Match(index, tree.ranks[index]));
                booths += booth ? 1 : 0;
            }
        }
        return matches;
    }

    private List<Match> byName(Tree tree, int from, String folded) {
        List<Match> matches = new ArrayList<>();
        Named upper = named(tree);
        for (int each = 0; each < upper.indexes.length; each++) {
            if (upper.indexes[each] >= from && upper.indexes[each] < tree.ends[from]) {
                add(matches, tree, upper.indexes[each], folded, upper.hindi[each], upper.english[each]);
            }
        }
        if (tree.constituencies(tree.ids[from]).length == 1) {
            for (int index = from; index < tree.ends[from]; index++) {
                if (tree.isBoothAt(index)) {
                    add(matches, tree, index, folded, folded(tree.text.nameHi(index)));
                }
            }
        }
        return matches;
    }

    /** The start of the name beats the start of a word beats any place; then the higher level. */
    private static void add(List<Match> matches, Tree tree, int index, String folded, String... names) {
        int best = Integer.MAX_VALUE;
        for (String name : names) {
            if (name.startsWith(folded)) {
                best = Math.min(best, name.length() == folded.length() ? 0 : 1);
            } else if (WORD_START.splitAsStream(name).anyMatch(word -> word.startsWith(folded))) {
                best = Math.min(best, 2);
            } else if (name.contains(folded)) {
                best = Math.min(best, 3);
            }
        }
        if (best < Integer.MAX_VALUE) {
            matches.add(new Match(index, (best << 8) | tree.ranks[index]));
        }
    }

    private Named named(Tree tree) {
        Named known = named;
        if (known == null || known.tree != tree) {
            int[] indexes = IntStream.range(0, tree.size())
                    .filter(index -> !tree.isBoothAt(index))
                    .toArray();
            known = new Named(tree, indexes, names(indexes, tree.text::nameHi), names(indexes, tree.text::nameEn));
            named = known;
        }
        return known;
    }

    private static String[] names(int[] indexes, IntFunction<String> name) {
        return IntStream.of(indexes)
                .mapToObj(index -> folded(name.apply(index)))
                .toArray(String[]::new);
    }

    private static Found found(Tree tree, int index) {
        UnitRef unit = tree.at(index);
        List<UnitRef> path = tree.path(unit.id());
        List<UnitRef> above = path.size() < 2 ? List.of() : path.subList(1, path.size() - 1);
        return new Found(
                unit.id(),
                unit.level(),
                unit.number(),
                unit.nameHi(),
                unit.nameEn(),
                unit.constituencyId(),
                unit.parentId(),
                above.stream().map(UnitRef::nameHi).collect(Collectors.joining(" › ")),
                above.stream().map(UnitRef::nameEn).collect(Collectors.joining(" › ")));
    }

    /** Spelling that people vary without meaning another place: case, nukta, chandrabindu. */
    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                .replace(String.valueOf(NUKTA), "")
                .replace(CHANDRABINDU, ANUSVARA)
                .toLowerCase(Locale.ROOT);
    }

    private static String western(String number) {
        return number.codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
