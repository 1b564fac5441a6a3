package org.sangathan.network.statuses;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.network.media.ShownMedia;
import org.sangathan.network.paging.Links;
import org.sangathan.platform.Actor;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reading one status and acting on it, over HTTP. */
@RestController
class StatusApi {
    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(Long.MAX_VALUE, -1);

    private final ReadStatus read;
    private final ActOnStatus act;
    private final EditStatus edit;
    private final ShowStatuses show;
    private final Accounts accounts;
    private final ShowAccounts showAccounts;

    StatusApi(
            ReadStatus read,
            ActOnStatus act,
            EditStatus edit,
            ShowStatuses show,
            Accounts accounts,
            ShowAccounts showAccounts) {
        this.read = read;
        this.act = act;
        this.edit = edit;
        this.show = show;
        this.accounts = accounts;
        this.showAccounts = showAccounts;
    }

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/statuses/{id}")
    ShownStatus get(Actor actor, @PathVariable String id) {
        return show.show(actor.memberId(), read.get(actor, known(id)));
    }

    record ShownContext(List<ShownStatus> ancestors, List<ShownStatus> descendants) {}

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/statuses/{id}/context")
    ShownContext context(Actor actor, @PathVariable String id) {
        ReadStatus.Context context = read.context(actor, known(id));
        return new ShownContext(
                show.show(actor.memberId(), context.ancestors()), show.show(actor.memberId(), context.descendants()));
    }

    /** Nobody quotes here: whoever wants to say something about a status answers or boosts it. */
    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/statuses/{id}/quotes")
    List<ShownStatus> quotes(Actor actor, @PathVariable String id) {
        read.get(actor, known(id));
        return List.of();
    }

    /** Nothing translates here; Mastodon answers so where no service is set up. */
    @SignedIn
    @Scope("read:statuses")
    @PostMapping("/api/v1/statuses/{id}/translate")
    Map<String, Object> translate(Actor actor, @PathVariable String id) {
        read.get(actor, known(id));
        throw new Problem(PlatformProblem.NOT_FOUND);
    }

    record ShownEdition(
            String content,
            String spoilerText,
            boolean sensitive,
            Instant createdAt,
            ShownAccount account,
            @Nullable EditionPoll poll,
            List<ShownMedia> mediaAttachments,
            List<Object> emojis,
            @Nullable Object quote) {}

    record EditionPoll(List<EditionOption> options) {
        static @Nullable EditionPoll of(@Nullable List<String> options) {
            return options == null
                    ? null
                    : new EditionPoll(options.stream().map(EditionOption::new).toList());
        }
    }

    record EditionOption(String title) {}

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/statuses/{id}/history")
    List<ShownEdition> history(Actor actor, @PathVariable String id) {
        ShownAccount author =
                showAccounts.show(accounts.get(read.get(actor, known(id)).authorId()));
        List<StatusSql.Edition> editions = read.history(actor, known(id));
        var media = show.media(
                editions.stream().flatMap(each -> each.mediaIds().stream()).toList());
        return editions.stream()
                .map(each -> new ShownEdition(
                        each.html(),
                        each.spoiler(),
                        each.sensitive(),
                        each.at(),
                        author,
                        EditionPoll.of(each.pollOptions()),
                        each.mediaIds().stream()
                                .map(media::get)
                                .filter(java.util.Objects::nonNull)
                                .toList(),
                        List.of(),
                        null))
                .toList();
    }

    record ShownSource(String id, String text, String spoilerText) {}

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/statuses/{id}/source")
    ShownSource source(Actor actor, @PathVariable String id) {
        Status status = edit.source(actor, known(id));
        return new ShownSource(status.id().toString(), status.text(), status.spoiler());
    }

    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/statuses/{id}/favourited_by")
    ResponseEntity<List<ShownAccount>> favouritedBy(
            Actor actor, @PathVariable String id, @Parameters ActedParameters asked) {
        return people(read.whoActed(
                actor,
                known(id),
                "favourite",
                or(asked.maxId(), HIGHEST),
                or(asked.minId(), LOWEST),
                most(asked.limit())));
    }

    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/statuses/{id}/reblogged_by")
    ResponseEntity<List<ShownAccount>> rebloggedBy(
            Actor actor, @PathVariable String id, @Parameters ActedParameters asked) {
        return people(read.whoActed(
                actor, known(id), "boost", or(asked.maxId(), HIGHEST), or(asked.minId(), LOWEST), most(asked.limit())));
    }

