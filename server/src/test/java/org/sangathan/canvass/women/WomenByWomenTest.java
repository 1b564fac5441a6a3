package org.sangathan.canvass.women;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class WomenByWomenTest {
    @Autowired
    Callers callers;

    @Autowired
    JdbcClient database;

    Caller district;
    Caller seat;
    Caller booth;

    @BeforeEach
    void gather() {
        district = callers.with("District president");
        seat = callers.with("Constituency president");
        booth = callers.with("Booth president");
    }

    @AfterEach
    void forget() {
        database.sql("delete from women_by_women").update();
    }

    @Test
    void is_inherited_by_all_below_and_stands_in_their_packs() {
        assertThat(inPack()).isFalse();

        district.post(path(unit(district)), Map.of("women_by_women", true));

        JsonNode choice = booth.get(path(unit(booth))).body();
        assertThat(choice.path("women_by_women").asBoolean()).isTrue();
        assertThat(choice.path("chosen_at").path("id").asInt()).isEqualTo(unit(district));
        assertThat(inPack()).isTrue();
    }

    @Test
    void is_a_units_own_until_it_follows_again() {
        district.post(path(unit(district)), Map.of("women_by_women", true));
        seat.post(path(unit(seat)), Map.of("women_by_women", false));
        assertThat(inPack()).isFalse();

        seat.post(path(unit(seat)), Collections.singletonMap("women_by_women", null));
        assertThat(inPack()).isTrue();
    }

    @Test
    void is_chosen_by_the_constituency_and_above_only() {
        assertThat(booth.post(path(unit(booth)), Map.of("women_by_women", true)).code())
                .isEqualTo("chosen_by_the_constituency");
        assertThat(district.post(path(unit(booth)), Map.of("women_by_women", true))
                        .code())
                .isEqualTo("chosen_by_the_constituency");
    }

    @Test
    void refuses_whoever_does_not_manage_turf_there() {
        assertThat(callers.with("Booth committee member")
                        .post(path(unit(booth)), Map.of("women_by_women", true))
                        .code())
                .isEqualTo("not_permitted");
        assertThat(callers.with("District president", 1)
                        .post(path(unit(seat)), Map.of("women_by_women", true))
                        .code())
                .isEqualTo("unit_unknown");
        assertThat(callers.with("District president", 1).get(path(unit(seat))).code())
                .isEqualTo("unit_unknown");
    }

    private boolean inPack() {
        return booth.get("/api/org/canvass/packs/" + unit(booth))
                .body()
                .path("women_by_women")
                .asBoolean();
    }

    private static int unit(Caller caller) {
        return caller.get("/api/org/me")
                .body()
                .path("posts")
                .path(0)
                .path("unit")
                .path("id")
                .asInt();
    }

    private static String path(int unit) {
        return "/api/org/units/" + unit + "/women-by-women";
    }
}
