package org.sangathan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class MemberTest {
    private static final int DISTRICT = 247_330_000;

    @Autowired
    Callers callers;

    @Test
    void finds_a_hindi_name_typed_in_latin() {
        JsonNode found = callers.with("District president")
                .get("/api/org/members?unit=" + DISTRICT + "&q=Pooja")
                .body();

        assertThat(found.size()).isPositive();
        for (JsonNode member : found) {
            assertThat(member.path("name").asString()).contains("पूजा");
        }
    }

    @Test
    void finds_a_member_by_their_whole_phone_number() {
        JsonNode found = callers.with("District president")
                .get("/api/org/members?unit=" + DISTRICT + "&q=9000000001")
                .body();

        assertThat(found).hasSize(1);
    }

    @Test
    void pages_through_all_members_of_a_unit_without_repeating_one() {
        Caller caller = callers.with("Constituency president");
        Set<String> seen = new HashSet<>();
        String path = "/api/org/members?unit=243220000&limit=150";
        int rows = 0;
        while (path != null) {
            Caller.Answer page = caller.get(path);
            for (JsonNode member : page.body()) {
                rows++;
                seen.add(member.path("id").asString());
            }
            path = page.raw()
                    .headers()
                    .firstValue("Link")
                    .map(link -> link.substring(link.indexOf("/api"), link.indexOf('>')))
                    .orElse(null);
        }

        assertThat(rows).isGreaterThan(300);
        assertThat(seen).hasSize(rows);
    }

    @Test
    void shows_only_the_people_of_a_booth_at_the_booth() {
        Caller president = callers.with("Booth president");
        int booth = president.get("/api/org/me").body().path("unit").path("id").asInt();

        for (JsonNode member : president.get("/api/org/members?unit=" + booth).body()) {
            assertThat(member.path("home_unit").path("id").asInt()).isEqualTo(booth);
        }
    }

    @Test
    void writes_down_each_look_for_the_person_to_read() {
        MemberKey person = callers.person("Booth committee member", 0);

        JsonNode seen = callers.with("District president")
                .get("/api/org/members/" + person.constituencyId() + "/" + person.id() + "?reason=call")
                .body();

        assertThat(seen.path("phone").asString()).startsWith("+91");
        JsonNode look = callers.as(person).get("/api/org/me/looks").body().get(0);
        assertThat(look.path("reader_name").asString()).isEqualTo("राजेश सिंह");
        assertThat(look.path("reason").asString()).isEqualTo("call");
    }

    @Test
    void does_not_know_a_member_of_a_sibling() {
        MemberKey person = callers.person("Booth committee member", 0);

        assertThat(callers.with("District president", 1)
                        .get("/api/org/members/" + person.constituencyId() + "/" + person.id())
                        .code())
                .isEqualTo("member_unknown");
    }

    @Test
    void refuses_people_to_a_post_without_that_permission() {
        int unit = callers.with("Expert team member")
                .get("/api/org/me")
                .body()
                .path("unit")
                .path("id")
                .asInt();

        assertThat(callers.with("Expert team member")
                        .get("/api/org/members?unit=" + unit)
                        .code())
                .isEqualTo("not_permitted");
        assertThat(callers.with("District president", 1)
                        .get("/api/org/members?unit=" + DISTRICT)
                        .code())
                .isEqualTo("unit_unknown");
    }
}
