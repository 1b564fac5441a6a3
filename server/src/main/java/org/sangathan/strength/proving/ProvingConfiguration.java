package org.sangathan.strength.proving;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the settings of this feature known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProvingSettings.class)
class ProvingConfiguration {}
