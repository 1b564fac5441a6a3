package org.sangathan.people.credits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a joining counts for its recruiter.
 *
 * @param quietPeriod in which the person may say "it was not me"; devices and addresses are forgotten at its end
 */
@ConfigurationProperties("sangathan.credits")
record CreditSettings(@DefaultValue("P7D") Duration quietPeriod) {}
