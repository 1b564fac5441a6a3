package org.sangathan.network.push;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asked by whatever would disturb a member. */
@Component
public class QuietTime {
    private final PushSql sql;

    QuietTime(PushSql sql) {
        this.sql = sql;
    }

    /** The end of the quiet hours that this moment lies in; the moment itself when it lies in none. */
    public Instant next(UUID member, Instant now) {
        return sql.quiet(member).next(now);
    }
}
