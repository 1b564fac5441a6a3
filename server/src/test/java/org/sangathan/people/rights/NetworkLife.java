package org.sangathan.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.Caller;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of a {@link LivedLife} on the network: what the person says, is told, wants of others and others of them. */
final class NetworkLife {
    /** One in what the person says, one in a former edition, one in a note on somebody else, one in a profile. */
    static final List<String> WORDS = List.of("शब्दइक्कीस", "शब्दबाईस", "शब्दतेईस", "शब्दचौबीस", "शब्दछब्बीस");

    private static final List<String> BOTH_WAYS = List.of("follow", "block", "mute", "account_note", "endorsement");

    private final JdbcClient database;
    private final MemberKey person;
    private final Caller own;
    private final MemberKey other;
    private final Caller theirs;

    NetworkLife(JdbcClient database, MemberKey person, Caller own, MemberKey other, Caller theirs) {
        this.database = database;
        this.person = person;
        this.own = own;
        this.other = other;
        this.theirs = theirs;
    }

    void live() {
        String handle = own.get("/api/v1/accounts/verify_credentials")
                .body()
                .path("username")
                .asString();
        theirs.get("/api/v1/accounts/verify_credentials");
        own.patch("/api/v1/accounts/update_credentials", Map.of("note", "शब्दचौबीस"));
        talk(handle);
        vote();
        wantEachOther();
        keepPlace();
        wantsToBeTold();
        beModerated();
        filterAndFeature();
    }

    /** Reported by another and reporting them, acted on and acting, noted and noting. */
    private void beModerated() {
        for (List<UUID> pair : List.of(List.of(person.id(), other.id()), List.of(other.id(), person.id()))) {
            UUID about = pair.getFirst();
            UUID by = pair.getLast();
            database.sql("""
                            insert into report (account_id, id, unit_id, reporter_id, category, comment, status_ids, rule_ids,
                              created_at, updated_at, assigned_to, decided_at, decided_by)
                            values (:about, gen_random_uuid(), (select home_unit_id from member where id = :about), :by, 'spam', :words, '{}', '{}', now(), now(),
                              :by, now(), :by)
                            """)
                    .param("about", about)
                    .param("by", by)
                    .param("words", by.equals(person.id()) ? "शब्दइक्कीस" : "x")
                    .update();
            database.sql("""
                            insert into measure (account_id, id, unit_id, kind, status_ids, category, reason, word, by_id,
                              by_unit_id, at, lifted_at, lifted_by, appeal, appealed_at, answer, answered_at, answered_by)
                            values (:about, gen_random_uuid(), (select home_unit_id from member where id = :about), 'warn', '{}', 'spam', 'x', 'x', :by, 243220000,
                              now(), now(), :by, :appeal, now(), 'x', now(), :by)
                            """)
                    .param("about", about)
                    .param("by", by)
                    .param("appeal", about.equals(person.id()) ? "शब्दबाईस" : "x")
                    .update();
            database.sql("""
                            insert into moderation_note (account_id, id, by_id, text, at)
                            values (:about, gen_random_uuid(), :by, 'x', now())
                            """).param("about", about).param("by", by).update();
        }
    }

    private void filterAndFeature() {
        assertThat(own.post(
                                "/api/v2/filters",
                                Map.of(
                                        "title",
                                        "शब्दतेईस",
                                        "context",
                                        List.of("home"),
                                        "keywords_attributes",
                                        List.of(Map.of("keyword", "शब्दतेईस"))))
                        .status())
                .isEqualTo(200);
        database.sql("""
                        insert into status_filter_status (account_id, id, filter_id, status_id)
                        select account_id, gen_random_uuid(), id, gen_random_uuid() from status_filter where account_id = :id
                        """).param("id", person.id()).update();
        assertThat(own.post("/api/v1/featured_tags", Map.of("name", "बैठक")).status())
                .isEqualTo(200);
        UUID announcement = UUID.randomUUID();
        database.sql("""
                        insert into announcement (id, text, html, all_day, published_at, updated_at, made_by, withdrawn_at)
                        values (:announcement, 'x', '<p>x</p>', false, now(), now(), :id, now())
                        """)
                .param("announcement", announcement)
                .param("id", person.id())
                .update();
        database.sql("insert into announcement_read (account_id, announcement_id) values (:id, :announcement)")
                .param("announcement", announcement)
                .param("id", person.id())
                .update();
        database.sql(
                        "insert into announcement_reaction (account_id, announcement_id, name) values (:id, :announcement, '👍')")
                .param("announcement", announcement)
                .param("id", person.id())
                .update();
    }

    /** And something that waits to be sent. */
    private void vote() {
        String asked = said(
                theirs,
                Map.of("status", "किस दिन?", "poll", Map.of("options", List.of("आज", "कल"), "expires_in", 3600)));
        assertThat(own.post("/api/v1/polls/" + asked + "/votes", Map.of("choices", List.of(1)))
                        .status())
                .isEqualTo(200);
        String later =
                java.time.Instant.now().plus(java.time.Duration.ofDays(90)).toString();
        said(own, Map.of("status", "शब्दछब्बीस", "scheduled_at", later));
    }

