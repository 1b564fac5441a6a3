package org.sangathan.canvass.turf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that read doors for the desk: of a booth, of a turf, and the nearest that nobody has. */
@Repository
class ReadTurfDoorSql {
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
            join turf t on t.constituency_id = d.constituency_id and t.id = d.turf_id
            join household h on h.constituency_id = d.constituency_id and h.id = d.household_id
            where d.constituency_id = :constituency_id and d.turf_id = :turf_id
              and (d.released_at is null or d.released_at >= t.ended_at)
            order by d.place
            """;
    private static final String EVER_IN_TURF = """
            select h.id, h.section, h.panna, h.house_number, h.landmark, h.house_order, h.latitude, h.longitude,
              h.do_not_visit, h.last_outcome, h.last_visit_at, d.turf_id, d.place
            from turf_door d
            join household h on h.constituency_id = d.constituency_id and h.id = d.household_id
            where d.constituency_id = :constituency_id and d.turf_id = :turf_id
            order by d.place
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

    ReadTurfDoorSql(JdbcClient database) {
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
                .query(ReadTurfDoorSql::door)
                .list();
    }

    /** Those that it has, or had when it ended. */
    List<TurfDoor> ofTurf(Turf.Key key) {
        return ofTurf(DOORS_OF_TURF, key);
    }

    /** Also those that moved to another booth while it lasted: a paper may have been printed before. */
    List<TurfDoor> everIn(Turf.Key key) {
        return ofTurf(EVER_IN_TURF, key);
    }

    private List<TurfDoor> ofTurf(String statement, Turf.Key key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("turf_id", key.id())
                .query(ReadTurfDoorSql::door)
                .list();
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
        var visited = row.getObject("last_visit_at", OffsetDateTime.class);
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
