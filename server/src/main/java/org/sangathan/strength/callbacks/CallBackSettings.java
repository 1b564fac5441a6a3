package org.sangathan.strength.callbacks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How call-backs are made.
 *
 * @param publishBeforeDraw how long the hash of a seed is public before anybody may draw by it
 * @param attempts after so many calls that nobody takes, a holder counts as not reached
 * @param tryAgainAfter the pause between two of them
 */
@ConfigurationProperties("sangathan.call-backs")
record CallBackSettings(
        @DefaultValue("10m") Duration publishBeforeDraw,
        @DefaultValue("3") int attempts,
        @DefaultValue("2h") Duration tryAgainAfter) {}
