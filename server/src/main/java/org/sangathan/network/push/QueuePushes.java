package org.sangathan.network.push;

import java.time.Clock;
import java.util.List;
import org.sangathan.network.publishing.TellsDevices;
import org.springframework.stereotype.Component;

/** Puts what devices are to be told into the outbox, in the transaction of the notification. */
@Component
class QueuePushes implements TellsDevices {
    private final PushSql sql;
    private final Clock clock;

    QueuePushes(PushSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void queue(List<ToTell> notifications) {
        sql.queue(
                notifications.stream().map(ToTell::receiver).toList(),
                notifications.stream().map(ToTell::notificationId).toList(),
                notifications.stream().map(ToTell::kind).toList(),
                clock.instant());
    }
}
