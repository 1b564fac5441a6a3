package org.sangathan.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Logins;
import org.sangathan.access.PhoneNumber;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** People of a unit's subtree by name in any script, or by their whole phone number; in order of cell and name. */
@Component
class SearchMembers {
    private final PeopleSql sql;
    private final Territory territory;
    private final Rights rights;
    private final Logins logins;

    SearchMembers(PeopleSql sql, Territory territory, Rights rights, Logins logins) {
        this.sql = sql;
        this.territory = territory;
        this.rights = rights;
        this.logins = logins;
    }

    /** A member and the key by which the list is ordered. */
    record Found(Member member, String nameKey) {}

    /** Where the page before ended. */
    record After(int constituencyId, String nameKey, UUID id) {
        private static final After NOTHING = new After(0, "", new UUID(0, 0));

        static After parse(@Nullable String after) {
            return Paging.after(after, NOTHING, key -> {
                String[] parts = key.split("_", 3);
                return new After(Integer.parseInt(parts[0]), parts[1], UUID.fromString(parts[2]));
            });
        }

        static String of(Found last) {
            return last.member().constituencyId() + "_" + last.nameKey() + "_"
                    + last.member().id();
        }
    }

    List<Found> search(Actor actor, int unitId, @Nullable String words, After after, int limit) {
        rights.require(actor, Permission.SEE_PEOPLE, unitId);
        Tree tree = territory.tree();
        PhoneNumber phone = PhoneNumber.parse(words).orElse(null);
        if (phone != null) {
            return byPhone(tree, unitId, phone);
        }
        String key = words == null ? "" : NameKey.of(words);
        if (words != null && !words.isBlank() && key.isEmpty()) {
            return List.of();
        }
        String pattern = "%" + key + "%";
        int cell = UnitRef.constituencyOf(unitId);
        return unitId == UnitRef.ownUnitOf(cell)
                ? sql.searchCells(tree.constituencies(unitId), pattern, after, limit)
                : sql.searchUnits(cell, tree.subtree(unitId), pattern, after, limit);
    }

    private List<Found> byPhone(Tree tree, int unitId, PhoneNumber phone) {
        return logins.find(phone)
                .flatMap(login -> sql.find(new MemberKey(login.constituencyId(), login.memberId())))
                .filter(member -> tree.isWithin(member.homeUnitId(), unitId))
                .map(member -> List.of(new Found(member, NameKey.of(member.name()))))
                .orElse(List.of());
    }
}
