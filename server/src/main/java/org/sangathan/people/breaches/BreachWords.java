package org.sangathan.people.breaches;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.breaches.Breach.Account;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Text;
import org.sangathan.platform.Words;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** What rule 7 of the Digital Personal Data Protection Rules, 2025, wants said, to the affected and to the Board. */
@Component
class BreachWords {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final Words words;
    private final Settings settings;
    private final Territory territory;

    BreachWords(Words words, Settings settings, Territory territory) {
        this.words = words;
        this.settings = settings;
        this.territory = territory;
    }

    /** Rule 7(1): nature, extent, time and place; consequences; measures; safety; whom to ask. */
    Text message(Breach breach, String language) {
        Account account = breach.account();
        return words.text(
                language,
                "breach.message",
                organisation(language),
                account.nature(),
                categories(breach, language),
                period(breach, language),
                account.place(),
                account.consequences(),
                account.measures(),
                account.advice(),
                account.contact());
    }

    /** Rule 7(2): for the Board, by heading. */
    Map<String, String> report(Breach breach, String language) {
        Account account = breach.account();
        UnitRef unit = territory.tree().get(breach.unitId());
        Map<String, String> report = new LinkedHashMap<>();
        put(report, language, "organisation", organisation(language));
        put(report, language, "number", breach.id().toString());
        put(report, language, "found", moment(breach.foundAt(), language));
        put(report, language, "due", moment(breach.reportDueAt(), language));
        put(report, language, "nature", account.nature());
        put(
                report,
                language,
                "extent",
                words.in(
                        language,
                        "breach.extent",
                        breach.affected(),
                        language.equals("hi") ? unit.nameHi() : unit.nameEn(),
                        categories(breach, language)));
        put(report, language, "time", period(breach, language));
        put(report, language, "place", account.place());
        put(report, language, "impact", account.consequences());
        put(report, language, "cause", account.cause());
        put(report, language, "measures", account.measures());
        put(report, language, "remedy", account.remedy());
        put(report, language, "advice", account.advice());
        put(report, language, "told", words.in(language, "breach.told", breach.told(), breach.affected()));
        put(report, language, "contact", account.contact());
        return report;
    }

    private void put(Map<String, String> report, String language, String heading, String text) {
        report.put(words.in(language, "breach.report." + heading), text);
    }

    String title(String language) {
        return words.in(language, "breach.report.title");
    }

    String organisation(String language) {
        return language.equals("hi") ? settings.nameHi() : settings.nameEn();
    }

    private String categories(Breach breach, String language) {
        return breach.account().categories().stream()
                .map(code -> words.in(language, "held." + code))
                .collect(Collectors.joining(", "));
    }

    private String period(Breach breach, String language) {
        Instant to = breach.happenedTo();
        return to == null
                ? words.in(language, "breach.since", moment(breach.happenedFrom(), language))
                : words.in(language, "breach.between", moment(breach.happenedFrom(), language), moment(to, language));
    }

    private static String moment(@Nullable Instant instant, String language) {
        return instant == null
                ? "–"
                : DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.of(language))
                        .format(instant.atZone(INDIA));
    }
}
