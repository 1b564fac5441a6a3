package org.sangathan.access;

import org.jspecify.annotations.Nullable;

/**
 * An SMS or a missed call that reached one of our numbers.
 *
 * @param id of the gateway; the same message delivered twice has the same one
 * @param to our number, as the gateway writes it
 * @param text null for a missed call
 */
public record IncomingMessage(
        String id, PhoneNumber from, String to, @Nullable String text) {}
