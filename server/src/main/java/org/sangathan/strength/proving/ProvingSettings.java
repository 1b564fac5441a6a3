package org.sangathan.strength.proving;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How holders are asked every month.
 *
 * @param grace from the moment a holder was told until their silence counts
 * @param batch holders asked in one transaction
 * @param messagesAMinute what the SMS gateway is asked to carry, all nodes together
 */
@ConfigurationProperties("sangathan.proving")
record ProvingSettings(
        @DefaultValue("7d") Duration grace,
        @DefaultValue("200") int batch,
        @DefaultValue("300") int messagesAMinute) {}
