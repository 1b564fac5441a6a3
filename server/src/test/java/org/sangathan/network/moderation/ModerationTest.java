package org.sangathan.network.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MastodonShapes;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.publishing.NetworkLog;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.Members;
import org.sangathan.people.MergeUndone;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A report from its making to the measure, the appeal and the answer; and what a measure does. */
@ServerTest
@Import(NetworkPeople.class)
class ModerationTest {
    private static final String DESK = "/api/org/moderation";

    @Autowired
    Callers callers;

    @Autowired
    NetworkPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    MovingClock clock;

    @Autowired
    Members members;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FollowMemberAbout follow;

    @Autowired
    NetworkLog log;

    private Caller president;
    private Caller district;
    private Actor author;
    private Caller writer;
    private Caller reader;
    private Actor stranger;

    @BeforeEach
    void begin() {
        president = callers.with("Constituency president");
        district = callers.with("District president");
        author = people.settled(people.member(people.booth(NetworkPeople.CITY, 3)));
        stranger = people.settled(people.member(people.booth(NetworkPeople.CITY, 4)));
        writer = as(author);
        reader = as(stranger);
    }

    private Caller as(Actor actor) {
        return callers.as(new MemberKey(actor.constituencyId(), actor.memberId()));
    }

    private static String said(Caller by, String text, String visibility) {
        Caller.Answer answer = by.post("/api/v1/statuses", Map.of("status", text, "visibility", visibility));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("id").asString();
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(each -> each.path("id").asString()).toList();
    }

    private Caller.Answer report(Caller by, Actor about, String statusId) {
        return by.post(
                "/api/v1/reports",
                Map.of(
                        "account_id",
                        about.memberId(),
                        "status_ids",
                        statusId.isEmpty() ? List.of() : List.of(statusId),
                        "category",
                        "spam",
                        "comment",
                        "बार-बार वही"));
    }

