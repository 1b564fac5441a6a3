package org.sangathan.network.discovery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.discovery.FeaturedTagSql.Featured;
import org.sangathan.network.instance.Limits;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.network.publishing.Tag;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.timelines.PageAsk;
import org.sangathan.network.timelines.ReadTimeline;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.sangathan.platform.Settings;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tags that an account shows on its page, over HTTP. Counted is what the reader may read, at most one page of it. */
@RestController
class FeaturedTagApi {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final FeaturedTagSql sql;
    private final ReadTimeline timelines;
    private final Accounts accounts;
    private final ShowTags showTags;
    private final Settings settings;
    private final Ids ids;
    private final Clock clock;

    FeaturedTagApi(
            FeaturedTagSql sql,
            ReadTimeline timelines,
            Accounts accounts,
            ShowTags showTags,
            Settings settings,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.timelines = timelines;
        this.accounts = accounts;
        this.showTags = showTags;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    record ShownFeaturedTag(
            String id,
            String name,
            String url,
            String statusesCount,
            @Nullable LocalDate lastStatusAt) {}

    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/featured_tags")
    List<ShownFeaturedTag> own(Actor actor) {
        return of(actor, actor.memberId());
    }

    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/accounts/{id}/featured_tags")
    List<ShownFeaturedTag> of(Actor actor, @PathVariable UUID id) {
        var account = accounts.get(id);
        return sql.of(account.id()).stream()
                .map(featured -> shown(actor, account.id(), featured))
                .toList();
    }

    private ShownFeaturedTag shown(Actor actor, UUID account, Featured featured) {
        var tagged = new ReadTimeline.AccountAsk(false, false, true, featured.tag());
        List<Status> page = timelines
                .account(actor, account, tagged, PageAsk.newest(PageAsk.MOST))
                .statuses();
        String handle = accounts.get(account).handle();
        return new ShownFeaturedTag(
                featured.id().toString(),
                featured.tag(),
                settings.publicUrl() + "/@" + handle + "/tagged/"
                        + URLEncoder.encode(featured.tag(), StandardCharsets.UTF_8),
                Integer.toString(page.size()),
                page.isEmpty() ? null : LocalDate.ofInstant(page.getFirst().createdAt(), INDIA));
    }

    record FeatureParameters(@Nullable String name) {}

    @SignedIn
    @Scope("write:accounts")
    @PostMapping("/api/v1/featured_tags")
    ShownFeaturedTag feature(Actor actor, @Parameters FeatureParameters asked) {
        String tag = Tag.of(asked.name() == null ? "" : asked.name().strip());
        List<Featured> now = sql.of(accounts.own(actor).id());
        boolean known = now.stream().anyMatch(each -> each.tag().equals(tag));
        new Faults()
                .when(!tag.matches("[\\p{L}\\p{M}\\p{N}_]{1,100}"), "/name", FaultCode.NOT_VALID)
                .when(!known && now.size() >= Limits.FEATURED_TAGS, "/name", FaultCode.OUT_OF_RANGE)
                .refuse();
        sql.insert(actor.memberId(), new Featured(ids.next(), tag));
        return sql.of(actor.memberId()).stream()
                .filter(each -> each.tag().equals(tag))
                .map(each -> shown(actor, actor.memberId(), each))
                .findFirst()
                .orElseThrow();
    }

    @SignedIn
    @Scope("write:accounts")
    @DeleteMapping("/api/v1/featured_tags/{id}")
    Map<String, Object> take(Actor actor, @PathVariable UUID id) {
        if (!sql.delete(actor.memberId(), id)) {
            throw new Problem(org.sangathan.platform.PlatformProblem.NOT_FOUND);
        }
        return Map.of();
    }

    /** What one wrote most under in a quarter of a year. */
    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/featured_tags/suggestions")
    List<ShowTags.FoundTag> suggestions(Actor actor) {
        UUID since = StatusId.last(
                StatusId.tickAt(clock.instant().minus(Duration.ofDays(90)).toEpochMilli()));
        List<String> shown =
                sql.of(actor.memberId()).stream().map(Featured::tag).toList();
        return sql.used(actor.memberId(), since).stream()
                .filter(tag -> !shown.contains(tag))
                .limit(10)
                .map(tag -> showTags.show(tag, List.of()))
                .toList();
    }
}
