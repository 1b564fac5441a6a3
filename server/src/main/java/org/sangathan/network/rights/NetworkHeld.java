package org.sangathan.network.rights;

import static org.sangathan.people.HeldData.AfterErasure.GONE;

import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.people.HeldData.AfterErasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the network holds of a member. */
@Configuration(proxyBeanMethods = false)
class NetworkHeld {
    @Bean
    @Order(61)
    HeldData heldNetworkAccount(NetworkHeldSql sql) {
        return new HeldData(
                "network_account",
                Ground.VOLUNTARY,
                Set.of("account_count.account_id", "circle.account_id"),
                GONE,
                member -> sql.account(member.id()));
    }

    @Bean
    @Order(62)
    HeldData heldStatuses(NetworkHeldSql sql) {
        return new HeldData(
                "statuses",
                Ground.VOLUNTARY,
                Set.of(
                        "status.author_id",
                        "status.acting_id",
                        "status.mention_ids",
                        "status.reply_to_author_id",
                        "author_entry.author_id",
                        "acting_entry.acting_id",
                        "mention_entry.account_id",
                        "status_request.author_id",
                        "search_entry.owner_id"),
                GONE,
                member -> sql.statuses(member.id()));
    }

    @Bean
    @Order(63)
    HeldData heldActsOnStatuses(NetworkHeldSql sql) {
        return new HeldData(
                "acts_on_statuses",
                Ground.VOLUNTARY,
                Set.of("status_act.account_id"),
                GONE,
                member -> sql.acts(member.id()));
    }

    @Bean
    @Order(64)
    HeldData heldWishes(NetworkHeldSql sql) {
        return new HeldData(
                "network_wishes",
                Ground.VOLUNTARY,
                Set.of(
                        "follow.account_id",
                        "follow.target_id",
                        "block.account_id",
                        "block.target_id",
                        "mute.account_id",
                        "mute.target_id",
                        "account_note.account_id",
                        "account_note.target_id",
                        "endorsement.account_id",
                        "endorsement.target_id",
                        "followed_tag.account_id",
                        "account_list.account_id",
                        "account_list_entry.account_id",
                        "account_list_entry.target_id",
                        "notification_policy.account_id",
                        "notification_allowed.account_id",
                        "notification_allowed.from_id",
                        "status_filter.account_id",
                        "status_filter_word.account_id",
                        "status_filter_status.account_id",
                        "featured_tag.account_id",
                        "marker.account_id",
                        "conversation_place.account_id"),
                GONE,
                member -> sql.wishes(member.id()));
    }

    /** For a day the log knows that the account is gone, by an id that leads nowhere. */
    @Bean
    @Order(65)
    HeldData heldNotifications(NetworkHeldSql sql) {
        return new HeldData(
                "notifications",
                Ground.VOLUNTARY,
                Set.of(
                        "notification.account_id",
                        "notification.from_id",
                        "network_log.object_id",
                        "network_log.actor_id",
                        "network_log.receiver_id"),
                AfterErasure.WITHOUT_NAME,
                member -> sql.notifications(member.id(), member.constituencyId()));
    }

    @Bean
    @Order(66)
    HeldData heldMedia(NetworkHeldSql sql) {
        return new HeldData(
                "media", Ground.VOLUNTARY, Set.of("media.account_id"), GONE, member -> sql.media(member.id()));
    }

    @Bean
    @Order(67)
    HeldData heldVotes(NetworkHeldSql sql) {
        return new HeldData(
                "poll_votes", Ground.VOLUNTARY, Set.of("poll_vote.account_id"), GONE, member -> sql.votes(member.id()));
    }

    @Bean
    @Order(68)
    HeldData heldScheduled(NetworkHeldSql sql) {
        return new HeldData(
                "scheduled_statuses",
                Ground.VOLUNTARY,
                Set.of("scheduled_status.account_id"),
                GONE,
                member -> sql.scheduled(member.id()));
    }
}
