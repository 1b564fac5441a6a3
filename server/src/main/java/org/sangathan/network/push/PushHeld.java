package org.sangathan.network.push;

import java.util.List;
import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.MemberErased;
import org.sangathan.platform.NotInBackup;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** What is held so that devices can be told, and its end with the membership. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushSettings.class)
class PushHeld {
    private final PushSql sql;

    PushHeld(PushSql sql) {
        this.sql = sql;
    }

    @Bean
    @Order(67)
    HeldData heldPush() {
        return new HeldData(
                "push",
                Ground.VOLUNTARY,
                Set.of("push_subscription.member_id", "push_to_send.member_id", "quiet_hours.member_id"),
                HeldData.AfterErasure.GONE,
                member -> rows(member.id()));
    }

    private List<Row> rows(java.util.UUID member) {
        List<Row> rows = new java.util.ArrayList<>(sql.held(member).stream()
                .map(each -> Row.of(
                        "endpoint", each.endpoint(),
                        "alerts", each.alerts(),
                        "policy", each.policy(),
                        "since", each.createdAt()))
                .toList());
        QuietHours quiet = sql.quiet(member);
        if (quiet.fromMinute() != null) {
            rows.add(Row.of("quiet_from_minute", quiet.fromMinute(), "quiet_until_minute", quiet.untilMinute()));
        }
        return rows;
    }

    @Bean
    NotInBackup subscriptionsNotInBackup() {
        return new NotInBackup("push_subscription", "ends with its session or token, which are in no backup either");
    }

    @Bean
    NotInBackup pushesNotInBackup() {
        return new NotInBackup("push_to_send", "on its way, for a day at most");
    }

    @EventListener
    void erase(MemberErased erased) {
        sql.erase(erased.member().id());
    }
}
