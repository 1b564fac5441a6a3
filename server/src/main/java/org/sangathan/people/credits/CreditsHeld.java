package org.sangathan.people.credits;

import static org.sangathan.people.HeldData.AfterErasure.GONE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Row;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What credits hold of a member. */
@Configuration(proxyBeanMethods = false)
class CreditsHeld {
    @Bean
    @Order(34)
    HeldData heldCredits(CreditSql sql) {
        return new HeldData(
                "credits",
                Ground.SAFEGUARD,
                Set.of(
                        "credit.recruiter_id",
                        "credit_flag.recruiter_id",
                        "credit_flag.decided_by",
                        "credit_of_member.recruiter_id"),
                GONE,
                member -> sql.ofRecruiter(new MemberKey(member.constituencyId(), member.id()), Instant.EPOCH).stream()
                        .map(credit -> Row.of("credit_at", credit.at(), "credit_settles_at", credit.settlesAt()))
                        .toList());
    }

    @Bean
    @Order(35)
    HeldData heldCreditOfMember(CreditSql sql) {
        return new HeldData(
                "credit_of_member",
                Ground.SAFEGUARD,
                Set.of("credit.member_id", "credit_of_member.member_id"),
                GONE,
                member -> sql.ofMember(member.id())
                        .map(key -> List.of(Row.of("counted", true)))
                        .orElse(List.of()));
    }
}
