package org.sangathan.people.joining;

import jakarta.servlet.http.HttpServletRequest;
import org.sangathan.platform.Open;
import org.sangathan.platform.Page;
import org.sangathan.platform.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What happens with a member's data, whole, for people who were told the short form by SMS. */
@Controller
class NoticePage {
    private final Settings settings;

    NoticePage(Settings settings) {
        this.settings = settings;
    }

    @Open("whoever is asked to agree may read to what")
    @GetMapping("/notice")
    ModelAndView notice(HttpServletRequest request) {
        return new Page("notice", request, settings)
                .with("notice_version", JoinOnOwnPhone.NOTICE_VERSION)
                .show();
    }
}
