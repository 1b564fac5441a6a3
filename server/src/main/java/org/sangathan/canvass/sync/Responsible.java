package org.sangathan.canvass.sync;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.people.Members;
import org.sangathan.platform.Permission;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** Who decides what the field leaves undecided: the nearest accepted holder, upward, of a post that manages turf. */
@Component
class Responsible {
    private final Appointments appointments;
    private final Posts posts;
    private final Members members;
    private final Territory territory;

    Responsible(Appointments appointments, Posts posts, Members members, Territory territory) {
        this.appointments = appointments;
        this.posts = posts;
        this.members = members;
        this.territory = territory;
    }

    /** A post of a unit and its holder. */
    record ResponsiblePost(String postType, String nameHi, String nameEn, UnitRef unit, String holder) {}

    /** One request's answers, each looked up once. */
    final class Lookup {
        private final Map<Integer, Optional<ResponsiblePost>> known = new HashMap<>();

        @Nullable
        ResponsiblePost of(int unitId) {
            return known.computeIfAbsent(unitId, Responsible.this::find).orElse(null);
        }
    }

    Lookup lookup() {
        return new Lookup();
    }

    private Optional<ResponsiblePost> find(int unitId) {
        Tree tree = territory.tree();
        int own = UnitRef.ownUnitOf(UnitRef.constituencyOf(unitId));
        int from = tree.contains(unitId) ? unitId : own;
        if (!tree.contains(from)) {
            return Optional.empty();
        }
        return IntStream.concat(IntStream.of(from), IntStream.of(tree.ancestors(from)))
                .mapToObj(unit -> holder(tree, unit))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<ResponsiblePost> holder(Tree tree, int unitId) {
        Stream<Appointment> accepted = appointments.liveOfUnit(UnitRef.constituencyOf(unitId), unitId).stream()
                .filter(held -> held.acceptedAt() != null)
                .filter(held -> posts.get(held.postType()).permissions().contains(Permission.MANAGE_TURF));
        return accepted.min(Comparator.comparingInt(
                                (Appointment held) -> posts.ever().indexOf(posts.get(held.postType())))
                        .thenComparingInt(Appointment::seat))
                .flatMap(held -> members.find(held.member()).map(member -> {
                    PostType post = posts.get(held.postType());
                    return new ResponsiblePost(
                            post.code(), post.nameHi(), post.nameEn(), tree.get(unitId), member.name());
                }));
    }
}
