package org.sangathan.appointments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.stereotype.Component;

/** Weighs the present holders of a post in one cell, each as if appointed today, by rules that may not hold yet. */
@Component
public class WeighHolders {
    private final AppointmentSql sql;
    private final ReadCircumstances readCircumstances;
    private final CheckAppointment checkAppointment;
    private final Members members;
    private final Posts posts;
    private final Territory territory;

    WeighHolders(
            AppointmentSql sql,
            ReadCircumstances readCircumstances,
            CheckAppointment checkAppointment,
            Members members,
            Posts posts,
            Territory territory) {
        this.sql = sql;
        this.readCircumstances = readCircumstances;
        this.checkAppointment = checkAppointment;
        this.members = members;
        this.posts = posts;
        this.territory = territory;
    }

    /** A holder and what the rules say; a seat beyond the new number of seats breaks {@link RuleCode#SEAT_EMPTY}. */
    public record Weighed(Appointment appointment, Member member, List<Verdict> verdicts) {
        public boolean isRefused() {
            return verdicts.stream().anyMatch(Verdict::isBroken);
        }
    }

    /** In order of unit and seat; the cell is read in a few statements. */
    public List<Weighed> ofCell(PostType post, int constituencyId) {
        List<PostType> ofBody = posts.ofBody(post);
        List<Appointment> live = sql.liveOfPosts(
                constituencyId, ofBody.stream().map(PostType::code).toList());
        List<Appointment> holders = live.stream()
                .filter(each -> each.postType().equals(post.code()))
                .toList();
        if (holders.isEmpty()) {
            return List.of();
        }
        LocalDate today = checkAppointment.today();
        Tree tree = territory.tree();
        Map<UUID, Member> people =
                members.members(live.stream().map(Appointment::member).toList());
        Map<Integer, List<Appointment>> byUnit = live.stream().collect(Collectors.groupingBy(Appointment::unitId));
        Map<UUID, Integer> units = new HashMap<>();
        holders.forEach(each -> units.put(each.member().id(), each.unitId()));
        List<Member> weighed = units.keySet().stream()
                .filter(people::containsKey)
                .map(people::get)
                .toList();
        Map<UUID, Circumstances> circumstances = readCircumstances.of(post, constituencyId, units, weighed);
        List<Weighed> all = new ArrayList<>();
        for (Appointment holder : holders) {
            Circumstances of = circumstances.get(holder.member().id());
            if (of == null || !tree.contains(holder.unitId())) {
                continue;
            }
            Body body = Body.of(
                    ofBody,
                    byUnit.getOrDefault(holder.unitId(), List.of()),
                    people,
                    holder.member().id(),
                    today.getYear());
            Judge judge = new Judge(post, holder.unitId(), of, posts, tree, today);
            judge.keepsSeat(holder.seat());
            all.add(new Weighed(holder, of.member(), judge.inBody(body)));
        }
        return all;
    }
}
