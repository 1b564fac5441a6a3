package org.sangathan.canvass.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.Outcome;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on a day's walk. */
@Repository
class WalkedSql {
    /** Grows with every visit: each moves the version of its booth. */
    private static final String VERSION = """
            select coalesce(sum(version), 0) from booth_doors
            where constituency_id = :constituency_id and booth_id = any(:booths)
            """;

    private static final String WALKED = """
            select booth_id, worker_id, worker_constituency_id, count(*) as visits,
              count(distinct household_id) as doors,
              count(*) filter (where outcome = 'met') as met,
              count(*) filter (where outcome in ('nobody', 'locked')) as not_met,
              count(*) filter (where outcome in ('refused', 'moved', 'vacant')) as other,
              sum(wants_to_join) as wants_to_join, min(at) as first_at, max(at) as last_at
            from visit
            where constituency_id = :constituency_id and booth_id = any(:booths) and day = :day and corrected_by is null
            group by booth_id, worker_id, worker_constituency_id
            order by max(at) desc
            limit 500
            """;
    private static final String PLACES = """
            select distinct on (worker_id) worker_id, worker_constituency_id, latitude, longitude, at
            from visit
            where constituency_id = :constituency_id and booth_id = any(:booths) and day = :day and corrected_by is null
              and worker_id is not null and latitude is not null and received_at >= :since and at >= :since
            order by worker_id, at desc
            """;
    private static final String COME_AGAIN = """
            select id, section, house_number, building, landmark, last_outcome, last_visit_at, come_again_on, visits
            from household
            where constituency_id = :constituency_id and booth_id = :booth_id and not do_not_visit
              and (come_again_on <= :day
                or (come_again_on is null and met = 0 and visits >= 2 and last_outcome in ('locked', 'nobody')))
            order by come_again_on nulls last, coalesce(house_order, 2147483647), id
            limit 200
            """;

    private final JdbcClient database;

    WalkedSql(JdbcClient database) {
        this.database = database;
    }

    long version(int constituencyId, int[] booths) {
        return of(VERSION, constituencyId, booths).query(Long.class).single();
    }

    /** What one worker did in one booth on a day. */
    record Walked(
            int boothId,
            @Nullable MemberKey worker,
            int visits,
            int doors,
            int met,
            int notMet,
            int other,
            int wantsToJoin,
            Instant firstAt,
            Instant lastAt) {}

    List<Walked> walked(int constituencyId, int[] booths, LocalDate day) {
        return of(WALKED, constituencyId, booths)
                .param("day", day)
                .query((row, number) -> new Walked(
                        row.getInt("booth_id"),
                        worker(row.getObject("worker_id", UUID.class), row.getInt("worker_constituency_id")),
                        row.getInt("visits"),
                        row.getInt("doors"),
                        row.getInt("met"),
                        row.getInt("not_met"),
                        row.getInt("other"),
                        row.getInt("wants_to_join"),
                        row.getObject("first_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static @Nullable MemberKey worker(@Nullable UUID id, int constituencyId) {
        return id == null ? null : new MemberKey(constituencyId, id);
    }

    record Place(MemberKey worker, double latitude, double longitude, Instant at) {}

    /** The last place of each worker who made a visit since then. */
    List<Place> places(int constituencyId, int[] booths, LocalDate day, Instant since) {
        return of(PLACES, constituencyId, booths)
                .param("day", day)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Place(
                        new MemberKey(row.getInt("worker_constituency_id"), row.getObject("worker_id", UUID.class)),
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @param comeAgainOn null where it was locked, or nobody there, at least twice */
    record RevisitDoor(
            UUID id,
            @Nullable Integer section,
            @Nullable String houseNumber,
            @Nullable String building,
            @Nullable String landmark,
            Outcome lastOutcome,
            Instant lastVisitAt,
            @Nullable LocalDate comeAgainOn,
            int visits) {}

    List<RevisitDoor> comeAgain(int constituencyId, int boothId, LocalDate day) {
        return database.sql(COME_AGAIN)
                .param("constituency_id", constituencyId)
                .param("booth_id", boothId)
                .param("day", day)
                .query((row, number) -> new RevisitDoor(
                        row.getObject("id", UUID.class),
                        row.getObject("section", Integer.class),
                        row.getString("house_number"),
                        row.getString("building"),
                        row.getString("landmark"),
                        Outcome.valueOf(row.getString("last_outcome").toUpperCase(java.util.Locale.ROOT)),
                        row.getObject("last_visit_at", OffsetDateTime.class).toInstant(),
                        row.getObject("come_again_on", LocalDate.class),
                        row.getInt("visits")))
                .list();
    }

    private JdbcClient.StatementSpec of(String statement, int constituencyId, int[] booths) {
        return database.sql(statement).param("constituency_id", constituencyId).param("booths", booths);
    }
}
