package org.sangathan.appointments.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sangathan.appointments.PostRules;
import org.sangathan.appointments.PostType;
import org.sangathan.platform.Permission;

/**
 * A post as somebody wants it to be, or as a version says it is.
 *
 * @param rank order on a unit's page
 * @param appointedFrom above: filled from a higher unit only; own: also from its own
 * @param permissions what it grants over its unit's subtree
 * @param retired no longer filled by anybody
 */
record PostDraft(
        String level,
        int rank,
        String nameHi,
        String nameEn,
        int seats,
        String appointedFrom,
        List<Permission> permissions,
        boolean retired,
        PostRules rules) {
    /** What a client left out is empty, and so refused as missing. */
    PostDraft {
        level = Objects.requireNonNullElse(level, "");
        nameHi = Objects.requireNonNullElse(nameHi, "");
        nameEn = Objects.requireNonNullElse(nameEn, "");
        appointedFrom = Objects.requireNonNullElse(appointedFrom, "");
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
        rules = rules == null ? PostRules.NONE : rules;
    }

    PostType asPost(String code, int version) {
        return new PostType(
                code,
                level,
                rank,
                nameHi,
                nameEn,
                seats,
                Set.copyOf(permissions),
                appointedFrom.equals("above"),
                rules,
                version,
                retired);
    }

    static PostDraft of(PostType post) {
        return new PostDraft(
                post.level(),
                post.rank(),
                post.nameHi(),
                post.nameEn(),
                post.seats(),
                post.appointedFromAbove() ? "above" : "own",
                post.permissions().stream().sorted().toList(),
                post.retired(),
                post.rules());
    }
}
