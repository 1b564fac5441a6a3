package org.sangathan.network.statuses;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.units.UnitAccountId;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/**
 * Who may write to which unit. A post speaks to its own unit and all below; a member to their own booth, to units of theirs
 * that let members write, and to the letter box of each of their units.
 */
@Component
public class Address {
    private final VoiceSql voices;
    private final Rights rights;

    Address(VoiceSql voices, Rights rights) {
        this.voices = voices;
        this.rights = rights;
    }

    /** A unit, and in which ways the writer may address it. */
    public record Audience(UnitRef unit, boolean everybody, boolean subtree, boolean letterBox, boolean asUnit) {}

    /** Units of those mentioned. */
    static List<Integer> units(List<UUID> mentionIds) {
        List<Integer> units = new ArrayList<>();
        for (UUID id : mentionIds) {
            UnitAccountId.unitOf(id).ifPresent(unit -> {
                if (!units.contains(unit)) {
                    units.add(unit);
                }
            });
        }
        return units;
    }

    /** @throws Problem may_not_address_unit for the first that the writer may not address so */
    void check(Reader writer, List<Integer> units, Visibility visibility) {
        for (int unit : units) {
            boolean may =
                    visibility == Visibility.DIRECT ? mayWriteToLetterBox(writer, unit) : maySpeakTo(writer, unit);
            if (!may) {
                throw new Problem(StatusProblem.MAY_NOT_ADDRESS_UNIT, java.util.Map.of("unit_id", unit));
            }
        }
    }

    private boolean maySpeakTo(Reader writer, int unit) {
        return writer.actor().grants().stream().anyMatch(grant -> writer.tree().isWithin(unit, grant.unitId()))
                || unit == writer.homeUnitId()
                || (writer.belongsTo(unit) && voices.membersWrite(unit));
    }

    private boolean mayWriteToLetterBox(Reader writer, int unit) {
        return writer.belongsTo(unit) || maySpeakTo(writer, unit);
    }

    /** @throws Problem may_not_speak_as_unit */
    void checkVoice(Reader writer, int unit) {
        if (!maySpeakAs(writer, unit)) {
            throw new Problem(StatusProblem.MAY_NOT_SPEAK_AS_UNIT);
        }
    }

    /** As the unit of one's own post alone: a president of the state does not speak as a booth. */
    private boolean maySpeakAs(Reader writer, int unit) {
        return writer.actor().grants().stream()
                .anyMatch(grant -> grant.unitId() == unit && grant.permissions().contains(Permission.SPEAK_AS_UNIT));
    }

    /** For a composer: the writer's units from the booth up, and those of their posts. */
    public List<Audience> audiences(Reader writer) {
        List<Audience> audiences = new ArrayList<>();
        for (int id : writer.units()) {
            boolean speaks = maySpeakTo(writer, id);
            audiences.add(new Audience(writer.tree().get(id), speaks, speaks, true, maySpeakAs(writer, id)));
        }
        return audiences;
    }

    /** Whether members of a unit may write to it; decided by who speaks for it. */
    public void letMembersWrite(org.sangathan.platform.Actor actor, int unitId, boolean allowed) {
        rights.require(actor, Permission.SPEAK_AS_UNIT, unitId);
        voices.put(unitId, allowed);
    }
}
