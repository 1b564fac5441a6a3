package org.sangathan.network.push;

import java.util.List;
import java.util.UUID;

/**
 * Where one browser or app of a member wants to be told of what.
 *
 * @param grantId the session or the app's token by which it was asked for; it ends with it
 * @param p256dh the receiver's public key, an uncompressed point
 * @param alerts kinds of notifications
 * @param policy of whom: all, followed, follower or none
 */
record PushSubscription(
        UUID grantId, UUID memberId, String endpoint, byte[] p256dh, byte[] auth, List<String> alerts, String policy) {
    static final List<String> KINDS = List.of(
            "mention",
            "status",
            "reblog",
            "follow",
            "follow_request",
            "favourite",
            "poll",
            "update",
            "quote",
            "quoted_update",
            "admin.sign_up",
            "admin.report");
    static final List<String> POLICIES = List.of("all", "followed", "follower", "none");

    /** A text, as the description says, of a number of 31 bits: Tusky reads an int out of it. */
    String id() {
        return Long.toString(grantId.getLeastSignificantBits() & 0x7fff_ffffL);
    }
}
