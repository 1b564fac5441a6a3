package org.sangathan.canvass.voice;

import java.time.Period;
import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.MemberChanged;
import org.sangathan.people.MemberErased;
import org.sangathan.platform.KeepOnly;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.OwnedTable;
import org.sangathan.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** What spoken notes hold of a worker, whose they are in backups, and for how long they are kept. */
@Configuration(proxyBeanMethods = false)
class VoiceHeld {
    private final VoiceSql sql;

    VoiceHeld(VoiceSql sql) {
        this.sql = sql;
    }

    @Bean
    @Order(62)
    HeldData heldVoiceNotes() {
        return new HeldData(
                "voice_notes",
                Ground.VOLUNTARY,
                Set.of("voice_note.worker_id"),
                HeldData.AfterErasure.GONE,
                member -> sql.by(member.id()).stream()
                        .map(note -> Row.of("received_at", note.receivedAt(), "seconds", note.seconds()))
                        .toList());
    }

    @Bean
    OwnedTable voiceNotesOwned() {
        return new OwnedTable("voice_note", "t.worker_id");
    }

    @Bean
    KeepOnly keepVoiceNotes(Territory territory) {
        return new KeepOnly("voice_note", Period.ofDays(90), (before, most) -> {
            int deleted = 0;
            for (int cell :
                    territory.tree().constituencies(territory.tree().root().id())) {
                deleted += sql.deleteBefore(cell, before, most - deleted);
                if (deleted >= most) {
                    break;
                }
            }
            return deleted;
        });
    }

    @EventListener
    void forget(MemberErased erased) {
        sql.deleteBy(erased.member().id());
    }

    /** So that the worker reads who listened wherever they live now. */
    @EventListener
    void follow(MemberChanged changed) {
        if (changed.movedCell()) {
            sql.followWorker(new MemberKey(
                    changed.after().constituencyId(), changed.after().id()));
        }
    }
}
