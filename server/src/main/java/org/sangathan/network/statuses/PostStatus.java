package org.sangathan.network.statuses;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.media.Attachments;
import org.sangathan.network.polls.PollAsk;
import org.sangathan.network.publishing.Act;
import org.sangathan.network.publishing.NewStatus;
import org.sangathan.network.publishing.Publish;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.units.UnitAccountId;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** A member says something: to all, to units by mentioning them, to followers, or to those mentioned alone. */
@Component
public class PostStatus {
    public static final int MOST_CHARACTERS = 1000;
    public static final int MOST_SPOILER = 200;
    /** More is calling a crowd by name; a unit reaches a crowd. */
    public static final int MOST_MENTIONS = 20;

    /** Stands where a unit's number would: what is for everybody belongs to no unit, not even to the state. */
    public static final int PUBLIC_TIMELINE = 0;

    private final Writers writers;
    private final Accounts accounts;
    private final Statuses statuses;
    private final WeighWriter weigh;
    private final Attachments attachments;
    private final Address address;
    private final WhoIsTold whoIsTold;
    private final Publish publish;
    private final Settings settings;

    PostStatus(
            Writers writers,
            Accounts accounts,
            Statuses statuses,
            WeighWriter weigh,
            Attachments attachments,
            Address address,
            WhoIsTold whoIsTold,
            Publish publish,
            Settings settings) {
        this.writers = writers;
        this.accounts = accounts;
        this.statuses = statuses;
        this.weigh = weigh;
        this.attachments = attachments;
        this.address = address;
        this.whoIsTold = whoIsTold;
        this.publish = publish;
        this.settings = settings;
    }

    /**
     * @param visibility null for the account's own default
     * @param poll what it asks its readers
     * @param asUnit in whose name; null for one's own
     * @param key the client's own, under which it is written once
     */
    public record Request(
            String text,
            @Nullable String visibility,
            @Nullable UUID replyToId,
            String spoiler,
            boolean sensitive,
            @Nullable String language,
            List<UUID> mediaIds,
            @Nullable PollAsk poll,
            @Nullable Integer asUnit,
            @Nullable String application,
            @Nullable String key) {
        public static Request of(String text) {
            return new Request(text, null, null, "", false, null, List.of(), null, null, null, null);
        }
    }

    /** @param fresh false where the client's key had written it before */
    record Posted(Status status, boolean fresh) {}

    public Status post(Actor actor, Request request) {
        return post(actor, request, null);
    }

    /** @param heldBy what has kept the media until now */
    public Status post(Actor actor, Request request, @Nullable UUID heldBy) {
        return posted(actor, request, heldBy).status();
    }

    Posted posted(Actor actor, Request request, @Nullable UUID heldBy) {
        Publish.Outcome outcome = publish.write(ready(actor, request, heldBy));
        Status status = statuses.find(outcome.id()).orElseThrow(() -> new Problem(StatusProblem.STATUS_UNKNOWN));
        return new Posted(status, outcome.fresh());
    }

    /** Refuses whatever would be refused if it were sent now. */
    public void check(Actor actor, Request request) {
        ready(actor, request, null);
    }

    private Act.Post ready(Actor actor, Request request, @Nullable UUID heldBy) {
        UUID author = request.asUnit() == null ? actor.memberId() : UnitAccountId.of(request.asUnit());
        Writers.Writer who = writers.of(actor, author);
        Reader writer = who.reader();
        Account own = accounts.find(actor.memberId()).orElseGet(() -> accounts.own(actor));
        StatusText text = new StatusText(request.text());
        checkText(text, request);
        checkPoll(request, false);
        attachments.check(Set.of(actor.memberId()), request.mediaIds(), heldBy);
        if (request.asUnit() != null) {
            address.checkVoice(writer, request.asUnit());
        }
        weigh.checkRate(own, who, text);
        boolean held = weigh.isHeld(writer, texts(text, request));
        Status parent = request.replyToId() == null ? null : statuses.original(writer, request.replyToId());
        Visibility visibility = visibility(request, own, parent);
        Map<String, UUID> mentioned = accounts.findHandles(text.handles());
        List<UUID> mentionIds = mentionIds(text, mentioned);
        List<Integer> addressed = Address.units(mentionIds);
        address.check(writer, addressed, visibility);
        NewStatus status = new NewStatus(
                request.asUnit() == null ? actor.constituencyId() : UnitRef.constituencyOf(request.asUnit()),
                author,
                request.asUnit() == null ? null : own.member(),
                visibility.code(),
                audience(request, visibility, addressed, parent),
                timelines(request, author, visibility, addressed, parent),
                mentionIds,
                text.handles().stream().filter(mentioned::containsKey).toList(),
                said(text, request, mentioned, settings),
                parent == null ? null : parent.id(),
                parent == null ? null : parent.authorId(),
                parent == null ? null : parent.threadId(),
                null,
                request.poll() == null ? null : request.poll().from(writer.now(), null),
                request.application(),
                request.key());
        List<Act.Told> told = held ? List.of() : whoIsTold.of(status, own.id(), parent, who.watched());
        return new Act.Post(status, told, held);
    }

