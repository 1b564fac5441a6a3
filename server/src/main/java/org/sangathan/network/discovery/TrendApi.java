package org.sangathan.network.discovery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.statuses.ShowStatuses;
import org.sangathan.network.statuses.ShownStatus;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is talked about, over HTTP, and the lists that are always empty here; docs/mastodon.md says why. */
@RestController
class TrendApi {
    private static final int MOST = 40;

    private final Trends trends;
    private final ShowStatuses show;
    private final ShowTags showTags;
    private final Clock clock;

    TrendApi(Trends trends, ShowStatuses show, ShowTags showTags, Clock clock) {
        this.trends = trends;
        this.show = show;
        this.showTags = showTags;
        this.clock = clock;
    }

    /** Which part of the list. */
    record TrendParameters(
            @Nullable Integer offset, @Nullable Integer limit) {
        int from() {
            return offset == null ? 0 : Math.max(0, offset);
        }

        int most(int usual) {
            return limit == null ? usual : Math.clamp(limit, 1, MOST);
        }
    }

    @SignedIn
    @Scope("read")
    @GetMapping("/api/v1/trends/tags")
    List<ShowTags.FoundTag> tags(Actor actor, @Parameters TrendParameters asked) {
        long today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .atStartOfDay(ZoneOffset.UTC)
                .toEpochSecond();
        return trends.tags(actor, asked.from(), asked.most(10)).stream()
                .map(each -> showTags.show(
                        each.tag(),
                        List.of(new ShowTags.TagDay(
                                Long.toString(today), Integer.toString(each.uses()), Integer.toString(each.people())))))
                .toList();
    }

    /** The older address of the same. */
    @SignedIn
    @Scope("read")
    @GetMapping("/api/v1/trends")
    List<ShowTags.FoundTag> trends(Actor actor, @Parameters TrendParameters asked) {
        return tags(actor, asked);
    }

    @SignedIn
    @Scope("read")
    @GetMapping("/api/v1/trends/statuses")
    List<ShownStatus> statuses(Actor actor, @Parameters TrendParameters asked) {
        return show.show(actor.memberId(), trends.statuses(actor, asked.from(), asked.most(20)));
    }

    @SignedIn
    @Scope("read")
    @GetMapping("/api/v1/trends/links")
    List<Object> links() {
        return List.of();
    }
}
