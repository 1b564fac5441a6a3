package org.sangathan.network.timelines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.AccountProblem;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.publishing.Tag;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.relations.Readers;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.network.statuses.Visibility;
import org.sangathan.network.statuses.Visible;
import org.sangathan.network.units.UnitAccountId;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** Each timeline as its sources, and what of them is shown in it. */
@Component
public class ReadTimeline {
    private final Readers readers;
    private final Merge merge;
    private final Visible visible;
    private final Statuses statuses;
    private final Accounts accounts;

    ReadTimeline(Readers readers, Merge merge, Visible visible, Statuses statuses, Accounts accounts) {
        this.statuses = statuses;
        this.accounts = accounts;
        this.readers = readers;
        this.merge = merge;
        this.visible = visible;
    }

    /** The reader's units from the booth up, whom and which tags they follow, and their own. */
    public Timeline home(Actor actor, PageAsk ask) {
        return home(readers.of(actor), ask);
    }

    Timeline home(Reader reader, PageAsk ask) {
        Set<Source> sources = new LinkedHashSet<>();
        reader.units().forEach(unit -> sources.add(new Source.OfUnit(unit)));
        sources.add(new Source.ByAuthor(reader.id()));
        reader.circle().following().keySet().forEach(account -> sources.add(of(account)));
        reader.circle().tags().forEach(tag -> sources.add(new Source.WithTag(tag)));
        return merge.page(sources, ask, (status, boosted) -> belongsInHome(reader, status, boosted));
    }

    /** Of what the sources of a home have, what is shown in it. */
    public boolean belongsInHome(Reader reader, Status status, @Nullable Status boosted) {
        return visible.wanted(reader, status, boosted)
                && visible.unfiltered(reader, status, boosted, "home")
                && status.visibility() != Visibility.DIRECT
                && !isTalkOfOthers(reader, status);
    }

    /** Of what has a tag, what is shown under it. */
    public boolean belongsUnderTag(Reader reader, Status status, @Nullable Status boosted) {
        return visible.wanted(reader, status, boosted)
                && visible.unfiltered(reader, status, boosted, "public")
                && (status.visibility() == Visibility.PUBLIC || !status.units().isEmpty())
                && status.visibility() != Visibility.DIRECT;
    }

    /** An answer to somebody whom the reader does not follow, in no unit's timeline. */
    private static boolean isTalkOfOthers(Reader reader, Status status) {
        UUID answered = status.replyToAuthorId();
        return status.answersAnother()
                && answered != null
                && status.units().isEmpty()
                && !status.authorId().equals(reader.id())
                && !answered.equals(reader.id())
                && !reader.circle().follows(answered);
    }

    public Timeline open(Actor actor, PageAsk ask, boolean onlyMedia) {
        Reader reader = readers.of(actor);
        return merge.page(
                List.of(new Source.OfUnit(PostStatus.PUBLIC_TIMELINE)),
                ask,
                (status, boosted) -> visible.wanted(reader, status, boosted)
                        && visible.unfiltered(reader, status, boosted, "public")
                        && (!onlyMedia || !status.mediaIds().isEmpty()));
    }

    /** What a tag timeline must, may or must not have beside its tag. */
    public record TagAsk(String tag, List<String> any, List<String> all, List<String> none, boolean onlyMedia) {
        private static List<String> plain(List<String> tags) {
            return tags.stream().map(Tag::of).toList();
        }
    }

    public Timeline tag(Actor actor, TagAsk tags, PageAsk ask) {
        Reader reader = readers.of(actor);
        List<String> all = TagAsk.plain(tags.all());
        List<String> none = TagAsk.plain(tags.none());
        Set<Source> sources = new LinkedHashSet<>();
        sources.add(new Source.WithTag(Tag.of(tags.tag())));
        TagAsk.plain(tags.any()).forEach(tag -> sources.add(new Source.WithTag(tag)));
        return merge.page(
                sources,
                ask,
                (status, boosted) -> belongsUnderTag(reader, status, boosted)
                        && status.tags().containsAll(all)
                        && none.stream().noneMatch(status.tags()::contains)
                        && (!tags.onlyMedia() || !status.mediaIds().isEmpty()));
    }

    /** What of an account's page is wanted. */
    public record AccountAsk(boolean onlyMedia, boolean excludeReplies, boolean excludeReblogs, String tagged) {
        public static final AccountAsk ALL = new AccountAsk(false, false, false, "");
    }

    /** Of a unit everything that stands in its timeline; of a member what they wrote. */
    public Timeline account(Actor actor, UUID account, AccountAsk which, PageAsk ask) {
        Reader reader = readers.of(actor);
        String tagged = Tag.of(which.tagged());
        return merge.page(
                List.of(of(account)),
                ask,
                (status, boosted) -> visible.may(reader, status, boosted)
                        && visible.unfiltered(reader, status, boosted, "account")
                        && (status.visibility() != Visibility.DIRECT || account.equals(reader.id()))
                        && (!which.onlyMedia() || !status.mediaIds().isEmpty())
                        && (!which.excludeReplies() || !status.answersAnother())
                        && (!which.excludeReblogs() || !status.isBoost())
                        && (tagged.isEmpty() || status.tags().contains(tagged)));
    }

    /** @throws Problem account_unknown for what is no account here */
    UUID known(String id) {
        try {
            return accounts.get(UUID.fromString(id)).id();
        } catch (IllegalArgumentException notOurs) {
            throw new Problem(AccountProblem.ACCOUNT_UNKNOWN);
        }
    }

    /** What an account wants to be seen first. */
    public Timeline pinned(Actor actor, UUID account) {
        Reader reader = readers.of(actor);
        Map<UUID, Status> known = statuses.findAll(statuses.pins(account));
        return new Timeline(
                known.values().stream()
                        .filter(status -> visible.may(reader, status, null))
                        .sorted(Comparator.comparing(Status::id).reversed())
                        .toList(),
                known);
    }

    /** A list's: of accounts, or of the reader's own units of one level. */
    public Timeline of(Actor actor, Collection<UUID> accounts, PageAsk ask) {
        Reader reader = readers.of(actor);
        List<Source> sources = new ArrayList<>();
        accounts.forEach(account -> sources.add(of(account)));
        return merge.page(
                sources,
                ask,
                (status, boosted) -> visible.wanted(reader, status, boosted)
                        && visible.unfiltered(reader, status, boosted, "home")
                        && status.visibility() != Visibility.DIRECT);
    }

    private static Source of(UUID account) {
        return UnitAccountId.unitOf(account).isPresent()
                ? new Source.OfUnit(UnitAccountId.unitOf(account).getAsInt())
                : new Source.ByAuthor(account);
    }
}
