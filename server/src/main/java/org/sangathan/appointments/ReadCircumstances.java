package org.sangathan.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.Circumstances.Said;
import org.sangathan.appointments.RuleSql.Served;
import org.sangathan.people.Member;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** Reads what the rules ask about members, for many members in a few statements. */
@Component
class ReadCircumstances {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    /** Whoever was out of the post for longer begins to count anew. */
    private static final long BREAK_MONTHS = 12;

    private final RuleSql sql;
    private final AppointmentSql appointments;
    private final Clock clock;

    ReadCircumstances(RuleSql sql, AppointmentSql appointments, Clock clock) {
        this.sql = sql;
        this.appointments = appointments;
        this.clock = clock;
    }

    Circumstances of(PostType post, int unitId, Member member) {
        return of(post, unitId, List.of(member))
                .getOrDefault(member.id(), new Circumstances(member, null, List.of(), 0, Said.NOTHING));
    }

    /** By member; all weighed for the same post of the same unit. */
    Map<UUID, Circumstances> of(PostType post, int unitId, Collection<Member> members) {
        Map<UUID, Integer> units = members.stream().collect(Collectors.toMap(Member::id, member -> unitId));
        return of(post, UnitRef.constituencyOf(unitId), units, members);
    }

    /** @param units of one cell: where each member holds the post, or shall hold it */
    Map<UUID, Circumstances> of(
            PostType post, int constituencyId, Map<UUID, Integer> units, Collection<Member> members) {
        Map<UUID, List<Appointment>> live =
                appointments
                        .findAll(sql.keysOfMembers(
                                members.stream().map(Member::id).toList()))
                        .stream()
                        .filter(Appointment::isLive)
                        .collect(Collectors.groupingBy(each -> each.member().id()));
        Map<UUID, List<Served>> served = served(post, constituencyId, units);
        Map<UUID, Declaration> declarations = post.rules().electorHere()
                        || post.rules().noGovernmentServant()
                ? sql.declarations(members.stream().map(ReadCircumstances::key).toList())
                : Map.of();
        Map<UUID, Circumstances> all = new HashMap<>();
        for (Member member : members) {
            List<Served> here = served.getOrDefault(member.id(), List.of()).stream()
                    .filter(each -> Integer.valueOf(each.unitId()).equals(units.get(member.id())))
                    .toList();
            all.put(
                    member.id(),
                    new Circumstances(
                            member,
                            declarations.get(member.id()),
                            live.getOrDefault(member.id(), List.of()),
                            termsBegun(here, post.rules().termMonths()),
                            Said.NOTHING));
        }
        return all;
    }

    private Map<UUID, List<Served>> served(PostType post, int constituencyId, Map<UUID, Integer> units) {
        return post.rules().termLimit() == null
                ? Map.of()
                : sql.served(
                        constituencyId,
                        units.values().stream()
                                .mapToInt(Integer::intValue)
                                .distinct()
                                .toArray(),
                        post.code(),
                        units.keySet());
    }

    static MemberKey key(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }

    /** Terms in a row until now; a term begun counts as one, and who comes back after a short break goes on counting. */
    private int termsBegun(List<Served> newestFirst, @Nullable Integer termMonths) {
        Instant next = clock.instant();
        long months = 0;
        int times = 0;
        for (Served each : newestFirst) {
            Instant to = each.to() == null ? clock.instant() : each.to();
            if (monthsBetween(to, next) >= BREAK_MONTHS) {
                break;
            }
            months += monthsBetween(each.from(), to) + 1;
            times++;
            next = each.from();
        }
        return termMonths == null || times == 0 ? times : (int) Math.ceilDiv(months, (long) termMonths);
    }

    private static long monthsBetween(Instant from, Instant to) {
        return ChronoUnit.MONTHS.between(from.atZone(INDIA), to.atZone(INDIA));
    }
}
