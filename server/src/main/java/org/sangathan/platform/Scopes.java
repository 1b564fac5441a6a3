package org.sangathan.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mastodon's scopes: the wide ones hold the granular ones. */
public final class Scopes {
    private static final List<String> READ = List.of(
            "accounts",
            "blocks",
            "bookmarks",
            "favourites",
            "filters",
            "follows",
            "lists",
            "mutes",
            "notifications",
            "search",
            "statuses");
    private static final List<String> WRITE = List.of(
            "accounts",
            "blocks",
            "bookmarks",
            "conversations",
            "favourites",
            "filters",
            "follows",
            "lists",
            "media",
            "mutes",
            "notifications",
            "reports",
            "statuses");
    private static final List<String> ADMIN = List.of(
            "accounts",
            "reports",
            "domain_allows",
            "domain_blocks",
            "ip_blocks",
            "email_domain_blocks",
            "canonical_email_blocks");
    private static final Map<String, List<String>> HOLDS = Map.of(
            "read", granular("read:", READ),
            "write", granular("write:", WRITE),
            "admin:read", granular("admin:read:", ADMIN),
            "admin:write", granular("admin:write:", ADMIN),
            "follow",
                    List.of(
                            "read:blocks",
                            "write:blocks",
                            "read:follows",
                            "write:follows",
                            "read:mutes",
                            "write:mutes"),
            "push", List.of(),
            "profile", List.of());

    private Scopes() {}

    private static List<String> granular(String prefix, List<String> parts) {
        return parts.stream().map(prefix::concat).toList();
    }

    /** Every scope by its name. */
    public static Set<String> all() {
        return new java.util.TreeSet<>(with(HOLDS.keySet()));
    }

    public static boolean isKnown(String scope) {
        return HOLDS.containsKey(scope) || HOLDS.values().stream().anyMatch(granular -> granular.contains(scope));
    }

    /** All that a token with these scopes may do, each by its own name. */
    public static Set<String> with(Collection<String> granted) {
        Set<String> all = new java.util.LinkedHashSet<>(granted);
        granted.forEach(scope -> all.addAll(HOLDS.getOrDefault(scope, List.of())));
        return all;
    }
}
