package org.sangathan.strength.callbacks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangathan.platform.Open;
import org.sangathan.platform.Page;
import org.sangathan.platform.Settings;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** For anybody: the hash of each round's seed before the draw, the seed after it, and how the draw is made. */
@Controller
class RoundPages {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final CallRoundSql sql;
    private final Territory territory;
    private final Settings settings;

    RoundPages(CallRoundSql sql, Territory territory, Settings settings) {
        this.sql = sql;
        this.territory = territory;
        this.settings = settings;
    }

    @Open("the seed of a draw is public before and after it")
    @GetMapping("/rounds")
    ModelAndView rounds(HttpServletRequest request) {
        Page page = new Page("rounds", request, settings);
        List<Map<String, Object>> rounds = sql.newest().stream()
                .map(round -> round(round, page.language()))
                .toList();
        return page.with("rounds", rounds.isEmpty() ? null : rounds).show();
    }

    private Map<String, Object> round(CallRound round, String language) {
        UnitRef unit = territory.tree().get(round.unitId());
        Map<String, Object> values = new HashMap<>();
        values.put("about_" + round.about().code(), true);
        values.put("unit", language.equals("hi") ? unit.nameHi() : unit.nameEn());
        values.put("hash", round.seedHash());
        values.put("published", moment(round.publishedAt(), language));
        if (round.drawnAt() != null && round.seed() != null) {
            values.put("seed", round.seed());
            values.put("drawn", moment(round.drawnAt(), language));
        }
        return values;
    }

    private static String moment(Instant moment, String language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.of(language, "IN"))
                .withZone(INDIA)
                .format(moment);
    }
}
