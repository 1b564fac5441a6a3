package org.sangathan.canvass.sync;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sangathan.canvass.DoorErased;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.MemberErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on whose records wait, who decided, and for how long what was decided is kept. */
@Repository
class HeldByMemberSql {
    private static final String OF_WORKER = """
            select booth_id, at, kind from held_record where worker_id = :member_id order by at desc limit 10000
            """;
    private static final String FORGET_WORKER = """
            update held_record set worker_id = null, worker_constituency_id = null where worker_id = :member_id
            """;
    private static final String FORGET_DECIDER = """
            update held_record set decided_by = null, decided_by_constituency_id = null, reason = null
            where decided_by = :member_id
            """;
    private static final String FORGET_DOOR = """
            update held_record set record_sealed = null, decided_at = :at, decision = 'set_aside'
            where constituency_id = :constituency_id and household_id = :household_id and decided_at is null
            """;
    private static final String DELETE_DECIDED = """
            delete from held_record
            where constituency_id = :constituency_id and id = any(array(select id from held_record
              where constituency_id = :constituency_id and decided_at < :before order by decided_at limit :most))
            """;

    private final JdbcClient database;
    private final SpellSql spellSql;
    private final java.time.Clock clock;

    HeldByMemberSql(JdbcClient database, SpellSql spellSql, java.time.Clock clock) {
        this.database = database;
        this.spellSql = spellSql;
        this.clock = clock;
    }

    List<Row> of(UUID memberId) {
        return database.sql(OF_WORKER)
                .param("member_id", memberId)
                .query((row, number) -> Row.of(
                        "unit",
                        new Place(row.getInt("booth_id")),
                        "at",
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        "state",
                        row.getString("kind")))
                .list();
    }

    @EventListener
    void on(MemberErased erased) {
        UUID member = erased.member().id();
        database.sql(FORGET_WORKER).param("member_id", member).update();
        database.sql(FORGET_DECIDER).param("member_id", member).update();
        spellSql.forget(member);
    }

    /** Somebody at a door asked to be forgotten: what waited about the door is forgotten too. */
    @EventListener
    void on(DoorErased erased) {
        if (erased.byWish()) {
            database.sql(FORGET_DOOR)
                    .param("constituency_id", erased.constituencyId())
                    .param("household_id", erased.householdId())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    int deleteDecided(int constituencyId, Instant before, int most) {
        return database.sql(DELETE_DECIDED)
                .param("constituency_id", constituencyId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
