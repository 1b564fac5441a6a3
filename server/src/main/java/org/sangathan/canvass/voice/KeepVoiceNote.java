package org.sangathan.canvass.voice;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.canvass.WalkSpells;
import org.sangathan.canvass.voice.VoiceSql.VoiceNote;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in a worker's spoken note about a visit of theirs; sent twice, it is kept once. */
@Component
class KeepVoiceNote {
    static final String PURPOSE = "voice note";
    static final int BYTES_MOST = 600_000;
    static final int SECONDS_MOST = 90;
    static final int A_DAY_MOST = 200;

    private final VoiceSql sql;
    private final Keys keys;
    private final Territory territory;
    private final List<WalkSpells> spells;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepVoiceNote(
            VoiceSql sql,
            Keys keys,
            Territory territory,
            ObjectProvider<WalkSpells> spells,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.territory = territory;
        this.spells = spells.orderedStream().toList();
        this.transaction = transaction;
        this.clock = clock;
    }

    void keep(Actor actor, int constituencyId, UUID id, UUID visitId, InputStream body) throws IOException {
        VoiceNote known = sql.find(constituencyId, id).orElse(null);
        if (known != null) {
            refuseOther(actor, known);
            return; // the same sound, sent again
        }
        if (!sql.isVisitOf(constituencyId, visitId, actor.memberId()) && !walksIn(actor, constituencyId)) {
            throw new Problem(VoiceProblem.VISIT_NOT_HERE_YET);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (sql.countSince(actor.memberId(), now.minus(Duration.ofDays(1))) >= A_DAY_MOST) {
            throw new Problem(
                    VoiceProblem.TOO_MANY_VOICE_NOTES,
                    Map.of("retry_after_seconds", Duration.ofHours(1).toSeconds()));
        }
        byte[] bytes = body.readNBytes(BYTES_MOST + 1);
        Sound sound = check(bytes);
        VoiceNote note = new VoiceNote(
                id,
                visitId,
                new MemberKey(actor.constituencyId(), actor.memberId()),
                now,
                sound.mediaType(),
                sound.seconds(),
                null);
        byte[] sealed = keys.sealBytes(PURPOSE, bytes);
        boolean first = Boolean.TRUE.equals(transaction.execute(status -> sql.insert(constituencyId, note, sealed)));
        if (!first) {
            sql.find(constituencyId, id).ifPresent(raced -> refuseOther(actor, raced));
        }
    }

    private static void refuseOther(Actor actor, VoiceNote note) {
        if (!note.worker().id().equals(actor.memberId())) {
            throw new Problem(VoiceProblem.VOICE_NOTE_ID_TAKEN);
        }
    }

    private static Sound check(byte[] bytes) {
        if (bytes.length > BYTES_MOST) {
            throw new Problem(VoiceProblem.SOUND_TOO_LARGE, Map.of("most_bytes", BYTES_MOST));
        }
        Sound sound = Sound.of(bytes).orElseThrow(() -> new Problem(VoiceProblem.SOUND_NOT_READABLE));
        if (sound.seconds() != null && sound.seconds() > SECONDS_MOST) {
            throw new Problem(VoiceProblem.SOUND_TOO_LONG, Map.of("most_seconds", SECONDS_MOST));
        }
        return sound;
    }

    /** Somewhere in that constituency, now or until lately; the visit itself may still be on its way. */
    private boolean walksIn(Actor actor, int constituencyId) {
        MemberKey worker = new MemberKey(actor.constituencyId(), actor.memberId());
        boolean walked = spells.stream()
                .flatMap(source -> source.of(worker).stream())
                .anyMatch(spell -> UnitRef.constituencyOf(spell.unitId()) == constituencyId);
        return walked || mayWalk(actor, constituencyId);
    }

    private boolean mayWalk(Actor actor, int constituencyId) {
        Tree tree = territory.tree();
        return actor.grants().stream()
                .filter(grant -> grant.permissions().contains(Permission.CANVASS))
                .anyMatch(grant -> UnitRef.constituencyOf(grant.unitId()) == constituencyId
                        || tree.isWithin(UnitRef.ownUnitOf(constituencyId), grant.unitId()));
    }
}
