package org.sangathan.network.discovery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.SearchAccounts;
import org.sangathan.network.publishing.Tag;
import org.sangathan.network.statuses.ReadStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.timelines.PageAsk;
import org.sangathan.network.timelines.ReadTimeline;
import org.sangathan.platform.Actor;
import org.springframework.stereotype.Component;

/**
 * Accounts by name or handle, tags by how they begin, statuses by their words or one by its address.
 * A tag under which the reader may see nothing is not told.
 */
@Component
class Search {
    private static final int MOST_TAGS = 10;
    private static final int MOST_OFFSET = 200;
    private static final int MOST_TRIED = 40;
    private static final Pattern STATUS_ID =
            Pattern.compile("(?:^|/)([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})/?$");

    private final SearchAccounts accounts;
    private final TagSql sql;
    private final ReadTimeline timelines;
    private final ReadStatus statuses;
    private final SearchStatuses searched;

    Search(SearchAccounts accounts, TagSql sql, ReadTimeline timelines, ReadStatus statuses, SearchStatuses searched) {
        this.accounts = accounts;
        this.sql = sql;
        this.timelines = timelines;
        this.statuses = statuses;
        this.searched = searched;
    }

    List<Account> accounts(String words, int limit, int offset) {
        return accounts.search(words, limit, offset);
    }

    List<String> tags(Actor actor, String words, int limit, int offset) {
        String prefix = Tag.of(words);
        if (prefix.isEmpty() || prefix.contains(" ")) {
            return List.of();
        }
        return sql.withPrefix(prefix, MOST_TRIED).stream()
                .filter(tag -> showsSomething(actor, tag))
                .skip(offset)
                .limit(Math.min(limit, MOST_TAGS))
                .toList();
    }

    private boolean showsSomething(Actor actor, String tag) {
        var alone = new ReadTimeline.TagAsk(tag, List.of(), List.of(), List.of(), false);
        return !timelines.tag(actor, alone, PageAsk.newest(1)).statuses().isEmpty();
    }

    /** By its address or its id alone, or by its words. */
    List<Status> statuses(Actor actor, String words, int limit, int offset) {
        Optional<Status> addressed = status(actor, words);
        if (addressed.isPresent()) {
            return offset == 0 ? List.of(addressed.get()) : List.of();
        }
        int from = Math.min(offset, MOST_OFFSET);
        return searched.search(actor, words, from + limit).stream().skip(from).toList();
    }

    private Optional<Status> status(Actor actor, String words) {
        Matcher id = STATUS_ID.matcher(words.strip());
        return id.find()
                ? statuses.findAll(actor, List.of(UUID.fromString(id.group(1)))).stream()
                        .findFirst()
                : Optional.empty();
    }
}
