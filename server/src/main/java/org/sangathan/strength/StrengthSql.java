package org.sangathan.strength;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on counters and sums. */
@Repository
class StrengthSql {
    private static final String ADD = """
            insert into strength_unit
              (constituency_id, unit_id, president_claimed, president_proven, committee_claimed, committee_proven,
               members, members_proven, workers, women, youth, mentors)
            values (:constituency_id, :unit_id, :president_claimed, :president_proven, :committee_claimed,
              :committee_proven, :members, :members_proven, :workers, :women, :youth, :mentors)
            on conflict (constituency_id, unit_id) do update set
              president_claimed = strength_unit.president_claimed + excluded.president_claimed,
              president_proven = strength_unit.president_proven + excluded.president_proven,
              committee_claimed = strength_unit.committee_claimed + excluded.committee_claimed,
              committee_proven = strength_unit.committee_proven + excluded.committee_proven,
              members = strength_unit.members + excluded.members,
              members_proven = strength_unit.members_proven + excluded.members_proven,
              workers = strength_unit.workers + excluded.workers,
              women = strength_unit.women + excluded.women,
              youth = strength_unit.youth + excluded.youth,
              mentors = strength_unit.mentors + excluded.mentors
            """;
    private static final String MARK_DIRTY = """
            with shared as materialized (select pg_advisory_xact_lock_shared(:key, :constituency_id))
            insert into strength_dirty (constituency_id, id)
            select :constituency_id, :id from shared
            """;
    private static final String LOCK_COUNTERS = """
            select pg_advisory_xact_lock(:key, :constituency_id)
            """;
    private static final String ANY_DIRTY = """
            select exists (select from strength_dirty)
            """;
    private static final String TAKE_DIRTY = """
            delete from strength_dirty returning constituency_id
            """;
    private static final String UNITS_OF_CELL = """
            select unit_id, president_claimed, president_proven, committee_claimed, committee_proven, members, members_proven, workers,
              women, youth, mentors
            from strength_unit where constituency_id = :constituency_id
            """;
    private static final String PUT_SUM = """
            insert into strength_sum
              (constituency_id, booths, presidents_claimed, presidents_proven, committees_claimed, committees_proven, on_paper,
               members, members_proven, workers, women, youth, mentors, summed_at)
            values (:constituency_id, :booths, :presidents_claimed, :presidents_proven, :committees_claimed,
              :committees_proven, :on_paper, :members, :members_proven, :workers, :women, :youth, :mentors, :summed_at)
            on conflict (constituency_id) do update set
              booths = excluded.booths, presidents_claimed = excluded.presidents_claimed,
              presidents_proven = excluded.presidents_proven, committees_claimed = excluded.committees_claimed,
              committees_proven = excluded.committees_proven, on_paper = excluded.on_paper, members = excluded.members,
              members_proven = excluded.members_proven, workers = excluded.workers,
              women = excluded.women, youth = excluded.youth, mentors = excluded.mentors,
              summed_at = excluded.summed_at
            """;
    private static final String PUT_DAY = """
            insert into strength_day
              (constituency_id, day, booths, presidents_claimed, presidents_proven, committees_claimed,
               committees_proven, on_paper, members, members_proven, workers, women, youth, mentors)
            values (:constituency_id, :day, :booths, :presidents_claimed, :presidents_proven, :committees_claimed,
              :committees_proven, :on_paper, :members, :members_proven, :workers, :women, :youth, :mentors)
            on conflict (constituency_id, day) do update set
              booths = excluded.booths, presidents_claimed = excluded.presidents_claimed,
              presidents_proven = excluded.presidents_proven, committees_claimed = excluded.committees_claimed,
              committees_proven = excluded.committees_proven, on_paper = excluded.on_paper, members = excluded.members,
              members_proven = excluded.members_proven, workers = excluded.workers,
              women = excluded.women, youth = excluded.youth, mentors = excluded.mentors
            """;
    private static final String SUMS_SINCE = """
            select constituency_id, booths, presidents_claimed, presidents_proven, committees_claimed,
              committees_proven, on_paper, members, members_proven, workers, women, youth, mentors, summed_at
            from strength_sum where summed_at > :since
            """;
    private static final String SUMS = """
            select constituency_id, booths, presidents_claimed, presidents_proven, committees_claimed,
              committees_proven, on_paper, members, members_proven, workers, women, youth, mentors
            from strength_sum where constituency_id = any(:cells)
            """;
    private static final String TREND = """
            select day, booths, presidents_claimed, presidents_proven, committees_claimed, committees_proven, on_paper,
              members, members_proven, workers, women, youth, mentors
            from strength_day where constituency_id = :constituency_id and day > :after
            order by day
            """;
    private static final String FORGET_UNITS_OF_CELL = """
            delete from strength_unit where constituency_id = :constituency_id
            """;
    private static final String RECOUNT_MEMBERS = """
            insert into strength_unit (constituency_id, unit_id, members, members_proven, workers, women, youth)
            select constituency_id, home_unit_id, count(*), count(proven_at), count(*) filter (where worker),
              count(*) filter (where gender = 'woman'),
              count(*) filter (where birth_year between :youth_born_from and :youth_born_to)
            from member where constituency_id = :constituency_id
            group by constituency_id, home_unit_id
            """;
    private static final String RECOUNT_APPOINTMENTS = """
            insert into strength_unit
              (constituency_id, unit_id, president_claimed, president_proven, committee_claimed, committee_proven,
               mentors)
            select constituency_id, unit_id,
              count(*) filter (where post_type = 'booth_president'),
              count(accepted_at) filter (where post_type = 'booth_president' and unproven_since is null),
              count(*) filter (where post_type = 'booth_committee_member'),
              count(accepted_at) filter (where post_type = 'booth_committee_member' and unproven_since is null),
              count(accepted_at) filter (where post_type like '%\\_mentor' and unproven_since is null)
            from appointment where constituency_id = :constituency_id and ended_at is null
            group by constituency_id, unit_id
            on conflict (constituency_id, unit_id) do update set
              president_claimed = excluded.president_claimed, president_proven = excluded.president_proven,
              committee_claimed = excluded.committee_claimed, committee_proven = excluded.committee_proven,
              mentors = excluded.mentors
            """;
    private static final String TRY_TURN = """
            select pg_try_advisory_xact_lock(:key, 0)
            """;
    private static final String YEAR = """
            select year from strength_year
            """;
    private static final String PUT_YEAR = """
            insert into strength_year (year) values (:year)
            on conflict (only_row) do update set year = excluded.year
            """;
    private static final int TURN_KEY = 0x5354524E;
    private static final int COUNTERS_KEY = 0x434F554E;

