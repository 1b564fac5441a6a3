package org.sangathan.network.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as clients read it; {@code source} and {@code role} only for its owner. */
public record ShownAccount(
        String id,
        String username,
        String acct,
        String displayName,
        boolean locked,
        boolean bot,
        boolean discoverable,
        boolean indexable,
        boolean group,
        Instant createdAt,
        String note,
        String url,
        String uri,
        String avatar,
        String avatarStatic,
        String avatarDescription,
        String header,
        String headerStatic,
        String headerDescription,
        int followersCount,
        int followingCount,
        int statusesCount,
        @Nullable LocalDate lastStatusAt,
        boolean hideCollections,
        boolean noindex,
        List<Object> emojis,
        List<ShownRole> roles,
        List<ShownField> fields,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean suspended,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean limited,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Source source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OwnRole role,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UnitInEnglish inEnglish) {

    /**
     * A post that is shown beside the name.
     *
     * @param unitEn where it is held, in English; a booth has only its own name
     */
    public record ShownRole(String id, String name, String color, String unitEn) {}

    /** What a unit is called and where it lies, for those who read English. */
    public record UnitInEnglish(String displayName, String note) {}

    /** @param verifiedAt only where an appointment proves it */
    public record ShownField(
            String name, String value, @Nullable Instant verifiedAt) {}

    /** The profile as its owner wrote it. */
    public record Source(
            String privacy,
            boolean sensitive,
            @Nullable String language,
            String note,
            List<ShownField> fields,
            int followRequestsCount,
            boolean hideCollections,
            boolean discoverable,
            boolean indexable,
            List<String> attributionDomains,
            String quotePolicy) {}

    /** What the owner may do to others here: nothing beyond anybody. */
    public record OwnRole(String id, String name, String permissions, String color, boolean highlighted) {}
}
