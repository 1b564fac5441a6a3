package org.sangathan.network.push;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When a member wants to be left alone: minutes of the day in India; both null for never. */
record QuietHours(@Nullable Integer fromMinute, @Nullable Integer untilMinute) {
    static final QuietHours NONE = new QuietHours(null, null);
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int DAY = 1440;

    /** The end of the quiet hours that this moment lies in; the moment itself when it lies in none. */
    Instant next(Instant now) {
        if (fromMinute == null || untilMinute == null) {
            return now;
        }
        LocalDateTime there = LocalDateTime.ofInstant(now, INDIA);
        int minute = there.getHour() * 60 + there.getMinute();
        int since = Math.floorMod(minute - fromMinute, DAY);
        int length = Math.floorMod(untilMinute - fromMinute, DAY);
        if (since >= length) {
            return now;
        }
        Duration intoMinute = Duration.ofSeconds(there.getSecond()).plusNanos(there.getNano());
        return now.plus(Duration.ofMinutes(length - since)).minus(intoMinute);
    }
}
