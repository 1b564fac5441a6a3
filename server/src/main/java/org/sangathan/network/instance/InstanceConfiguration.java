package org.sangathan.network.instance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of both descriptions of the server that tells clients limits and addresses. */
record InstanceConfiguration(
        Urls urls,
        Vapid vapid,
        Accounts accounts,
        Statuses statuses,
        MediaAttachments mediaAttachments,
        Polls polls,
        Translation translation,
        TimelinesAccess timelinesAccess,
        boolean limitedFederation) {

    record Urls(
            String streaming,
            @Nullable String status,
            String about,
            String privacyPolicy,
            @Nullable String termsOfService) {}

    record Vapid(String publicKey) {}

    record Accounts(
            int maxFeaturedTags,
            int maxPinnedStatuses,
            int maxProfileFields,
            int profileFieldNameLimit,
            int profileFieldValueLimit,
            int maxNoteLength,
            int maxDisplayNameLength) {}

    record Statuses(int maxCharacters, int maxMediaAttachments, int charactersReservedPerUrl) {}

    record MediaAttachments(
            List<String> supportedMimeTypes,
            int descriptionLimit,
            int imageSizeLimit,
            int imageMatrixLimit,
            int videoSizeLimit,
            int videoFrameRateLimit,
            int videoMatrixLimit) {}

    record Polls(int maxOptions, int maxCharactersPerOption, int minExpiration, int maxExpiration) {}

    record Translation(boolean enabled) {}

    record TimelinesAccess(Feeds liveFeeds, Feeds hashtagFeeds, Feeds trendingLinkFeeds) {}

    /** Each "public", "authenticated" or "disabled". */
    record Feeds(String local, String remote) {}

    /** @param vapidKey "" where push is not set up */
    static InstanceConfiguration of(String address, String vapidKey) {
        Feeds ours = new Feeds("authenticated", "disabled");
        return new InstanceConfiguration(
                new Urls(address.replaceFirst("^http", "ws"), null, address + "/", address + "/notice", null),
                new Vapid(vapidKey),
                new Accounts(
                        Limits.FEATURED_TAGS,
                        Limits.PINNED_STATUSES,
                        Limits.PROFILE_FIELDS,
                        Limits.FIELD_CHARACTERS,
                        Limits.FIELD_CHARACTERS,
                        Limits.NOTE_CHARACTERS,
                        Limits.NAME_CHARACTERS),
                new Statuses(Limits.STATUS_CHARACTERS, Limits.MEDIA_OF_A_STATUS, Limits.CHARACTERS_OF_AN_ADDRESS),
                new MediaAttachments(
                        Limits.MEDIA_TYPES,
                        Limits.DESCRIPTION_CHARACTERS,
                        Limits.IMAGE_BYTES,
                        Limits.IMAGE_PIXELS,
                        Limits.VIDEO_BYTES,
                        Limits.VIDEO_FRAMES_A_SECOND,
                        Limits.VIDEO_PIXELS),
                new Polls(
                        Limits.POLL_OPTIONS,
                        Limits.POLL_OPTION_CHARACTERS,
                        Limits.POLL_SHORTEST_SECONDS,
                        Limits.POLL_LONGEST_SECONDS),
                new Translation(false),
                new TimelinesAccess(ours, ours, ours),
                true);
    }
}
