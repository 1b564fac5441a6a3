package org.sangathan.network.conversations;

import java.util.List;
import java.util.UUID;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.statuses.ShowStatuses;
import org.sangathan.network.statuses.ShownStatus;
import org.sangathan.network.statuses.Status;
import org.springframework.stereotype.Component;

/** Conversations in the words of clients. */
@Component
public class ShowConversations {
    private final ShowStatuses show;
    private final Accounts accounts;
    private final ShowAccounts showAccounts;

    ShowConversations(ShowStatuses show, Accounts accounts, ShowAccounts showAccounts) {
        this.show = show;
        this.accounts = accounts;
        this.showAccounts = showAccounts;
    }

    /** @param unread whether others have said something since the reader last looked */
    public record ShownConversation(String id, boolean unread, List<ShownAccount> accounts, ShownStatus lastStatus) {}

    ShownConversation show(UUID reader, Conversation conversation) {
        return new ShownConversation(
                conversation.threadId().toString(),
                conversation.unread(),
                accounts.findAll(conversation.others()).values().stream()
                        .map(showAccounts::show)
                        .toList(),
                show.show(reader, conversation.last()));
    }

    /** As it stands with this status, which has just come. */
    public ShownConversation show(Reader reader, Status last) {
        boolean unread = !last.isBy(reader.id());
        return show(
                reader.id(), new Conversation(last.threadId(), last, ReadConversations.others(reader, last), unread));
    }
}
