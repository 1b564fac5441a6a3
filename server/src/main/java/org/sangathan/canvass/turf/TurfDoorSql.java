package org.sangathan.canvass.turf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on the doors of turfs. */
@Repository
class TurfDoorSql {
    private static final String DOORS_OF_BOOTH = """
            select h.id, h.section, h.panna, h.house_number, h.landmark, h.house_order, h.latitude, h.longitude,
              h.do_not_visit, h.last_outcome, h.last_visit_at, d.turf_id, 0 as place
            from household h
            left join turf_door d on d.constituency_id = h.constituency_id and d.household_id = h.id
              and d.released_at is null
            where h.constituency_id = :constituency_id and h.booth_id = :booth_id
            order by h.house_order nulls last, h.id
            limit 5000
            """;
    private static final String DOORS_OF_TURF = """
            select h.id, h.section, h.panna, h.house_number, h.landmark, h.house_order, h.latitude, h.longitude,
              h.do_not_visit, h.last_outcome, h.last_visit_at, d.turf_id, d.place
            from turf_door d
            join household h on h.constituency_id = d.constituency_id and h.id = d.household_id
            where d.constituency_id = :constituency_id and d.turf_id = :turf_id
            order by d.place
            """;
    private static final String INSERT = """
            insert into turf_door (constituency_id, turf_id, household_id, place)
            select :constituency_id, :turf_id, door, place
            from unnest(cast(:doors as uuid[])) with ordinality as given (door, place)
            """;
    private static final String LIVE_IDS = """
            select turf_id, household_id from turf_door
            where constituency_id = :constituency_id and turf_id = any(:turfs)
            order by turf_id, place
            """;
    private static final String IS_GIVEN = """
            select exists (
              select from turf_door d
              join turf t on t.constituency_id = d.constituency_id and t.id = d.turf_id
              join turf_worker w on w.constituency_id = d.constituency_id and w.turf_id = d.turf_id
              where d.constituency_id = :constituency_id and d.household_id = :door_id and d.released_at is null
                and t.ended_at is null and t.ends_on >= :today
                and w.worker_id = :member_id and w.until_at is null)
            """;
    private static final String PROGRESS = """
            select d.turf_id, count(*) as doors, count(*) filter (where h.last_visit_at >= t.made_at) as done
            from turf_door d
            join turf t on t.constituency_id = d.constituency_id and t.id = d.turf_id
            join household h on h.constituency_id = d.constituency_id and h.id = d.household_id
            where d.constituency_id = :constituency_id and d.turf_id = any(:turfs)
            group by d.turf_id
            """;
    private static final String NEAREST = """
            select h.id from household h
            where h.constituency_id = :constituency_id and h.booth_id = :booth_id and not h.do_not_visit
              and (h.last_visit_at is null or h.last_visit_at < :today_began)
              and (h.last_outcome is null or h.last_outcome in ('locked', 'nobody') or h.come_again_on <= :today)
              and not exists (
                select from turf_door d
                where d.constituency_id = :constituency_id and d.household_id = h.id and d.released_at is null)
            order by
              case when h.latitude is null or h.longitude is null or cast(:latitude as double precision) is null then null
                else power(h.latitude - :latitude, 2) + power((h.longitude - :longitude) * cos(radians(:latitude)), 2)
              end nulls last,
              case when h.house_order >= :from_order then 0 else 1 end,
              h.house_order nulls last, h.id
            limit :most
            """;

    private final JdbcClient database;

    TurfDoorSql(JdbcClient database) {
        this.database = database;
    }

    /**
     * A door as the desk sees it.
     *
     * @param turf the live turf that it is in; for the doors of a turf that one
     * @param place on the walk of its turf
     */
    record TurfDoor(
            UUID id,
            @Nullable Integer section,
            @Nullable Integer panna,
            @Nullable String houseNumber,
            @Nullable String landmark,
            @Nullable Integer houseOrder,
            @Nullable Double latitude,
            @Nullable Double longitude,
            boolean doNotVisit,
            @Nullable String lastOutcome,
            @Nullable Instant lastVisitAt,
            @Nullable UUID turf,
            int place) {}

    /** In house order. */
    List<TurfDoor> ofBooth(int boothId) {
        return database.sql(DOORS_OF_BOOTH)
                .param("constituency_id", boothId / 10_000)
                .param("booth_id", boothId)
                .query(TurfDoorSql::door)
                .list();
    }

    List<TurfDoor> ofTurf(Turf.Key key) {
        return database.sql(DOORS_OF_TURF)
                .param("constituency_id", key.constituencyId())
                .param("turf_id", key.id())
                .query(TurfDoorSql::door)
                .list();
    }

    void insert(Turf.Key key, List<UUID> doors) {
        database.sql(INSERT)
                .param("constituency_id", key.constituencyId())
                .param("turf_id", key.id())
                .param("doors", doors.toArray(UUID[]::new))
                .update();
    }

    /** Doors of turfs, in the order of the walk. */
    Map<UUID, List<UUID>> ids(int constituencyId, Collection<UUID> turfs) {
        Map<UUID, List<UUID>> ids = new HashMap<>();
        database.sql(LIVE_IDS)
                .param("constituency_id", constituencyId)
                .param("turfs", turfs.toArray(UUID[]::new))
                .query(row -> {
                    ids.computeIfAbsent(row.getObject("turf_id", UUID.class), fresh -> new java.util.ArrayList<>())
                            .add(row.getObject("household_id", UUID.class));
                });
        return ids;
    }

    boolean isGiven(int constituencyId, UUID doorId, UUID memberId, LocalDate today) {
        return database.sql(IS_GIVEN)
                .param("constituency_id", constituencyId)
                .param("door_id", doorId)
                .param("member_id", memberId)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** @param done visited since the turf was made */
    record Progress(int doors, int done) {
        static final Progress NONE = new Progress(0, 0);
    }

    Map<UUID, Progress> progress(int constituencyId, Collection<UUID> turfs) {
        Map<UUID, Progress> progress = new HashMap<>();
        database.sql(PROGRESS)
                .param("constituency_id", constituencyId)
                .param("turfs", turfs.toArray(UUID[]::new))
                .query(row -> {
                    progress.put(
                            row.getObject("turf_id", UUID.class),
                            new Progress(row.getInt("doors"), row.getInt("done")));
                });
        return progress;
    }

    /** Where a worker stands, as far as the phone says; without a position the walk goes on from a place in it. */
    record Here(@Nullable Double latitude, @Nullable Double longitude, int fromOrder) {}

    /** Doors that want a visit and that nobody has: by distance, the others behind by house order. */
    List<UUID> nearest(int boothId, Here here, LocalDate today, Instant todayBegan, int most) {
        return database.sql(NEAREST)
                .param("constituency_id", boothId / 10_000)
                .param("booth_id", boothId)
                .param("latitude", here.latitude())
                .param("longitude", here.longitude())
                .param("from_order", here.fromOrder())
                .param("today", today)
                .param("today_began", TurfSql.utc(todayBegan))
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private static TurfDoor door(ResultSet row, int number) throws SQLException {
        var visited = row.getObject("last_visit_at", java.time.OffsetDateTime.class);
        return new TurfDoor(
                row.getObject("id", UUID.class),
                row.getObject("section", Integer.class),
                row.getObject("panna", Integer.class),
                row.getString("house_number"),
                row.getString("landmark"),
                row.getObject("house_order", Integer.class),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getBoolean("do_not_visit"),
                row.getString("last_outcome"),
                visited == null ? null : visited.toInstant(),
                row.getObject("turf_id", UUID.class),
                row.getInt("place"));
    }
}