    private final JdbcClient database;

    StrengthSql(JdbcClient database) {
        this.database = database;
    }

    void add(int constituencyId, int unitId, Counters change) {
        database.sql(ADD)
                .param("constituency_id", constituencyId)
                .param("unit_id", unitId)
                .param("president_claimed", change.presidentClaimed())
                .param("president_proven", change.presidentProven())
                .param("committee_claimed", change.committeeClaimed())
                .param("committee_proven", change.committeeProven())
                .param("members", change.members())
                .param("members_proven", change.membersProven())
                .param("workers", change.workers())
                .param("women", change.women())
                .param("youth", change.youth())
                .param("mentors", change.mentors())
                .update();
    }

    /** Before the counters change. The lock is shared by all who add; whoever counts anew waits for them. */
    void markDirty(int constituencyId, UUID id) {
        database.sql(MARK_DIRTY)
                .param("key", COUNTERS_KEY)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .update();
    }

    boolean anyDirty() {
        return database.sql(ANY_DIRTY).query(Boolean.class).single();
    }

    /** Deletes the lines that are committed by now; one that commits later stays. */
    Set<Integer> takeDirty() {
        return new HashSet<>(database.sql(TAKE_DIRTY)
                .query((row, number) -> row.getInt("constituency_id"))
                .list());
    }

