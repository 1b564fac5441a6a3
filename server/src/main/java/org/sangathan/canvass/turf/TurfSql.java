package org.sangathan.canvass.turf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on turfs themselves. */
@Repository
class TurfSql {
    /** Any number: no other feature takes it. */
    private static final int BOOTH_KEY = 47_047;

    private static final String LOCK_BOOTH = """
            select pg_advisory_xact_lock(:key, :booth_id)
            """;
    private static final String INSERT = """
            insert into turf (constituency_id, id, booth_id, name, how, made_by, made_by_constituency_id, made_at, ends_on)
            values (:constituency_id, :id, :booth_id, :name, :how, :made_by, :made_by_constituency_id, :made_at, :ends_on)
            """;
    private static final String FIND = """
            select constituency_id, id, booth_id, name, how, made_by, made_by_constituency_id, made_at, ends_on, ended_at
            from turf where constituency_id = :constituency_id and id = :id
            """;
    private static final String LOCK = """
            select constituency_id, id, booth_id, name, how, made_by, made_by_constituency_id, made_at, ends_on, ended_at
            from turf where constituency_id = :constituency_id and id = :id for update
            """;
    private static final String LIVE_OF_BOOTH = """
            select constituency_id, id, booth_id, name, how, made_by, made_by_constituency_id, made_at, ends_on, ended_at
            from turf
            where constituency_id = :constituency_id and booth_id = :booth_id and ended_at is null and ends_on >= :today
            order by id
            limit 200
            """;
    private static final String OF_BOOTHS = """
            select constituency_id, id, booth_id, name, how, made_by, made_by_constituency_id, made_at, ends_on, ended_at
            from turf
            where constituency_id = :constituency_id and booth_id = any(:booths) and id < :before
              and (ended_at is null and ends_on >= :today) = :live
            order by id desc
            limit :limit
            """;
    private static final String SET_LAST_DAY = """
            update turf set ends_on = :ends_on where constituency_id = :constituency_id and id = :id
            """;
    private static final String END = """
            update turf set ended_at = :at, ended_by = cast(:ended_by as uuid),
              ended_by_constituency_id = cast(:ended_by_constituency_id as int)
            where constituency_id = :constituency_id and id = :id and ended_at is null
            """;
    private static final String RELEASE = """
            update turf_door set released_at = :at
            where constituency_id = :constituency_id and turf_id = :id and released_at is null
            """;
    private static final String DUE = """
            select constituency_id, id, booth_id, name, how, made_by, made_by_constituency_id, made_at, ends_on, ended_at
            from turf where constituency_id = :constituency_id and ends_on < :today and ended_at is null
            order by ends_on
            limit 200
            """;
    private static final String FORGET_MAKER = """
            update turf set made_by = null, made_by_constituency_id = null where made_by = :member_id
            """;
    private static final String FORGET_ENDER = """
            update turf set ended_by = null, ended_by_constituency_id = null where ended_by = :member_id
            """;

    private final JdbcClient database;

    TurfSql(JdbcClient database) {
        this.database = database;
    }

    /** Until the commit nobody else gives doors of that booth away. The unique index holds what this forgets. */
    void lockBooth(int boothId) {
        database.sql(LOCK_BOOTH)
                .param("key", BOOTH_KEY)
                .param("booth_id", boothId)
                .query((row, number) -> true)
                .single();
    }

    void insert(Turf turf) {
        MemberKey maker = turf.maker();
        database.sql(INSERT)
                .param("constituency_id", turf.constituencyId())
                .param("id", turf.id())
                .param("booth_id", turf.boothId())
                .param("name", turf.name())
                .param("how", turf.how().code())
                .param("made_by", maker == null ? null : maker.id())
                .param("made_by_constituency_id", maker == null ? null : maker.constituencyId())
                .param("made_at", utc(turf.madeAt()))
                .param("ends_on", turf.endsOn())
                .update();
    }

    Optional<Turf> find(Turf.Key key) {
        return keyed(FIND, key).query(TurfSql::turf).optional();
    }

    Optional<Turf> lock(Turf.Key key) {
        return keyed(LOCK, key).query(TurfSql::turf).optional();
    }

    List<Turf> liveOfBooth(int boothId, LocalDate today) {
        return database.sql(LIVE_OF_BOOTH)
                .param("constituency_id", boothId / 10_000)
                .param("booth_id", boothId)
                .param("today", today)
                .query(TurfSql::turf)
                .list();
    }

    /** Newest first. */
    List<Turf> ofBooths(int constituencyId, int[] booths, boolean live, LocalDate today, UUID before, int limit) {
        return database.sql(OF_BOOTHS)
                .param("constituency_id", constituencyId)
                .param("booths", booths)
                .param("live", live)
                .param("today", today)
                .param("before", before)
                .param("limit", limit)
                .query(TurfSql::turf)
                .list();
    }

    void setLastDay(Turf.Key key, LocalDate endsOn) {
        keyed(SET_LAST_DAY, key).param("ends_on", endsOn).update();
    }

    /**
     * Its doors are free again.
     *
     * @param by null where its last day has passed
     */
    void end(Turf.Key key, Instant at, @Nullable MemberKey by) {
        keyed(END, key)
                .param("at", utc(at))
                .param("ended_by", by == null ? null : by.id())
                .param("ended_by_constituency_id", by == null ? null : by.constituencyId())
                .update();
        keyed(RELEASE, key).param("at", utc(at)).update();
    }

    List<Turf> due(int constituencyId, LocalDate today) {
        return database.sql(DUE)
                .param("constituency_id", constituencyId)
                .param("today", today)
                .query(TurfSql::turf)
                .list();
    }

    void forget(UUID memberId) {
        database.sql(FORGET_MAKER).param("member_id", memberId).update();
        database.sql(FORGET_ENDER).param("member_id", memberId).update();
    }

    private JdbcClient.StatementSpec keyed(String statement, Turf.Key key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id());
    }

    static Turf turf(ResultSet row, int number) throws SQLException {
        UUID maker = row.getObject("made_by", UUID.class);
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Turf(
                row.getInt("constituency_id"),
                row.getObject("id", UUID.class),
                row.getInt("booth_id"),
                row.getString("name"),
                Turf.How.of(row.getString("how")),
                maker == null ? null : new MemberKey(row.getInt("made_by_constituency_id"), maker),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_on", LocalDate.class),
                ended == null ? null : ended.toInstant());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
