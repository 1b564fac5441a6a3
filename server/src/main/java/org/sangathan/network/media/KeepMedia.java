package org.sangathan.network.media;

import java.io.IOException;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.people.MemberErased;
import org.sangathan.platform.files.FileStore;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Media end with their owner, with their status, and when within a day they became part of none. */
@Component
public class KeepMedia {
    private static final Logger LOG = System.getLogger(KeepMedia.class.getName());
    private static final Duration WAITS = Duration.ofDays(1);
    private static final int AT_ONCE = 1000;

    private final MediaSql sql;
    private final Attachments attachments;
    private final FileStore files;
    private final Clock clock;

    KeepMedia(MediaSql sql, Attachments attachments, FileStore files, Clock clock) {
        this.sql = sql;
        this.attachments = attachments;
        this.files = files;
        this.clock = clock;
    }

    @EventListener
    void forget(MemberErased erased) {
        List<Media> some = sql.ofAccount(erased.member().id(), AT_ONCE);
        while (!some.isEmpty()) {
            letGo(some);
            some = sql.ofAccount(erased.member().id(), AT_ONCE);
        }
    }

    /** In the transaction that deletes their status. */
    public void letGoAll(Collection<UUID> ids) {
        letGo(attachments.find(ids).values());
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT17M")
    @Transactional
    public void forgetWithoutStatus() {
        letGo(sql.withoutStatus(clock.instant().minus(WAITS)));
    }

    private void letGo(Collection<Media> media) {
        media.stream()
                .map(Media::id)
                .collect(Collectors.groupingBy(StatusId::cellOf))
                .forEach(sql::letGo);
    }

    /** The files before the row: whatever breaks off between them is found again. */
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT10S")
    public void deleteGone() {
        List<MediaFiles> some = sql.gone(AT_ONCE);
        for (MediaFiles gone : some) {
            try {
                files.delete(gone.place(gone.name()));
                files.delete(gone.place(gone.previewName()));
                sql.delete(gone.id());
            } catch (IOException away) {
                LOG.log(Logger.Level.ERROR, "the files of media " + gone.id() + " could not be deleted", away);
                return;
            }
        }
    }
}
