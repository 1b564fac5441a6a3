package org.sangathan.network.conversations;

import java.util.UUID;
import org.sangathan.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member has read a conversation, or does not want to find it any more. It stays with the others, and comes back with the
 * next word of theirs.
 */
@Component
class LeaveOffInConversation {
    private final ReadConversations conversations;
    private final ConversationPlaceSql sql;

    LeaveOffInConversation(ReadConversations conversations, ConversationPlaceSql sql) {
        this.conversations = conversations;
        this.sql = sql;
    }

    /** @throws org.sangathan.platform.Problem status_unknown when the reader is in no such conversation */
    @Transactional
    Conversation read(Actor actor, UUID threadId) {
        Conversation there = conversations.get(actor, threadId);
        sql.put(actor.memberId(), threadId, there.last().id(), null);
        return conversations.get(actor, threadId);
    }

    /** @throws org.sangathan.platform.Problem status_unknown when the reader is in no such conversation */
    @Transactional
    void remove(Actor actor, UUID threadId) {
        UUID last = conversations.get(actor, threadId).last().id();
        sql.put(actor.memberId(), threadId, last, last);
    }
}
