package org.sangathan.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.Caller;
import org.sangathan.canvass.Walk;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of a {@link LivedLife} that goes from door to door, and decides what the doors left open. */
final class FieldLife {
    private final JdbcClient database;
    private final Ids ids;
    private final int booth;
    private final MemberKey person;
    private final Caller own;

    FieldLife(JdbcClient database, Ids ids, int booth, MemberKey person, Caller own) {
        this.database = database;
        this.ids = ids;
        this.booth = booth;
        this.person = person;
        this.own = own;
    }

    void live() {
        Walk walk = new Walk(own, booth);
        UUID door = Walk.id();
        UUID visit = Walk.id();
        UUID waits = Walk.id();
        assertThat(Walk.states(walk.send(List.of(
                        walk.door(door, "1"),
                        walk.change(Walk.id(), door, "adults", 3, null),
                        walk.visit(visit, door, "met"),
                        walk.visit(waits, Walk.id(), "met"),
                        walk.record(
                                Walk.id(),
                                "person",
                                Map.of(
                                        "household_id",
                                        door.toString(),
                                        "name",
                                        "किसी का नाम",
                                        "notice_version",
                                        "1",
                                        "language",
                                        "hi",
                                        "purpose",
                                        "come_again",
                                        "ends_on",
                                        "2999-01-01"))))))
                .containsExactly("stored", "stored", "stored", "held/door_unknown", "stored");
        beTold(walk.device());
        decide(door, waits);
        cutTurf(door);
        speakOf(visit);
        runADrive();
        checkVisit(visit);
    }

    /** And count in one. */
    private void runADrive() {
        UUID drive = ids.next();
        database.sql("""
                        insert into drive (id, unit_id, name, counts, starts_on, ends_on, target, women_percent,
                          youth_percent, made_by, made_by_constituency_id, made_at)
                        values (:id, :booth, 'अभियान', 'members', current_date, current_date, 10, 50, 50, :person, :cell,
                          now())
                        """)
                .param("id", drive)
                .param("booth", booth)
                .param("person", person.id())
                .param("cell", person.constituencyId())
                .update();
        database.sql("""
                        insert into drive_correction (constituency_id, drive_id, unit_id, target, corrected_by,
                          corrected_by_constituency_id, corrected_at)
                        values (:cell, :drive, :booth, 3, :person, :cell, now())
                        """)
                .param("cell", person.constituencyId())
                .param("drive", drive)
                .param("booth", booth)
                .param("person", person.id())
                .update();
        database.sql("""
                        insert into settled_joining (constituency_id, member_id, booth_id, joined_on, woman, youth, worker)
                        values (:cell, :person, :booth, current_date, true, true, true) on conflict do nothing
                        """)
                .param("cell", person.constituencyId())
                .param("person", person.id())
                .param("booth", booth)
                .update();
    }

    private void checkVisit(UUID visit) {
        UUID round = ids.next();
        database.sql("""
                        insert into visit_draw (constituency_id, round_id, drawn_at, from_day, frame, frame_hash,
                          population, sample)
                        values (:cell, :round, now(), current_date, '', '', 1, 1)
                        """)
                .param("cell", person.constituencyId())
                .param("round", round)
                .update();
        database.sql("""
                        insert into visit_check (constituency_id, id, round_id, place, visit_id, outcome, concluded_at,
                          checker_id)
                        values (:cell, :id, :round, 1, :visit, 'confirmed', now(), :person)
                        """)
                .param("cell", person.constituencyId())
                .param("id", ids.next())
                .param("round", round)
                .param("visit", visit)
                .param("person", person.id())
                .update();
    }

    private void beTold(UUID device) {
        database.sql("""
                        insert into right_ended_told (worker_id, device_id, booth_id, told_at)
                        values (:person, :device, :booth, now())
                        """)
                .param("person", person.id())
                .param("device", device)
                .param("booth", booth)
                .update();
    }

    private void decide(UUID door, UUID waits) {
        database.sql("""
                        insert into field_conflict (constituency_id, id, household_id, booth_id, field, kept, rival,
                          rival_record, found_at, decided_at, decided_by, decided_by_constituency_id, decision, decided)
                        values (:cell, :id, :door, :booth, 'adults', '1', '2', :record, now(), now(), :person, :cell,
                          :decision, '2')
                        """)
                .param("cell", person.constituencyId())
                .param("id", ids.next())
                .param("door", door)
                .param("booth", booth)
                .param("record", ids.next())
                .param("person", person.id())
                .param("decision", ids.next())
                .update();
        database.sql("""
                        update held_record set decided_by = :person, decided_by_constituency_id = :cell
                        where constituency_id = :cell and id = :id
                        """)
                .param("person", person.id())
                .param("cell", person.constituencyId())
                .param("id", waits)
                .update();
    }

    private void cutTurf(UUID door) {
        UUID turf = ids.next();
        database.sql("""
                        insert into turf (constituency_id, id, booth_id, name, how, made_by, made_by_constituency_id,
                          made_at, ends_on, ended_at, ended_by, ended_by_constituency_id)
                        values (:cell, :id, :booth, 'गली', 'count', :person, :cell, now(), current_date, now(), :person,
                          :cell)
                        """)
                .param("cell", person.constituencyId())
                .param("id", turf)
                .param("booth", booth)
                .param("person", person.id())
                .update();
        database.sql("""
                        insert into turf_door (constituency_id, turf_id, household_id, place, released_at)
                        values (:cell, :turf, :door, 1, now())
                        """)
                .param("cell", person.constituencyId())
                .param("turf", turf)
                .param("door", door)
                .update();
        database.sql("""
                        insert into turf_worker (constituency_id, turf_id, worker_id, worker_constituency_id, from_at,
                          until_at)
                        values (:cell, :turf, :person, :cell, now(), now())
                        """)
                .param("cell", person.constituencyId())
                .param("turf", turf)
                .param("person", person.id())
                .update();
    }

    private void speakOf(UUID visit) {
        database.sql("""
                        insert into voice_note (constituency_id, id, visit_id, worker_id, worker_constituency_id,
                          received_at, media_type, seconds, sealed)
                        values (:cell, :id, :visit, :person, :cell, now(), 'audio/ogg', 3, '\\x00')
                        """)
                .param("cell", person.constituencyId())
                .param("id", ids.next())
                .param("visit", visit)
                .param("person", person.id())
                .update();
    }
}
