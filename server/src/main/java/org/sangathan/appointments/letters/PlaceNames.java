package org.sangathan.appointments.letters;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sangathan.appointments.PostType;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;

/** Units, posts and days as a letter writes them. */
final class PlaceNames {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private PlaceNames() {}

    static String unit(UnitRef unit, String language) {
        String name = language.equals("hi") ? unit.nameHi() : unit.nameEn();
        return unit.number() == null ? name : unit.number() + " · " + name;
    }

    /** The units above, nearest first, without the division and the state. */
    static String above(Tree tree, int unitId, String language) {
        List<UnitRef> path = tree.path(unitId);
        String names = path.reversed().stream()
                .filter(each -> each.id() != unitId)
                .filter(each ->
                        !each.level().equals("division") && !each.level().equals("state"))
                .map(each -> unit(each, language))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? unit(tree.root(), language) : names;
    }

    static String post(PostType post, String language) {
        return language.equals("hi") ? post.nameHi() : post.nameEn();
    }

    static String day(Instant at, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.of(language, "IN"))
                .withZone(INDIA)
                .format(at);
    }
}
