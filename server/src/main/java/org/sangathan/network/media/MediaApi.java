package org.sangathan.network.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.sangathan.platform.Settings;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Sending, describing and taking back media. A file is made safe while it is sent, so no client has to ask again. */
@RestController
class MediaApi {
    private final UploadMedia uploadMedia;
    private final DescribeMedia describeMedia;
    private final KeepMedia keepMedia;
    private final MediaSql sql;
    private final Settings settings;

    MediaApi(
            UploadMedia uploadMedia,
            DescribeMedia describeMedia,
            KeepMedia keepMedia,
            MediaSql sql,
            Settings settings) {
        this.uploadMedia = uploadMedia;
        this.describeMedia = describeMedia;
        this.keepMedia = keepMedia;
        this.sql = sql;
        this.settings = settings;
    }

    /** @param focus two numbers from -1 to 1 with a comma between them */
    record MediaForm(
            @Nullable MultipartFile file,
            @Nullable String description,
            @Nullable String focus) {}

    @SignedIn
    @Scope("write:media")
    @PostMapping({"/api/v1/media", "/api/v2/media"})
    ShownMedia upload(Actor actor, @Parameters MediaForm form) {
        MultipartFile file = form.file();
        new Faults().whenMissing(file, "/file").refuse();
        try (InputStream content = Objects.requireNonNull(file).getInputStream()) {
            return shown(uploadMedia.upload(actor, content, form.description(), focus(form.focus())));
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    @SignedIn
    @Scope("write:media")
    @GetMapping("/api/v1/media/{id}")
    ShownMedia get(Actor actor, @PathVariable UUID id) {
        return shown(own(actor, id));
    }

    @SignedIn
    @Scope("write:media")
    @PutMapping("/api/v1/media/{id}")
    ShownMedia describe(Actor actor, @PathVariable UUID id, @Parameters MediaForm form) {
        return shown(describeMedia.describe(actor, id, form.description(), focus(form.focus())));
    }

    /** While it is part of no status. */
    @SignedIn
    @Scope("write:media")
    @DeleteMapping("/api/v1/media/{id}")
    Map<String, Object> delete(Actor actor, @PathVariable UUID id) {
        keepMedia.takeBack(own(actor, id));
        return Map.of();
    }

    private Media own(Actor actor, UUID id) {
        return sql.find(id)
                .filter(media -> actor.memberId().equals(media.accountId()))
                .orElseThrow(() -> new Problem(MediaProblem.MEDIA_UNKNOWN));
    }

    private ShownMedia shown(Media media) {
        return ShownMedia.of(media, settings.publicUrl());
    }

    private static Media.@Nullable Focus focus(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 2) {
                return new Media.Focus(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
            }
        } catch (NumberFormatException notNumbers) {
            // refused below, as anything else that is no focus
        }
        new Faults().when(true, "/focus", FaultCode.NOT_VALID).refuse();
        return null;
    }
}
