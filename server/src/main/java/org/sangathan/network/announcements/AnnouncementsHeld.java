package org.sangathan.network.announcements;

import static org.sangathan.people.HeldData.AfterErasure.GONE;
import static org.sangathan.people.HeldData.AfterErasure.WITHOUT_NAME;

import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.Row;
import org.sangathan.platform.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What somebody said to announcements, and what they announced. */
@Configuration(proxyBeanMethods = false)
class AnnouncementsHeld {
    @Bean
    @Order(69)
    HeldData heldReactions(AnnouncementSql sql) {
        return new HeldData(
                "announcement_reactions",
                Ground.VOLUNTARY,
                Set.of("announcement_reaction.account_id", "announcement_read.account_id"),
                GONE,
                member -> sql.held(member.id()).stream()
                        .map(each -> Row.of("act", each[0], "text", each[1]))
                        .toList());
    }

    @Bean
    @Order(69)
    HeldData heldAnnouncements(AnnouncementSql sql) {
        return new HeldData(
                "announcements",
                Ground.VOLUNTARY,
                Set.of("announcement.made_by"),
                WITHOUT_NAME,
                member -> sql.made(member.id()).stream()
                        .map(each -> Row.of("text", each.text(), "at", each.at()))
                        .toList());
    }

    @Bean
    OwnedTable announcementReactionsOwned() {
        return new OwnedTable("announcement_reaction", "t.account_id");
    }

    @Bean
    OwnedTable announcementsReadOwned() {
        return new OwnedTable("announcement_read", "t.account_id");
    }
}
