package org.sangathan.appointments.cards;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Open;
import org.sangathan.platform.Page;
import org.sangathan.platform.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For any citizen with any phone: is this office-bearer real? Name, post and unit; nothing else. */
@Controller
class VerifyPages {
    private final VerifyCard verifyCard;
    private final Settings settings;

    VerifyPages(VerifyCard verifyCard, Settings settings) {
        this.verifyCard = verifyCard;
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
        Page page = new Page("verify", request, settings);
        if (code == null || code.isBlank()) {
            return page.show();
        }
        if (!SignedCard.looksSigned(code)) {
            page.with("code", code);
        }
        VerifyCard.Result result = verifyCard.verify(code);
        VerifiedHolder holder = result.holder();
        page.with("asked", true);
        if (holder == null) {
            return page.with("why", page.word(reason(result.verdict()))).show();
        }
        return page.with("valid", true)
                .with("name", holder.name())
                .with("post", holder.post(page.language()))
                .with("unit", holder.unit(page.language()))
                .show();
    }

    private static String reason(VerifyCard.Verdict verdict) {
        return switch (verdict) {
            case NOT_OURS -> "card_not_ours";
            case EXPIRED -> "card_expired";
            default -> "card_not_valid_text";
        };
    }
}
