package org.sangathan.network.publishing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts what moderators decide into the order, within their own transaction: a measure and what it does are one commit. It is
 * done as the last of the transaction, since the other writers wait from then on, and since whoever held the head and then
 * wanted what a joining or an erasing holds would wait for them while they wait for the head. After the commit
 * {@link NetworkLog#catchUp} shows it here at once.
 */
@Component
public class RestrainInOrder {
    private final HeadSql head;
    private final StatusRowSql rows;
    private final GoneSql gone;
    private final Clock clock;

    RestrainInOrder(HeadSql head, StatusRowSql rows, GoneSql gone, Clock clock) {
        this.gone = gone;
        this.head = head;
        this.rows = rows;
        this.clock = clock;
    }

    /** What holds against the account has changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void account(UUID account) {
        last(() -> writeAccount(account));
    }

    private void writeAccount(UUID account) {
        long tick = head.take(1, StatusId.tickAt(clock.millis()));
        head.write(
                List.of(), List.of(new LogLine(tick, LogLine.Kind.ACCOUNT, account, null, null, List.of(), List.of())));
    }

    /**
     * Open clients take away what is hidden, as if it were deleted, and take over what is marked or shown again.
     *
     * @param restraint null where none is left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void status(UUID status, @Nullable String restraint) {
        last(() -> writeStatus(status, restraint));
    }

    private void writeStatus(UUID status, @Nullable String restraint) {
        long tick = head.take(1, StatusId.tickAt(clock.millis()));
        rows.restrain(status, restraint);
        List<LogLine> lines = "hidden".equals(restraint)
                ? gone.read(List.of(status)).stream()
                        .map(row -> new LogLine(
                                tick, LogLine.Kind.DELETE, status, row.authorId(), null, row.timelines(), row.tags()))
                        .toList()
                : List.of(new LogLine(tick, LogLine.Kind.EDIT, status, null, null, List.of(), List.of()));
        head.write(List.of(), lines);
    }

    private static void last(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                work.run();
            }
        });
    }
}
