package org.sangathan.network.statuses;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.sangathan.network.accounts.AccountProblem;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.relations.Readers;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** Whoever writes, with all that is asked of them each time, in one statement. */
@Component
class Writers {
    private static final Duration HOUR = Duration.ofHours(1);

    private final WriterSql sql;
    private final Readers readers;
    private final Clock clock;

    Writers(WriterSql sql, Readers readers, Clock clock) {
        this.sql = sql;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * @param author the account that speaks: one's own, or a unit's
     * @param saidThisHour by that account
     * @param watched does anybody want to hear of each of its statuses?
     */
    record Writer(Reader reader, UUID author, int saidThisHour, boolean watched) {}

    Writer of(Actor actor, UUID author) {
        UUID since = StatusId.last(StatusId.tickAt(clock.instant().minus(HOUR).toEpochMilli()));
        WriterSql.Now now =
                sql.writer(actor, author, since).orElseThrow(() -> new Problem(AccountProblem.ACCOUNT_UNKNOWN));
        return new Writer(readers.of(actor, now.homeUnitId(), now.version()), author, now.said(), now.watched());
    }
}
