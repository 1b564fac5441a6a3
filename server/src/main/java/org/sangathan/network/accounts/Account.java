package org.sangathan.network.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.HeldPosts.HeldPost;
import org.sangathan.platform.MemberNames.MemberKey;

/**
 * Somebody on the network: a member, or a unit of the tree.
 *
 * @param constituencyId where a member's notifications lie
 * @param unitId null for a member
 * @param posts accepted ones, of a member
 */
public record Account(
        UUID id,
        int constituencyId,
        @Nullable Integer unitId,
        String handle,
        Profile profile,
        Instant createdAt,
        int followers,
        int following,
        int statuses,
        @Nullable LocalDate lastStatusOn,
        List<HeldPost> posts) {

    /** What the owner says of themselves and how they want to be met. */
    public record Profile(
            String displayName,
            String note,
            List<Field> fields,
            boolean locked,
            boolean bot,
            boolean discoverable,
            boolean indexable,
            boolean hideCollections,
            String defaultVisibility,
            boolean defaultSensitive,
            @Nullable String defaultLanguage) {
        static Profile plain(String displayName) {
            return new Profile(displayName, "", List.of(), false, false, true, false, true, "public", false, null);
        }
    }

    /** A line of the profile, as its owner wrote it. */
    public record Field(String name, String value) {}

    public boolean isUnit() {
        return unitId != null;
    }

    public MemberKey member() {
        return new MemberKey(constituencyId, id);
    }

    Account with(List<HeldPost> held) {
        return new Account(
                id,
                constituencyId,
                unitId,
                handle,
                profile,
                createdAt,
                followers,
                following,
                statuses,
                lastStatusOn,
                held);
    }
}
