package org.sangathan.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people without a smartphone reach us.
 *
 * @param number that they call or text, as it is written for people; null where there is none
 * @param webhookSecret with which a gateway signs what it hands over; without one nothing is taken
 */
@ConfigurationProperties("sangathan.incoming")
public record IncomingSettings(
        @Nullable String number, @Nullable String webhookSecret) {}
