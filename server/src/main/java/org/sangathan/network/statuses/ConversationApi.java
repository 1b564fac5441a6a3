package org.sangathan.network.statuses;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.paging.Links;
import org.sangathan.network.statuses.ShowConversations.ShownConversation;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Several statuses at once, and direct ones by their threads, over HTTP. */
@RestController
class ConversationApi {
    private static final int MOST_AT_ONCE = 40;

    private final ReadStatus read;
    private final ReadConversations conversations;
    private final ShowStatuses show;
    private final ShowConversations showConversations;

    ConversationApi(
            ReadStatus read, ReadConversations conversations, ShowStatuses show, ShowConversations showConversations) {
        this.read = read;
        this.conversations = conversations;
        this.show = show;
        this.showConversations = showConversations;
    }

    /** Which ones; an id that cannot be ours is passed over as one that is gone. */
    record ManyStatusesParameters(@Nullable List<String> id) {}

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/statuses")
    List<ShownStatus> several(Actor actor, @Parameters ManyStatusesParameters asked) {
        List<String> ids = asked.id() == null ? List.of() : asked.id();
        return show.show(
                actor.memberId(),
                read.findAll(
                        actor,
                        ids.stream()
                                .limit(MOST_AT_ONCE)
                                .flatMap(id -> Statuses.id(id).stream())
                                .toList()));
    }

    /** Which page of them. */
    record ConversationParameters(
            @Nullable String maxId, @Nullable Integer limit) {}

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/conversations")
    ResponseEntity<List<ShownConversation>> list(Actor actor, @Parameters ConversationParameters asked) {
        int limit = asked.limit() == null ? 20 : Math.clamp(asked.limit(), 1, 40);
        List<ReadConversations.Conversation> page =
                conversations.list(actor, Statuses.id(asked.maxId()).orElse(null), limit);
        List<ShownConversation> shown = page.stream()
                .map(each -> showConversations.show(actor.memberId(), each))
                .toList();
        return Links.answer(
                shown, page.stream().map(each -> each.last().id().toString()).toList());
    }
}
