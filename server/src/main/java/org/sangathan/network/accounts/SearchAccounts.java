package org.sangathan.network.accounts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sangathan.network.standing.Standings;
import org.sangathan.people.NameKey;
import org.springframework.stereotype.Component;

/** Finds accounts by handle or by name in any script; an exact handle comes first. */
@Component
public class SearchAccounts {
    private static final int MOST = 80;

    private final ProfileSql sql;
    private final Accounts accounts;
    private final Standings standings;

    SearchAccounts(ProfileSql sql, Accounts accounts, Standings standings) {
        this.standings = standings;
        this.sql = sql;
        this.accounts = accounts;
    }

    public List<Account> search(String words, int limit, int offset) {
        String asked = plain(words);
        Set<UUID> ids = new LinkedHashSet<>();
        if (offset == 0) {
            ids.addAll(accounts.findHandles(List.of(asked)).values());
        }
        Set<UUID> named = Set.copyOf(ids);
        String key = NameKey.of(asked);
        String handle = asked.replaceAll("[^a-z0-9_-]", "");
        if (!key.isEmpty() || !handle.isEmpty()) {
            ids.addAll(sql.search(
                    key.isEmpty() ? "" : "%" + key + "%",
                    handle.length() == asked.length() ? handle.replace("_", "\\_") + "%" : "",
                    Math.clamp(limit, 1, MOST),
                    Math.max(offset, 0)));
        }
        Map<UUID, Account> found = accounts.findAll(ids);
        List<Account> inOrder = new ArrayList<>();
        ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                // whoever is silenced is found by those who know the handle
                .filter(account -> !standings.isSuspended(account.id())
                        && (named.contains(account.id()) || !standings.isSilenced(account.id())))
                .limit(limit)
                .forEach(inOrder::add);
        return inOrder;
    }

    /** Without the sign before a handle, and without our own address behind it. */
    static String plain(String words) {
        String asked = words.strip().toLowerCase(Locale.ROOT);
        String bare = asked.startsWith("@") ? asked.substring(1) : asked;
        int at = bare.indexOf('@');
        return at > 0 ? bare.substring(0, at) : bare;
    }
}
