package org.sangathan.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.platform.Ids;
import org.sangathan.platform.KeepNoLonger;
import org.sangathan.platform.KeepOnly;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class RetentionTest {
    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    MovingClock clock;

    @Autowired
    KeepNoLonger keepNoLonger;

    @Autowired
    List<KeepOnly> categories;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void keeps_each_category_for_its_time_and_no_longer() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        MemberKey member = candidate.member();
        Caller president = callers.with("District president");
        president.get("/api/org/members/" + member.constituencyId() + "/" + member.id() + "?reason=old");
        president.post("/api/org/invitations", Map.of("id", ids.next(), "unit_id", candidate.boothId()));
        String appointment = declineWithWords(president, candidate);

        clock.advance(Duration.ofDays(59));
        keepNoLonger.run();
        assertThat(looks(member)).isEqualTo(1);
        assertThat(invitations(candidate)).as("30 days of life and 30 after").isEqualTo(1);

        clock.advance(Duration.ofDays(2));
        keepNoLonger.run();
        assertThat(invitations(candidate)).isZero();
        assertThat(looks(member)).isEqualTo(1);
        assertThat(endReason(appointment)).isEqualTo("declined: कुछ शब्द");

        clock.advance(Duration.ofDays(3 * 366));
        keepNoLonger.run();
        assertThat(looks(member)).isZero();
        assertThat(endReason(appointment)).isEqualTo("declined");
    }

    @Test
    void takes_more_rows_than_a_batch_and_says_how_many() {
        MemberKey member = emptyPosts.boothWithoutPresident().member();
        database.sql("""
                        insert into look (constituency_id, id, member_id, at, reader_id, reader_constituency_id, reason)
                        select :cell, cast('01000000-0000-7000-8000-' || lpad(n::text, 12, '0') as uuid), :id,
                          now() - interval '4 years', :id, :cell, '' from generate_series(1, 1234) n
                        """)
                .param("cell", member.constituencyId())
                .param("id", member.id())
                .update();

        keepNoLonger.run();

        assertThat(looks(member)).isZero();
        JsonNode look = callers.as(member)
                .get("/api/org/retention")
                .body()
                .valueStream()
                .filter(each -> each.path("category").asString().equals("look"))
                .findFirst()
                .orElseThrow();
        assertThat(look.path("deleted").asInt()).isGreaterThanOrEqualTo(1234);
        assertThat(look.path("period").asString()).isEqualTo("P3Y");
        assertThat(look.path("ran_at").isNull()).isFalse();
    }

    @Test
    void keeps_to_the_table_of_the_operations_page() throws IOException {
        String page = Files.readString(Path.of("../docs/operations.md"));
        for (KeepOnly category : categories) {
            assertThat(page).contains("| `" + category.category() + "` | " + category.period() + " |");
        }
    }

    private String declineWithWords(Caller president, EmptyPosts.Candidate candidate) {
        String id = ids.next().toString();
        president.post(
                "/api/org/appointments",
                Map.of(
                        "id",
                        id,
                        "unit_id",
                        candidate.boothId(),
                        "post_type",
                        "booth_committee_member",
                        "member",
                        candidate.member()));
        callers.as(candidate.member())
                .post(
                        "/api/org/appointments/" + candidate.member().constituencyId() + "/" + id + "/decline",
                        Map.of("reason", "कुछ शब्द"));
        return id;
    }

    private int looks(MemberKey member) {
        return database.sql("select count(*) from look where member_id = :id")
                .param("id", member.id())
                .query(Integer.class)
                .single();
    }

    private int invitations(EmptyPosts.Candidate candidate) {
        return database.sql("select count(*) from invitation where unit_id = :unit")
                .param("unit", candidate.boothId())
                .query(Integer.class)
                .single();
    }

    private String endReason(String appointment) {
        return database.sql("select end_reason from appointment where id = cast(:id as uuid)")
                .param("id", appointment)
                .query((row, number) -> row.getString(1))
                .single();
    }
}
