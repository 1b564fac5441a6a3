package org.sangathan.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.people.Member;
import org.sangathan.platform.Ids;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a merge and its undoing mean where both records had a place: in a team, in what others want of them. */
@ServerTest
class MergeElsewhereTest {
    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    DoubledPerson doubled;
    int booth;

    @BeforeEach
    void chooseBooth() {
        booth = emptyPosts.boothWithoutPresident().boothId();
        doubled = new DoubledPerson(beans, booth);
    }

    @Test
    void takes_the_record_that_goes_out_of_a_team_that_has_both_and_puts_it_back() {
        Member kept = doubled.joined("सुभावती कुशवाहा", 1963);
        Member gone = doubled.joined("Subhawati Kushwaha", 1963);
        UUID turf = turfOf(kept, gone);
        List<String> before = stays(turf);

        UUID merge = doubled.merged(kept, gone);

        assertThat(team(turf)).containsExactly(kept.id());
        assertThat(doubled.undo(kept, merge).status()).isEqualTo(204);
        assertThat(stays(turf)).isEqualTo(before);
    }

    @Test
    void puts_nobody_back_into_a_team_that_the_person_was_taken_out_of_since() {
        Member kept = doubled.joined("उर्मिलावती कुशवाहा", 1963);
        Member gone = doubled.joined("Urmilawati Kushwaha", 1963);
        UUID turf = turfOf(kept, gone);
        UUID merge = doubled.merged(kept, gone);
        database.sql("update turf_worker set until_at = now() where turf_id = :turf and until_at is null")
                .param("turf", turf)
                .update();

        assertThat(doubled.undo(kept, merge).status()).isEqualTo(204);

        assertThat(team(turf)).isEmpty();
    }

    @Test
    void asks_a_locked_profile_about_followers_who_come_along_and_remembers_who_was_agreed_to() {
        Member kept = doubled.joined("सोनमती कुशवाहा", 1964);
        Member gone = doubled.joined("Sonmati Kushwaha", 1964);
        Caller agreed = doubled.as(doubled.joined("राजबली", 1950));
        Caller asking = doubled.as(doubled.joined("मुन्नीलाल", 1951));
        for (Member member : List.of(kept, gone)) {
            assertThat(doubled.as(member)
                            .patch("/api/v1/accounts/update_credentials", Map.of("locked", true))
                            .status())
                    .isEqualTo(200);
        }
        follow(agreed, gone);
        follow(asking, gone);
        doubled.as(gone).post("/api/v1/follow_requests/" + idOf(agreed) + "/authorize", Map.of());
        assertThat(pending(gone)).containsExactly(UUID.fromString(idOf(asking)));

        UUID merge = doubled.merged(kept, gone);

        assertThat(pending(kept))
                .containsExactlyInAnyOrder(UUID.fromString(idOf(agreed)), UUID.fromString(idOf(asking)));
        assertThat(doubled.undo(kept, merge).status()).isEqualTo(204);
        assertThat(pending(gone)).containsExactly(UUID.fromString(idOf(asking)));
        assertThat(pending(kept)).isEmpty();
    }

    private void follow(Caller caller, Member whom) {
        Caller.Answer answer = caller.post("/api/v1/accounts/" + idOf(doubled.as(whom)) + "/follow", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String idOf(Caller caller) {
        return caller.get("/api/v1/accounts/verify_credentials")
                .body()
                .path("id")
                .asString();
    }

    private List<UUID> pending(Member member) {
        return database.sql("select account_id from follow where target_id = :id and pending")
                .param("id", member.id())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private UUID turfOf(Member... team) {
        UUID turf = ids.next();
        database.sql("""
                        insert into turf (constituency_id, id, booth_id, name, how, made_by, made_by_constituency_id,
                          made_at, ends_on)
                        values (:cell, :id, :booth, 'गली', 'count', :maker, :cell, now(), current_date + 7)
                        """)
                .param("cell", booth / 10_000)
                .param("id", turf)
                .param("booth", booth)
                .param("maker", ids.next())
                .update();
        for (Member member : team) {
            database.sql("""
                            insert into turf_worker (constituency_id, turf_id, worker_id, worker_constituency_id, from_at)
                            values (:cell, :turf, :worker, :cell, now())
                            """)
                    .param("cell", booth / 10_000)
                    .param("turf", turf)
                    .param("worker", member.id())
                    .update();
        }
        return turf;
    }

    private List<UUID> team(UUID turf) {
        return database.sql("select worker_id from turf_worker where turf_id = :turf and until_at is null")
                .param("turf", turf)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<String> stays(UUID turf) {
        return database.sql("select w::text from turf_worker w where turf_id = :turf order by worker_id")
                .param("turf", turf)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
