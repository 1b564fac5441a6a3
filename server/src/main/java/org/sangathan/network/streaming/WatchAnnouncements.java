package org.sangathan.network.streaming;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.announcements.ShowAnnouncements;
import org.sangathan.network.publishing.LogLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** An announcement that begins or ends at its own time has no line in the log: each process tells its own streams. */
@Component
class WatchAnnouncements {
    private static final Logger log = LoggerFactory.getLogger(WatchAnnouncements.class);

    private final ShowAnnouncements announcements;
    private final Hub hub;
    private final Clock clock;
    private @Nullable Instant looked;

    WatchAnnouncements(ShowAnnouncements announcements, Hub hub, Clock clock) {
        this.announcements = announcements;
        this.hub = hub;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT3S")
    synchronized void look() {
        Instant now = clock.instant();
        try {
            if (looked != null) {
                List<LogLine> lines = new ArrayList<>();
                announcements.begun(looked, now).forEach(id -> lines.add(line(LogLine.Kind.ANNOUNCED, id)));
                announcements.ended(looked, now).forEach(id -> lines.add(line(LogLine.Kind.WITHDRAWN, id)));
                if (!lines.isEmpty()) {
                    hub.apply(lines);
                }
            }
            looked = now;
        } catch (RuntimeException unreachable) {
            log.warn("which announcements begin or end could not be read: {}", unreachable.toString());
        }
    }

    private static LogLine line(LogLine.Kind kind, UUID id) {
        return new LogLine(0, kind, id, null, null, List.of(), List.of());
    }
}
