package org.sangathan.strength.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.strength.Draw;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on what a round drew of a constituency's visits. */
@Repository
class VisitDrawSql {
    private static final String INSERT_DRAW = """
            insert into visit_draw (constituency_id, round_id, drawn_at, from_day, frame, frame_hash, population, sample)
            values (:constituency_id, :round_id, :drawn_at, :from_day, :frame, :frame_hash, :population, :sample)
            on conflict (constituency_id, round_id) do nothing
            """;
    private static final String INSERT_CHECKS = """
            insert into visit_check (constituency_id, id, round_id, place, visit_id)
            select :constituency_id, each.id, :round_id, each.place, each.visit_id
            from unnest(cast(:ids as uuid[]), cast(:places as int[]), cast(:visits as uuid[]))
              as each (id, place, visit_id)
            """;
    private static final String READ_FRAME = """
            select frame from visit_draw where constituency_id = :constituency_id and round_id = :round_id
            """;
    private static final String LAST_ROUND = """
            select round_id from visit_draw where constituency_id = :constituency_id
            order by drawn_at desc
            limit 1
            """;
    private static final String LAST_DRAWS = """
            select distinct on (constituency_id) constituency_id, drawn_at, from_day, population, sample, confirmed,
              not_confirmed, not_reached, closed
            from visit_draw
            where constituency_id = any(:cells)
            order by constituency_id, drawn_at desc
            """;

    private final JdbcClient database;

    VisitDrawSql(JdbcClient database) {
        this.database = database;
    }

    /** What is drawn from. */
    record Frame(Instant drawnAt, LocalDate from, List<String> visits, int sample) {
        String text() {
            return visits.isEmpty() ? "" : String.join("\n", visits) + "\n";
        }
    }

    /** False when the cell was drawn before. */
    boolean insertDraw(int constituencyId, UUID roundId, Frame frame) {
        String text = frame.text();
        return database.sql(INSERT_DRAW)
                        .param("constituency_id", constituencyId)
                        .param("round_id", roundId)
                        .param("drawn_at", frame.drawnAt().atOffset(ZoneOffset.UTC))
                        .param("from_day", frame.from())
                        .param("frame", text)
                        .param("frame_hash", Draw.sha256(text))
                        .param("population", frame.visits().size())
                        .param("sample", frame.sample())
                        .update()
                > 0;
    }

    /** One of the drawn, before it is written. */
    record NewCheck(UUID id, int place, UUID visitId) {}

    void insertChecks(int constituencyId, UUID roundId, List<NewCheck> checks) {
        database.sql(INSERT_CHECKS)
                .param("constituency_id", constituencyId)
                .param("round_id", roundId)
                .param("ids", checks.stream().map(NewCheck::id).toArray(UUID[]::new))
                .param("places", checks.stream().mapToInt(NewCheck::place).toArray())
                .param("visits", checks.stream().map(NewCheck::visitId).toArray(UUID[]::new))
                .update();
    }

    Optional<String> readFrame(int constituencyId, UUID roundId) {
        return database.sql(READ_FRAME)
                .param("constituency_id", constituencyId)
                .param("round_id", roundId)
                .query(String.class)
                .optional();
    }

    Optional<UUID> lastRound(int constituencyId) {
        return database.sql(LAST_ROUND)
                .param("constituency_id", constituencyId)
                .query(UUID.class)
                .optional();
    }

    /** What a round drew in a cell, and how the checks stand. */
    record CellVisits(
            Instant drawnAt,
            LocalDate from,
            int population,
            int sample,
            int confirmed,
            int notConfirmed,
            int notReached,
            int closed) {
        /** Those that count: for a visit, or against it. */
        int checked() {
            return confirmed + notConfirmed + notReached;
        }
    }

    List<CellVisits> lastDraws(int[] cells) {
        return database.sql(LAST_DRAWS)
                .param("cells", cells)
                .query(VisitDrawSql::cellVisits)
                .list();
    }

    private static CellVisits cellVisits(ResultSet row, int number) throws SQLException {
        return new CellVisits(
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                row.getObject("from_day", LocalDate.class),
                row.getInt("population"),
                row.getInt("sample"),
                row.getInt("confirmed"),
                row.getInt("not_confirmed"),
                row.getInt("not_reached"),
                row.getInt("closed"));
    }
}
