package org.sangathan.network.units;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A name in Latin letters as it is said: गोरखपुर शहर is gorakhpur shahar. The vowel "a" that Devanagari leaves unwritten
 * goes at the end of a word and between two sounded syllables (Ohala's rule).
 */
public final class Romanized {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final char VIRAMA = '\u094d';
    private static final char NUKTA = '\u093c';
    private static final Map<Character, String> CONSONANTS = Map.ofEntries(
            Map.entry('क', "k"),
            Map.entry('ख', "kh"),
            Map.entry('ग', "g"),
            Map.entry('घ', "gh"),
            Map.entry('ङ', "n"),
            Map.entry('च', "ch"),
            Map.entry('छ', "chh"),
            Map.entry('ज', "j"),
            Map.entry('झ', "jh"),
            Map.entry('ञ', "n"),
            Map.entry('ट', "t"),
            Map.entry('ठ', "th"),
            Map.entry('ड', "d"),
            Map.entry('ढ', "dh"),
            Map.entry('ण', "n"),
            Map.entry('त', "t"),
            Map.entry('थ', "th"),
            Map.entry('द', "d"),
            Map.entry('ध', "dh"),
            Map.entry('न', "n"),
            Map.entry('प', "p"),
            Map.entry('फ', "ph"),
            Map.entry('ब', "b"),
            Map.entry('भ', "bh"),
            Map.entry('म', "m"),
            Map.entry('य', "y"),
            Map.entry('र', "r"),
            Map.entry('ल', "l"),
            Map.entry('ळ', "l"),
            Map.entry('व', "v"),
            Map.entry('श', "sh"),
            Map.entry('ष', "sh"),
            Map.entry('स', "s"),
            Map.entry('ह', "h"));
    private static final Map<Character, String> WITH_NUKTA =
            Map.of('क', "q", 'ख', "kh", 'ग', "g", 'ज', "z", 'ड', "r", 'ढ', "rh", 'फ', "f", 'य', "y", 'न', "n");
    private static final Map<Character, String> VOWELS = Map.ofEntries(
            Map.entry('अ', "a"),
            Map.entry('आ', "a"),
            Map.entry('इ', "i"),
            Map.entry('ई', "i"),
            Map.entry('उ', "u"),
            Map.entry('ऊ', "u"),
            Map.entry('ऋ', "ri"),
            Map.entry('ए', "e"),
            Map.entry('ऐ', "ai"),
            Map.entry('ओ', "o"),
            Map.entry('औ', "au"),
            Map.entry('ऑ', "o"),
            Map.entry('ऍ', "e"),
            Map.entry('ा', "a"),
            Map.entry('ि', "i"),
            Map.entry('ी', "i"),
            Map.entry('ु', "u"),
            Map.entry('ू', "u"),
            Map.entry('ृ', "ri"),
            Map.entry('े', "e"),
            Map.entry('ै', "ai"),
            Map.entry('ो', "o"),
            Map.entry('ौ', "au"),
            Map.entry('ॉ', "o"),
            Map.entry('ॅ', "e"));

    private Romanized() {}

    /** Words of {@code a-z} and {@code 0-9}, joined; empty when nothing in the name has a sound. */
    public static String of(String name, String between) {
        StringBuilder joined = new StringBuilder();
        for (String word : BETWEEN_WORDS.split(Normalizer.normalize(name, Normalizer.Form.NFC), -1)) {
            String heard = word(word).replaceAll("[^a-z0-9]", "");
            if (!heard.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : between).append(heard);
            }
        }
        return joined.toString();
    }

    private static String word(String word) {
        if (word.chars().noneMatch(letter -> letter >= 0x0904 && letter <= 0x0939)) {
            synchronized (LATIN) {
                return LATIN.transliterate(word).toLowerCase(Locale.ROOT);
            }
        }
        return new Syllables(word).said();
    }

    /** Sounds of one word in Devanagari: a consonant or nothing, and a vowel or nothing. */
    private static final class Syllables {
        private final String[] consonants;
        private final String[] vowels;
        private final boolean[] unwritten;
        /** Sounded through the nose: neither consonant nor vowel in the rule below. */
        private final boolean[] nasal;

        private int count;

        Syllables(String word) {
            consonants = new String[word.length()];
            vowels = new String[word.length()];
            unwritten = new boolean[word.length()];
            nasal = new boolean[word.length()];
            for (int at = 0; at < word.length(); at++) {
                at = take(word, at);
            }
        }

        private int take(String word, int at) {
            char letter = word.charAt(at);
            String consonant = CONSONANTS.get(letter);
            if (consonant != null) {
                boolean dotted = at + 1 < word.length() && word.charAt(at + 1) == NUKTA;
                add(dotted ? WITH_NUKTA.getOrDefault(letter, consonant) : consonant, "a", true);
                return dotted ? at + 1 : at;
            }
            if (letter == VIRAMA && count > 0) {
                vowels[count - 1] = "";
                unwritten[count - 1] = false;
            } else if (VOWELS.containsKey(letter)) {
                takeVowel(letter, VOWELS.getOrDefault(letter, ""));
            } else if (letter == 'ं' || letter == 'ँ') {
                nasal[count] = true;
                add("n", "", false);
            } else if (letter < 128 && Character.isLetterOrDigit(letter)) {
                add(String.valueOf(Character.toLowerCase(letter)), "", false);
            } else if (letter >= '०' && letter <= '९') {
                add(String.valueOf((char) ('0' + letter - '०')), "", false);
            }
            return at;
        }

        private void takeVowel(char letter, String vowel) {
            boolean sign = letter >= 0x093e;
            if (sign && count > 0) {
                vowels[count - 1] = vowel;
                unwritten[count - 1] = false;
            } else {
                add("", vowel, false);
            }
        }

        private void add(String consonant, String vowel, boolean silent) {
            consonants[count] = consonant;
            vowels[count] = vowel;
            unwritten[count] = silent;
            count++;
        }

        String said() {
            dropSilent();
            StringBuilder said = new StringBuilder();
            for (int at = 0; at < count; at++) {
                said.append(consonants[at]).append(vowels[at]);
            }
            return said.toString().replace("sinh", "singh");
        }

        private void dropSilent() {
            if (count > 1 && unwritten[count - 1] && (nasal[count - 2] || !vowels[count - 2].isEmpty())) {
                vowels[count - 1] = "";
            }
            for (int at = count - 2; at > 0; at--) {
                boolean voicedBefore = !vowels[at - 1].isEmpty();
                boolean voicedAfter = !vowels[at + 1].isEmpty() && !consonants[at + 1].isEmpty();
                if (unwritten[at] && voicedBefore && voicedAfter) {
                    vowels[at] = "";
                }
            }
        }
    }
}
