package org.sangathan.network.publishing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.units.UnitAccountId;

/** How a status is found by its words: what is indexed of the text, and the marks that say who may read it. */
public final class SearchMarks {
    public static final String OPEN = "!open";
    public static final String FOLLOWERS = "!followers";

    private static final Pattern HANDLE = Pattern.compile("@[\\p{Alnum}_-]+");
    private static final Pattern JOINERS_AND_NUKTA = Pattern.compile("[\\u200b-\\u200d\\u093c]");
    private static final long WEEK = 7L * 24 * 3600 * 1000;

    private SearchMarks() {}

    /** Text with one spelling for what is written in several ways; whom it addresses is no word of it. */
    public static String words(String text) {
        String plain = HANDLE.matcher(text).replaceAll(" ");
        String apart = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        return JOINERS_AND_NUKTA.matcher(apart).replaceAll("").replace('\u0901', '\u0902');
    }

    public static String ofUnit(int unitId) {
        return "!unit" + unitId;
    }

    /** Of the letter box of a unit, which its office-bearers read. */
    public static String ofLetterBox(int unitId) {
        return "!box" + unitId;
    }

    public static String by(UUID account) {
        return "!by" + account;
    }

    public static String to(UUID account) {
        return "!to" + account;
    }

    public static String ofWeek(long epochMillis) {
        return "!week" + epochMillis / WEEK;
    }

    public static long weekOf(long epochMillis) {
        return epochMillis / WEEK;
    }

    static List<String> of(UUID id, NewStatus status) {
        List<String> marks = new ArrayList<>();
        marks.add(ofWeek(StatusId.tickOf(id) >>> 12));
        marks.add(by(status.authorId()));
        if (status.acting() != null) {
            marks.add(by(status.acting().id()));
        }
        marks.addAll(mentions(status.mentionIds()));
        switch (status.visibility()) {
            case "public", "unlisted" -> marks.add(OPEN);
            case "private" -> {
                if (status.units().isEmpty()) {
                    marks.add(FOLLOWERS);
                }
                status.units().forEach(unit -> marks.add(ofUnit(unit)));
            }
            default -> status.units().forEach(unit -> marks.add(ofLetterBox(unit)));
        }
        return marks;
    }

    static List<String> mentions(List<UUID> mentionIds) {
        return mentionIds.stream()
                .filter(account -> !UnitAccountId.isUnit(account))
                .map(SearchMarks::to)
                .toList();
    }

    static String searched(NewStatus.Said said, @Nullable List<String> options) {
        return words(said.spoiler() + " " + said.text() + " " + (options == null ? "" : String.join(" ", options)));
    }
}
