package org.sangathan.network.statuses;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.network.filters.Filters;
import org.sangathan.network.filters.ShownFilter.ShownMatch;
import org.sangathan.network.media.Attachments;
import org.sangathan.network.media.Media;
import org.sangathan.network.media.ShownMedia;
import org.sangathan.network.polls.Polls;
import org.sangathan.network.standing.Standings;
import org.sangathan.network.statuses.ShownStatus.QuoteApproval;
import org.sangathan.network.statuses.ShownStatus.ShownApplication;
import org.sangathan.network.statuses.ShownStatus.ShownMention;
import org.sangathan.network.statuses.ShownStatus.ShownTag;
import org.sangathan.platform.Settings;
import org.springframework.stereotype.Component;

/** Statuses in the words of clients: a page with its accounts from memory and one statement for the reader's own marks. */
@Component
public class ShowStatuses {
    private final Statuses statuses;
    private final Accounts accounts;
    private final ShowAccounts showAccounts;
    private final Attachments attachments;
    private final Polls polls;
    private final Settings settings;
    private final Standings standings;
    private final Filters filters;

    ShowStatuses(
            Statuses statuses,
            Accounts accounts,
            ShowAccounts showAccounts,
            Attachments attachments,
            Polls polls,
            Settings settings,
            Standings standings,
            Filters filters) {
        this.filters = filters;
        this.standings = standings;
        this.statuses = statuses;
        this.accounts = accounts;
        this.showAccounts = showAccounts;
        this.attachments = attachments;
        this.polls = polls;
        this.settings = settings;
    }

    public ShownStatus show(UUID reader, Status status) {
        Map<UUID, Status> known = statuses.findAll(List.of(status.id()));
        return show(reader, List.of(status), known).getFirst();
    }

    /** To its writer; what was written just now and begins a thread has no marks that would have to be looked up. */
    ShownStatus show(UUID writer, PostStatus.Posted posted) {
        Status status = posted.status();
        return posted.fresh() && status.threadId().equals(status.id())
                ? new Page(writer, List.of(status), Map.of(), Map.of()).show(status, null)
                : show(writer, status);
    }

    /** With the source, as whoever deletes it wants to write it again. */
    public ShownStatus deleted(UUID reader, Status status) {
        return new Page(reader, List.of(status), Map.of()).show(status, status.text());
    }

    public List<ShownStatus> show(UUID reader, List<Status> page) {
        return show(reader, page, statuses.findAll(page.stream().map(Status::id).toList()));
    }

    /** @param known what is behind the boosts of the page */
    public List<ShownStatus> show(UUID reader, List<Status> page, Map<UUID, Status> known) {
        Page all = new Page(reader, page, known);
        return page.stream()
                .filter(all::hasItsPeople)
                .map(status -> all.show(status, null))
                .toList();
    }

    /** As anybody sees them who has done nothing to them yet. */
    public List<ShownStatus> showToAnybody(List<Status> page, Map<UUID, Status> known) {
        Page all = new Page(page, known, Map.of());
        return page.stream()
                .filter(all::hasItsPeople)
                .map(status -> all.show(status, null))
                .toList();
    }

    private static Set<UUID> marked(List<Status> page, Map<UUID, Status> known) {
        Set<UUID> ids = new HashSet<>();
        all(page, known).forEach(status -> {
            ids.add(status.id());
            ids.add(status.threadId());
        });
        return ids;
    }

    private static List<Status> all(List<Status> page, Map<UUID, Status> known) {
        List<Status> all = new ArrayList<>(page);
        page.stream().map(status -> Statuses.boosted(known, status)).forEach(status -> {
            if (status != null) {
                all.add(status);
            }
        });
        return all;
    }

    /** Pictures, video and sound by id; what is gone is absent. */
    Map<UUID, ShownMedia> media(Collection<UUID> ids) {
        Map<UUID, ShownMedia> shown = new HashMap<>();
        attachments
                .find(Set.copyOf(ids))
                .forEach((id, each) -> shown.put(id, ShownMedia.of(each, settings.publicUrl())));
        return shown;
    }

    /** Everything that a page needs, looked up once. */
    private final class Page {
        private final UUID reader;
        private final Map<UUID, Status> known;
        private final Map<UUID, Account> people;
        private final Map<UUID, ShownAccount> shownPeople = new HashMap<>();
        private final Map<UUID, Set<String>> marks;
        private final Map<UUID, Media> media;
        private final Polls.Page asked;

        Page(UUID reader, List<Status> page, Map<UUID, Status> known) {
            this(reader, page, known, statuses.marks(reader, marked(page, known)));
        }

        Page(List<Status> page, Map<UUID, Status> known, Map<UUID, Set<String>> marks) {
            this(new UUID(0, 0), page, known, marks);
        }

        private Page(UUID reader, List<Status> page, Map<UUID, Status> known, Map<UUID, Set<String>> marks) {
            this.reader = reader;
            this.known = known;
            this.marks = marks;
            List<Status> all = all(page, known);
            people = accounts.findAll(people(all));
            media = attachments.find(
                    all.stream().flatMap(status -> status.mediaIds().stream()).toList());
            asked = polls.page(
                    reader,
                    all.stream()
                            .filter(status -> status.pollId() != null)
                            .map(Status::id)
                            .toList());
        }

