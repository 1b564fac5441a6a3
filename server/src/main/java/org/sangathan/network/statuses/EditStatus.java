package org.sangathan.network.statuses;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.media.Attachments;
import org.sangathan.network.polls.Poll;
import org.sangathan.network.polls.Polls;
import org.sangathan.network.publishing.Act;
import org.sangathan.network.publishing.NewPoll;
import org.sangathan.network.publishing.NewStatus;
import org.sangathan.network.publishing.Publish;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.relations.Readers;
import org.sangathan.network.textrules.TextRuleProblem;
import org.sangathan.network.units.UnitAccountId;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.springframework.stereotype.Component;

/** Words change, the audience does not; every earlier edition can be read. Deleting gives the source back. */
@Component
public class EditStatus {
    private final Readers readers;
    private final Accounts accounts;
    private final Statuses statuses;
    private final Attachments attachments;
    private final Polls polls;
    private final WeighWriter weigh;
    private final Publish publish;
    private final Settings settings;

    EditStatus(
            Readers readers,
            Accounts accounts,
            Statuses statuses,
            Attachments attachments,
            Polls polls,
            WeighWriter weigh,
            Publish publish,
            Settings settings) {
        this.readers = readers;
        this.accounts = accounts;
        this.statuses = statuses;
        this.attachments = attachments;
        this.polls = polls;
        this.weigh = weigh;
        this.publish = publish;
        this.settings = settings;
    }

    /** @param request only what may change is looked at */
    public Status edit(Actor actor, UUID id, PostStatus.Request request) {
        Reader writer = readers.of(actor);
        Status status = own(writer, id);
        if (status.isBoost()) {
            throw new Problem(StatusProblem.STATUS_UNKNOWN);
        }
        StatusText text = new StatusText(request.text());
        PostStatus.checkText(text, request);
        Poll poll = polls.find(id);
        PostStatus.checkPoll(request, poll != null);
        NewPoll asked =
                request.poll() == null ? null : request.poll().from(writer.now(), poll == null ? null : poll.endsAt());
        if (weigh.isHeld(writer, PostStatus.texts(text, request))) {
            // an edition that waited would leave the old one standing; it can be said anew, and waits then
            throw new Problem(TextRuleProblem.TEXT_REFUSED, Map.of("hint", ""));
        }
        attachments.check(Set.copyOf(List.of(actor.memberId(), status.authorId())), request.mediaIds(), id);
        Map<String, UUID> mentioned = new HashMap<>(accounts.findHandles(text.handles()));
        // another unit cannot be addressed afterwards: it would appear in the middle of a timeline that was read
        mentioned
                .values()
                .removeIf(account ->
                        UnitAccountId.isUnit(account) && !status.mentionIds().contains(account));
        NewStatus.Said said = PostStatus.said(text, request, mentioned, settings);
        if (said.text().equals(status.text())
                && said.spoiler().equals(status.spoiler())
                && said.sensitive() == status.sensitive()
                && said.mediaIds().equals(status.mediaIds())
                && (asked == null ? poll == null : poll != null && poll.asks(asked))) {
            return status;
        }
        List<String> gone = new ArrayList<>(status.tags());
        gone.removeAll(said.tags());
        publish.write(new Act.Edit(
                id,
                status.authorId(),
                said,
                gone,
                PostStatus.mentionIds(text, mentioned),
                text.handles().stream().filter(mentioned::containsKey).toList(),
                editedAt(status, writer.now()),
                asked,
                List.of()));
        return statuses.get(writer, id);
    }

    /** Later than what it replaces, whatever the clock says: editions are told in their order. */
    private static Instant editedAt(Status status, Instant now) {
        Instant before = Objects.requireNonNullElse(status.editedAt(), status.createdAt());
        Instant least = before.plus(1, ChronoUnit.MICROS);
        return (now.isAfter(least) ? now : least).truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns what it was; done twice, the second is told that there is none. */
    public Status delete(Actor actor, UUID id) {
        Status status = own(readers.of(actor), id);
        if (status.boostOfId() != null) {
            publish.write(new Act.Unmark(status.authorId(), "boost", status.boostOfId()));
        } else {
            publish.write(new Act.Delete(id));
        }
        return status;
    }

    /** As it was typed, for its writer. */
    public Status source(Actor actor, UUID id) {
        return own(readers.of(actor), id);
    }

    private Status own(Reader writer, UUID id) {
        Status status = statuses.get(writer, id);
        boolean own = status.authorId().equals(writer.id())
                || (status.acting() != null && status.acting().id().equals(writer.id()));
        if (!own) {
            throw new Problem(StatusProblem.NOT_YOUR_STATUS);
        }
        return status;
    }
}
