package org.sangathan.network.timelines;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.lists.Lists;
import org.sangathan.network.paging.Links;
import org.sangathan.network.statuses.ReadStatus;
import org.sangathan.network.statuses.ShowStatuses;
import org.sangathan.network.statuses.ShownStatus;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.platform.Actor;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Timelines over HTTP. */
@RestController
class TimelineApi {
    private static final int USUAL = 20;

    private final ReadTimeline timelines;
    private final ReadStatus readStatus;
    private final Lists lists;
    private final ShowStatuses show;

    TimelineApi(ReadTimeline timelines, ReadStatus readStatus, Lists lists, ShowStatuses show) {
        this.timelines = timelines;
        this.readStatus = readStatus;
        this.lists = lists;
        this.show = show;
    }

    /** Which page, and which of it. */
    record TimelineParameters(
            @Nullable String maxId,
            @Nullable String sinceId,
            @Nullable String minId,
            @Nullable Integer limit,
            @Nullable Boolean onlyMedia,
            @Nullable Boolean pinned,
            @Nullable Boolean excludeReplies,
            @Nullable Boolean excludeReblogs,
            @Nullable Boolean remote,
            @Nullable String tagged,
            @Nullable List<String> any,
            @Nullable List<String> all,
            @Nullable List<String> none) {
        PageAsk page() {
            return new PageAsk(
                    Statuses.id(maxId).orElse(null),
                    Statuses.id(sinceId).orElse(null),
                    Statuses.id(minId).orElse(null),
                    limit == null ? USUAL : limit);
        }
    }

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/timelines/home")
    ResponseEntity<List<ShownStatus>> home(Actor actor, @Parameters TimelineParameters asked) {
        return answer(actor, timelines.home(actor, asked.page()));
    }

    /** There are no other servers: what is asked of these alone is nothing. */
    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/timelines/public")
    ResponseEntity<List<ShownStatus>> open(Actor actor, @Parameters TimelineParameters asked) {
        return yes(asked.remote())
                ? ResponseEntity.ok(List.of())
                : answer(actor, timelines.open(actor, asked.page(), yes(asked.onlyMedia())));
    }

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/timelines/tag/{tag}")
    ResponseEntity<List<ShownStatus>> tag(Actor actor, @PathVariable String tag, @Parameters TimelineParameters asked) {
        var tags = new ReadTimeline.TagAsk(
                tag, or(asked.any()), or(asked.all()), or(asked.none()), yes(asked.onlyMedia()));
        return answer(actor, timelines.tag(actor, tags, asked.page()));
    }

    /** Of links that trend; none does here, and Mastodon answers so for one that does not. */
    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/timelines/link")
    List<ShownStatus> link() {
        throw new Problem(PlatformProblem.NOT_FOUND);
    }

    @SignedIn
    @Scope("read:lists")
    @GetMapping("/api/v1/timelines/list/{id}")
    ResponseEntity<List<ShownStatus>> list(Actor actor, @PathVariable String id, @Parameters TimelineParameters asked) {
        return answer(actor, timelines.of(actor, lists.accounts(actor, id), asked.page()));
    }

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/accounts/{id}/statuses")
    ResponseEntity<List<ShownStatus>> account(
            Actor actor, @PathVariable String id, @Parameters TimelineParameters asked) {
        var account = timelines.known(id);
        if (yes(asked.pinned())) {
            return answer(actor, timelines.pinned(actor, account));
        }
        var which = new ReadTimeline.AccountAsk(
                yes(asked.onlyMedia()),
                yes(asked.excludeReplies()),
                yes(asked.excludeReblogs()),
                asked.tagged() == null ? "" : asked.tagged());
        return answer(actor, timelines.account(actor, account, which, asked.page()));
    }

    @SignedIn
    @Scope("read:favourites")
    @GetMapping("/api/v1/favourites")
    ResponseEntity<List<ShownStatus>> favourites(Actor actor, @Parameters TimelineParameters asked) {
        return marked(actor, "favourite", asked);
    }

    @SignedIn
    @Scope("read:bookmarks")
    @GetMapping("/api/v1/bookmarks")
    ResponseEntity<List<ShownStatus>> bookmarks(Actor actor, @Parameters TimelineParameters asked) {
        return marked(actor, "bookmark", asked);
    }

    /** Paged by the ids of the marks, in whose order they stand. */
    private ResponseEntity<List<ShownStatus>> marked(Actor actor, String kind, TimelineParameters asked) {
        var marked = readStatus.marked(
                actor,
                kind,
                Statuses.id(asked.maxId()).orElse(null),
                Statuses.id(asked.minId() == null ? asked.sinceId() : asked.minId())
                        .orElse(null),
                asked.page().limit());
        return Links.answer(
                show.show(actor.memberId(), marked.statuses()),
                marked.markIds().stream().map(Object::toString).toList());
    }

    private static boolean yes(@Nullable Boolean truth) {
        return Boolean.TRUE.equals(truth);
    }

    private static List<String> or(@Nullable List<String> tags) {
        return tags == null ? List.of() : tags;
    }

    private ResponseEntity<List<ShownStatus>> answer(Actor actor, Timeline page) {
        return Links.answer(
                show.show(actor.memberId(), page.statuses(), page.known()),
                page.ids().stream().map(Object::toString).toList());
    }
}
