package org.sangathan.canvass.drives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on drives themselves. */
@Repository
class DriveSql {
    private static final String INSERT = """
            insert into drive
              (id, unit_id, name, counts, starts_on, ends_on, target, women_percent, youth_percent, made_by,
               made_by_constituency_id, made_at)
            values (:id, :unit_id, :name, :counts, :starts_on, :ends_on, :target, :women_percent, :youth_percent,
              :made_by, :made_by_constituency_id, :made_at)
            on conflict (id) do nothing
            """;
    private static final String FIND = """
            select id, unit_id, name, counts, starts_on, ends_on, target, women_percent, youth_percent, made_at, ended_at
            from drive where id = :id
            """;
    private static final String LOCK = """
            select id, unit_id, name, counts, starts_on, ends_on, target, women_percent, youth_percent, made_at, ended_at
            from drive where id = :id
            for update
            """;
    private static final String OF_UNITS = """
            select id, unit_id, name, counts, starts_on, ends_on, target, women_percent, youth_percent, made_at, ended_at
            from drive where (unit_id = any(:above) or unit_id / 10000 = any(:cells)) and ends_on >= :since
            order by ends_on desc, id
            limit 100
            """;
    private static final String COVERING = """
            select id, unit_id, name, counts, starts_on, ends_on, target, women_percent, youth_percent, made_at, ended_at
            from drive where ends_on >= :first and starts_on <= :last
            """;
    private static final String END = """
            update drive set ends_on = :day, ended_at = :at where id = :id
            """;
    private static final String FORGET_MAKER = """
            update drive set made_by = null, made_by_constituency_id = null where made_by = :member_id
            """;
    private static final String MADE_BY = """
            select id, unit_id, name, counts, starts_on, ends_on, target, women_percent, youth_percent, made_at, ended_at
            from drive where made_by = :member_id
            order by made_at
            """;

    private final JdbcClient database;

    DriveSql(JdbcClient database) {
        this.database = database;
    }

    /** False where another request with this id was first. */
    boolean insert(Drive drive, Actor maker) {
        return database.sql(INSERT)
                        .param("id", drive.id())
                        .param("unit_id", drive.unitId())
                        .param("name", drive.name())
                        .param("counts", drive.counts().code())
                        .param("starts_on", drive.startsOn())
                        .param("ends_on", drive.endsOn())
                        .param("target", drive.target())
                        .param("women_percent", drive.womenPercent())
                        .param("youth_percent", drive.youthPercent())
                        .param("made_by", maker.memberId())
                        .param("made_by_constituency_id", maker.constituencyId())
                        .param("made_at", drive.madeAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Drive> find(UUID id) {
        return database.sql(FIND).param("id", id).query(DriveSql::drive).optional();
    }

    /** Until the end of the transaction nobody else shares this drive out. */
    Optional<Drive> lock(UUID id) {
        return database.sql(LOCK).param("id", id).query(DriveSql::drive).optional();
    }

    /** Of these units, or of any unit in these cells; the last to end first. */
    List<Drive> ofUnits(int[] above, int[] cells, LocalDate since) {
        return database.sql(OF_UNITS)
                .param("above", above)
                .param("cells", cells)
                .param("since", since)
                .query(DriveSql::drive)
                .list();
    }

    /** Those that last on a day between the two. */
    List<Drive> covering(LocalDate first, LocalDate last) {
        return database.sql(COVERING)
                .param("first", first)
                .param("last", last)
                .query(DriveSql::drive)
                .list();
    }

    void end(UUID id, LocalDate day, Instant at) {
        database.sql(END)
                .param("id", id)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgetMaker(UUID memberId) {
        database.sql(FORGET_MAKER).param("member_id", memberId).update();
    }

    List<Drive> madeBy(UUID memberId) {
        return database.sql(MADE_BY)
                .param("member_id", memberId)
                .query(DriveSql::drive)
                .list();
    }

    private static Drive drive(ResultSet row, int number) throws SQLException {
        return new Drive(
                row.getObject("id", UUID.class),
                row.getInt("unit_id"),
                row.getString("name"),
                Counted.valueOf(row.getString("counts").toUpperCase(Locale.ROOT)),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("target"),
                row.getInt("women_percent"),
                row.getInt("youth_percent"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
