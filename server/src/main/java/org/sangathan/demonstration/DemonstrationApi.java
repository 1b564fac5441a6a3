package org.sangathan.demonstration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.SignInLinks;
import org.sangathan.people.Members;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Open;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom to sign in as; the bean exists in demonstration mode alone. */
@RestController
@ConditionalOnBooleanProperty("sangathan.demonstration")
class DemonstrationApi {
    private final DemonstrationSql sql;
    private final Members members;
    private final Territory territory;
    private final SignInLinks links;

    DemonstrationApi(DemonstrationSql sql, Members members, Territory territory, SignInLinks links) {
        this.sql = sql;
        this.members = members;
        this.territory = territory;
        this.links = links;
    }

    /** @param noteHi what there is to see as this person */
    record PersonView(
            String name,
            String phone,
            String postHi,
            String postEn,
            String unitHi,
            String unitEn,
            String noteHi,
            String noteEn,
            String signInUrl) {}

    @Open("demonstration only: made-up people")
    @GetMapping("/api/org/demonstration/people")
    List<PersonView> people() {
        List<DemonstrationSql.PersonRow> rows = sql.people();
        Map<UUID, String> names = members.names(rows.stream()
                .map(row -> new MemberKey(row.constituencyId(), row.memberId()))
                .toList());
        return rows.stream()
                .filter(row -> names.containsKey(row.memberId()))
                .map(row -> {
                    UnitRef unit = territory.tree().get(row.unitId());
                    String number = unit.number() == null ? "" : unit.number() + " · ";
                    return new PersonView(
                            names.getOrDefault(row.memberId(), ""),
                            row.phone(),
                            row.postHi(),
                            row.postEn(),
                            number + unit.nameHi(),
                            number + unit.nameEn(),
                            row.noteHi(),
                            row.noteEn(),
                            links.linkFor(row.memberId()));
                })
                .toList();
    }
}