    Map<Integer, Counters> unitsOf(int constituencyId) {
        Map<Integer, Counters> counters = new HashMap<>();
        database.sql(UNITS_OF_CELL).param("constituency_id", constituencyId).query(row -> {
            counters.put(
                    row.getInt("unit_id"),
                    new Counters(
                            row.getInt("president_claimed"),
                            row.getInt("president_proven"),
                            row.getInt("committee_claimed"),
                            row.getInt("committee_proven"),
                            row.getInt("members"),
                            row.getInt("members_proven"),
                            row.getInt("workers"),
                            row.getInt("women"),
                            row.getInt("youth"),
                            row.getInt("mentors")));
        });
        return counters;
    }

    void putSum(int constituencyId, Figures figures, Instant now) {
        bound(database.sql(PUT_SUM), constituencyId, figures)
                .param("summed_at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void putDay(int constituencyId, LocalDate day, Figures figures) {
        bound(database.sql(PUT_DAY), constituencyId, figures).param("day", day).update();
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, int constituencyId, Figures figures) {
        return statement
                .param("constituency_id", constituencyId)
                .param("booths", figures.booths())
                .param("presidents_claimed", figures.presidentsClaimed())
                .param("presidents_proven", figures.presidentsProven())
                .param("committees_claimed", figures.committeesClaimed())
                .param("committees_proven", figures.committeesProven())
                .param("on_paper", figures.onPaper())
                .param("members", figures.members())
                .param("members_proven", figures.membersProven())
                .param("workers", figures.workers())
                .param("women", figures.women())
                .param("youth", figures.youth())
                .param("mentors", figures.mentors());
    }

    /** Sums and the moment at which they were true. */
    record Sum(Figures figures, Instant summedAt) {}

    /** By cell. */
    Map<Integer, Sum> sumsSince(Instant since) {
        Map<Integer, Sum> sums = new HashMap<>();
        database.sql(SUMS_SINCE).param("since", since.atOffset(ZoneOffset.UTC)).query(row -> {
            sums.put(
                    row.getInt("constituency_id"),
                    new Sum(
                            figures(row),
                            row.getObject("summed_at", OffsetDateTime.class).toInstant()));
        });
        return sums;
    }

    Map<Integer, Figures> sums(int[] cells) {
        Map<Integer, Figures> sums = HashMap.newHashMap(cells.length);
        database.sql(SUMS).param("cells", cells).query(row -> {
            sums.put(row.getInt("constituency_id"), figures(row));
        });
        return sums;
    }

    record Day(LocalDate day, Figures figures) {}

    List<Day> trend(int constituencyId, LocalDate after) {
        return database.sql(TREND)
                .param("constituency_id", constituencyId)
                .param("after", after)
                .query((row, number) -> new Day(row.getObject("day", LocalDate.class), figures(row)))
                .list();
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getInt("booths"),
                row.getInt("presidents_claimed"),
                row.getInt("presidents_proven"),
                row.getInt("committees_claimed"),
                row.getInt("committees_proven"),
                row.getInt("on_paper"),
                row.getInt("members"),
                row.getInt("members_proven"),
                row.getInt("workers"),
                row.getInt("women"),
                row.getInt("youth"),
                row.getInt("mentors"));
    }

    /** Counts a cell's units anew from members and appointments. */
    void recount(int constituencyId, int youthBornFrom, int youthBornTo) {
        database.sql(LOCK_COUNTERS)
                .param("key", COUNTERS_KEY)
                .param("constituency_id", constituencyId)
                .query(row -> {});
        database.sql(FORGET_UNITS_OF_CELL)
                .param("constituency_id", constituencyId)
                .update();
        database.sql(RECOUNT_MEMBERS)
                .param("constituency_id", constituencyId)
                .param("youth_born_from", youthBornFrom)
                .param("youth_born_to", youthBornTo)
                .update();
        database.sql(RECOUNT_APPOINTMENTS)
                .param("constituency_id", constituencyId)
                .update();
    }

    /** One node sums at a time, until the end of the transaction. */
    boolean tryTurn() {
        return database.sql(TRY_TURN)
                .param("key", TURN_KEY)
                .query(Boolean.class)
                .single();
    }

    Optional<Integer> year() {
        return database.sql(YEAR).query(Integer.class).optional();
    }

    void putYear(int year) {
        database.sql(PUT_YEAR).param("year", year).update();
    }
}
