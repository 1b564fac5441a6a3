package org.sangathan.appointments.mentors;

import static org.sangathan.people.HeldData.AfterErasure.GONE;

import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.sangathan.platform.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What mentors' seats hold of a member: the notes that they left, the visits that they wrote down. */
@Configuration(proxyBeanMethods = false)
class MentorsHeld {

    @Bean
    @Order(45)
    HeldData heldHandOvers(MentorHeldSql sql) {
        return new HeldData(
                "hand_overs",
                Ground.VOLUNTARY,
                Set.of(
                        "hand_over.member_id",
                        "hand_over.mentor_appointment_id",
                        "hand_over_of_member.member_id",
                        "hand_over_of_member.hand_over_id"),
                GONE,
                member -> sql.notes(member.id()).stream()
                        .map(notes -> Row.of(
                                "unit", new Place(notes.unitId()),
                                "ended_at", notes.leftAt(),
                                "people", notes.people(),
                                "places", notes.places(),
                                "promises", notes.promises(),
                                "unfinished", notes.unfinished(),
                                "warnings", notes.warnings()))
                        .toList());
    }

    @Bean
    @Order(46)
    HeldData heldVisits(MentorHeldSql sql) {
        return new HeldData(
                "mentor_visits",
                Ground.VOLUNTARY,
                Set.of("mentor_visit.hand_over_id"),
                GONE,
                member -> sql.visits(member.id()).stream()
                        .map(visit -> Row.of(
                                "day", visit.day().toString(),
                                "place", visit.place(),
                                "with_whom", visit.withWhom(),
                                "advised", visit.advised()))
                        .toList());
    }

    @Bean
    OwnedTable visitsOwned() {
        return new OwnedTable(
                "mentor_visit",
                "(select h.member_id from hand_over h"
                        + " where h.constituency_id = t.constituency_id and h.id = t.hand_over_id)");
    }
}
