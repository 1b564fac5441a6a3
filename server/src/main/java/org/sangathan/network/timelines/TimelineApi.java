package org.sangathan.network.timelines;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.lists.Lists;
import org.sangathan.network.paging.Links;
import org.sangathan.network.statuses.ShowStatuses;
import org.sangathan.network.statuses.ShownStatus;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.platform.Actor;
import org.sangathan.platform.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Timelines over HTTP. */
@RestController
class TimelineApi {
    private final ReadTimeline timelines;
    private final Lists lists;
    private final ShowStatuses show;

    TimelineApi(ReadTimeline timelines, Lists lists, ShowStatuses show) {
        this.timelines = timelines;
        this.lists = lists;
        this.show = show;
    }

    @SignedIn
    @GetMapping("/api/v1/timelines/home")
    ResponseEntity<List<ShownStatus>> home(
            Actor actor,
            @RequestParam(name = "max_id", required = false) @Nullable String maxId,
            @RequestParam(name = "since_id", required = false) @Nullable String sinceId,
            @RequestParam(name = "min_id", required = false) @Nullable String minId,
            @RequestParam(defaultValue = "20") int limit) {
        return answer(actor, timelines.home(actor, ask(maxId, sinceId, minId, limit)));
    }

    @SignedIn
    @GetMapping("/api/v1/timelines/public")
    ResponseEntity<List<ShownStatus>> open(
            Actor actor,
            @RequestParam(name = "only_media", defaultValue = "false") boolean onlyMedia,
            @RequestParam(name = "max_id", required = false) @Nullable String maxId,
            @RequestParam(name = "since_id", required = false) @Nullable String sinceId,
            @RequestParam(name = "min_id", required = false) @Nullable String minId,
            @RequestParam(defaultValue = "20") int limit) {
        return answer(actor, timelines.open(actor, ask(maxId, sinceId, minId, limit), onlyMedia));
    }

    @SignedIn
    @GetMapping("/api/v1/timelines/tag/{tag}")
    ResponseEntity<List<ShownStatus>> tag(
            Actor actor,
            @PathVariable String tag,
            @RequestParam(name = "any[]", defaultValue = "") List<String> any,
            @RequestParam(name = "all[]", defaultValue = "") List<String> all,
            @RequestParam(name = "none[]", defaultValue = "") List<String> none,
            @RequestParam(name = "max_id", required = false) @Nullable String maxId,
            @RequestParam(name = "since_id", required = false) @Nullable String sinceId,
            @RequestParam(name = "min_id", required = false) @Nullable String minId,
            @RequestParam(defaultValue = "20") int limit) {
        var tags = new ReadTimeline.TagAsk(tag, any, all, none, false);
        return answer(actor, timelines.tag(actor, tags, ask(maxId, sinceId, minId, limit)));
    }

    @SignedIn
    @GetMapping("/api/v1/timelines/list/{id}")
    ResponseEntity<List<ShownStatus>> list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(name = "max_id", required = false) @Nullable String maxId,
            @RequestParam(name = "since_id", required = false) @Nullable String sinceId,
            @RequestParam(name = "min_id", required = false) @Nullable String minId,
            @RequestParam(defaultValue = "20") int limit) {
        return answer(
                actor, timelines.of(actor, lists.accounts(actor, id), ask(maxId, sinceId, minId, limit)));
    }

    @SignedIn
    @GetMapping("/api/v1/accounts/{id}/statuses")
    ResponseEntity<List<ShownStatus>> account(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean pinned,
            @RequestParam(name = "only_media", defaultValue = "false") boolean onlyMedia,
            @RequestParam(name = "exclude_replies", defaultValue = "false") boolean excludeReplies,
            @RequestParam(name = "exclude_reblogs", defaultValue = "false") boolean excludeReblogs,
            @RequestParam(defaultValue = "") String tagged,
            @RequestParam(name = "max_id", required = false) @Nullable String maxId,
            @RequestParam(name = "since_id", required = false) @Nullable String sinceId,
            @RequestParam(name = "min_id", required = false) @Nullable String minId,
            @RequestParam(defaultValue = "20") int limit) {
        var account = timelines.known(id);
        if (pinned) {
            return answer(actor, timelines.pinned(actor, account));
        }
        var which = new ReadTimeline.AccountAsk(onlyMedia, excludeReplies, excludeReblogs, tagged);
        return answer(actor, timelines.account(actor, account, which, ask(maxId, sinceId, minId, limit)));
    }

    private static PageAsk ask(
            @Nullable String maxId, @Nullable String sinceId, @Nullable String minId, int limit) {
        return new PageAsk(
                Statuses.id(maxId).orElse(null),
                Statuses.id(sinceId).orElse(null),
                Statuses.id(minId).orElse(null),
                limit);
    }

    private ResponseEntity<List<ShownStatus>> answer(Actor actor, Timeline page) {
        return Links.answer(
                show.show(actor.memberId(), page.statuses(), page.known()),
                page.ids().stream().map(Object::toString).toList());
    }
}
