package org.sangathan.network.discovery;

import java.util.List;
import org.sangathan.network.statuses.ShownStatus;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Scope;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trends for moderators' screens: the same as everybody's, since none waits for a review; what is hidden is out of them. */
@RestController
class AdminTrendApi {
    private final TrendApi trends;

    AdminTrendApi(TrendApi trends) {
        this.trends = trends;
    }

    record AdminTag(
            String id,
            String name,
            String url,
            List<ShowTags.TagDay> history,
            boolean trendable,
            boolean usable,
            boolean requiresReview) {}

    @Requires(Permission.MODERATE)
    @Scope("admin:read")
    @GetMapping("/api/v1/admin/trends/tags")
    List<AdminTag> tags(Actor actor, @Parameters TrendApi.TrendParameters asked) {
        return trends.tags(actor, asked).stream()
                .map(tag -> new AdminTag(tag.id(), tag.name(), tag.url(), tag.history(), true, true, false))
                .toList();
    }

    @Requires(Permission.MODERATE)
    @Scope("admin:read")
    @GetMapping("/api/v1/admin/trends/statuses")
    List<ShownStatus> statuses(Actor actor, @Parameters TrendApi.TrendParameters asked) {
        return trends.statuses(actor, asked);
    }

    @Requires(Permission.MODERATE)
    @Scope("admin:read")
    @GetMapping("/api/v1/admin/trends/links")
    List<Object> links() {
        return List.of();
    }
}
