package org.sangathan.network.push;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about push.
 *
 * @param privateAddresses whether push services may be within the own network, and without TLS; for tests
 */
@ConfigurationProperties("sangathan.push")
record PushSettings(@DefaultValue("false") boolean privateAddresses) {}
