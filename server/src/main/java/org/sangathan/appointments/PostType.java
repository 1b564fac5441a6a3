package org.sangathan.appointments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.sangathan.platform.Permission;

/**
 * An entry of the catalogue of posts, as it holds now.
 *
 * @param level the units that have such a post
 * @param rank order on a unit's page
 * @param seats how many hold it at a time in one unit
 * @param permissions what it grants over its unit's subtree
 * @param appointedFromAbove filled from a higher unit only; otherwise also from its own
 * @param version grows with each change of the entry
 * @param retired no longer filled by anybody; kept for what was
 */
public record PostType(
        String code,
        String level,
        @JsonIgnore int rank,
        String nameHi,
        String nameEn,
        int seats,
        @JsonIgnore Set<Permission> permissions,
        @JsonIgnore boolean appointedFromAbove,
        @JsonIgnore PostRules rules,
        @JsonIgnore int version,
        @JsonIgnore boolean retired) {
    public static final String BOOTH_PRESIDENT = "booth_president";
    public static final String BOOTH_COMMITTEE_MEMBER = "booth_committee_member";

    @JsonIgnore
    public boolean isMentor() {
        return code.endsWith("_mentor");
    }
}
