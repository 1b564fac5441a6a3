package org.sangathan.network.discovery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sangathan.appointments.Appointments;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.relations.Readers;
import org.sangathan.network.standing.Standings;
import org.sangathan.platform.Actor;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/**
 * Whom a reader may want to follow: those who hold a post in their own units, which is no secret, and never whom others
 * follow, which is one. And who of their constituency wants to be found.
 */
@Component
class FindPeople {
    private final Readers readers;
    private final Accounts accounts;
    private final Appointments appointments;
    private final Standings standings;
    private final DirectorySql sql;

    FindPeople(Readers readers, Accounts accounts, Appointments appointments, Standings standings, DirectorySql sql) {
        this.readers = readers;
        this.accounts = accounts;
        this.appointments = appointments;
        this.standings = standings;
        this.sql = sql;
    }

    /** From the booth up. */
    List<Account> officeBearers(Actor actor, int limit) {
        Reader reader = readers.of(actor);
        Set<UUID> ids = new LinkedHashSet<>();
        for (int unit : reader.units()) {
            appointments.liveOfUnit(UnitRef.constituencyOf(unit), unit).stream()
                    .filter(appointment -> appointment.acceptedAt() != null)
                    .forEach(appointment -> ids.add(appointment.member().id()));
        }
        ids.remove(reader.id());
        ids.removeIf(
                id -> reader.circle().follows(id) || reader.circle().requested().contains(id));
        return shown(reader, List.copyOf(ids)).stream()
                .filter(account -> account.profile().discoverable())
                .limit(limit)
                .toList();
    }

    List<Account> neighbours(Actor actor, boolean byActivity, int offset, int limit) {
        Reader reader = readers.of(actor);
        return shown(
                reader,
                byActivity
                        ? sql.active(actor.constituencyId(), offset, limit)
                        : sql.newest(actor.constituencyId(), offset, limit));
    }

    private List<Account> shown(Reader reader, List<UUID> ids) {
        var known = accounts.findAll(ids);
        return ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .filter(account -> !reader.circle().apart(account.id())
                        && !reader.circle().mutes(account.id(), reader.now())
                        && !standings.isSilenced(account.id())
                        && !standings.isSuspended(account.id()))
                .toList();
    }
}
