package org.sangathan.appointments.cards;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Page;
import org.sangathan.platform.QrCode;
import org.sangathan.platform.Settings;
import org.sangathan.platform.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A card to print, without script: one of a bank card's size, and a large one for a table or a door. */
@Controller
class CardPages {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final IssueCard issueCard;
    private final Settings settings;

    CardPages(IssueCard issueCard, Settings settings) {
        this.issueCard = issueCard;
        this.settings = settings;
    }

    @SignedIn
    @GetMapping("/appointments/{constituencyId}/{id}/card/print")
    ModelAndView print(
            Actor actor, @PathVariable int constituencyId, @PathVariable UUID id, HttpServletRequest request) {
        IssueCard.Issued card = issueCard.issue(actor, constituencyId, id);
        Page page = new Page("card-print", request, settings);
        VerifiedHolder holder = new VerifiedHolder(card.name(), card.post(), card.unit());
        if (card.expiresAt() != null) {
            page.with(
                    "until",
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(Locale.of(page.language(), "IN"))
                            .withZone(INDIA)
                            .format(card.expiresAt()));
        }
        return page.with("name", holder.name())
                .with("post", holder.post(page.language()))
                .with("unit", holder.unit(page.language()))
                .with("card_code", card.code())
                .with("verify_at", settings.publicUrl().getAuthority() + "/verify")
                .with(
                        "qr",
                        "data:image/svg+xml;charset=utf-8,"
                                + URLEncoder.encode(QrCode.svg(card.qrText()), StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .show();
    }
}
