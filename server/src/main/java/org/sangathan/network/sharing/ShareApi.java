package org.sangathan.network.sharing;

import java.util.UUID;
import org.sangathan.network.statuses.StatusProblem;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Settings;
import org.sangathan.platform.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Short links of statuses, over HTTP. */
@RestController
class ShareApi {
    private final ShareStatus share;
    private final ReadReach reach;
    private final Settings settings;

    ShareApi(ShareStatus share, ReadReach reach, Settings settings) {
        this.share = share;
        this.reach = reach;
        this.settings = settings;
    }

    /** Where anybody reads the status. */
    record ShortLink(String url) {}

    @SignedIn
    @PostMapping("/api/org/network/statuses/{id}/share")
    ShortLink share(Actor actor, @PathVariable String id) {
        return new ShortLink(settings.publicUrl() + "/s/" + share.share(actor, known(id)));
    }

    @Requires(Permission.SPEAK_AS_UNIT)
    @GetMapping("/api/org/network/statuses/{id}/reach")
    ReadReach.Reach reach(Actor actor, @PathVariable String id) {
        return reach.of(actor, known(id));
    }

    private static UUID known(String id) {
        return Statuses.id(id).orElseThrow(() -> new Problem(StatusProblem.STATUS_UNKNOWN));
    }
}
