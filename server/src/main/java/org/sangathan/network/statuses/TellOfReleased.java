package org.sangathan.network.statuses;

import org.sangathan.network.publishing.Act;
import org.sangathan.network.publishing.NewStatus;
import org.sangathan.network.publishing.Publish;
import org.springframework.stereotype.Component;

/** Tells those of a status whom nobody told of it while it waited for a moderator. */
@Component
public class TellOfReleased {
    private final Statuses statuses;
    private final WhoIsTold whoIsTold;
    private final Publish publish;

    TellOfReleased(Statuses statuses, WhoIsTold whoIsTold, Publish publish) {
        this.statuses = statuses;
        this.whoIsTold = whoIsTold;
        this.publish = publish;
    }

    public void tell(Status status) {
        NewStatus again = new NewStatus(
                status.cell(),
                status.authorId(),
                status.acting(),
                status.visibility().code(),
                status.units(),
                status.units(),
                status.mentionIds(),
                status.mentionHandles(),
                new NewStatus.Said(
                        status.text(),
                        status.html(),
                        status.spoiler(),
                        status.sensitive(),
                        status.language(),
                        status.tags(),
                        status.mediaIds()),
                status.replyToId(),
                status.replyToAuthorId(),
                status.threadId(),
                null,
                null,
                status.application(),
                null);
        Status parent = status.replyToId() == null
                ? null
                : statuses.find(status.replyToId()).orElse(null);
        var writer =
                status.acting() == null ? status.authorId() : status.acting().id();
        publish.write(new Act.Tell(status.id(), whoIsTold.of(again, writer, parent, true)));
    }
}
