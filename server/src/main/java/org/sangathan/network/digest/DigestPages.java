package org.sangathan.network.digest;

import jakarta.servlet.http.HttpServletRequest;
import org.sangathan.platform.Open;
import org.sangathan.platform.Page;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The links in mails: one question, one tap. A mail program that looks at links beforehand changes nothing. */
@Controller
class DigestPages {
    private static final String WHY = "the link carries a secret that only this address was sent";

    private final WantDigest wantDigest;
    private final Settings settings;

    DigestPages(WantDigest wantDigest, Settings settings) {
        this.wantDigest = wantDigest;
        this.settings = settings;
    }

    @Open(WHY)
    @GetMapping("/digest/confirm/{token}")
    ModelAndView askConfirm(@PathVariable String token, HttpServletRequest request) {
        wantDigest.checkLink(token);
        return new Page("digest-confirm", request, settings)
                .with("token", token)
                .show();
    }

    @Open(WHY)
    @PostMapping("/digest/confirm/{token}")
    ModelAndView confirm(@PathVariable String token, HttpServletRequest request) {
        wantDigest.confirm(token);
        return new Page("digest-confirmed", request, settings).show();
    }

    @Open(WHY)
    @GetMapping("/digest/end/{token}")
    ModelAndView askEnd(@PathVariable String token, HttpServletRequest request) {
        wantDigest.whose(token);
        return new Page("digest-end", request, settings).with("token", token).show();
    }

    /** Also what a mail program's own button calls (RFC 8058). */
    @Open(WHY)
    @PostMapping("/digest/end/{token}")
    ModelAndView end(@PathVariable String token, HttpServletRequest request) {
        wantDigest.endByLink(token);
        return new Page("digest-ended", request, settings).show();
    }

    @ExceptionHandler
    ModelAndView refused(Problem problem, HttpServletRequest request) {
        return new Page("refused", request, settings).refused(problem).show();
    }
}