        private static UUID or(@Nullable UUID id) {
            return id == null ? new UUID(0, 0) : id;
        }

        private static Collection<UUID> people(List<Status> all) {
            Set<UUID> ids = new HashSet<>();
            for (Status status : all) {
                ids.add(status.authorId());
                ids.addAll(status.mentionIds());
                if (status.acting() != null) {
                    ids.add(status.acting().id());
                }
            }
            return ids;
        }

        /** Somebody may be erased between the reading of a status and that of its author. */
        boolean hasItsPeople(Status status) {
            Status boosted = known.get(or(status.boostOfId()));
            return people.containsKey(status.authorId())
                    && (status.boostOfId() == null || (boosted != null && people.containsKey(boosted.authorId())));
        }

        ShownStatus show(Status status, @Nullable String source) {
            Status boosted = status.boostOfId() == null ? null : known.get(status.boostOfId());
            Set<String> own = marks.getOrDefault(status.id(), Set.of());
            Account author = people.get(status.authorId());
            String address = settings.publicUrl().toString();
            String url = address + "/@" + (author == null ? "" : author.handle()) + "/" + status.id();
            return new ShownStatus(
                    status.id().toString(),
                    status.createdAt().truncatedTo(ChronoUnit.MILLIS),
                    text(status.replyToId()),
                    text(status.replyToAuthorId()),
                    status.showsWarning() || authorIsMarked(author),
                    status.spoiler(),
                    status.visibility(),
                    status.language(),
                    address + "/statuses/" + status.id(),
                    url,
                    status.counts().replies(),
                    status.counts().boosts(),
                    status.counts().favourites(),
                    0,
                    status.editedAt() == null ? null : status.editedAt().truncatedTo(ChronoUnit.MILLIS),
                    boosted == null ? content(status) : content(boosted),
                    source,
                    boosted == null ? null : show(boosted, null),
                    status.application() == null ? null : new ShownApplication(status.application(), null),
                    account(author),
                    media(status),
                    mentions(status),
                    status.tags().stream().map(tag -> tag(address, tag)).toList(),
                    List.of(),
                    null,
                    status.pollId() == null ? null : asked.show(status.id(), status.isBy(reader)),
                    null,
                    QuoteApproval.NOBODY,
                    own.contains("favourite"),
                    own.contains("boost"),
                    marks.getOrDefault(status.threadId(), Set.of()).contains("mute"),
                    own.contains("bookmark"),
                    (status.authorId().equals(reader) && !status.isBoost()) ? own.contains("pin") : null,
                    filtered(status, boosted),
                    acting(status),
                    status.units(),
                    restraint(status));
        }

        /** One's own words are never filtered. */
        private List<ShownMatch> filtered(Status status, @Nullable Status boosted) {
            return status.authorId().equals(reader)
                    ? List.of()
                    : filters.matches(reader, Status.text(status, boosted)).stream()
                            .map(ShownMatch::of)
                            .toList();
        }

        private @Nullable String restraint(Status status) {
            boolean own = status.authorId().equals(reader)
                    || (status.acting() != null && status.acting().id().equals(reader));
            return own && status.restraint() != null ? status.restraint().code() : null;
        }

        private boolean authorIsMarked(@Nullable Account author) {
            return author != null && standings.isSensitive(author.id());
        }

        /** Where a unit speaks, whoever wrote it stands below, for clients that know no such thing. */
        private String content(Status status) {
            Account writer =
                    status.acting() == null ? null : people.get(status.acting().id());
            return writer == null
                    ? status.html()
                    : status.html() + "<p>— "
                            + StatusText.escaped(writer.profile().displayName()) + "</p>";
        }

        private @Nullable ShownAccount acting(Status status) {
            Account writer =
                    status.acting() == null ? null : people.get(status.acting().id());
            return writer == null ? null : account(writer);
        }

        private ShownAccount account(@Nullable Account account) {
            Account there = Objects.requireNonNull(account);
            return shownPeople.computeIfAbsent(there.id(), id -> showAccounts.show(there));
        }

        private List<ShownMedia> media(Status status) {
            return status.mediaIds().stream()
                    .map(media::get)
                    .filter(Objects::nonNull)
                    .map(each -> ShownMedia.of(each, settings.publicUrl()))
                    .toList();
        }

        private List<ShownMention> mentions(Status status) {
            List<ShownMention> mentions = new ArrayList<>();
            for (UUID id : status.mentionIds()) {
                Account account = people.get(id);
                if (account != null) {
                    mentions.add(new ShownMention(
                            id.toString(),
                            account.handle(),
                            settings.publicUrl() + "/@" + account.handle(),
                            account.handle()));
                }
            }
            return mentions;
        }

        private static @Nullable String text(@Nullable UUID id) {
            return id == null ? null : id.toString();
        }
    }

    private static ShownTag tag(String address, String tag) {
        return new ShownTag(tag, address + "/tags/" + URLEncoder.encode(tag, StandardCharsets.UTF_8));
    }
}
