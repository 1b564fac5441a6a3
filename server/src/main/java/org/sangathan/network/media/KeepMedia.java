package org.sangathan.network.media;

import java.io.IOException;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.network.publishing.CarriesMedia;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.people.MemberErased;
import org.sangathan.platform.Problem;
import org.sangathan.platform.files.FileStore;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Media end with their owner, with their status, and when within a day they became part of none. */
@Component
class KeepMedia implements CarriesMedia {
    private static final Logger LOG = System.getLogger(KeepMedia.class.getName());
    private static final Duration WAITS = Duration.ofDays(1);
    private static final int AT_ONCE = 1000;

    private final MediaSql sql;
    private final FileStore files;
    private final Clock clock;

    KeepMedia(MediaSql sql, FileStore files, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.clock = clock;
    }

    @EventListener
    void forget(MemberErased erased) {
        List<Media> some = sql.ofAccount(erased.member().id(), AT_ONCE);
        while (!some.isEmpty()) {
            letGo(ids(some));
            some = sql.ofAccount(erased.member().id(), AT_ONCE);
        }
    }

    @Override
    public void attach(Collection<UUID> mediaIds, UUID statusId, UUID authorId) {
        mediaIds.stream()
                .collect(Collectors.groupingBy(StatusId::cellOf))
                .forEach((cell, inCell) -> sql.attach(cell, inCell, statusId, authorId));
    }

    @Override
    public void letGo(Collection<UUID> mediaIds) {
        mediaIds.stream().collect(Collectors.groupingBy(StatusId::cellOf)).forEach(sql::letGo);
    }

    /** By its owner, while it is part of no status. */
    @Transactional
    public void takeBack(Media media) {
        if (media.statusId() != null) {
            throw new Problem(MediaProblem.MEDIA_IN_USE);
        }
        letGo(List.of(media.id()));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT17M")
    @Transactional
    public void forgetWithoutStatus() {
        letGo(ids(sql.withoutStatus(clock.instant().minus(WAITS))));
    }

    /** The files before the row: whatever breaks off between them, or while the files came, is found again. */
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT10S")
    public void deleteGone() {
        List<MediaFiles> some = sql.gone(clock.instant(), AT_ONCE);
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

    private static List<UUID> ids(List<Media> media) {
        return media.stream().map(Media::id).toList();
    }
}
