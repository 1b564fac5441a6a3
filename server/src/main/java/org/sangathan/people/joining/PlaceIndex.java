package org.sangathan.people.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.NameKey;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.stereotype.Component;

/**
 * Every word of every booth's name, by how it sounds, so that a village typed in Latin finds its booths written in
 * Devanagari anywhere in the state. One sorted array of numbers, eight octets a word; made at the first question and
 * after each change of the territory.
 */
@Component
class PlaceIndex {
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int INDEX_BITS = 32;

    private final Territory territory;
    private volatile @Nullable Index index;

    PlaceIndex(Territory territory) {
        this.territory = territory;
    }

    /** @param entries hash of the word above, place in the booths below; sorted */
    private record Index(long version, int[] booths, long[] entries) {

        int[] range(String key) {
            long first = (long) key.hashCode() << INDEX_BITS;
            return new int[] {at(first), at(first + (1L << INDEX_BITS))};
        }

        boolean has(String key, int booth) {
            return Arrays.binarySearch(entries, ((long) key.hashCode() << INDEX_BITS) | booth) >= 0;
        }

        private int at(long entry) {
            int found = Arrays.binarySearch(entries, entry);
            return found < 0 ? -found - 1 : found;
        }
    }

    /** Ids of booths that have all of the words which any booth has; empty when no word is known. */
    List<Integer> find(String query, int limit) {
        Index known = index();
        List<String> words = BLANK.splitAsStream(NameKey.of(query))
                .filter(word -> !word.isEmpty())
                .filter(word -> known.range(word)[0] < known.range(word)[1])
                .sorted((one, other) -> Integer.compare(size(known, one), size(known, other)))
                .toList();
        List<Integer> booths = new ArrayList<>();
        if (words.isEmpty()) {
            return booths;
        }
        int[] rarest = known.range(words.getFirst());
        for (int at = rarest[0]; at < rarest[1] && booths.size() < limit; at++) {
            int booth = (int) known.entries[at];
            if (words.stream().allMatch(word -> known.has(word, booth))) {
                booths.add(known.booths[booth]);
            }
        }
        return booths;
    }

    private static int size(Index known, String word) {
        int[] range = known.range(word);
        return range[1] - range[0];
    }

    private Index index() {
        Tree tree = territory.tree();
        Index known = index;
        return known != null && known.version == tree.version() ? known : made(tree);
    }

    /** By one at a time; whoever waited finds it made. */
    private synchronized Index made(Tree tree) {
        Index known = index;
        if (known != null && known.version == tree.version()) {
            return known;
        }
        int[] booths = tree.unitsAt(tree.root().id(), Level.BOOTH);
        Map<String, String> keys = new HashMap<>();
        long[] entries = new long[booths.length * 4];
        int count = 0;
        for (int booth = 0; booth < booths.length; booth++) {
            for (String word : NO_LETTERS.split(tree.get(booths[booth]).nameHi(), -1)) {
                String key = keys.computeIfAbsent(word, NameKey::of);
                if (!key.isEmpty()) {
                    entries = count == entries.length ? Arrays.copyOf(entries, count * 2 + 4) : entries;
                    entries[count++] = ((long) key.hashCode() << INDEX_BITS) | booth;
                }
            }
        }
        entries = Arrays.copyOf(entries, count);
        Arrays.sort(entries);
        Index fresh = new Index(tree.version(), booths, entries);
        index = fresh;
        return fresh;
    }
}
