package org.sangathan.network.statuses;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.filters.Filters;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.platform.MemberNames.MemberKey;

/**
 * One status as it is kept.
 *
 * @param acting who wrote it in the name of a unit; null for a member's own, or when that member is erased
 * @param units whom it addresses
 * @param boostOfId of whose words this is nothing but a boost
 */
public record Status(
        UUID id,
        UUID authorId,
        @Nullable MemberKey acting,
        Instant createdAt,
        Visibility visibility,
        List<Integer> units,
        List<UUID> mentionIds,
        List<String> mentionHandles,
        List<String> tags,
        String text,
        String html,
        String spoiler,
        boolean sensitive,
        @Nullable String language,
        @Nullable UUID replyToId,
        @Nullable UUID replyToAuthorId,
        UUID threadId,
        @Nullable UUID boostOfId,
        List<UUID> mediaIds,
        @Nullable UUID pollId,
        @Nullable String application,
        @Nullable Instant editedAt,
        @Nullable Restraint restraint,
        Counts counts) {

    /** What moderators, or a rule of theirs, did to it. */
    public enum Restraint {
        /** Shown behind a warning, whatever its author says. */
        SENSITIVE,
        /** Shown to its author alone. */
        HIDDEN,
        /** Shown to its author alone until a moderator has read it. */
        HELD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static @Nullable Restraint find(@Nullable String code) {
            return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How often it was answered, boosted and favourited. */
    public record Counts(int replies, int boosts, int favourites) {
        static final Counts NONE = new Counts(0, 0, 0);
    }

    public int cell() {
        return StatusId.cellOf(id);
    }

    public boolean isBoost() {
        return boostOfId != null;
    }

    /** Whether that member wrote it, in their own name or a unit's. */
    public boolean isBy(UUID memberId) {
        return authorId.equals(memberId) || (acting != null && acting.id().equals(memberId));
    }

    /** As filters look at it, with what it boosts. */
    public static Filters.Text text(Status status, @Nullable Status boosted) {
        return boosted == null
                ? new Filters.Text(List.of(status.id()), List.of(status.text(), status.spoiler()))
                : new Filters.Text(List.of(status.id(), boosted.id()), List.of(boosted.text(), boosted.spoiler()));
    }

    /** Is it shown to its author alone? */
    public boolean isKeptBack() {
        return restraint == Restraint.HIDDEN || restraint == Restraint.HELD;
    }

    public boolean showsWarning() {
        return sensitive || restraint == Restraint.SENSITIVE;
    }

    /** A reply to somebody else, which a public timeline leaves out. */
    public boolean answersAnother() {
        return replyToId != null && !authorId.equals(replyToAuthorId);
    }

    Status with(Counts counted) {
        return new Status(
                id,
                authorId,
                acting,
                createdAt,
                visibility,
                units,
                mentionIds,
                mentionHandles,
                tags,
                text,
                html,
                spoiler,
                sensitive,
                language,
                replyToId,
                replyToAuthorId,
                threadId,
                boostOfId,
                mediaIds,
                pollId,
                application,
                editedAt,
                restraint,
                counted);
    }
}
