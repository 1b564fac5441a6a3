package org.sangathan.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.sangathan.Caller;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of a {@link LivedLife} that answers the monthly question and calls others back. */
final class ProvingLife {
    private final Ids ids;
    private final JdbcClient database;
    private final int booth;
    private final MemberKey person;
    private final Caller own;
    private final MemberKey other;

    ProvingLife(Life life) {
        this.ids = life.ids();
        this.database = life.database();
        this.booth = life.booth();
        this.person = life.person();
        this.own = life.own();
        this.other = life.other();
    }

    /** The monthly question and the call-backs, on both ends of the line. */
    void live(UUID held) {
        database.sql("""
                        insert into ping (constituency_id, month, appointment_id, asked_at, told_at, due_at)
                        values (:cell, date_trunc('month', current_date)::date, :id, now(), now(), now() + interval '7 days')
                        on conflict do nothing
                        """)
                .param("cell", person.constituencyId())
                .param("id", held)
                .update();
        assertThat(own.post("/api/org/me/pings/answer", Map.of()).status()).isEqualTo(200);
        UUID round = ids.next();
        database.sql("""
                        insert into call_round (id, unit_id, seed_hash, seed_sealed, published_at, seed, drawn_at)
                        values (:id, :booth, 'x', '', now(), 'x', now())
                        """).param("id", round).param("booth", booth).update();
        database.sql("""
                        insert into call_draw (constituency_id, round_id, drawn_at, frame, frame_hash, population, sample)
                        values (:cell, :round, now(), '', '', 2, 2)
                        """)
                .param("cell", person.constituencyId())
                .param("round", round)
                .update();
        for (int place = 1; place < 3; place++) {
            database.sql("""
                            insert into call_back (constituency_id, id, round_id, place, unit_id, appointment_id,
                              outcome, concluded_at, caller_id)
                            values (:cell, :id, :round, :place, :unit, :appointment, 'confirmed', now(), :caller)
                            """)
                    .param("cell", person.constituencyId())
                    .param("id", ids.next())
                    .param("round", round)
                    .param("place", place)
                    .param("unit", booth + place)
                    .param("appointment", place == 1 ? held : ids.next())
                    .param("caller", place == 1 ? other.id() : person.id())
                    .update();
        }
    }
}
