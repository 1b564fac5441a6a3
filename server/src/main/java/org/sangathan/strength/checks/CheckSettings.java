package org.sangathan.strength.checks;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How visits are checked.
 *
 * @param window visits of so many days before the draw; nobody remembers longer
 * @param settledAfter only visits that reached the server so long ago, so that nobody corrects them any more
 * @param attempts after so many tries at which nobody is there, a household counts as not reached
 * @param tryAgainAfter the pause between two of them
 */
@ConfigurationProperties("sangathan.visit-checks")
record CheckSettings(
        @DefaultValue("14d") Period window,
        @DefaultValue("24h") Duration settledAfter,
        @DefaultValue("3") int attempts,
        @DefaultValue("2h") Duration tryAgainAfter) {}
