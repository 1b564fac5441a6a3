package org.sangathan.appointments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.people.HeldPosts;
import org.sangathan.people.MemberChanged;
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
    private final Territory territory;

    HeldPostsOfMembers(AppointmentSql sql, HolderSql holderSql, Posts posts, Territory territory) {
        this.sql = sql;
        this.holderSql = holderSql;
        this.posts = posts;
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
