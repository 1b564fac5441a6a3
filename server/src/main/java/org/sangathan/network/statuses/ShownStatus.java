package org.sangathan.network.statuses;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.network.filters.ShownFilter.ShownMatch;
import org.sangathan.network.media.ShownMedia;
import org.sangathan.network.polls.ShownPoll;

/**
 * A status as clients read it.
 *
 * @param acting who wrote it in the name of a unit
 * @param audience units that it addresses
 * @param restraint what moderators did to it, for its author: sensitive, hidden, or held until they have read it
 * @param text what was typed, only in the answer to a deletion
 */
public record ShownStatus(
        String id,
        Instant createdAt,
        @Nullable String inReplyToId,
        @Nullable String inReplyToAccountId,
        boolean sensitive,
        String spoilerText,
        Visibility visibility,
        @Nullable String language,
        String uri,
        String url,
        int repliesCount,
        int reblogsCount,
        int favouritesCount,
        int quotesCount,
        @Nullable Instant editedAt,
        String content,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
        @Nullable ShownStatus reblog,
        @Nullable ShownApplication application,
        ShownAccount account,
        List<ShownMedia> mediaAttachments,
        List<ShownMention> mentions,
        List<ShownTag> tags,
        List<Object> emojis,
        @Nullable Object card,
        @Nullable ShownPoll poll,
        @Nullable Object quote,
        QuoteApproval quoteApproval,
        boolean favourited,
        boolean reblogged,
        boolean muted,
        boolean bookmarked,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean pinned,
        List<ShownMatch> filtered,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ShownAccount acting,
        List<Integer> audience,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String restraint) {

    public record ShownApplication(String name, @Nullable String website) {}

    public record ShownMention(String id, String username, String url, String acct) {}

    public record ShownTag(String name, String url) {}

    /** Nobody quotes here. */
    public record QuoteApproval(List<String> automatic, List<String> manual, String currentUser) {
        static final QuoteApproval NOBODY = new QuoteApproval(List.of(), List.of(), "denied");
    }
}
