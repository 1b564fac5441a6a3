package org.sangathan.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements of the made-up answers, calls and hand-overs. */
@Repository
class ProofsSql {
    private static final String MONTH_ASKED = """
            insert into ping_month (constituency_id, month)
            select each.cell, :month from unnest(cast(:cells as int[])) as each (cell)
            """;
    private static final String ASK = """
            insert into ping (constituency_id, month, appointment_id, asked_at, told_at, due_at, answered_at,
              answered_how, lapsed_at)
            select constituency_id, :month, id, :asked, :asked,
              case when known then cast(:now as timestamptz) + interval '5 days' else cast(:asked as timestamptz) + interval '7 days' end,
              case when not known and chance < 90 then cast(:asked as timestamptz) + chance * interval '1 hour' end,
              case when not known and chance < 90 then
                case chance % 3 when 0 then 'app' when 1 then 'sms' else 'missed_call' end end,
              case when not known and chance >= 90 then cast(:asked as timestamptz) + interval '7 days' end
            from (
              select a.constituency_id, a.id, abs(hashtext(a.id::text)::bigint) % 100 as chance,
                a.member_id in (select member_id from demonstration_person) as known
              from appointment a
              where a.constituency_id = any(:cells) and a.ended_at is null and a.accepted_at < :asked) as holder
            """;
    private static final String DOUBT = """
            update appointment set unproven_since = ping.lapsed_at, unproven_why = 'no_answer'
            from ping
            where appointment.constituency_id = any(:cells) and ping.constituency_id = appointment.constituency_id
              and ping.appointment_id = appointment.id and ping.lapsed_at is not null
            """;
    private static final String INSERT_ROUND = """
            insert into call_round (id, unit_id, seed_hash, seed_sealed, published_at, seed, drawn_at)
            values (:id, :unit_id, :seed_hash, :seed_sealed, :published_at, cast(:seed as text),
              cast(:drawn_at as timestamptz))
            """;
    private static final String HELD = """
            select id, unit_id, post_type || '/' || seat as seat, accepted_at is not null as accepted
            from appointment
            where constituency_id = :constituency_id and ended_at is null
              and post_type in ('booth_president', 'booth_committee_member')
            order by unit_id, post_type, seat
            """;
    private static final String INSERT_DRAW = """
            insert into call_draw (constituency_id, round_id, drawn_at, frame, frame_hash, population, sample)
            values (:constituency_id, :round_id, :drawn_at, :frame, :frame_hash, :population, :sample)
            """;
    private static final String INSERT_CALL = """
            insert into call_back (constituency_id, id, round_id, place, unit_id, appointment_id, attempts, outcome,
              concluded_at)
            values (:constituency_id, :id, :round_id, :place, :unit_id, :appointment_id, :attempts,
              cast(:outcome as text), cast(:concluded_at as timestamptz))
            """;
    private static final String COUNT_CALLS = """
            update call_draw set
              confirmed = counted.confirmed, denied = counted.denied, not_reached = counted.not_reached
            from (
              select count(*) filter (where outcome = 'confirmed') as confirmed,
                count(*) filter (where outcome = 'denied') as denied,
                count(*) filter (where outcome = 'not_reached') as not_reached
              from call_back where constituency_id = :constituency_id and round_id = :round_id) as counted
            where constituency_id = :constituency_id and round_id = :round_id
            """;
    private static final String DOUBT_DENIED = """
            update appointment set unproven_since = :at, unproven_why = 'denied'
            where constituency_id = :constituency_id and accepted_at is not null and ended_at is null
              and id in (select appointment_id from call_back
                where constituency_id = :constituency_id and outcome = 'denied')
            """;
    private static final String HAND_OVER = """
            insert into hand_over (constituency_id, id, unit_id, post_type, seat, member_id, member_constituency_id,
              held_from, left_at, how, offered)
            select constituency_id, id, unit_id, post_type, seat, member_id, member_constituency_id,
              coalesce(accepted_at, appointed_at), ended_at, 'resigned', true
            from appointment
            where constituency_id = any(:cells) and ended_at is not null and accepted_at is not null
            """;
    private static final String HAND_OVER_OF_MEMBER = """
            insert into hand_over_of_member (member_id, constituency_id, hand_over_id)
            select member_id, constituency_id, id from hand_over where constituency_id = any(:cells)
            """;
    private static final String MENTOR = """
            update hand_over set accepted = true, answered_at = left_at + interval '2 hours',
              mentor_appointment_id = mentor.id, successor_id = successor.id, people = :people, places = :places,
              promises = :promises, unfinished = :unfinished, warnings = :warnings,
              written_at = left_at + interval '1 day'
            from appointment mentor, appointment successor
            where hand_over.constituency_id = :constituency_id and hand_over.post_type = 'district_president'
              and mentor.constituency_id = :constituency_id and mentor.member_id = hand_over.member_id
              and mentor.post_type = 'district_mentor' and mentor.ended_at is null
              and successor.constituency_id = :constituency_id and successor.post_type = 'district_president'
              and successor.ended_at is null
            """;
    private static final String VISIT = """
            insert into mentor_visit (constituency_id, id, hand_over_id, day, place, with_whom, advised, written_at)
            select constituency_id, :id, id, :day, :place, :with_whom, :advised, :at
            from hand_over where constituency_id = :constituency_id and post_type = 'district_president'
            """;

