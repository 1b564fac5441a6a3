package org.sangathan.network.statuses;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Several statuses at once over HTTP. */
@RestController
class ManyStatusesApi {
    private static final int MOST_AT_ONCE = 40;

    private final ReadStatus read;
    private final ShowStatuses show;

    ManyStatusesApi(ReadStatus read, ShowStatuses show) {
        this.read = read;
        this.show = show;
    }

    /** Which ones; an id that cannot be ours is passed over as one that is gone. */
    record ManyStatusesParameters(@Nullable List<String> id) {}

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/statuses")
    List<ShownStatus> several(Actor actor, @Parameters ManyStatusesParameters asked) {
        List<String> ids = asked.id() == null ? List.of() : asked.id();
        return show.show(
                actor.memberId(),
                read.findAll(
                        actor,
                        ids.stream()
                                .limit(MOST_AT_ONCE)
                                .flatMap(id -> Statuses.id(id).stream())
                                .toList()));
    }
}
