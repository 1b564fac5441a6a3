package org.sangathan.canvass.turf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on who walks a turf. */
@Repository
class TurfWorkerSql {
    private static final String INSERT = """
            insert into turf_worker (constituency_id, turf_id, worker_id, worker_constituency_id, from_at)
            values (:constituency_id, :turf_id, :worker_id, :worker_constituency_id, :at)
            on conflict (constituency_id, turf_id, worker_id) where until_at is null do nothing
            """;
    private static final String END_OTHERS = """
            update turf_worker set until_at = :at
            where constituency_id = :constituency_id and turf_id = :turf_id and until_at is null
              and worker_id <> all(:stay)
            """;
    private static final String TEAMS = """
            select turf_id, worker_id, worker_constituency_id from turf_worker
            where constituency_id = :constituency_id and turf_id = any(:turfs) and until_at is null
            order by turf_id, from_at, worker_id
            """;
    private static final String OF_WORKER = """
            select t.constituency_id, t.id, t.booth_id, t.ends_on, t.ended_at, t.ended_by, w.worker_id,
              w.worker_constituency_id, w.from_at, w.until_at
            from turf_worker w
            join turf t on t.constituency_id = w.constituency_id and t.id = w.turf_id
            where w.worker_id = :worker_id and t.ends_on >= :since
            order by t.ends_on desc
            limit 200
            """;
    private static final String OF_TURFS = """
            select t.constituency_id, t.id, t.booth_id, t.ends_on, t.ended_at, t.ended_by, w.worker_id,
              w.worker_constituency_id, w.from_at, w.until_at
            from turf_worker w
            join turf t on t.constituency_id = w.constituency_id and t.id = w.turf_id
            where w.constituency_id = :constituency_id and w.turf_id = any(:turfs)
            """;
    private static final String FORGET = """
            delete from turf_worker where worker_id = :worker_id
            """;
    private static final String GIVE_LIVE = """
            update turf_worker w set worker_id = :to_id, worker_constituency_id = :to_constituency_id
            where w.worker_id = :from_id and w.until_at is null
              and not exists (
                select from turf_worker own
                where own.constituency_id = w.constituency_id and own.turf_id = w.turf_id
                  and own.worker_id = :to_id and own.until_at is null)
            returning w.constituency_id, w.turf_id
            """;
    private static final String GIVE_BACK = """
            update turf_worker set worker_id = :to_id, worker_constituency_id = :to_constituency_id
            where constituency_id = :constituency_id and turf_id = :turf_id and worker_id = :from_id
              and until_at is null
            """;
    private static final String END_LIVE = """
            update turf_worker set until_at = :at
            where worker_id = :worker_id and until_at is null
            returning constituency_id, turf_id
            """;
    private static final String LIVE_AGAIN = """
            update turf_worker w set until_at = null
            where w.constituency_id = :constituency_id and w.turf_id = :turf_id and w.worker_id = :worker_id
              and w.until_at = :at
              and exists (
                select from turf_worker own
                where own.constituency_id = :constituency_id and own.turf_id = :turf_id
                  and own.worker_id = :beside_id and own.until_at is null)
            """;
    private static final String FOLLOW = """
            update turf_worker set worker_constituency_id = :constituency_id where worker_id = :worker_id
            """;

    private final JdbcClient database;

    TurfWorkerSql(JdbcClient database) {
        this.database = database;
    }

    void insert(Turf.Key turf, MemberKey worker, Instant at) {
        ofTurf(INSERT, turf)
                .param("worker_id", worker.id())
                .param("worker_constituency_id", worker.constituencyId())
                .param("at", TurfSql.utc(at))
                .update();
    }

    void endOthers(Turf.Key turf, Collection<UUID> stay, Instant at) {
        ofTurf(END_OTHERS, turf)
                .param("stay", stay.toArray(UUID[]::new))
                .param("at", TurfSql.utc(at))
                .update();
    }

