package org.sangathan.network.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Its owner says what is to be seen, and which point stays in sight; what is left out stays as it was. */
@Component
public class DescribeMedia {
    static final int MOST_DESCRIPTION = 1500;

    private final MediaSql sql;

    DescribeMedia(MediaSql sql) {
        this.sql = sql;
    }

    @Transactional
    public Media describe(Actor actor, UUID id, @Nullable String description, Media.@Nullable Focus focus) {
        check(description, focus);
        Media media = sql.find(id)
                .filter(found -> found.accountId().equals(actor.memberId()))
                .orElseThrow(() -> new Problem(MediaProblem.MEDIA_UNKNOWN));
        Media described = media.with(
                description == null ? media.description() : description.isBlank() ? null : description.strip(),
                focus == null ? media.focus() : focus);
        sql.describe(described);
        return described;
    }

    void check(@Nullable String description, Media.@Nullable Focus focus) {
        new Faults()
                .when(
                        description != null && description.length() > MOST_DESCRIPTION,
                        "/description",
                        FaultCode.TOO_LONG)
                .when(focus != null && !focus.isInPicture(), "/focus", FaultCode.OUT_OF_RANGE)
                .refuse();
    }
}
