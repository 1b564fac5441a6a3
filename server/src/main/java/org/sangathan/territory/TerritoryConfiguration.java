package org.sangathan.territory;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the tree look for changes once a second. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TerritoryConfiguration {}
