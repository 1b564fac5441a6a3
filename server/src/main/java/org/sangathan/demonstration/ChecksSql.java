package org.sangathan.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements of the made-up checks of visits. */
@Repository
class ChecksSql {
    private static final String MET = """
            select v.id from visit v
            join household h on h.constituency_id = v.constituency_id and h.id = v.household_id
            where v.constituency_id = :constituency_id and v.outcome = 'met' and v.received_at < :before
              and not h.do_not_visit
            order by v.id
            """;
    private static final String INSERT_ROUND = """
            insert into call_round (id, unit_id, about, seed_hash, seed_sealed, published_at, seed, drawn_at)
            values (:id, :unit_id, 'visits', :seed_hash, :seed_sealed, cast(:drawn_at as timestamptz) - interval '1 day',
              :seed, :drawn_at)
            """;
    private static final String INSERT_DRAW = """
            insert into visit_draw (constituency_id, round_id, drawn_at, from_day, frame, frame_hash, population, sample)
            values (:constituency_id, :round_id, :drawn_at, :from_day, :frame, :frame_hash, :population, :sample)
            """;
    private static final String INSERT_CHECK = """
            insert into visit_check (constituency_id, id, round_id, place, visit_id, attempts, outcome, concluded_at)
            values (:constituency_id, :id, :round_id, :place, :visit_id, :attempts, nullif(:outcome, ''),
              case when :outcome <> '' then cast(:at as timestamptz) end)
            """;
    private static final String COUNT = """
            update visit_draw set confirmed = counted.confirmed, not_confirmed = counted.not_confirmed,
              not_reached = counted.not_reached
            from (
              select count(*) filter (where outcome = 'confirmed') as confirmed,
                count(*) filter (where outcome = 'not_confirmed') as not_confirmed,
                count(*) filter (where outcome = 'not_reached') as not_reached
              from visit_check where constituency_id = :constituency_id and round_id = :round_id) as counted
            where constituency_id = :constituency_id and round_id = :round_id
            """;

    private final JdbcClient database;

    ChecksSql(JdbcClient database) {
        this.database = database;
    }

    List<UUID> met(int constituencyId, Instant before) {
        return database.sql(MET)
                .param("constituency_id", constituencyId)
                .param("before", utc(before))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** A round of one constituency that is drawn. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record MadeDraw(
            UUID roundId,
            int constituencyId,
            String seed,
            byte[] sealed,
            Instant drawnAt,
            LocalDate from,
            int sample) {}

    void insertDraw(MadeDraw draw, String hash, String frame, String frameHash, int population) {
        database.sql(INSERT_ROUND)
                .param("id", draw.roundId())
                .param("unit_id", draw.constituencyId() * 10_000)
                .param("seed_hash", hash)
                .param("seed_sealed", draw.sealed())
                .param("seed", draw.seed())
                .param("drawn_at", utc(draw.drawnAt()))
                .update();
        of(INSERT_DRAW, draw)
                .param("drawn_at", utc(draw.drawnAt()))
                .param("from_day", draw.from())
                .param("frame", frame)
                .param("frame_hash", frameHash)
                .param("population", population)
                .param("sample", draw.sample())
                .update();
    }

    /** @param outcome empty while it is open */
    void insertCheck(MadeDraw draw, UUID id, int place, UUID visitId, String outcome) {
        of(INSERT_CHECK, draw)
                .param("id", id)
                .param("place", place)
                .param("visit_id", visitId)
                .param("attempts", outcome.isEmpty() ? 0 : outcome.equals("not_reached") ? 3 : 1)
                .param("outcome", outcome)
                .param("at", utc(draw.drawnAt().plusSeconds(600L * place)))
                .update();
    }

    void count(MadeDraw draw) {
        of(COUNT, draw).update();
    }

    private JdbcClient.StatementSpec of(String statement, MadeDraw draw) {
        return database.sql(statement)
                .param("constituency_id", draw.constituencyId())
                .param("round_id", draw.roundId());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
