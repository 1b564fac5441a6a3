package org.sangathan.network.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.relations.Readers;
import org.sangathan.network.units.UnitAccountId;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Problem;
import org.sangathan.territory.Level;
import org.springframework.stereotype.Component;

/** A member's own lists, and "my booth, my constituency, my district, my state", which follow from home and posts. */
@Component
public class Lists {
    private static final Map<String, String> COMPUTED = new java.util.LinkedHashMap<>();
    private static final int LONGEST_TITLE = 100;

    static {
        COMPUTED.put(Level.BOOTH, "मेरा बूथ · My booth");
        COMPUTED.put(Level.CONSTITUENCY, "मेरी विधानसभा · My constituency");
        COMPUTED.put(Level.DISTRICT, "मेरा ज़िला · My district");
        COMPUTED.put(Level.STATE, "मेरा प्रदेश · My state");
    }

    private final ListSql sql;
    private final Readers readers;
    private final Accounts accounts;
    private final Ids ids;

    Lists(ListSql sql, Readers readers, Accounts accounts, Ids ids) {
        this.sql = sql;
        this.readers = readers;
        this.accounts = accounts;
        this.ids = ids;
    }

    public List<AccountList> all(Actor actor) {
        List<AccountList> all = new ArrayList<>();
        COMPUTED.forEach((level, title) -> all.add(computed(level, title)));
        all.addAll(sql.lists(actor.memberId()));
        return all;
    }

    private static AccountList computed(String level, String title) {
        return new AccountList(level, title, "list", false);
    }

    /** @throws Problem list_unknown */
    public AccountList get(Actor actor, String id) {
        String title = COMPUTED.get(id);
        return title == null
                ? sql.find(actor.memberId(), own(id)).orElseThrow(() -> new Problem(ListProblem.LIST_UNKNOWN))
                : computed(id, title);
    }

    public AccountList make(Actor actor, String title, @Nullable String repliesPolicy, boolean exclusive) {
        UUID id = ids.next();
        AccountList list = new AccountList(
                id.toString(), title.strip(), repliesPolicy == null ? "list" : repliesPolicy, exclusive);
        check(list);
        sql.insert(actor.memberId(), id, list);
        return list;
    }

    public AccountList change(
            Actor actor,
            String id,
            @Nullable String title,
            @Nullable String repliesPolicy,
            @Nullable Boolean exclusive) {
        AccountList now = changeable(actor, id);
        AccountList list = new AccountList(
                now.id(),
                title == null ? now.title() : title.strip(),
                repliesPolicy == null ? now.repliesPolicy() : repliesPolicy,
                exclusive == null ? now.exclusive() : exclusive);
        check(list);
        sql.update(actor.memberId(), own(id), list);
        return list;
    }

    private static void check(AccountList list) {
        new Faults()
                .whenMissing(list.title(), "/title")
                .when(list.title().length() > LONGEST_TITLE, "/title", FaultCode.TOO_LONG)
                .when(
                        !List.of("followed", "list", "none").contains(list.repliesPolicy()),
                        "/replies_policy",
                        FaultCode.NOT_VALID)
                .refuse();
    }

    public void delete(Actor actor, String id) {
        changeable(actor, id);
        sql.delete(actor.memberId(), own(id));
    }

    public void add(Actor actor, String id, Collection<UUID> targets) {
        changeable(actor, id);
        if (!accounts.findAll(targets).keySet().containsAll(targets)) {
            throw new Problem(ListProblem.LIST_OF_UNKNOWN_ACCOUNT);
        }
        sql.add(actor.memberId(), own(id), targets);
    }

    public void remove(Actor actor, String id, Collection<UUID> targets) {
        changeable(actor, id);
        sql.remove(actor.memberId(), own(id), targets);
    }

    private AccountList changeable(Actor actor, String id) {
        AccountList list = get(actor, id);
        if (COMPUTED.containsKey(id)) {
            throw new Problem(ListProblem.LIST_FOLLOWS_FROM_HOME);
        }
        return list;
    }

    /** Accounts of a list; of a computed one the units themselves. */
    public List<UUID> accounts(Actor actor, String id) {
        get(actor, id);
        if (!COMPUTED.containsKey(id)) {
            return sql.entries(actor.memberId(), own(id));
        }
        return unitsOf(readers.of(actor), id);
    }

    /** Accounts of the reader's own units of one level, which is the id of such a list. */
    public List<UUID> unitsOf(Reader reader, String level) {
        return reader.units().stream()
                .filter(unit -> reader.tree().level(unit).equals(level))
                .map(UnitAccountId::of)
                .toList();
    }

    /** Of open streams: who stands in each of these lists now, by the list's id. */
    public Map<UUID, Set<UUID>> accountsOfAll(Collection<UUID> owners, Collection<UUID> lists) {
        return lists.isEmpty() ? Map.of() : sql.entries(owners, lists);
    }

    /** Own lists in which an account stands. */
    public List<AccountList> with(Actor actor, UUID target) {
        return sql.with(actor.memberId(), target);
    }

    private static UUID own(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOurs) {
            throw new Problem(ListProblem.LIST_UNKNOWN);
        }
    }
}
