package org.sangathan.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The part of a {@link LivedLife} in posts: offered, held, left, handed over, proposed for and proposing others. */
final class PostsLife {
    private final Callers callers;
    private final Ids ids;
    private final JdbcClient database;
    private final int booth;
    private final MemberKey person;
    private final Caller own;
    private final Caller president;
    private final MemberKey other;

    PostsLife(Life life) {
        this.callers = life.callers();
        this.ids = life.ids();
        this.database = life.database();
        this.booth = life.booth();
        this.person = life.person();
        this.own = life.own();
        this.president = life.president();
        this.other = life.other();
    }

    /** Returns the appointment that is still held. */
    UUID live() {
        UUID held = holdPosts();
        beProposedAndPropose();
        return held;
    }

    /** One declined, one resigned with words, one relieved from, one handed over and advised since, one held. */
    private UUID holdPosts() {
        String declined = appoint(president, person, "booth_committee_member");
        own.post(declined + "/decline", Map.of("reason", "शब्दएक"));
        String resigned = appoint(president, person, "booth_committee_member");
        own.post(resigned + "/accept", Map.of());
        database.sql("""
                        update appointment set overridden = '{QUOTA_WOMEN}', override_reason = 'शब्दसात'
                        where constituency_id = :cell and id = :id
                        """)
                .param("cell", person.constituencyId())
                .param("id", idOf(resigned))
                .update();
        own.post(resigned + "/relieve", Map.of("reason", "शब्ददो"));
        String relieved = appoint(president, person, "booth_committee_member");
        own.post(relieved + "/accept", Map.of());
        president.post(relieved + "/relieve", Map.of("reason", "शब्दतीन"));
        handOver();
        String held = appoint(president, person, "booth_committee_member");
        assertThat(own.post(held + "/accept", Map.of("government_servant", false))
                        .status())
                .isEqualTo(200);
        database.sql("""
                        insert into declaration (constituency_id, member_id, elector_unit_id, government_servant,
                          declared_at)
                        values (:cell, :id, :booth, false, now()) on conflict do nothing
                        """)
                .param("cell", person.constituencyId())
                .param("id", person.id())
                .param("booth", booth)
                .update();
        assertThat(own.get(PeopleLife.pathOf(other) + "?reason=" + URLEncoder.encode("शब्दचार", StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        return UUID.fromString(held.substring(held.lastIndexOf('/') + 1));
    }

    /** Leaves a post in which somebody was before them, and advises whoever comes next. */
    private void handOver() {
        String before = appoint(president, other, "booth_president");
        callers.as(other).post(before + "/accept", Map.of());
        callers.as(other).post(before + "/relieve", Map.of());
        callers.as(other).post(before.replace("appointments", "hand-overs") + "/accept", Map.of());
        String left = appoint(president, person, "booth_president");
        assertThat(own.post(left + "/accept", Map.of()).status()).isEqualTo(200);
        own.post(left + "/relieve", Map.of());
        String notes = left.replace("appointments", "hand-overs");
        endOthersMentorship();
        assertThat(own.post(notes + "/accept", Map.of()).status()).isEqualTo(200);
        assertThat(own.post(
                                notes + "/notes",
                                Map.of(
                                        "people",
                                        "शब्दआठ",
                                        "places",
                                        "शब्दनौ",
                                        "promises",
                                        "शब्ददस",
                                        "unfinished",
                                        "शब्दग्यारह",
                                        "warnings",
                                        "शब्दबारह"))
                        .status())
                .isEqualTo(200);
        String today = LocalDate.now(ZoneId.of("Asia/Kolkata")).toString();
        assertThat(own.post(
                                notes + "/visits",
                                Map.of(
                                        "id",
                                        ids.next(),
                                        "day",
                                        today,
                                        "place",
                                        "शब्दतेरह",
                                        "with_whom",
                                        "शब्दचौदह",
                                        "advised",
                                        "शब्दपंद्रह"))
                        .status())
                .isEqualTo(200);
        database.sql("update appointment set appointed_by = :person where constituency_id = :cell and id = :before")
                .param("person", person.id())
                .param("cell", person.constituencyId())
                .param("before", idOf(before))
                .update();
    }

    private void endOthersMentorship() {
        for (JsonNode seat : president.get("/api/org/units/" + booth + "/posts").body()) {
            JsonNode holder = seat.path("holder");
            if (seat.path("post_type").path("code").asString().endsWith("_mentor") && !holder.isNull()) {
                president.post(
                        "/api/org/appointments/" + person.constituencyId() + "/"
                                + holder.path("appointment_id").asString() + "/relieve",
                        Map.of("reason", "room"));
            }
        }
    }

    private void beProposedAndPropose() {
        for (List<Object> proposal : List.<List<Object>>of(
                List.of(person.id(), other.id(), "शब्दसोलह"),
                List.of(other.id(), person.id(), "शब्दसत्रह"),
                List.of(other.id(), other.id(), "the person decides"))) {
            database.sql("""
                            insert into proposal (constituency_id, id, unit_id, post_type, member_id,
                              member_constituency_id, proposed_by, proposed_by_constituency_id, proposed_at, reason,
                              decided_by, decided_at, decision, refusal)
                            values (:cell, :id, :booth, 'booth_president', :member, :cell, :proposer, :cell, now(),
                              :reason, :decider, now(), 'refused', :refusal)
                            """)
                    .param("cell", person.constituencyId())
                    .param("id", ids.next())
                    .param("booth", booth)
                    .param("member", proposal.get(0))
                    .param("proposer", proposal.get(1))
                    .param("reason", proposal.get(2))
                    .param("decider", person.id())
                    .param("refusal", "शब्दउन्नीस")
                    .update();
        }
    }

    private String appoint(Caller by, MemberKey whom, String postType) {
        Map<String, Object> request = Map.of("id", ids.next(), "unit_id", booth, "post_type", postType, "member", whom);
        Caller.Answer made = by.post("/api/org/appointments", request);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return "/api/org/appointments/" + whom.constituencyId() + "/"
                + made.body().path("appointment_id").asString();
    }

    private static UUID idOf(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
