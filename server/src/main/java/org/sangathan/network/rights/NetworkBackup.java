package org.sangathan.network.rights;

import org.sangathan.platform.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose the network's rows are, so that each lies in a backup under the key of its owner. */
@Configuration(proxyBeanMethods = false)
class NetworkBackup {
    @Bean
    OwnedTable accountsOwned() {
        return new OwnedTable("account", "case when t.kind = 'member' then t.id end");
    }

    @Bean
    OwnedTable accountCountsOwned() {
        return ofAccount("account_count");
    }

    @Bean
    OwnedTable circlesOwned() {
        return ofAccount("circle");
    }

    @Bean
    OwnedTable followsOwned() {
        return ofAccount("follow");
    }

    @Bean
    OwnedTable blocksOwned() {
        return ofAccount("block");
    }

    @Bean
    OwnedTable mutesOwned() {
        return ofAccount("mute");
    }

    @Bean
    OwnedTable accountNotesOwned() {
        return ofAccount("account_note");
    }

    @Bean
    OwnedTable endorsementsOwned() {
        return ofAccount("endorsement");
    }

    @Bean
    OwnedTable followedTagsOwned() {
        return ofAccount("followed_tag");
    }

    @Bean
    OwnedTable accountListsOwned() {
        return ofAccount("account_list");
    }

    @Bean
    OwnedTable accountListEntriesOwned() {
        return ofAccount("account_list_entry");
    }

    @Bean
    OwnedTable notificationPoliciesOwned() {
        return ofAccount("notification_policy");
    }

    @Bean
    OwnedTable notificationsAllowedOwned() {
        return ofAccount("notification_allowed");
    }

    @Bean
    OwnedTable markersOwned() {
        return ofAccount("marker");
    }

    @Bean
    OwnedTable conversationPlacesOwned() {
        return ofAccount("conversation_place");
    }

    @Bean
    OwnedTable filtersOwned() {
        return ofAccount("status_filter");
    }

    @Bean
    OwnedTable filterWordsOwned() {
        return ofAccount("status_filter_word");
    }

    @Bean
    OwnedTable filterStatusesOwned() {
        return ofAccount("status_filter_status");
    }

    @Bean
    OwnedTable featuredTagsOwned() {
        return ofAccount("featured_tag");
    }

    @Bean
    OwnedTable notificationsOwned() {
        return ofAccount("notification");
    }

    @Bean
    OwnedTable statusActsOwned() {
        return ofAccount("status_act");
    }

    @Bean
    OwnedTable mentionEntriesOwned() {
        return ofAccount("mention_entry");
    }

    @Bean
    OwnedTable mediaOwned() {
        return ofAccount("media");
    }

    @Bean
    OwnedTable scheduledStatusesOwned() {
        return ofAccount("scheduled_status");
    }

    @Bean
    OwnedTable searchEntriesOwned() {
        return new OwnedTable("search_entry", "t.owner_id");
    }

    @Bean
    OwnedTable pollVotesOwned() {
        return ofAccount("poll_vote");
    }

    @Bean
    OwnedTable pollsOwned() {
        return new OwnedTable(
                "poll",
                "(select coalesce(s.acting_id, a.id) from status s"
                        + " left join account a on a.id = s.author_id and a.kind = 'member'"
                        + " where s.constituency_id = t.constituency_id and s.id = t.status_id)");
    }

    private static OwnedTable ofAccount(String table) {
        return new OwnedTable(table, "(select a.id from account a where a.id = t.account_id and a.kind = 'member')");
    }

    @Bean
    OwnedTable statusesOwned() {
        return new OwnedTable(
                "status",
                "coalesce(t.acting_id, (select a.id from account a where a.id = t.author_id and a.kind = 'member'))");
    }

    @Bean
    OwnedTable statusEditsOwned() {
        return new OwnedTable(
                "status_edit",
                "(select coalesce(s.acting_id, a.id) from status s"
                        + " left join account a on a.id = s.author_id and a.kind = 'member'"
                        + " where s.constituency_id = t.constituency_id and s.id = t.status_id)");
    }

    @Bean
    OwnedTable authorEntriesOwned() {
        return new OwnedTable(
                "author_entry", "(select a.id from account a where a.id = t.author_id and a.kind = 'member')");
    }

    @Bean
    OwnedTable actingEntriesOwned() {
        return new OwnedTable("acting_entry", "t.acting_id");
    }

    @Bean
    OwnedTable statusRequestsOwned() {
        return new OwnedTable(
                "status_request", "(select a.id from account a where a.id = t.author_id and a.kind = 'member')");
    }
}
