package org.sangathan.people.duplicates;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A name as one hears it, word by word, whatever script and spelling it is written in. Unlike the key for searching it
 * keeps vowels, so that Sunil and Sunali stay apart, and puts aside words that say nothing about who it is.
 *
 * @param words those that tell people apart, in their order
 * @param fillers Kumar, Devi, Singh and the like: added or left out from one list to the next
 */
record HeardName(List<String> words, List<String> fillers) {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");
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
    private static final Pattern NASAL = Pattern.compile("m(?=[bcdfgjklpstv])");
    private static final Pattern LAST_A = Pattern.compile("(?<=[a-z]{2})a$");
    private static final Set<String> TITLES =
            heardAll("श्री श्रीमती सुश्री डॉ डॉक्टर मो मोहम्मद मुहम्मद md mohd mohammad"
                    + " mohammed muhammad shri shree shrimati smt sri dr mr mrs ms km kumari कु कुमारी");
    private static final Set<String> FILLERS =
            heardAll("कुमार देवी सिंह लाल प्रसाद बेगम ख़ातून खातून बानो राम चंद चन्द्र"
                    + " kumar devi singh lal prasad begum begam khatoon khatun bano ram chand chandra kumari कुमारी");

    private static Set<String> heardAll(String words) {
        return java.util.Arrays.stream(words.split(" "))
                .map(HeardName::heard)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
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
        String latin;
        synchronized (LATIN) {
            latin = LATIN.transliterate(word);
        }
        String heard = latin.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").replace("simh", "singh");
        heard = NASAL.matcher(heard).replaceAll("n");
        for (String[] alike : ALIKE) {
            heard = heard.replace(alike[0], alike[1]);
        }
        heard = DOUBLED.matcher(heard).replaceAll("$1");
        return LAST_A.matcher(heard).replaceAll("");
    }
}
