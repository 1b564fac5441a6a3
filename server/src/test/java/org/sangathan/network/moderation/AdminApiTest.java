package org.sangathan.network.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The moderators' routes of Mastodon, as apps call them. */
@ServerTest
@Import(NetworkPeople.class)
class AdminApiTest {
    @Autowired
    Callers callers;

    @Autowired
    NetworkPeople people;

    private Caller president;
    private Actor author;
    private Caller writer;
    private Actor other;
    private String report;

    @BeforeEach
    void begin() {
        president = callers.with("Constituency president");
        author = people.settled(people.member(people.booth(NetworkPeople.CITY, 3)));
        other = people.settled(people.member(people.booth(NetworkPeople.CITY, 4)));
        writer = callers.as(new MemberKey(author.constituencyId(), author.memberId()));
        Caller reader = callers.as(new MemberKey(other.constituencyId(), other.memberId()));
        String status = writer.post("/api/v1/statuses", Map.of("status", "कुछ"))
                .body()
                .path("id")
                .asString();
        report = reader.post(
                        "/api/v1/reports",
                        Map.of(
                                "account_id",
                                author.memberId(),
                                "status_ids",
                                List.of(status),
                                "rule_ids",
                                List.of("2")))
                .body()
                .path("id")
                .asString();
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(each -> each.path("id").asString()).toList();
    }

    private Caller.Answer post(String path, Map<String, ?> body) {
        return president.post("/api/v1/admin/" + path, body);
    }

    @Test
    void works_a_report_from_the_list_to_the_decision() {
        JsonNode list = president.get("/api/v1/admin/reports").body();
        assertThat(ids(list)).contains(report);
        JsonNode one = president.get("/api/v1/admin/reports/" + report).body();
        assertThat(one.path("category").asString()).isEqualTo("violation");
        assertThat(one.path("rules").path(0).path("text").asString()).isNotEmpty();
        assertThat(one.path("account").path("id").asString())
                .isEqualTo(other.memberId().toString());
        assertThat(one.path("target_account").path("email").asString()).isEmpty();
        assertThat(one.path("statuses").size()).isEqualTo(1);
        assertThat(post("reports/" + report + "/assign_to_self", Map.of())
                        .body()
                        .path("assigned_account")
                        .isNull())
                .isFalse();
        assertThat(post("reports/" + report + "/unassign", Map.of())
                        .body()
                        .path("assigned_account")
                        .isNull())
                .isTrue();
        assertThat(post("reports/" + report + "/resolve", Map.of())
                        .body()
                        .path("action_taken")
                        .asBoolean())
                .isTrue();
        assertThat(ids(president.get("/api/v1/admin/reports?resolved=true").body()))
                .contains(report);
        assertThat(post("reports/" + report + "/reopen", Map.of())
                        .body()
                        .path("action_taken")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void acts_on_an_account_and_takes_it_back() {
        String path = "accounts/" + author.memberId();
        Caller.Answer acted = post(path + "/action", Map.of("type", "silence", "report_id", report, "text", "बस"));
        assertThat(acted.status()).as(acted.text()).isEqualTo(200);
        assertThat(president
                        .get("/api/v1/admin/" + path)
                        .body()
                        .path("silenced")
                        .asBoolean())
                .isTrue();
        assertThat(ids(president
                        .get("/api/v2/admin/accounts?status=silenced&limit=100")
                        .body()))
                .contains(author.memberId().toString());
        assertThat(ids(president.get("/api/v1/admin/accounts?suspended=true").body()))
                .doesNotContain(author.memberId().toString());
        assertThat(president
                        .get("/api/v1/admin/reports/" + report)
                        .body()
                        .path("action_taken")
                        .asBoolean())
                .isTrue();
        assertThat(post(path + "/unsilence", Map.of()).body().path("silenced").asBoolean())
                .isFalse();
        assertThat(post(path + "/action", Map.of("type", "suspend")).status()).isEqualTo(200);
        assertThat(writer.get("/api/v1/timelines/home").status()).isEqualTo(403);
        assertThat(post(path + "/unsuspend", Map.of()).body().path("suspended").asBoolean())
                .isFalse();
        assertThat(post(path + "/action", Map.of("type", "sensitive")).status()).isEqualTo(200);
        assertThat(post(path + "/unsensitive", Map.of())
                        .body()
                        .path("sensitized")
                        .asBoolean())
                .isFalse();
        assertThat(post(path + "/action", Map.of("type", "disable")).code()).isEqualTo("not_done_here");
        assertThat(post(path + "/action", Map.of("type", "shout")).status()).isEqualTo(422);
        assertThat(post(path + "/approve", Map.of()).status()).isEqualTo(403);
        assertThat(president.delete("/api/v1/admin/" + path).status()).isEqualTo(403);
    }

    @Test
    void shows_a_stranger_and_a_neighbour_nothing() {
        Caller neighbour = callers.with("District president", 1);
        for (String path : List.of("accounts/" + author.memberId(), "reports/" + report)) {
            assertThat(neighbour.get("/api/v1/admin/" + path).status()).as(path).isEqualTo(404);
            assertThat(writer.get("/api/v1/admin/" + path).status()).as(path).isEqualTo(404);
        }
        assertThat(writer.get("/api/v1/admin/accounts").body().size()).isZero();
        assertThat(ids(neighbour.get("/api/v1/admin/accounts?limit=100").body()))
                .doesNotContain(author.memberId().toString());
        assertThat(neighbour
                        .post("/api/v1/admin/accounts/" + author.memberId() + "/action", Map.of("type", "suspend"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void finds_accounts_by_name_and_walks_on() {
        String name = writer.get("/api/v1/accounts/verify_credentials")
                .body()
                .path("username")
                .asString();
        assertThat(ids(president
                        .get("/api/v1/admin/accounts?limit=100&username=" + name)
                        .body()))
                .contains(author.memberId().toString());
        Caller.Answer first = president.get("/api/v2/admin/accounts?limit=2");
        assertThat(first.raw().headers().firstValue("Link")).isPresent();
        String last = first.body().path(1).path("id").asString();
        assertThat(ids(president
                        .get("/api/v2/admin/accounts?limit=2&max_id=" + last)
                        .body()))
                .doesNotContain(last);
        assertThat(president.get("/api/v2/admin/accounts?origin=remote").body().size())
                .isZero();
    }

    @Test
    void counts_what_is_counted_and_refuses_what_concerns_other_servers() {
        JsonNode figures = post(
                        "measures",
                        Map.of(
                                "keys",
                                List.of("new_users", "opened_reports", "resolved_reports", "instance_follows"),
                                "start_at",
                                Instant.now().minusSeconds(86_400),
                                "end_at",
                                Instant.now().plusSeconds(86_400)))
                .body();
        assertThat(figures.size()).isEqualTo(3);
        assertThat(Integer.parseInt(figures.path(1).path("total").asString())).isPositive();
        assertThat(figures.path(1).path("data").size()).isEqualTo(3);
        assertThat(post("measures", Map.of("keys", List.of("new_users"))).status())
                .isEqualTo(422);
        assertThat(post("dimensions", Map.of()).body().size()).isZero();
        for (String kind : List.of("domain_blocks", "domain_allows", "ip_blocks", "email_domain_blocks")) {
            assertThat(president.get("/api/v1/admin/" + kind).body().size()).isZero();
            assertThat(post(kind, Map.of("domain", "x.example")).status()).isEqualTo(403);
        }
        assertThat(president.get("/api/v1/admin/trends/tags").status()).isEqualTo(200);
        assertThat(president.get("/api/v1/admin/trends/statuses").status()).isEqualTo(200);
    }
}