    private void talk(String handle) {
        String status = said(own, Map.of("status", "शब्दबाईस"));
        assertThat(own.send(own.request("/api/v1/statuses/" + status)
                                .header("X-Sangathan", "1")
                                .header("Content-Type", "application/json")
                                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{\"status\": \"शब्दइक्कीस\"}")))
                        .status())
                .isEqualTo(200);
        said(theirs, Map.of("status", "@" + handle + " ठीक है", "in_reply_to_id", status));
        String ofOther = said(theirs, Map.of("status", "सबको नमस्ते"));
        said(own, Map.of("status", "नमस्ते", "in_reply_to_id", ofOther));
        for (String act : List.of("favourite", "bookmark", "reblog", "mute")) {
            assertThat(own.post("/api/v1/statuses/" + ofOther + "/" + act, Map.of())
                            .status())
                    .isEqualTo(200);
        }
        speakForTheBooth(ofOther);
    }

    private static String said(Caller by, Map<String, Object> status) {
        Caller.Answer answer = by.post("/api/v1/statuses", status);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("id").asString();
    }

    /** As the holder of a post that has ended meanwhile: what the unit said stays the unit's. */
    private void speakForTheBooth(String status) {
        database.sql("""
                        update status set acting_id = :person, acting_constituency_id = :cell where id = cast(:id as uuid)
                        """)
                .param("person", person.id())
                .param("cell", person.constituencyId())
                .param("id", status)
                .update();
        database.sql("insert into acting_entry (acting_id, status_id) values (:person, cast(:id as uuid))")
                .param("person", person.id())
                .param("id", status)
                .update();
        database.sql("insert into status_request (author_id, key, status_id) values (:person, 'x', cast(:id as uuid))")
                .param("person", person.id())
                .param("id", status)
                .update();
    }

    private void wantEachOther() {
        for (String wish : BOTH_WAYS) {
            for (List<UUID> pair : List.of(List.of(person.id(), other.id()), List.of(other.id(), person.id()))) {
                database.sql("insert into " + wish + " (account_id, target_id" + more(wish))
                        .param("account", pair.getFirst())
                        .param("target", pair.getLast())
                        .update();
            }
        }
        database.sql("insert into followed_tag (account_id, tag, id) values (:id, 'बैठक', gen_random_uuid())")
                .param("id", person.id())
                .update();
        for (List<UUID> pair : List.of(List.of(person.id(), other.id()), List.of(other.id(), person.id()))) {
            UUID list = UUID.randomUUID();
            database.sql("""
                            insert into account_list (account_id, id, title, replies_policy, exclusive)
                            values (:account, :list, 'मेरे लोग', 'list', false)
                            """)
                    .param("account", pair.getFirst())
                    .param("list", list)
                    .update();
            database.sql(
                            "insert into account_list_entry (account_id, list_id, target_id) values (:account, :list, :target)")
                    .param("account", pair.getFirst())
                    .param("list", list)
                    .param("target", pair.getLast())
                    .update();
            database.sql("insert into notification_allowed (account_id, from_id) values (:account, :from)")
                    .param("account", pair.getFirst())
                    .param("from", pair.getLast())
                    .update();
        }
    }

    private static String more(String wish) {
        return switch (wish) {
            case "follow" ->
                ", id, pending, reblogs, notify, since) values (:account, :target, gen_random_uuid(), false, true,"
                        + " false, now()) on conflict do nothing";
            case "mute" -> ", id, notifications) values (:account, :target, gen_random_uuid(), true)";
            case "account_note" -> ", note) values (:account, :target, 'शब्दतेईस')";
            default -> ", id) values (:account, :target, gen_random_uuid())";
        };
    }

    private void wantsToBeTold() {
        database.sql("""
                        insert into push_subscription (grant_id, member_id, endpoint, p256dh, auth, alerts, policy,
                          created_at)
                        values (:id, :id, 'https://push.example/x', '', '', '{mention}', 'all', now())
                        on conflict do nothing
                        """).param("id", person.id()).update();
        database.sql("""
                        insert into push_to_send (grant_id, notification_id, member_id, tries, made_at, next_try_at)
                        values (:id, gen_random_uuid(), :id, 0, now(), now() + interval '1 year')
                        """).param("id", person.id()).update();
        assertThat(own.send(own.request("/api/org/network/digest")
                                .header("X-Sangathan", "1")
                                .header("Content-Type", "application/json")
                                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "{\"address\": \"somebody@example.org\"}")))
                        .status())
                .isEqualTo(200);
        database.sql("insert into quiet_hours (member_id, from_minute, until_minute) values (:id, 1, 2)")
                .param("id", person.id())
                .update();
    }

    private void keepPlace() {
        own.post(
                "/api/v1/markers",
                Map.of("home", Map.of("last_read_id", UUID.randomUUID().toString())));
        database.sql("""
                        insert into marker (account_id, timeline, last_read_id, version, updated_at)
                        values (:id, 'notifications', gen_random_uuid(), 1, now()) on conflict do nothing
                        """).param("id", person.id()).update();
        database.sql("""
                        insert into conversation_place (account_id, thread_id, read_to, removed_to)
                        values (:id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid())
                        """).param("id", person.id()).update();
        database.sql("""
                        insert into notification_policy (account_id, not_following, not_followers, new_accounts,
                          private_mentions)
                        values (:id, 'accept', 'accept', 'accept', 'accept') on conflict do nothing
                        """).param("id", person.id()).update();
        database.sql("insert into circle (account_id, version) values (:id, 1) on conflict do nothing")
                .param("id", person.id())
                .update();
        database.sql("""
                        insert into media (constituency_id, id, account_id, secret, type, bytes, created_at)
                        values (:cell, :media, :id, 'x', 'OGG', 1, now())
                        """)
                .param("cell", person.constituencyId())
                .param(
                        "media",
                        org.sangathan.network.publishing.StatusId.of(
                                (1L << 50) + (person.id().getLeastSignificantBits() & 0xffff),
                                person.constituencyId(),
                                7))
                .param("id", person.id())
                .update();
    }
}