    /** Which page of those who acted. */
    record ActedParameters(
            @Nullable String maxId,
            @Nullable String minId,
            @Nullable Integer limit) {}

    private static int most(@Nullable Integer limit) {
        return limit == null ? 40 : Math.clamp(limit, 1, 80);
    }

    private static UUID or(@Nullable String id, UUID otherwise) {
        return Statuses.id(id).orElse(otherwise);
    }

    private ResponseEntity<List<ShownAccount>> people(List<StatusSql.Acted> acted) {
        var found =
                accounts.findAll(acted.stream().map(StatusSql.Acted::accountId).toList());
        List<ShownAccount> shown = acted.stream()
                .map(each -> found.get(each.accountId()))
                .filter(Account.class::isInstance)
                .map(showAccounts::show)
                .toList();
        return Links.answer(
                shown, acted.stream().map(each -> each.id().toString()).toList());
    }

    @SignedIn
    @Scope("write:statuses")
    @DeleteMapping("/api/v1/statuses/{id}")
    ShownStatus delete(Actor actor, @PathVariable String id) {
        return show.deleted(actor.memberId(), edit.delete(actor, known(id)));
    }

    @SignedIn
    @Scope("write:favourites")
    @PostMapping("/api/v1/statuses/{id}/favourite")
    ShownStatus favourite(Actor actor, @PathVariable String id) {
        return show.show(actor.memberId(), act.favourite(actor, known(id)));
    }

    @SignedIn
    @Scope("write:favourites")
    @PostMapping("/api/v1/statuses/{id}/unfavourite")
    ShownStatus unfavourite(Actor actor, @PathVariable String id) {
        return show.show(actor.memberId(), act.takeBack(actor, known(id), "favourite"));
    }

    @SignedIn
    @Scope("write:bookmarks")
    @PostMapping("/api/v1/statuses/{id}/bookmark")
    ShownStatus bookmark(Actor actor, @PathVariable String id) {
        return show.show(actor.memberId(), act.bookmark(actor, known(id)));
    }

    @SignedIn
    @Scope("write:bookmarks")
    @PostMapping("/api/v1/statuses/{id}/unbookmark")
    ShownStatus unbookmark(Actor actor, @PathVariable String id) {
        return show.show(actor.memberId(), act.takeBack(actor, known(id), "bookmark"));
    }

    @SignedIn
    @Scope("write:accounts")
    @PostMapping("/api/v1/statuses/{id}/pin")
    ShownStatus pin(Actor actor, @PathVariable String id) {
        return show.show(actor.memberId(), act.pin(actor, known(id)));
    }

    @SignedIn
    @Scope("write:accounts")
    @PostMapping("/api/v1/statuses/{id}/unpin")
    ShownStatus unpin(Actor actor, @PathVariable String id) {
        return show.show(actor.memberId(), act.takeBack(actor, known(id), "pin"));
    }

    @SignedIn
    @Scope("write:mutes")
    @PostMapping("/api/v1/statuses/{id}/mute")
    ShownStatus mute(Actor actor, @PathVariable String id) {
        return show.show(actor.memberId(), act.muteThread(actor, known(id)));
    }

    @SignedIn
    @Scope("write:mutes")
    @PostMapping("/api/v1/statuses/{id}/unmute")
    ShownStatus unmute(Actor actor, @PathVariable String id) {
        return show.show(actor.memberId(), act.unmuteThread(actor, known(id)));
    }

    @SignedIn
    @Scope("write:statuses")
    @PostMapping("/api/v1/statuses/{id}/unreblog")
    ShownStatus unreblog(Actor actor, @PathVariable String id) {
        return show.show(actor.memberId(), act.takeBack(actor, known(id), "boost"));
    }

    private static UUID known(String id) {
        return Statuses.id(id).orElseThrow(() -> new Problem(StatusProblem.STATUS_UNKNOWN));
    }
}
