package org.sangathan.platform;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a client must know before anybody signs in. */
@RestController
class AboutApi {
    private final Settings settings;

    AboutApi(Settings settings) {
        this.settings = settings;
    }

    /** @param demonstration a made-up world: sign-in links and an outbox exist */
    record About(String nameHi, String nameEn, boolean demonstration, String version) {}

    @Open("the installation's name is on its front page")
    @GetMapping("/api/org/about")
    About about() {
        return new About(settings.nameHi(), settings.nameEn(), settings.demonstration(), "0.1.0");
    }
}
