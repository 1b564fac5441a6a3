package org.sangathan.network.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.people.MemberChanged;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far somebody has read, on all their devices; and notifications that go along to another cell. */
@Component
public class KeepPlace {
    private final NotificationSql sql;
    private final Clock clock;

    KeepPlace(NotificationSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public List<NotificationSql.Marker> markers(Actor actor) {
        return sql.markers(actor.memberId());
    }

    /** @param lastRead by home or notifications */
    @Transactional
    public List<NotificationSql.Marker> put(Actor actor, Map<String, UUID> lastRead) {
        lastRead.forEach((timeline, id) -> sql.putMarker(actor.memberId(), timeline, id, clock.instant()));
        return markers(actor);
    }

    @EventListener
    void move(MemberChanged changed) {
        if (changed.movedCell()) {
            sql.move(
                    new MemberKey(
                            changed.before().constituencyId(), changed.before().id()),
                    changed.after().constituencyId());
        }
    }
}
