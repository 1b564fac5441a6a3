package org.sangathan.canvass.sync;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a storm of phones one server takes on at a time.
 *
 * @param workers uploads that are applied at the same time; fewer than connections, so that people at desks get theirs
 * @param waiting uploads that wait for that, whole in memory
 * @param megabytes of uploads in memory
 * @param perMinute uploads of one phone in a minute
 */
@ConfigurationProperties("sangathan.sync")
record SyncSettings(
        @DefaultValue("6") int workers,
        @DefaultValue("1000") int waiting,
        @DefaultValue("64") int megabytes,
        @DefaultValue("60") int perMinute) {}
