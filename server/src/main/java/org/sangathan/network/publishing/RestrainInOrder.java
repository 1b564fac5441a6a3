package org.sangathan.network.publishing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts what moderators decide into the order, within their own transaction: a measure and what it does are one commit. The
 * other writers wait for that long. After the commit {@link NetworkLog#catchUp} shows it here at once.
 */
@Component
public class RestrainInOrder {
    private final HeadSql head;
    private final StatusRowSql rows;
    private final Clock clock;

    RestrainInOrder(HeadSql head, StatusRowSql rows, Clock clock) {
        this.head = head;
        this.rows = rows;
        this.clock = clock;
    }

    /** What holds against the account has changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void account(UUID account) {
        write(LogLine.Kind.ACCOUNT, List.of(account));
    }

    /** @param restraint null where none is left */
    @Transactional(propagation = Propagation.MANDATORY)
    public void statuses(Collection<UUID> statuses, @Nullable String restraint) {
        statuses.forEach(status -> rows.restrain(status, restraint));
        write(LogLine.Kind.EDIT, statuses);
    }

    private void write(LogLine.Kind kind, Collection<UUID> objects) {
        if (objects.isEmpty()) {
            return;
        }
        long tick = head.take(objects.size(), StatusId.tickAt(clock.millis())) - objects.size();
        List<LogLine> lines = new java.util.ArrayList<>();
        for (UUID object : objects) {
            lines.add(new LogLine(++tick, kind, object, null, null, List.of(), List.of()));
        }
        head.write(List.of(), lines);
    }
}