    /** Of a text that is no status; nobody is mentioned in it. */
    public static String html(String text, Settings settings) {
        return new StatusText(text).html(settings.publicUrl(), Map.of());
    }

    /** Everything that is written in it. */
    static String[] texts(StatusText text, Request request) {
        return Stream.concat(
                        Stream.of(text.text(), request.spoiler()),
                        request.poll() == null ? Stream.empty() : request.poll().options().stream())
                .toArray(String[]::new);
    }

    static void checkText(StatusText text, Request request) {
        if (text.text().isEmpty() && request.mediaIds().isEmpty() && request.poll() == null) {
            throw new Problem(StatusProblem.STATUS_EMPTY);
        }
        if (text.length() + request.spoiler().length() > MOST_CHARACTERS
                || request.spoiler().length() > MOST_SPOILER) {
            throw new Problem(
                    StatusProblem.STATUS_TOO_LONG,
                    Map.of(
                            "most",
                            MOST_CHARACTERS,
                            "length",
                            text.length() + request.spoiler().length()));
        }
        if (text.handles().size() > MOST_MENTIONS) {
            throw new Problem(StatusProblem.STATUS_TOO_MANY_MENTIONS, Map.of("most", MOST_MENTIONS));
        }
    }

    static void checkPoll(Request request, boolean mayLeaveEnd) {
        if (request.poll() != null) {
            Faults faults = new Faults();
            request.poll().check(faults, mayLeaveEnd);
            faults.refuse();
        }
    }

    /** An answer reaches no further than what it answers. */
    private static Visibility visibility(Request request, Account own, @Nullable Status parent) {
        String code = request.visibility() == null ? own.profile().defaultVisibility() : request.visibility();
        Visibility asked =
                Visibility.find(code).orElseThrow(() -> new Problem(StatusProblem.STATUS_VISIBILITY_NOT_KNOWN));
        return parent == null || parent.visibility().isOpen() ? asked : asked.atMost(parent.visibility());
    }

    static List<UUID> mentionIds(StatusText text, Map<String, UUID> mentioned) {
        List<UUID> ids = new ArrayList<>();
        for (String handle : text.handles()) {
            UUID id = mentioned.get(handle);
            if (id != null && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Who answers within a closed circle of units stays in it, without a right to address them. */
    private static List<Integer> audience(
            Request request, Visibility visibility, List<Integer> addressed, @Nullable Status parent) {
        Set<Integer> units = new LinkedHashSet<>(addressed);
        if (request.asUnit() != null && visibility != Visibility.DIRECT) {
            units.add(request.asUnit());
        }
        if (parent != null && !visibility.isOpen() && !parent.visibility().isOpen()) {
            units.addAll(parent.units());
        }
        return List.copyOf(units);
    }

    private static List<Integer> timelines(
            Request request, UUID author, Visibility visibility, List<Integer> addressed, @Nullable Status parent) {
        if (visibility == Visibility.DIRECT) {
            return List.of();
        }
        Set<Integer> units = new LinkedHashSet<>(addressed);
        boolean answersAnother = parent != null && !parent.authorId().equals(author);
        if (request.asUnit() != null && !answersAnother) {
            units.add(request.asUnit());
        }
        if (visibility == Visibility.PUBLIC && !answersAnother) {
            units.add(PUBLIC_TIMELINE);
        }
        return List.copyOf(units);
    }

    static NewStatus.Said said(StatusText text, Request request, Map<String, UUID> mentioned, Settings settings) {
        return new NewStatus.Said(
                text.text(),
                text.html(settings.publicUrl(), mentioned),
                request.spoiler().strip(),
                request.sensitive() || !request.spoiler().isBlank(),
                request.language(),
                text.tags(),
                request.mediaIds());
    }

    static Stream<MemberKey> members(Map<UUID, Account> accounts, List<UUID> ids) {
        return ids.stream()
                .map(accounts::get)
                .filter(account -> account != null && !account.isUnit())
                .map(Account::member);
    }
}
