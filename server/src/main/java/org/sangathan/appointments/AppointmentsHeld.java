package org.sangathan.appointments;

import static org.sangathan.people.HeldData.AfterErasure.GONE;
import static org.sangathan.people.HeldData.AfterErasure.WITHOUT_NAME;

import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.HeldData.Word;
import org.sangathan.people.Member;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What appointments hold of a member: the posts, offered, held and past. */
@Configuration(proxyBeanMethods = false)
class AppointmentsHeld {

    @Bean
    @Order(40)
    HeldData heldPosts(AppointmentHeldSql sql, Posts posts) {
        return new HeldData(
                "posts",
                Ground.CONSENT,
                Set.of(
                        "appointment.member_id",
                        "appointment.appointed_by",
                        "member_appointment.member_id",
                        "card.appointment_id"),
                WITHOUT_NAME,
                member -> sql.of(member.id()).stream()
                        .map(held -> row(held, posts, member))
                        .toList());
    }

    private static Row row(AppointmentHeldSql.PostHeld held, Posts posts, Member member) {
        PostType post = posts.get(held.postType());
        return Row.of(
                "post", member.language().equals("hi") ? post.nameHi() : post.nameEn(),
                "unit", new Place(held.unitId()),
                "appointed_at", held.appointedAt(),
                "accepted_at", held.acceptedAt(),
                "ended_at", held.endedAt(),
                "end_reason", held.endReason(),
                "override_reason", held.overrideReason(),
                "card_code", held.cardCode());
    }

    @Bean
    @Order(41)
    HeldData heldDeclarations(AppointmentHeldSql sql) {
        return new HeldData(
                "declarations",
                Ground.CONSENT,
                Set.of("declaration.member_id"),
                GONE,
                member -> sql.declarations(member.constituencyId(), member.id()).stream()
                        .map(said -> Row.of(
                                "elector_unit", new Place(said.electorUnitId()),
                                "government_servant", said.governmentServant(),
                                "at", said.declaredAt()))
                        .toList());
    }

    @Bean
    @Order(42)
    HeldData heldProposals(AppointmentHeldSql sql, Posts posts) {
        return new HeldData(
                "proposals",
                Ground.VOLUNTARY,
                Set.of("proposal.member_id", "proposal.proposed_by", "proposal.decided_by"),
                WITHOUT_NAME,
                member -> sql.proposals(member.id()).stream()
                        .map(name -> Row.of(
                                "who",
                                new Word(name.ofMe() ? "about_me" : "by_me"),
                                "post",
                                member.language().equals("hi")
                                        ? posts.get(name.postType()).nameHi()
                                        : posts.get(name.postType()).nameEn(),
                                "unit",
                                new Place(name.unitId()),
                                "at",
                                name.proposedAt(),
                                "reason",
                                name.reason(),
                                "decision",
                                name.decision()))
                        .toList());
    }
}
