package org.sangathan.network.push;

import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.springframework.stereotype.Component;

/** When a member wants to be left alone. */
@Component
class KeepQuiet {
    private static final int DAY = 1440;

    private final PushSql sql;

    KeepQuiet(PushSql sql) {
        this.sql = sql;
    }

    QuietHours of(Actor actor) {
        return sql.quiet(actor.memberId());
    }

    /** Both null for never. */
    void change(Actor actor, @Nullable Integer from, @Nullable Integer until) {
        if (from == null && until == null) {
            sql.deleteQuiet(actor.memberId());
            return;
        }
        new Faults()
                .when(isNoMinute(from), "/from_minute", FaultCode.OUT_OF_RANGE)
                .when(isNoMinute(until), "/until_minute", FaultCode.OUT_OF_RANGE)
                .when(from != null && from.equals(until), "/until_minute", FaultCode.NOT_VALID)
                .refuse();
        if (from != null && until != null) {
            sql.putQuiet(actor.memberId(), from, until);
        }
    }

    private static boolean isNoMinute(@Nullable Integer minute) {
        return minute == null || minute < 0 || minute >= DAY;
    }
}
