package org.sangathan.canvass.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sangathan.canvass.WalkSpells;
import org.sangathan.canvass.WalkSpells.Spell;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may walk a booth: now, for reading, and at the moment of a record, for writing. */
@Component
class WalkRights {
    private final List<WalkSpells> sources;
    private final SpellSql sql;
    private final Rights rights;
    private final Territory territory;
    private final Clock clock;

    WalkRights(ObjectProvider<WalkSpells> sources, SpellSql sql, Rights rights, Territory territory, Clock clock) {
        this.sources = sources.orderedStream().toList();
        this.sql = sql;
        this.rights = rights;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * May read the booth's pack at this moment. What somebody has ended has ended, also where the moment that was written
     * down lies in this machine's future.
     */
    boolean mayWalk(Actor actor, int boothId) {
        return rights.may(actor, Permission.CANVASS, boothId)
                || sources.stream()
                        .filter(WalkSpells::opensPacks)
                        .flatMap(source -> source.of(workerOf(actor)).stream())
                        .anyMatch(spell -> spell.isLive() && covers(spell, boothId));
    }

    private static MemberKey workerOf(Actor actor) {
        return new MemberKey(actor.constituencyId(), actor.memberId());
    }

    /** Had the right once, and no longer. */
    boolean mightWalk(Actor actor, int boothId) {
        return spells(actor).stream().anyMatch(spell -> covers(spell, boothId));
    }

    List<Spell> spells(Actor actor) {
        List<Spell> spells = new ArrayList<>();
        sources.forEach(source -> spells.addAll(source.of(workerOf(actor))));
        return spells;
    }

    /** Also where the unit is the booth itself and the territory no longer has it. */
    boolean covers(Spell spell, int boothId) {
        Tree tree = territory.tree();
        return spell.unitId() == boothId || tree.isWithin(boothId, spell.unitId());
    }

    boolean mayNow(Actor actor, int boothId) {
        return rights.may(actor, Permission.CANVASS, boothId);
    }

    /** The rights of one upload, looked up once and only if somebody asks. */
    UploadRights ofUpload(Actor actor, UUID deviceId) {
        return new UploadRights(this, sql, actor, deviceId, clock.instant());
    }
}
