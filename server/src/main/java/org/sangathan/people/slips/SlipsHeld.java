package org.sangathan.people.slips;

import static org.sangathan.people.HeldData.AfterErasure.GONE;
import static org.sangathan.people.HeldData.AfterErasure.WITHOUT_NAME;

import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What paper slips hold of a member. */
@Configuration(proxyBeanMethods = false)
class SlipsHeld {
    @Bean
    @Order(32)
    HeldData heldSlip(SlipSql sql) {
        return new HeldData(
                "slip",
                Ground.CONSENT,
                Set.of("slip.member_id"),
                GONE,
                member -> sql.ofMember(new MemberKey(member.constituencyId(), member.id())).stream()
                        .map(slip -> Row.of("slip_entered_at", slip.enteredAt(), "unit", new Place(slip.boothId())))
                        .toList());
    }

    @Bean
    @Order(33)
    HeldData heldEnteredSlips(SlipSql sql) {
        return new HeldData(
                "slips_entered",
                Ground.SAFEGUARD,
                Set.of(
                        "slip.enterer_id",
                        "slip.witness1_id",
                        "slip.witness2_id",
                        "slip_look.reader_id",
                        "entered_slip.enterer_id"),
                WITHOUT_NAME,
                member -> sql.enteredBy(member.id()).stream()
                        .map(slip -> Row.of("slip_entered_at", slip.enteredAt(), "unit", new Place(slip.boothId())))
                        .toList());
    }
}
