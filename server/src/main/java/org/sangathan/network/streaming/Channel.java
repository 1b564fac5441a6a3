package org.sangathan.network.streaming;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Bearer;
import org.sangathan.network.publishing.Tag;
import org.sangathan.platform.Problem;

/**
 * What a client listens to.
 *
 * @param of the tag, or the list's id; "" for others
 */
record Channel(Kind kind, String name, String of) {
    private static final int LONGEST_TAG = 100;
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("user", Kind.USER),
            Map.entry("user:notification", Kind.NOTIFICATIONS),
            Map.entry("public", Kind.PUBLIC),
            Map.entry("public:local", Kind.PUBLIC),
            Map.entry("public:media", Kind.PUBLIC_MEDIA),
            Map.entry("public:local:media", Kind.PUBLIC_MEDIA),
            Map.entry("public:remote", Kind.NOTHING),
            Map.entry("public:remote:media", Kind.NOTHING),
            Map.entry("hashtag", Kind.TAG),
            Map.entry("hashtag:local", Kind.TAG),
            Map.entry("list", Kind.LIST),
            Map.entry("direct", Kind.DIRECT));

    enum Kind {
        USER,
        NOTIFICATIONS,
        PUBLIC,
        PUBLIC_MEDIA,
        /** There are no other servers from which anything could come. */
        NOTHING,
        TAG,
        LIST,
        DIRECT
    }

    /** @throws Problem for what is no stream, or lacks its tag or list */
    static Channel of(@Nullable String name, @Nullable String tag, @Nullable String list) {
        Kind kind = name == null ? null : KINDS.get(name);
        if (name == null || kind == null) {
            throw new Problem(StreamProblem.STREAM_UNKNOWN);
        }
        return switch (kind) {
            case TAG -> {
                String plain = tag == null ? "" : Tag.of(tag);
                if (plain.isEmpty() || plain.length() > LONGEST_TAG) {
                    throw new Problem(StreamProblem.STREAM_WITHOUT_TAG);
                }
                yield new Channel(kind, name, plain);
            }
            case LIST -> {
                if (list == null || list.isBlank() || list.length() > LONGEST_TAG) {
                    throw new Problem(StreamProblem.STREAM_WITHOUT_LIST);
                }
                yield new Channel(kind, name, list);
            }
            default -> new Channel(kind, name, "");
        };
    }

    /** As Mastodon asks it: what is public needs any token. */
    boolean isOpenTo(Bearer bearer) {
        return switch (kind) {
            case PUBLIC, PUBLIC_MEDIA, NOTHING, TAG -> true;
            case NOTIFICATIONS -> bearer.hasOneOf("read:notifications");
            case USER, DIRECT -> bearer.hasOneOf("read:statuses");
            case LIST -> bearer.hasOneOf("read:lists");
        };
    }

    /** A list that its owner made; null for those that follow from the home. */
    @Nullable
    UUID ownList() {
        try {
            return kind == Kind.LIST ? UUID.fromString(of) : null;
        } catch (IllegalArgumentException computed) {
            return null;
        }
    }

    /** As each message names it. */
    List<String> label() {
        return of.isEmpty() ? List.of(name) : List.of(name, of);
    }
}
