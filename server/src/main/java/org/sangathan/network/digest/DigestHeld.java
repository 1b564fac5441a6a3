package org.sangathan.network.digest;

import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.MemberErased;
import org.sangathan.platform.Keys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** The address that a member gave for summaries, and its end with the membership. */
@Configuration(proxyBeanMethods = false)
class DigestHeld {
    private final DigestSql sql;

    DigestHeld(DigestSql sql) {
        this.sql = sql;
    }

    @Bean
    @Order(68)
    HeldData heldDigest(Keys keys) {
        return new HeldData(
                "mail_digest",
                Ground.CONSENT,
                Set.of("mail_digest.member_id"),
                HeldData.AfterErasure.GONE,
                member -> sql.find(member.id()).stream()
                        .map(kept -> Row.of(
                                "mail_address",
                                keys.open(WantDigest.PURPOSE, kept.addressSealed()),
                                "since",
                                kept.confirmedAt()))
                        .toList());
    }

    @EventListener
    void erase(MemberErased erased) {
        sql.delete(erased.member().id());
    }
}
