package org.sangathan.network.notifications;

import java.time.Instant;
import java.time.Period;
import java.util.UUID;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.platform.KeepOnly;
import org.sangathan.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Notifications are kept for half a year. They say who liked and followed whom and when, which nobody needs for longer;
 * the statuses, follows and measures that they tell of stay where they are.
 */
@Configuration(proxyBeanMethods = false)
class NotificationsKept {
    @Bean
    KeepOnly keepNotifications(NotificationSql sql, Territory territory) {
        return new KeepOnly("notification", Period.ofDays(180), (before, most) -> {
            UUID oldest = firstAt(before);
            int forgotten = 0;
            for (int cell : territory.tree().cells(territory.tree().root().id())) {
                forgotten += sql.forgetOld(cell, oldest, most - forgotten);
                if (forgotten >= most) {
                    break;
                }
            }
            return forgotten;
        });
    }

    /** Ids are in the order of time. */
    private static UUID firstAt(Instant moment) {
        return StatusId.of(StatusId.tickAt(moment.toEpochMilli()), 0, 0);
    }
}
