package org.sangathan.strength.callbacks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.strength.Draw;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on rounds and on what they drew. */
@Repository
class CallRoundSql {
    private static final String INSERT = """
            insert into call_round (id, unit_id, about, seed_hash, seed_sealed, published_at)
            values (:id, :unit_id, :about, :seed_hash, :seed_sealed, :published_at)
            """;
    private static final String FIND = """
            select id, unit_id, about, seed_hash, seed_sealed, published_at, seed, drawn_at from call_round where id = :id
            """;
    private static final String LOCK = """
            select id, unit_id, about, seed_hash, seed_sealed, published_at, seed, drawn_at from call_round where id = :id
            for update
            """;
    private static final String NEWEST = """
            select id, unit_id, about, seed_hash, seed_sealed, published_at, seed, drawn_at from call_round
            order by published_at desc
            limit 100
            """;
    private static final String OF_UNITS = """
            select id, unit_id, about, seed_hash, seed_sealed, published_at, seed, drawn_at from call_round
            where unit_id = any(:units)
            order by published_at desc
            limit 50
            """;
    private static final String REVEAL = """
            update call_round set seed = :seed, drawn_at = :at where id = :id
            """;
    private static final String FRAME = """
            select id, unit_id, post_type || '/' || seat as seat
            from appointment
            where constituency_id = :constituency_id and ended_at is null
              and post_type in ('booth_president', 'booth_committee_member')
            """;
    private static final String INSERT_DRAW = """
            insert into call_draw (constituency_id, round_id, drawn_at, frame, frame_hash, population, sample)
            values (:constituency_id, :round_id, :drawn_at, :frame, :frame_hash, :population, :sample)
            on conflict (constituency_id, round_id) do nothing
            """;
    private static final String INSERT_CALLS = """
            insert into call_back (constituency_id, id, round_id, place, unit_id, appointment_id)
            select :constituency_id, each.id, :round_id, each.place, each.unit_id, each.appointment_id
            from unnest(cast(:ids as uuid[]), cast(:places as int[]), cast(:units as int[]),
              cast(:appointments as uuid[])) as each (id, place, unit_id, appointment_id)
            """;
    private static final String DRAW = """
            select constituency_id, round_id, drawn_at, frame_hash, population, sample, confirmed, denied,
              wrong_number, not_reached, post_ended
            from call_draw where constituency_id = :constituency_id and round_id = :round_id
            """;
    private static final String LAST_DRAWS = """
            select distinct on (constituency_id) constituency_id, round_id, drawn_at, frame_hash, population, sample,
              confirmed, denied, wrong_number, not_reached, post_ended
            from call_draw
            where constituency_id = any(:cells)
            order by constituency_id, drawn_at desc
            """;
    private static final String READ_FRAME = """
            select frame from call_draw where constituency_id = :constituency_id and round_id = :round_id
            """;

    private final JdbcClient database;

    CallRoundSql(JdbcClient database) {
        this.database = database;
    }

    void insert(CallRound round) {
        database.sql(INSERT)
                .param("id", round.id())
                .param("unit_id", round.unitId())
                .param("about", round.about().code())
                .param("seed_hash", round.seedHash())
                .param("seed_sealed", round.seedSealed())
                .param("published_at", utc(round.publishedAt()))
                .update();
    }

    Optional<CallRound> find(UUID id) {
        return database.sql(FIND).param("id", id).query(CallRoundSql::round).optional();
    }

    Optional<CallRound> lock(UUID id) {
        return database.sql(LOCK).param("id", id).query(CallRoundSql::round).optional();
    }

    List<CallRound> newest() {
        return database.sql(NEWEST).query(CallRoundSql::round).list();
    }

    List<CallRound> ofUnits(int[] units) {
        return database.sql(OF_UNITS)
                .param("units", units)
                .query(CallRoundSql::round)
                .list();
    }

