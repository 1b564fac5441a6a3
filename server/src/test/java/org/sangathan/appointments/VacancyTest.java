package org.sangathan.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class VacancyTest {
    private static final String DISTRICT = "/api/org/units/247330000";

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Test
    void lists_each_empty_seat_once_over_all_pages() {
        Caller president = callers.with("District president");
        JsonNode figures = emptyPosts.summed(
                () -> president.get(DISTRICT + "/strength").body().path("figures"));
        Set<Integer> booths = new HashSet<>();
        int rows = 0;
        String path = DISTRICT + "/vacancies?limit=40";
        while (path != null) {
            Caller.Answer page = president.get(path);
            for (JsonNode vacancy : page.body()) {
                rows++;
                booths.add(vacancy.path("unit").path("id").asInt());
            }
            path = page.raw()
                    .headers()
                    .firstValue("Link")
                    .map(link -> link.substring(link.indexOf("/api"), link.indexOf('>')))
                    .orElse(null);
        }

        assertThat(rows)
                .isEqualTo(figures.path("booths").asInt()
                        - figures.path("presidents_claimed").asInt());
        assertThat(booths).hasSize(rows);
    }

    @Test
    void numbers_the_empty_seats_of_a_committee() {
        Caller president = callers.with("Booth president");
        int booth = president.get("/api/org/me").body().path("unit").path("id").asInt();

        JsonNode vacancies = president
                .get("/api/org/units/" + booth + "/vacancies?post_type=booth_committee_member")
                .body();

        assertThat(vacancies).hasSize(8);
        assertThat(vacancies.get(0).path("seat").asInt()).isEqualTo(3);
    }

    @Test
    void refuses_a_post_that_does_not_exist() {
        assertThat(callers.with("District president")
                        .get(DISTRICT + "/vacancies?post_type=emperor")
                        .code())
                .isEqualTo("post_unknown");
    }

    @Test
    void does_not_know_a_unit_of_a_sibling() {
        assertThat(callers.with("District president", 1)
                        .get(DISTRICT + "/vacancies")
                        .code())
                .isEqualTo("unit_unknown");
        assertThat(callers.with("District president", 1)
                        .get(DISTRICT + "/posts")
                        .code())
                .isEqualTo("unit_unknown");
    }

    @Test
    void refuses_a_page_key_that_it_did_not_write() {
        Caller president = callers.with("District president");

        for (String path : List.of(
                DISTRICT + "/vacancies?after=x",
                DISTRICT + "/audit?after=x",
                DISTRICT + "/audit?after=2026-01-01_1",
                "/api/org/members?unit=247330000&after=1_a")) {
            assertThat(president.get(path).code()).as(path).isEqualTo("not_readable");
        }
    }
}
