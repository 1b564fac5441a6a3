package org.sangathan.network.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.sangathan.network.accounts.Account.Profile;
import org.sangathan.network.publishing.FollowsLog;
import org.sangathan.network.publishing.LogLine;
import org.sangathan.network.units.UnitAccountId;
import org.sangathan.network.units.UnitHandles;
import org.sangathan.people.HeldPosts;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** The door to accounts, kept in memory for a moment; a changed profile and an ended post drop out with the log. */
@Component
public class Accounts implements FollowsLog {
    private static final int KEPT = 50_000;
    private static final Duration KEPT_FOR = Duration.ofSeconds(30);
    /** A unit has no day on which it joined. */
    private static final Instant BEGINNING = Instant.parse("2026-11-01T00:00:00Z");

    private final ProfileSql sql;
    private final MakeAccount makeAccount;
    private final UnitHandles handles;
    private final Territory territory;
    private final HeldPosts heldPosts;
    /** How often something dropped out. */
    private final AtomicLong changes = new AtomicLong();

    private final Cache<UUID, Account> memory =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();

    Accounts(ProfileSql sql, MakeAccount makeAccount, UnitHandles handles, Territory territory, HeldPosts heldPosts) {
        this.sql = sql;
        this.makeAccount = makeAccount;
        this.handles = handles;
        this.territory = territory;
        this.heldPosts = heldPosts;
    }

    /** As it stands this moment, made when the member has none yet. */
    public Account own(Actor actor) {
        return own(new MemberKey(actor.constituencyId(), actor.memberId()));
    }

    public Account own(MemberKey member) {
        return asItStands(member.id()).orElseGet(() -> {
            makeAccount.ensure(member);
            return asItStands(member.id()).orElseThrow(() -> new Problem(AccountProblem.ACCOUNT_UNKNOWN));
        });
    }

    private Optional<Account> asItStands(UUID id) {
        return Optional.ofNullable(loadAndKeep(List.of(id)).get(id));
    }

    /** @throws Problem account_unknown */
    public Account get(UUID id) {
        return find(id).orElseThrow(() -> new Problem(AccountProblem.ACCOUNT_UNKNOWN));
    }

    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    /** Unknown and erased ones are absent. */
    public Map<UUID, Account> findAll(Collection<UUID> ids) {
        Map<UUID, Account> found = new HashMap<>(memory.getAllPresent(ids));
        List<UUID> missing =
                ids.stream().distinct().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            found.putAll(loadAndKeep(missing));
        }
        return found;
    }

    /** What changed while it was read is not kept: it may be the state before. */
    private Map<UUID, Account> loadAndKeep(List<UUID> ids) {
        long before = changes.get();
        Map<UUID, Account> loaded = load(ids);
        synchronized (changes) {
            if (changes.get() == before) {
                memory.putAll(loaded);
            }
        }
        return loaded;
    }

    private Map<UUID, Account> load(List<UUID> ids) {
        Map<UUID, Account> loaded = sql.findAll(ids).stream().collect(Collectors.toMap(Account::id, each -> each));
        List<UUID> members = loaded.values().stream()
                .filter(each -> !each.isUnit())
                .map(Account::id)
                .toList();
        Map<UUID, List<HeldPosts.HeldPost>> held = members.isEmpty() ? Map.of() : heldPosts.of(members);
        held.forEach((id, posts) -> loaded.computeIfPresent(
                id,
                (key, account) -> account.with(
                        posts.stream().filter(HeldPosts.HeldPost::accepted).toList())));
        List<UUID> units = ids.stream().filter(UnitAccountId::isUnit).toList();
        if (!units.isEmpty()) {
            loadUnits(units, loaded);
        }
        return loaded;
    }

    /** Of a unit everything but the counters is computed; a row of its own only adds what its speakers said of it. */
    private void loadUnits(List<UUID> units, Map<UUID, Account> loaded) {
        Map<UUID, ProfileSql.Counts> counts =
                sql.counts(units).stream().collect(Collectors.toMap(ProfileSql.Counts::id, each -> each));
        for (UUID id : units) {
            territory.tree().find(UnitAccountId.unitOf(id).orElse(0)).ifPresent(unit -> {
                Account row = loaded.get(id);
                Profile profile = row == null ? Profile.plain(unit.nameHi()) : row.profile();
                loaded.put(
                        id, ofUnit(unit, profile, counts.getOrDefault(id, new ProfileSql.Counts(id, 0, 0, 0, null))));
            });
        }
    }

    private Account ofUnit(UnitRef unit, Profile profile, ProfileSql.Counts counts) {
        return new Account(
                counts.id(),
                unit.constituencyId(),
                unit.id(),
                handles.of(unit),
                profile,
                BEGINNING,
                counts.followers(),
                counts.following(),
                counts.statuses(),
                counts.lastStatusOn(),
                List.of());
    }

    /** Ids by handle, of members and units alike; unknown ones are absent. */
    public Map<String, UUID> findHandles(Collection<String> asked) {
        Map<String, UUID> found = new HashMap<>();
        List<String> members = new ArrayList<>();
        for (String handle : asked) {
            String plain = handle.toLowerCase(Locale.ROOT);
            if (plain.contains("-")) {
                handles.find(plain).ifPresent(unit -> found.put(plain, UnitAccountId.of(unit.id())));
            } else {
                members.add(plain);
            }
        }
        if (!members.isEmpty()) {
            sql.byHandles(members).forEach(named -> found.put(named.handle(), named.id()));
        }
        return found;
    }

    void drop(UUID id) {
        synchronized (changes) {
            changes.incrementAndGet();
            memory.invalidate(id);
        }
    }

    @Override
    public void apply(List<LogLine> lines) {
        for (LogLine line : lines) {
            if ((line.kind() == LogLine.Kind.ACCOUNT || line.kind() == LogLine.Kind.ERASED) && line.object() != null) {
                drop(line.object());
            }
        }
    }

    @Override
    public void forget() {
        synchronized (changes) {
            changes.incrementAndGet();
            memory.invalidateAll();
        }
    }
}
