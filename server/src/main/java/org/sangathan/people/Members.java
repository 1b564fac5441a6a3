package org.sangathan.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sangathan.access.Logins;
import org.sangathan.access.PhoneNumber;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other features may ask of members. */
@Component
public class Members implements MemberNames {
    public static final String PHONE_PURPOSE = "member phone";

    private final PeopleSql sql;
    private final Logins logins;
    private final Keys keys;

    Members(PeopleSql sql, Logins logins, Keys keys) {
        this.sql = sql;
        this.logins = logins;
        this.keys = keys;
    }

    /** Also under the key that a member had before they moved or were merged. */
    public Optional<Member> find(MemberKey key) {
        return sql.find(key)
                .or(() -> Optional.ofNullable(sql.moved(List.of(key.id())).get(key.id()))
                        .flatMap(sql::find));
    }

    /**
     * The member, who is not erased, moved or given another post before the caller's transaction ends. Whoever gives a
     * member something that erasing must take away again asks this first.
     */
    public Optional<Member> lock(MemberKey key) {
        return sql.lock(key);
    }

    /** The signed-in member; not there only if they were erased while the request ran. */
    public Member get(Actor actor) {
        return sql.find(new MemberKey(actor.constituencyId(), actor.memberId()))
                .orElseThrow(() -> new Problem(PlatformProblem.NOT_FOUND));
    }

    @Override
    public Map<UUID, String> names(Collection<MemberKey> members) {
        Map<UUID, String> names = sql.names(members);
        moved(members, names.keySet()).forEach((id, now) -> {
            String name = sql.names(List.of(now)).get(now.id());
            if (name != null) {
                names.put(id, name);
            }
        });
        return names;
    }

    private Map<UUID, MemberKey> moved(Collection<MemberKey> members, Set<UUID> found) {
        return sql.moved(members.stream()
                .map(MemberKey::id)
                .filter(id -> !found.contains(id))
                .toList());
    }

    /** Erased members are absent. */
    public Map<UUID, Member> members(Collection<MemberKey> members) {
        Map<UUID, Member> found = sql.members(members);
        moved(members, found.keySet()).forEach((id, now) -> sql.find(now).ifPresent(member -> found.put(id, member)));
        return found;
    }

    /** Ids under which records stood that were merged with this member; what they did is still written under them. */
    public List<UUID> formerIds(UUID id) {
        return sql.formerIds(id);
    }

    /** For a message to the member; whoever shows it to a person logs the look. */
    public Optional<PhoneNumber> phone(MemberKey key) {
        return sql.phoneSealed(key).map(this::opened);
    }

    private PhoneNumber opened(byte[] sealed) {
        return new PhoneNumber(keys.open(PHONE_PURPOSE, sealed));
    }

    @Transactional
    public void speak(Actor actor, String language) {
        sql.updateLanguage(new MemberKey(actor.constituencyId(), actor.memberId()), language);
        logins.speak(actor.memberId(), language);
    }
}
