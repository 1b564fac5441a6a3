package org.sangathan.access.gateways;

import org.sangathan.access.IncomingSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of the ways in and out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IncomingSettings.class, SmppSettings.class})
class GatewayConfiguration {}
