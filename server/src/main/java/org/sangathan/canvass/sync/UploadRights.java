package org.sangathan.canvass.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.WalkSpells.Spell;
import org.sangathan.platform.Actor;

/**
 * Whether records of one upload may be applied. A right that has ended still holds for what was entered while it lasted,
 * and for what was entered before this phone was told of the end.
 */
final class UploadRights {
    private final WalkRights rights;
    private final SpellSql sql;
    private final Actor actor;
    private final UUID deviceId;
    private final Instant now;
    private @Nullable List<Spell> spells;
    private @Nullable Map<Integer, Instant> told;

    UploadRights(WalkRights rights, SpellSql sql, Actor actor, UUID deviceId, Instant now) {
        this.rights = rights;
        this.sql = sql;
        this.actor = actor;
        this.deviceId = deviceId;
        this.now = now;
    }

    enum Answer {
        YES,
        ENDED,
        NO
    }

    /**
     * Asks for one record.
     *
     * @param saidBooth as the phone knew it
     * @param booth where the record is applied
     */
    Answer ask(int saidBooth, int booth, Instant at) {
        if (rights.mayNow(actor, booth) || rights.mayNow(actor, saidBooth)) {
            return Answer.YES;
        }
        List<Spell> here = spells().stream()
                .filter(spell -> rights.covers(spell, saidBooth) || rights.covers(spell, booth))
                .toList();
        if (here.isEmpty()) {
            return Answer.NO;
        }
        if (here.stream().anyMatch(Spell::isLive)) {
            return Answer.YES;
        }
        Instant toldAt = told().get(saidBooth);
        boolean inTime = here.stream().anyMatch(spell -> spell.holdsAt(at));
        if (inTime || toldAt == null || toldAt.isBefore(lastBeginning(here))) {
            return Answer.ENDED;
        }
        return at.isBefore(toldAt) ? Answer.ENDED : Answer.NO;
    }

    /** What a phone was told before is about an earlier end, where the right was given again since. */
    private static Instant lastBeginning(List<Spell> spells) {
        return spells.stream().map(Spell::from).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** The receipts tell the phone that the right to walk the booth has ended. */
    void tell(int boothId) {
        List<Spell> there =
                spells().stream().filter(spell -> rights.covers(spell, boothId)).toList();
        sql.tell(actor.memberId(), deviceId, boothId, now, lastBeginning(there));
    }

    private List<Spell> spells() {
        List<Spell> known = spells;
        if (known == null) {
            known = rights.spells(actor);
            spells = known;
        }
        return known;
    }

    private Map<Integer, Instant> told() {
        Map<Integer, Instant> known = told;
        if (known == null) {
            known = sql.told(actor.memberId(), deviceId);
            told = known;
        }
        return known;
    }
}