    Map<UUID, List<MemberKey>> teams(int constituencyId, Collection<UUID> turfs) {
        Map<UUID, List<MemberKey>> teams = new HashMap<>();
        database.sql(TEAMS)
                .param("constituency_id", constituencyId)
                .param("turfs", turfs.toArray(UUID[]::new))
                .query(row -> {
                    teams.computeIfAbsent(row.getObject("turf_id", UUID.class), fresh -> new java.util.ArrayList<>())
                            .add(new MemberKey(
                                    row.getInt("worker_constituency_id"), row.getObject("worker_id", UUID.class)));
                });
        return teams;
    }

    /**
     * One stay of a worker in a team.
     *
     * @param taken by a person: the turf or this worker's place in it
     */
    record Stay(
            Turf.Key turf,
            int boothId,
            LocalDate endsOn,
            MemberKey worker,
            Instant from,
            @Nullable Instant until,
            @Nullable Instant turfEnded,
            boolean taken) {}

    List<Stay> of(UUID workerId, LocalDate since) {
        return database.sql(OF_WORKER)
                .param("worker_id", workerId)
                .param("since", since)
                .query(TurfWorkerSql::stay)
                .list();
    }

    List<Stay> ofTurfs(int constituencyId, Collection<UUID> turfs) {
        return database.sql(OF_TURFS)
                .param("constituency_id", constituencyId)
                .param("turfs", turfs.toArray(UUID[]::new))
                .query(TurfWorkerSql::stay)
                .list();
    }

    void forget(UUID workerId) {
        database.sql(FORGET).param("worker_id", workerId).update();
    }

    /** Live places in teams; returns of which turf. None of a team that has both. */
    List<Turf.Key> giveLive(UUID from, MemberKey to) {
        return database.sql(GIVE_LIVE)
                .param("from_id", from)
                .param("to_id", to.id())
                .param("to_constituency_id", to.constituencyId())
                .query(TurfWorkerSql::turf)
                .list();
    }

    private static Turf.Key turf(ResultSet row, int number) throws SQLException {
        return new Turf.Key(row.getInt("constituency_id"), row.getObject("turf_id", UUID.class));
    }

    /** Takes a worker out of every team; returns of which turf. */
    List<Turf.Key> endLive(UUID workerId, Instant at) {
        return database.sql(END_LIVE)
                .param("worker_id", workerId)
                .param("at", TurfSql.utc(at))
                .query(TurfWorkerSql::turf)
                .list();
    }

    /** Back into a team that was left at this moment, while somebody else is still in it. */
    void liveAgain(Turf.Key turf, UUID workerId, Instant at, UUID beside) {
        ofTurf(LIVE_AGAIN, turf)
                .param("worker_id", workerId)
                .param("at", TurfSql.utc(at))
                .param("beside_id", beside)
                .update();
    }

    void giveBack(Turf.Key turf, UUID from, MemberKey to) {
        ofTurf(GIVE_BACK, turf)
                .param("from_id", from)
                .param("to_id", to.id())
                .param("to_constituency_id", to.constituencyId())
                .update();
    }

    void follow(MemberKey worker) {
        database.sql(FOLLOW)
                .param("worker_id", worker.id())
                .param("constituency_id", worker.constituencyId())
                .update();
    }

    private JdbcClient.StatementSpec ofTurf(String statement, Turf.Key turf) {
        return database.sql(statement)
                .param("constituency_id", turf.constituencyId())
                .param("turf_id", turf.id());
    }

    private static Stay stay(ResultSet row, int number) throws SQLException {
        Instant until = instant(row, "until_at");
        return new Stay(
                new Turf.Key(row.getInt("constituency_id"), row.getObject("id", UUID.class)),
                row.getInt("booth_id"),
                row.getObject("ends_on", LocalDate.class),
                new MemberKey(row.getInt("worker_constituency_id"), row.getObject("worker_id", UUID.class)),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                until,
                instant(row, "ended_at"),
                until != null || row.getObject("ended_by") != null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