    private final JdbcClient database;

    ProofsSql(JdbcClient database) {
        this.database = database;
    }

    void monthAsked(int[] cells, LocalDate month) {
        database.sql(MONTH_ASKED).param("cells", cells).param("month", month).update();
    }

    /** Nine of ten have answered; the known people are still to answer. */
    void ask(int[] cells, LocalDate month, Instant asked, Instant now) {
        database.sql(ASK)
                .param("cells", cells)
                .param("month", month)
                .param("asked", utc(asked))
                .param("now", utc(now))
                .update();
        database.sql(DOUBT).param("cells", cells).update();
    }

    void insertRound(UUID id, int unitId, String hash, byte[] sealed, Instant published) {
        round(id, unitId, hash, sealed, published)
                .param("seed", null)
                .param("drawn_at", null)
                .update();
    }

    void insertDrawnRound(
            UUID id, int unitId, String hash, byte[] sealed, Instant published, String seed, Instant drawn) {
        round(id, unitId, hash, sealed, published)
                .param("seed", seed)
                .param("drawn_at", utc(drawn))
                .update();
    }

    private JdbcClient.StatementSpec round(UUID id, int unitId, String hash, byte[] sealed, Instant published) {
        return database.sql(INSERT_ROUND)
                .param("id", id)
                .param("unit_id", unitId)
                .param("seed_hash", hash)
                .param("seed_sealed", sealed)
                .param("published_at", utc(published));
    }

    record Held(UUID id, int unitId, String seat, boolean accepted) {}

    List<Held> held(int constituencyId) {
        return database.sql(HELD)
                .param("constituency_id", constituencyId)
                .query((row, number) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getInt("unit_id"),
                        row.getString("seat"),
                        row.getBoolean("accepted")))
                .list();
    }

    void insertDraw(
            int constituencyId,
            UUID roundId,
            Instant drawn,
            String frame,
            String frameHash,
            int population,
            int sample) {
        database.sql(INSERT_DRAW)
                .param("constituency_id", constituencyId)
                .param("round_id", roundId)
                .param("drawn_at", utc(drawn))
                .param("frame", frame)
                .param("frame_hash", frameHash)
                .param("population", population)
                .param("sample", sample)
                .update();
    }

    /** @param outcome empty while the call is open */
    record Call(UUID id, int place, int unitId, UUID appointmentId, String outcome) {}

    void insertCall(int constituencyId, UUID roundId, Call call, Instant concluded) {
        boolean open = call.outcome().isEmpty();
        database.sql(INSERT_CALL)
                .param("constituency_id", constituencyId)
                .param("id", call.id())
                .param("round_id", roundId)
                .param("place", call.place())
                .param("unit_id", call.unitId())
                .param("appointment_id", call.appointmentId())
                .param("attempts", open ? 0 : call.outcome().equals("not_reached") ? 3 : 1)
                .param("outcome", open ? null : call.outcome())
                .param("concluded_at", open ? null : utc(concluded))
                .update();
    }

    void countCalls(int constituencyId, UUID roundId, Instant at) {
        database.sql(COUNT_CALLS)
                .param("constituency_id", constituencyId)
                .param("round_id", roundId)
                .update();
        database.sql(DOUBT_DENIED)
                .param("constituency_id", constituencyId)
                .param("at", utc(at))
                .update();
    }

    void handOver(int[] cells) {
        database.sql(HAND_OVER).param("cells", cells).update();
        database.sql(HAND_OVER_OF_MEMBER).param("cells", cells).update();
    }

    void mentor(int constituencyId, String people, String places, String promises, String unfinished, String warnings) {
        database.sql(MENTOR)
                .param("constituency_id", constituencyId)
                .param("people", people)
                .param("places", places)
                .param("promises", promises)
                .param("unfinished", unfinished)
                .param("warnings", warnings)
                .update();
    }

    void visit(int constituencyId, UUID id, LocalDate day, String place, String withWhom, String advised, Instant at) {
        database.sql(VISIT)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .param("day", day)
                .param("place", place)
                .param("with_whom", withWhom)
                .param("advised", advised)
                .param("at", utc(at))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
