package org.sangathan.appointments;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Open;
import org.sangathan.platform.Page;
import org.sangathan.platform.Settings;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For any citizen with any phone: is this office-bearer real? Name, post, unit and since when; nothing else. */
@Controller
class VerifyPages {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final AppointmentSql sql;
    private final Members members;
    private final Posts posts;
    private final Territory territory;
    private final Settings settings;

    VerifyPages(AppointmentSql sql, Members members, Posts posts, Territory territory, Settings settings) {
        this.sql = sql;
        this.members = members;
        this.posts = posts;
        this.territory = territory;
        this.settings = settings;
    }

    @Open("any citizen may check a card")
    @GetMapping("/verify")
    ModelAndView verify(@RequestParam(required = false) @Nullable String code, HttpServletRequest request) {
        return answer(code, request);
    }

    @Open("any citizen may check a card")
    @GetMapping("/verify/{code}")
    ModelAndView verifyScanned(@PathVariable String code, HttpServletRequest request) {
        return answer(code, request);
    }

    private ModelAndView answer(@Nullable String code, HttpServletRequest request) {
        Page page = new Page("verify", request, settings).with("code", code);
        if (code == null || code.isBlank()) {
            return page.show();
        }
        page.with("asked", true);
        Optional<Appointment> appointment =
                sql.findByCard(CardCodes.read(code)).filter(found -> found.isLive() && found.acceptedAt() != null);
        Optional<Member> holder = appointment.flatMap(found -> members.find(found.member()));
        if (appointment.isPresent() && holder.isPresent()) {
            boolean hindi = page.language().equals("hi");
            PostType post = posts.get(appointment.get().postType());
            UnitRef unit = territory.tree().get(appointment.get().unitId());
            page.with("valid", true)
                    .with("name", holder.get().name())
                    .with("post", hindi ? post.nameHi() : post.nameEn())
                    .with(
                            "unit",
                            (unit.number() == null ? "" : unit.number() + " · ")
                                    + (hindi ? unit.nameHi() : unit.nameEn()))
                    .with(
                            "since",
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                    .withLocale(Locale.of(page.language(), "IN"))
                                    .withZone(INDIA)
                                    .format(appointment.get().appointedAt()));
        }
        return page.show();
    }
}
