package org.sangathan.people;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name in any script as the consonants one hears, so that रमेश, Ramesh and Rameshh are found alike. Inner vowels "a" go
 * because Devanagari writes them silently; spellings that differ only by convention (w/v, sh/s, ee/i) fall together.
 */
public final class NameKey {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
    private static final String[][] ALIKE = {
        {"ksh", "x"}, {"kh", "k"}, {"gh", "g"}, {"chh", "c"}, {"ch", "c"}, {"jh", "j"}, {"th", "t"}, {"dh", "d"},
        {"ph", "f"}, {"bh", "b"}, {"sh", "s"}, {"ck", "k"}, {"q", "k"}, {"w", "v"}, {"z", "j"}, {"ee", "i"},
        {"oo", "u"}, {"ai", "e"}, {"au", "o"}, {"ou", "o"}, {"y", "i"}, {"x", "ks"}, {"h", ""}
    };
    private static final Pattern INNER_A = Pattern.compile("(?<=[a-z])a+");
    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");
    private static final Pattern NASAL = Pattern.compile("m(?=[bcdfgjklpstv])");

    private NameKey() {}

    /** Words separated by one blank; empty when the name has no letter of any script. */
    public static String of(String name) {
        String latin;
        synchronized (LATIN) {
            latin = LATIN.transliterate(name);
        }
        return NO_LETTER
                .splitAsStream(latin.toLowerCase(Locale.ROOT))
                .map(NameKey::heard)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String heard(String word) {
        String heard = word.replace("simh", "singh"); // सिंह is heard, and written in Latin, with a g
        for (String[] alike : ALIKE) {
            heard = heard.replace(alike[0], alike[1]);
        }
        heard = INNER_A.matcher(heard).replaceAll("");
        heard = NASAL.matcher(heard).replaceAll("n");
        return DOUBLED.matcher(heard).replaceAll("$1");
    }
}