    private Caller.Answer measure(Caller by, UUID account, String kind, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "kind",
                kind,
                "category",
                "violation",
                "reason",
                "नियम दो",
                "word",
                "ऐसा न लिखें"));
        body.putAll(more);
        return by.post(DESK + "/accounts/" + account + "/measures", body);
    }

    private String taken(String kind, Map<String, Object> more) {
        Caller.Answer answer = measure(president, author.memberId(), kind, more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private void lift(String measure) {
        assertThat(president
                        .post(DESK + "/measures/" + measure + "/lift", Map.of("category", "other"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void carries_a_report_from_its_making_to_the_word_to_the_member() {
        String status = said(writer, "सस्ता क़र्ज़, अभी फ़ोन करें", "public");
        JsonNode made = report(reader, author, status).body();
        String id = made.path("id").asString();
        assertThat(made.path("action_taken").asBoolean()).isFalse();

        JsonNode waiting = president.get(DESK).body().path("reports");
        assertThat(ids(waiting)).contains(id);
        JsonNode one = president.get(DESK + "/reports/" + id).body().path("report");
        assertThat(one.path("reporter").path("id").asString())
                .isEqualTo(stranger.memberId().toString());
        assertThat(one.path("statuses").path(0).path("id").asString()).isEqualTo(status);
        assertThat(president.post(DESK + "/reports/" + id + "/assign", Map.of()).status())
                .isEqualTo(200);

        taken("warn", Map.of("report_id", id));
        assertThat(ids(president.get(DESK).body().path("reports"))).doesNotContain(id);
        assertThat(ids(president.get(DESK + "?decided=true").body().path("reports")))
                .contains(id);
        JsonNode own = writer.get("/api/org/me/measures").body().path(0);
        assertThat(own.path("word").asString()).isEqualTo("ऐसा न लिखें");
        assertThat(own.toString()).doesNotContain("नियम दो", stranger.memberId().toString());
        assertThat(writer.get("/api/v1/notifications?types[]=moderation_warning")
                        .body()
                        .size())
                .isEqualTo(1);
        toldAsAWarning(own.path("id").asString());
        assertThat(database.sql(
                                "select count(*) from audit_entry where action = 'measure_taken' and facts like :account")
                        .param("account", "%" + author.memberId() + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void toldAsAWarning(String measure) {
        Caller.Answer single = writer.get("/api/v1/notifications?types[]=moderation_warning");
        MastodonShapes.read().hold("GET", single);
        JsonNode warning = single.body().path(0).path("moderation_warning");
        assertThat(warning.path("id").asString()).isEqualTo(measure);
        assertThat(warning.path("action").asString()).isEqualTo("none");
        assertThat(warning.path("text").asString()).isEqualTo("ऐसा न लिखें");
        assertThat(warning.path("target_account").path("id").asString())
                .isEqualTo(author.memberId().toString());
        assertThat(single.text()).doesNotContain("नियम दो", stranger.memberId().toString());
        Caller.Answer grouped = writer.get("/api/v2/notifications?types[]=moderation_warning");
        holdsAsAGroup(grouped);
        assertThat(grouped.body().path("notification_groups").path(0).path("moderation_warning"))
                .isEqualTo(warning);
        writer.post("/api/org/me/measures/" + measure + "/appeal", Map.of("text", "यह ग़लत है"));
        assertThat(writer.get("/api/v1/notifications?types[]=moderation_warning")
                        .body()
                        .path(0)
                        .path("moderation_warning")
                        .path("appeal")
                        .path("state")
                        .asString())
                .isEqualTo("pending");
    }

    /** As described, but for one id, which is a word here as all ids are. */
    private static void holdsAsAGroup(Caller.Answer grouped) {
        assertThat(MastodonShapes.read().faults("GET", "/api/v2/notifications", grouped.status(), grouped.text()))
                .allMatch(fault -> fault.endsWith("most_recent_notification_id: string found, integer expected"));
    }

    private static JsonNode toldOf(Caller who, String report) {
        return who.get("/api/v1/notifications?types[]=admin.report&limit=40")
                .body()
                .valueStream()
                .filter(each -> each.path("report").path("id").asString().equals(report))
                .findFirst()
                .orElse(tools.jackson.databind.node.MissingNode.getInstance());
    }

    @Test
    void tells_the_nearest_moderators_of_a_report_and_not_by_whom_it_is() {
        String status = said(writer, "सस्ता क़र्ज़", "public");
        String report = report(reader, author, status).body().path("id").asString();

        JsonNode told = toldOf(president, report);
        assertThat(told.path("report").path("target_account").path("id").asString())
                .isEqualTo(author.memberId().toString());
        assertThat(told.path("report").path("status_ids").path(0).asString()).isEqualTo(status);
        assertThat(told.path("account").path("group").asBoolean())
                .as("it comes from the booth")
                .isTrue();
        assertThat(told.toString()).doesNotContain(stranger.memberId().toString());
        for (Caller other : List.of(district, writer, reader, callers.with("District president", 1))) {
            assertThat(toldOf(other, report).isMissingNode()).isTrue();
        }
        Caller.Answer single = president.get("/api/v1/notifications?types[]=admin.report&limit=5");
        Caller.Answer grouped = president.get("/api/v2/notifications?types[]=admin.report&limit=5");
        MastodonShapes.read().hold("GET", single);
        holdsAsAGroup(grouped);
        JsonNode group = grouped.body().path("notification_groups").path(0);
        assertThat(group.path("type").asString()).isEqualTo("admin.report");
        assertThat(group.path("report").path("category").asString()).isEqualTo("spam");
        assertThat(group.has("moderation_warning")).isFalse();

        // who may not work on it any more is shown nothing of it
        database.sql("delete from report where id = :id")
                .param("id", UUID.fromString(report))
                .update();
        assertThat(toldOf(president, report).isMissingNode()).isTrue();
        assertThat(president
                        .get("/api/v1/notifications/" + told.path("id").asString())
                        .status())
                .isEqualTo(404);
        assertThat(president.get("/api/v2/notifications?types[]=admin.report").text())
                .doesNotContain(report);
    }

    @Test
    void tells_those_above_of_a_report_about_the_one_who_moderates_there() {
        MemberKey key = callers.person("Constituency president", 0);
        Caller.Answer made = reader.post("/api/v1/reports", Map.of("account_id", key.id(), "category", "spam"));
        String report = made.body().path("id").asString();
        assertThat(toldOf(president, report).isMissingNode()).isTrue();
        assertThat(toldOf(district, report).path("type").asString()).isEqualTo("admin.report");
    }

    @Test
    void takes_a_report_sent_twice_once() {
        Map<String, Object> body = Map.of("id", UUID.randomUUID(), "account_id", author.memberId());
        assertThat(reader.post("/api/v1/reports", body).body().path("id"))
                .isEqualTo(reader.post("/api/v1/reports", body).body().path("id"));
        assertThat(database.sql("select count(*) from report where account_id = :id")
                        .param("id", author.memberId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refuses_reports_of_oneself_of_nobody_of_anothers_status_and_too_many() {
        assertThat(report(writer, author, "").code()).isEqualTo("report_of_oneself");
        assertThat(reader.post("/api/v1/reports", Map.of("category", "x")).status())
                .isEqualTo(422);
        assertThat(reader.post("/api/v1/reports", Map.of("account_id", UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        String own = said(reader, "मेरा", "public");
        assertThat(report(reader, author, own).code()).isEqualTo("status_of_another");
        String closed = said(writer, "अपने लिए", "direct");
        assertThat(report(reader, author, closed).status()).isEqualTo(404);
        for (int at = 0; at < MakeReport.DAILY; at++) {
            assertThat(report(reader, author, "").status()).isEqualTo(200);
        }
        assertThat(report(reader, author, "").status()).isEqualTo(429);
    }

    @Test
    void shows_a_queue_to_moderators_of_that_place_alone() {
        String id = report(reader, author, "").body().path("id").asString();
        assertThat(reader.get(DESK).body().path("reports").size()).isZero();
        assertThat(reader.get(DESK + "/reports/" + id).status()).isEqualTo(404);
        Caller elsewhere = callers.with("District president", 1);
        assertThat(ids(elsewhere.get(DESK).body().path("reports"))).doesNotContain(id);
        assertThat(elsewhere.get(DESK + "/reports/" + id).status()).isEqualTo(404);
        assertThat(measure(elsewhere, author.memberId(), "silence", Map.of()).status())
                .isEqualTo(404);
        assertThat(measure(reader, author.memberId(), "silence", Map.of()).status())
                .isEqualTo(404);
        assertThat(ids(district.get(DESK).body().path("reports"))).contains(id);
    }

    @Test
    void hides_from_a_moderator_who_reported_them_or_somebody_above_them() {
        MemberKey self = callers.person("Constituency president", 0);
        MemberKey above = callers.person("District president", 0);
        handle(president);
        handle(district);
        String ofSelf = reader.post("/api/v1/reports", Map.of("account_id", self.id()))
                .body()
                .path("id")
                .asString();
        assertThat(ids(president.get(DESK).body().path("reports"))).doesNotContain(ofSelf);
        assertThat(president.get(DESK + "/reports/" + ofSelf).status()).isEqualTo(404);
        assertThat(ids(district.get(DESK).body().path("reports"))).contains(ofSelf);
        assertThat(measure(president, self.id(), "warn", Map.of()).code()).isEqualTo("not_yours_to_moderate");
        assertThat(measure(district, above.id(), "warn", Map.of()).code()).isEqualTo("not_yours_to_moderate");
        assertThat(measure(president, above.id(), "warn", Map.of()).status()).isBetween(403, 404);
    }

    @Test
    void lets_whoever_stands_first_in_a_unit_act_on_those_behind_and_not_the_other_way_round() {
        MemberKey first = callers.person("State president", 0);
        MemberKey behind = callers.person("State general secretary", 0);
        handle(callers.as(first));
        handle(callers.as(behind));
        assertThat(measure(callers.as(behind), first.id(), "warn", Map.of()).code())
                .isEqualTo("not_yours_to_moderate");
        Caller.Answer warned = measure(callers.as(first), behind.id(), "warn", Map.of());
        assertThat(warned.status()).as(warned.text()).isEqualTo(201);
    }

    @Test
    void keeps_a_silenced_member_from_strangers_and_not_from_followers() {
        String before = said(writer, "पहले #चुपकी बात", "public");
        Actor follower = people.member(people.booth(NetworkPeople.CITY, 5));
        as(follower).post("/api/v1/accounts/" + author.memberId() + "/follow", Map.of());
        reader.post("/api/v1/statuses/" + before + "/favourite", Map.of());
        String measure = taken("silence", Map.of());

        writer.post("/api/v1/accounts/" + stranger.memberId() + "/follow", Map.of());
        String after = said(writer, "बाद में @" + handle(reader), "public");
        String other = said(writer, "और #चुपकी", "public");
        assertThat(ids(as(follower).get("/api/v1/timelines/public").body())).contains(before, other);
        assertThat(ids(reader.get("/api/v1/timelines/public").body()))
                .doesNotContain(before, other)
                .contains(after);
        assertThat(ids(reader.get("/api/v1/timelines/tag/" + encoded("चुपकी")).body()))
                .isEmpty();
        assertThat(ids(reader.get("/api/v1/trends/statuses?limit=40").body())).doesNotContain(before);
        assertThat(ids(reader.get("/api/v1/accounts/" + author.memberId() + "/statuses")
                        .body()))
                .contains(before, other);
        assertThat(reader.get("/api/v1/notifications").body().size()).isZero();
        assertThat(reader.get("/api/v1/accounts/" + author.memberId())
                        .body()
                        .path("limited")
                        .asBoolean())
                .isTrue();
        String name = database.sql("select name from member where id = :id")
                .param("id", author.memberId())
                .query(String.class)
                .single();
        assertThat(ids(reader.get("/api/v2/search?type=accounts&limit=40&q=" + encoded(name))
                        .body()
                        .path("accounts")))
                .doesNotContain(author.memberId().toString());
        assertThat(ids(writer.get("/api/v1/timelines/public").body())).contains(before, after, other);

        lift(measure);
        assertThat(ids(reader.get("/api/v1/timelines/public").body())).contains(before, other);
    }

    @Test
    void keeps_a_suspended_member_out_and_hides_what_they_said_until_it_ends() {
        String status = said(writer, "रोके जाने से पहले", "public");
        String boost = reader.post("/api/v1/statuses/" + status + "/reblog", Map.of())
                .body()
                .path("id")
                .asString();
        try {
            taken("suspend", Map.of("until", Instant.now().plus(Duration.ofDays(3))));
            assertThat(writer.post("/api/v1/statuses", Map.of("status", "फिर भी"))
                            .code())
                    .isEqualTo("account_suspended");
            assertThat(writer.get("/api/v1/timelines/home").status()).isEqualTo(403);
            assertThat(writer.get("/api/org/me").status()).isEqualTo(200);
            assertThat(writer.get("/api/org/me/measures").body().size()).isEqualTo(1);
            assertThat(reader.get("/api/v1/statuses/" + status).status()).isEqualTo(404);
            assertThat(ids(reader.get("/api/v1/timelines/public").body())).doesNotContain(status, boost);
            JsonNode account =
                    reader.get("/api/v1/accounts/" + author.memberId()).body();
            assertThat(account.path("suspended").asBoolean()).isTrue();
            assertThat(account.path("display_name").asString())
                    .isEqualTo(account.path("username").asString());
            clock.advance(Duration.ofDays(4));
            assertThat(reader.get("/api/v1/statuses/" + status).status()).isEqualTo(200);
        } finally {
            clock.reset();
        }
    }

    @Test
    void ends_the_tokens_of_apps_of_whoever_is_suspended() {
        callers.stranger()
                .post("/api/v1/apps", Map.of("client_name", "Tusky", "redirect_uris", "urn:ietf:wg:oauth:2.0:oob"));
        assertThat(database.sql("""
                        insert into oauth_grant (id, app_id, member_id, constituency_id, scopes, token_hash, created_at,
                          last_used_at)
                        select gen_random_uuid(), a.id, :member, :cell, '{read}', sha256(:member::text::bytea), now(), now()
                        from oauth_app a limit 1
                        """)
                        .param("member", author.memberId())
                        .param("cell", author.constituencyId())
                        .update())
                .isEqualTo(1);
        taken("suspend", Map.of());
        assertThat(database.sql("select count(*) from oauth_grant where member_id = :id")
                        .param("id", author.memberId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void hides_and_marks_statuses_and_takes_it_back() {
        String status = said(writer, "कुछ", "public");
        String hidden = taken("hide", Map.of("status_ids", List.of(status)));
        assertThat(reader.get("/api/v1/statuses/" + status).status()).isEqualTo(404);
        assertThat(ids(reader.get("/api/v1/timelines/public").body())).doesNotContain(status);
        assertThat(writer.get("/api/v1/statuses/" + status).status()).isEqualTo(200);
        String marked = taken("mark_sensitive", Map.of("status_ids", List.of(status)));
        assertThat(reader.get("/api/v1/statuses/" + status).status())
                .as("marking does not show it")
                .isEqualTo(404);

        lift(hidden);
        assertThat(reader.get("/api/v1/statuses/" + status)
                        .body()
                        .path("sensitive")
                        .asBoolean())
                .isTrue();
        writer.send(writer.request("/api/v1/statuses/" + status)
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{\"status\":\"और\",\"sensitive\":false}")));
        assertThat(reader.get("/api/v1/statuses/" + status)
                        .body()
                        .path("sensitive")
                        .asBoolean())
                .as("its author cannot take the mark off")
                .isTrue();
        lift(marked);
        assertThat(reader.get("/api/v1/statuses/" + status)
                        .body()
                        .path("sensitive")
                        .asBoolean())
                .isFalse();
        assertThat(president
                        .post(DESK + "/measures/" + marked + "/lift", Map.of())
                        .code())
                .isEqualTo("measure_lifted");
    }

    @Test
    void tells_all_faults_of_a_measure_at_once_and_writes_nothing() {
        Caller.Answer answer = measure(
                president,
                author.memberId(),
                "warn",
                Map.of(
                        "reason",
                        "",
                        "word",
                        "",
                        "category",
                        "x",
                        "until",
                        Instant.now().minusSeconds(5)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("/reason", "/word", "/category", "/until");
        assertThat(measure(president, author.memberId(), "hide", Map.of()).text())
                .contains("/status_ids");
        assertThat(measure(president, author.memberId(), "shout", Map.of()).text())
                .contains("/kind");
        String other = said(reader, "किसी और का", "public");
        assertThat(measure(president, author.memberId(), "hide", Map.of("status_ids", List.of(other)))
                        .code())
                .isEqualTo("status_of_another");
        assertThat(writer.get("/api/org/me/measures").body().size()).isZero();
    }

    @Test
    void acts_on_a_units_words_and_never_on_the_unit() {
        JsonNode unit = reader.get("/api/v1/accounts/lookup?acct=booth-322-1").body();
        UUID account = UUID.fromString(unit.path("id").asString());
        assertThat(measure(president, account, "suspend", Map.of()).code()).isEqualTo("unit_not_to_restrain");
    }

    @Test
    void lets_another_moderator_answer_an_appeal() {
        String measure = taken("silence", Map.of());
        String path = "/api/org/me/measures/" + measure + "/appeal";
        assertThat(reader.post(path, Map.of("text", "क्यों?")).status()).isEqualTo(404);
        assertThat(writer.post(path, Map.of("text", " ")).status()).isEqualTo(422);
        assertThat(district.post(DESK + "/measures/" + measure + "/answer", Map.of("text", "?"))
                        .code())
                .isEqualTo("no_appeal_open");
        assertThat(writer.post(path, Map.of("text", "यह मेरा लिखा नहीं")).status())
                .isEqualTo(200);
        assertThat(writer.post(path, Map.of("text", "फिर")).code()).isEqualTo("already_appealed");
        assertThat(ids(district.get(DESK).body().path("appeals"))).contains(measure);
        assertThat(ids(president.get(DESK).body().path("appeals"))).doesNotContain(measure);

        Map<String, Object> granted = Map.of("text", "आप सही हैं", "lifted", true);
        assertThat(president
                        .post(DESK + "/measures/" + measure + "/answer", granted)
                        .code())
                .isEqualTo("answer_of_another");
        assertThat(district.post(DESK + "/measures/" + measure + "/answer", granted)
                        .status())
                .isEqualTo(200);
        JsonNode own = writer.get("/api/org/me/measures").body().path(0);
        assertThat(own.path("answer").asString()).isEqualTo("आप सही हैं");
        assertThat(own.path("lifted_at").isNull()).isFalse();
        assertThat(reader.get("/api/v1/accounts/" + author.memberId()).body().has("limited"))
                .isFalse();
    }

    @Test
    void lets_one_of_two_moderators_decide_a_report() throws Exception {
        String id = report(reader, author, "").body().path("id").asString();
        List<Callable<Caller.Answer>> both = List.of(
                () -> measure(president, author.memberId(), "warn", Map.of("report_id", id)),
                () -> measure(district, author.memberId(), "warn", Map.of("report_id", id)));
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(both)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        assertThat(writer.get("/api/org/me/measures").body().size()).isEqualTo(1);
        assertThat(president.post(DESK + "/reports/" + id + "/reopen", Map.of()).status())
                .isEqualTo(200);
        assertThat(president
                        .post(DESK + "/reports/" + id + "/resolve", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(president
                        .post(DESK + "/reports/" + id + "/resolve", Map.of())
                        .code())
                .isEqualTo("report_not_open");
    }

    @Test
    void keeps_notes_for_moderators() {
        String path = DESK + "/accounts/" + author.memberId();
        assertThat(president.post(path + "/notes", Map.of("text", "दूसरी बार")).status())
                .isEqualTo(204);
        assertThat(district.get(path).body().path("notes").path(0).path("text").asString())
                .isEqualTo("दूसरी बार");
        assertThat(reader.get(path).status()).isEqualTo(404);
        assertThat(reader.post(path + "/notes", Map.of("text", "x")).status()).isEqualTo(404);
        assertThat(president.post(path + "/notes", Map.of("text", "")).status()).isEqualTo(422);
    }

    @Test
    void lets_nobody_shed_a_suspension_by_being_merged() {
        taken("suspend", Map.of());
        var gone = members.find(new MemberKey(author.constituencyId(), author.memberId()))
                .orElseThrow();
        var kept = members.find(new MemberKey(stranger.constituencyId(), stranger.memberId()))
                .orElseThrow();
        Map<String, List<String>> memory = new HashMap<>();
        transaction.executeWithoutResult(status -> follow.merge(new MemberMerged(author, kept, gone, memory)));
        assertThat(memory.get("network_measures")).hasSize(1);
        log.catchUp();
        assertThat(reader.get("/api/v1/timelines/home").status()).isEqualTo(403);
        transaction.executeWithoutResult(status -> follow.undo(new MergeUndone(kept, gone, memory)));
        log.catchUp();
        assertThat(reader.get("/api/v1/timelines/home").status()).isEqualTo(200);
        assertThat(writer.get("/api/v1/timelines/home").status()).isEqualTo(403);
    }

    private String handle(Caller who) {
        return who.get("/api/v1/accounts/verify_credentials")
                .body()
                .path("username")
                .asString();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
