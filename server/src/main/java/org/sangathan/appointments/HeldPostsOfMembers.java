package org.sangathan.appointments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Grants;
import org.sangathan.people.HeldPosts;
import org.sangathan.people.Member;
import org.sangathan.people.MemberChanged;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.MergeUndone;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells lists of people who holds what, and follows a member who moves to another cell. */
@Component
class HeldPostsOfMembers implements HeldPosts {
    private final AppointmentSql sql;
    private final HolderSql holderSql;
    private final Posts posts;
    private final EndAppointment endAppointment;
    private final Grants grants;
    private final Territory territory;

    HeldPostsOfMembers(
            AppointmentSql sql,
            HolderSql holderSql,
            Posts posts,
            EndAppointment endAppointment,
            Grants grants,
            Territory territory) {
        this.sql = sql;
        this.holderSql = holderSql;
        this.posts = posts;
        this.endAppointment = endAppointment;
        this.grants = grants;
        this.territory = territory;
    }

    @Override
    public Map<UUID, List<HeldPost>> of(Collection<UUID> members) {
        Tree tree = territory.tree();
        Map<UUID, List<HeldPost>> held = new HashMap<>();
        for (Appointment appointment : holderSql.liveOf(members)) {
            PostType post = posts.get(appointment.postType());
            held.computeIfAbsent(appointment.member().id(), member -> new ArrayList<>())
                    .add(new HeldPost(
                            post.code(),
                            post.nameHi(),
                            post.nameEn(),
                            tree.get(appointment.unitId()),
                            appointment.acceptedAt() != null));
        }
        return held;
    }

    /** Where both hold a seat of one post of one unit, the record that goes gives its seat up. */
    @EventListener
    void merge(MemberMerged merged) {
        UUID kept = merged.kept().id();
        List<String> given = new ArrayList<>();
        List<Appointment> own = sql.liveOfMember(kept);
        for (Appointment appointment : sql.liveOfMember(merged.gone().id())) {
            boolean twice = own.stream()
                    .anyMatch(held -> held.unitId() == appointment.unitId()
                            && held.postType().equals(appointment.postType()));
            if (twice) {
                endAppointment.endMerged(appointment);
            } else {
                give(appointment, merged.kept());
                given.add(appointment.constituencyId() + "/" + appointment.id());
            }
        }
        merged.memory().put("appointments", given);
    }

    @EventListener
    void undo(MergeUndone undone) {
        for (String key : undone.memory().getOrDefault("appointments", List.of())) {
            String[] parts = key.split("/", 2);
            sql.find(new AppointmentKey(Integer.parseInt(parts[0]), UUID.fromString(parts[1])))
                    .filter(found -> found.isLive()
                            && found.member().id().equals(undone.kept().id()))
                    .ifPresent(found -> give(found, undone.restored()));
        }
    }

    private void give(Appointment appointment, Member to) {
        UUID from = appointment.member().id();
        sql.forgetOfMember(from, appointment.id());
        grants.take(from, appointment.id());
        holderSql.updateHolder(appointment, to.id(), to.constituencyId());
        holderSql.insertOfMember(appointment, to.id());
        if (appointment.acceptedAt() != null) {
            grants.give(
                    to.id(),
                    appointment.id(),
                    appointment.unitId(),
                    posts.get(appointment.postType()).permissions());
        }
    }

    @EventListener
    void follow(MemberChanged changed) {
        if (changed.movedCell()) {
            for (Appointment appointment : sql.liveOfMember(changed.before().id())) {
                holderSql.updateHolder(
                        appointment, changed.after().id(), changed.after().constituencyId());
            }
        }
    }
}
