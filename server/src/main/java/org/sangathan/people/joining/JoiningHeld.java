package org.sangathan.people.joining;

import static org.sangathan.people.HeldData.AfterErasure.GONE;

import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What joining holds of a member. */
@Configuration(proxyBeanMethods = false)
class JoiningHeld {

    @Bean
    @Order(30)
    HeldData heldInvitations(JoiningHeldSql sql) {
        return new HeldData(
                "invitations",
                Ground.VOLUNTARY,
                Set.of("invitation.inviter_id"),
                GONE,
                member -> sql.invitations(member.id()).stream()
                        .map(made -> Row.of("unit", new Place(made.unitId()), "expires_at", made.expiresAt()))
                        .toList());
    }

    @Bean
    @Order(31)
    HeldData heldUndoLink(JoiningHeldSql sql) {
        return new HeldData(
                "undo_link",
                Ground.SAFEGUARD,
                Set.of("joining_undo.member_id"),
                GONE,
                member -> sql.undoLinks(member.id()).stream()
                        .map(until -> Row.of("expires_at", until))
                        .toList());
    }
}
