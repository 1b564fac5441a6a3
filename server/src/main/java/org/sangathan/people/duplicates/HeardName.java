package org.sangathan.people.duplicates;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as one hears it, word by word, whatever script and spelling it is written in. Unlike the key for searching it
 * keeps vowels, so that Sunil and Sunali stay apart, and puts aside words that say little about who it is.
 *
 * @param words those that tell people apart, in their order
 * @param fillers Kumar, Devi, Singh and the like: added or left out from one list to the next
 */
record HeardName(List<String> words, List<String> fillers) {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; NFC; Lower");
    private static final Transliterator PLAIN =
            Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern IN_LATIN = Pattern.compile("\\p{IsLatin}.*");
    /** Devanagari writes an "a" behind every consonant without a vowel; at the end of a word nobody says it. */
    private static final Pattern SILENT_A = Pattern.compile("(?<=[^aāiīuūeo])a$");
    /** Words repeat a thousandfold; transliteration is what costs. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private static final int KNOWN_MOST = 200_000;
    private static final String[][] ALIKE = {
        {"chh", "c"}, {"ch", "c"}, {"ksh", "ks"}, {"x", "ks"}, {"sh", "s"}, {"ph", "f"}, {"kh", "k"}, {"gh", "g"},
        {"jh", "j"}, {"th", "t"}, {"dh", "d"}, {"bh", "b"}, {"ck", "k"}, {"q", "k"}, {"w", "v"}, {"z", "j"},
        {"aa", "a"}, {"ee", "i"}, {"ii", "i"}, {"oo", "u"}, {"uu", "u"}, {"ai", "e"}, {"ay", "e"}, {"au", "o"},
        {"ou", "o"}, {"ow", "o"}, {"iy", "i"}, {"ey", "e"}, {"y", "i"}, {"h", ""}
    };
    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");
    /** Behind two consonants nobody hears whether there is one: Krishna and कृष्ण, Pushpa and पुष्पा. */
    private static final Pattern SILENT_LAST_A = Pattern.compile("(?<=[b-df-hj-np-tv-z]{2})a$");

    private static final Pattern SINGH = Pattern.compile("\\bsi[mn]?h$");
    private static final Map<String, String> ALSO_WRITTEN =
            Map.of("kr", "kumar", "pd", "prasad", "begam", "begum", "banu", "bano", "cander", "candr", "cand", "candr");
    private static final Pattern NASAL = Pattern.compile("m(?=[bcdfgjklpstv])");
    private static final Set<String> TITLES =
            heardAll("श्री श्रीमती सुश्री डॉ डॉक्टर मो मु मोहम्मद मुहम्मद मोहमद मोहम्मद"
                    + " md mo mohd mohamad mohamed mohammad mohammed muhammad muhammed shri shree shrimati smt sri dr mr mrs ms"
                    + " km कु कुँ");
    private static final Set<String> FILLERS =
            heardAll("कुमार कुमारी देवी सिंह लाल प्रसाद बेगम ख़ातून बानो राम चंद चन्द्र"
                    + " kumar kr kumari devi singh lal prasad pd begum begam khatoon khatun bano banu ram chand"
                    + " chandra");

    private static Set<String> heardAll(String words) {
        return Arrays.stream(words.split(" ")).map(HeardName::heard).collect(Collectors.toUnmodifiableSet());
    }

    static HeardName of(String name) {
        List<String> all = NO_LETTER
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(HeardName::known)
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> named = all.stream().filter(word -> !TITLES.contains(word)).toList();
        List<String> rest = named.isEmpty() ? all : named;
        List<String> words = new ArrayList<>();
        List<String> fillers = new ArrayList<>();
        for (String word : rest) {
            // Ram Lal is Ram: the first word always tells
            if (words.isEmpty() || !FILLERS.contains(word)) {
                words.add(word);
            } else {
                fillers.add(word);
            }
        }
        return new HeardName(List.copyOf(words), List.copyOf(fillers));
    }

    private static String known(String word) {
        String heard = KNOWN.get(word);
        if (heard == null) {
            heard = heard(word);
            if (KNOWN.size() < KNOWN_MOST) {
                KNOWN.put(word, heard);
            }
        }
        return heard;
    }

    private static String heard(String word) {
        String heard = SINGH.matcher(latin(word).replaceAll("[^a-z]", "")).replaceAll("singh");
        heard = NASAL.matcher(heard).replaceAll("n");
        for (String[] alike : ALIKE) {
            heard = heard.replace(alike[0], alike[1]);
        }
        heard = SILENT_LAST_A.matcher(DOUBLED.matcher(heard).replaceAll("$1")).replaceAll("");
        return ALSO_WRITTEN.getOrDefault(heard, heard);
    }

    private static String latin(String word) {
        if (IN_LATIN.matcher(word).matches()) {
            return word.toLowerCase(Locale.ROOT);
        }
        synchronized (LATIN) {
            String marked = LATIN.transliterate(word).replace("r\u0325", "ri").replace("jñ", "gy");
            return PLAIN.transliterate(SILENT_A.matcher(marked).replaceFirst(""));
        }
    }
}
