package org.sangathan.people.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.AfterErasure;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.HeldData.Word;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Words;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is held of a member, from every feature, in the words of one language. */
@Component
class MyData {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private static final Set<String> ONE_ROW = Set.of("profile", "login");

    private final List<HeldData> held;
    private final Members members;
    private final Territory territory;
    private final Words words;
    private final Clock clock;

    MyData(ObjectProvider<HeldData> held, Members members, Territory territory, Words words, Clock clock) {
        this.held = held.orderedStream().toList();
        this.members = members;
        this.territory = territory;
        this.words = words;
        this.clock = clock;
    }

    /** @param language of all words in it */
    record DataCopy(String language, Instant madeAt, String name, List<DataCategory> categories) {}

    /**
     * One category.
     *
     * @param count of all that is held, also where rows are cut
     * @param groundWords the section of the law, in words
     * @param afterErasure gone or without_name
     * @param kept why something remains after erasure; null where nothing does
     */
    record DataCategory(
            String code,
            String title,
            String why,
            String ground,
            String groundWords,
            String until,
            String afterErasure,
            @Nullable String kept,
            int count,
            List<List<DataValue>> rows) {}

    /**
     * One value.
     *
     * @param value for machines: text, number, truth, ISO 8601 moment, or code
     * @param text for people
     */
    record DataValue(String field, String label, @Nullable Object value, String text) {}

    /** One snapshot, so that the copy agrees with itself. */
    @Transactional(readOnly = true)
    public DataCopy collect(Actor actor, @Nullable String language, int rowsEach) {
        Member member = members.get(actor);
        String spoken = language(language, member);
        return new DataCopy(
                spoken,
                clock.instant(),
                member.name(),
                held.stream()
                        .map(each -> category(each, member, spoken, rowsEach))
                        .toList());
    }

    /** The one that was asked for, else the member's own. */
    static String language(@Nullable String asked, Member member) {
        if ("hi".equals(asked)) {
            return "hi";
        }
        return "en".equals(asked) ? "en" : member.language();
    }

    private DataCategory category(HeldData each, Member member, String language, int rowsEach) {
        String key = "held." + each.code();
        List<Row> rows = rows(each, member);
        return new DataCategory(
                each.code(),
                words.in(language, key),
                words.in(language, key + ".why"),
                each.ground().code(),
                words.in(language, "ground." + each.ground().code()),
                words.in(language, key + ".until"),
                each.afterErasure().code(),
                each.afterErasure() == AfterErasure.GONE ? null : words.in(language, key + ".kept"),
                rows.size(),
                rows.stream().limit(rowsEach).map(row -> values(row, language)).toList());
    }

    /** Also what was done under ids from before a merge; there is one row about the member and their sign-in. */
    private List<Row> rows(HeldData each, Member member) {
        List<Row> rows = new ArrayList<>(each.rows().apply(member));
        for (UUID formerId : members.formerIds(member.id())) {
            each.rows().apply(member.under(formerId)).stream()
                    .filter(row -> !ONE_ROW.contains(each.code()))
                    .forEach(rows::add);
        }
        return rows;
    }

    private List<DataValue> values(Row row, String language) {
        return row.values().entrySet().stream()
                .map(entry -> new DataValue(
                        entry.getKey(),
                        words.in(language, "held.field." + entry.getKey()),
                        machine(entry.getValue()),
                        text(entry.getValue(), language)))
                .toList();
    }

    private static @Nullable Object machine(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Word word -> word.code();
            case Place place -> place.unitId();
            default -> value;
        };
    }

    private String text(@Nullable Object value, String language) {
        return switch (value) {
            case null -> "–";
            case Word word -> words.in(language, "held.value." + word.code());
            case Place place -> place(place, language);
            case Instant moment ->
                DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.of(language))
                        .format(moment.atZone(INDIA));
            case Boolean truth -> words.in(language, truth ? "held.value.yes" : "held.value.no");
            default -> value.toString();
        };
    }

    private String place(Place place, String language) {
        return territory
                .tree()
                .find(place.unitId())
                .map(unit -> language.equals("hi") ? unit.nameHi() : unit.nameEn())
                .orElse(Objects.toString(place.unitId()));
    }
}