    void reveal(UUID id, String seed, Instant at) {
        database.sql(REVEAL)
                .param("id", id)
                .param("seed", seed)
                .param("at", utc(at))
                .update();
    }

    private static CallRound round(ResultSet row, int number) throws SQLException {
        OffsetDateTime drawn = row.getObject("drawn_at", OffsetDateTime.class);
        return new CallRound(
                row.getObject("id", UUID.class),
                row.getInt("unit_id"),
                RoundAbout.valueOf(row.getString("about").toUpperCase(Locale.ROOT)),
                row.getString("seed_hash"),
                row.getBytes("seed_sealed"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("seed"),
                drawn == null ? null : drawn.toInstant());
    }

    /** A seat of a booth's committee that is held, such as booth_president/1. */
    record HeldSeat(UUID appointmentId, int unitId, String seat) {}

    List<HeldSeat> heldSeats(int constituencyId) {
        return database.sql(FRAME)
                .param("constituency_id", constituencyId)
                .query((row, number) ->
                        new HeldSeat(row.getObject("id", UUID.class), row.getInt("unit_id"), row.getString("seat")))
                .list();
    }

    /** False when the cell was drawn before. */
    boolean insertDraw(int constituencyId, UUID roundId, Instant at, String frame, int population, int sample) {
        return database.sql(INSERT_DRAW)
                        .param("constituency_id", constituencyId)
                        .param("round_id", roundId)
                        .param("drawn_at", utc(at))
                        .param("frame", frame)
                        .param("frame_hash", Draw.sha256(frame))
                        .param("population", population)
                        .param("sample", sample)
                        .update()
                > 0;
    }

    /** One of the drawn, before it is written. */
    record NewCall(UUID id, int place, int unitId, UUID appointmentId) {}

    void insertCalls(int constituencyId, UUID roundId, List<NewCall> calls) {
        database.sql(INSERT_CALLS)
                .param("constituency_id", constituencyId)
                .param("round_id", roundId)
                .param("ids", calls.stream().map(NewCall::id).toArray(UUID[]::new))
                .param("places", calls.stream().mapToInt(NewCall::place).toArray())
                .param("units", calls.stream().mapToInt(NewCall::unitId).toArray())
                .param(
                        "appointments",
                        calls.stream().map(NewCall::appointmentId).toArray(UUID[]::new))
                .update();
    }

    /** What a round drew in a cell, and how the calls stand. */
    record CellDraw(
            int constituencyId,
            UUID roundId,
            Instant drawnAt,
            String frameHash,
            int population,
            int sample,
            int confirmed,
            int denied,
            int wrongNumber,
            int notReached,
            int postEnded) {
        int called() {
            return confirmed + denied + wrongNumber + notReached + postEnded;
        }
    }

    Optional<CellDraw> draw(int constituencyId, UUID roundId) {
        return database.sql(DRAW)
                .param("constituency_id", constituencyId)
                .param("round_id", roundId)
                .query(CallRoundSql::cellDraw)
                .optional();
    }

    List<CellDraw> lastDraws(int[] cells) {
        return database.sql(LAST_DRAWS)
                .param("cells", cells)
                .query(CallRoundSql::cellDraw)
                .list();
    }

    private static CellDraw cellDraw(ResultSet row, int number) throws SQLException {
        return new CellDraw(
                row.getInt("constituency_id"),
                row.getObject("round_id", UUID.class),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                row.getString("frame_hash"),
                row.getInt("population"),
                row.getInt("sample"),
                row.getInt("confirmed"),
                row.getInt("denied"),
                row.getInt("wrong_number"),
                row.getInt("not_reached"),
                row.getInt("post_ended"));
    }

    Optional<String> readFrame(int constituencyId, UUID roundId) {
        return database.sql(READ_FRAME)
                .param("constituency_id", constituencyId)
                .param("round_id", roundId)
                .query(String.class)
                .optional();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
