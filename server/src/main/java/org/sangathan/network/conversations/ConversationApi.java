package org.sangathan.network.conversations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.conversations.ShowConversations.ShownConversation;
import org.sangathan.network.paging.Links;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Conversations over HTTP. */
@RestController
class ConversationApi {
    private final ReadConversations conversations;
    private final LeaveOffInConversation leaveOff;
    private final ShowConversations show;

    ConversationApi(ReadConversations conversations, LeaveOffInConversation leaveOff, ShowConversations show) {
        this.conversations = conversations;
        this.leaveOff = leaveOff;
        this.show = show;
    }

    /** Which page of them. */
    record ConversationParameters(
            @Nullable String maxId, @Nullable Integer limit) {}

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/conversations")
    ResponseEntity<List<ShownConversation>> list(Actor actor, @Parameters ConversationParameters asked) {
        int limit = asked.limit() == null ? 20 : Math.clamp(asked.limit(), 1, 40);
        List<Conversation> page =
                conversations.list(actor, Statuses.id(asked.maxId()).orElse(null), limit);
        List<ShownConversation> shown =
                page.stream().map(each -> show.show(actor.memberId(), each)).toList();
        List<String> ids =
                page.stream().map(each -> each.last().id().toString()).toList();
        return page.size() < limit ? Links.last(shown, ids) : Links.answer(shown, ids);
    }

    @SignedIn
    @Scope("write:conversations")
    @PostMapping("/api/v1/conversations/{id}/read")
    ShownConversation read(Actor actor, @PathVariable UUID id) {
        return show.show(actor.memberId(), leaveOff.read(actor, id));
    }

    @SignedIn
    @Scope("write:conversations")
    @DeleteMapping("/api/v1/conversations/{id}")
    Map<String, Object> remove(Actor actor, @PathVariable UUID id) {
        leaveOff.remove(actor, id);
        return Map.of();
    }
}
