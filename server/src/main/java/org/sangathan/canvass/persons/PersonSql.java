package org.sangathan.canvass.persons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.ReceiptState;
import org.sangathan.canvass.RecordKind.Before;
import org.sangathan.canvass.persons.DoorPerson.Purpose;
import org.sangathan.canvass.persons.PersonKind.NewPerson;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on names at doors. */
@Repository
class PersonSql {
    static final String PURPOSE = "door person";
    private static final String INSERT = """
            insert into household_person (constituency_id, id, household_id, booth_id, name_sealed, purpose,
              notice_version, language, ends_on, worker_id, worker_constituency_id, at, received_at, code)
            select :constituency_id, each.id, each.household_id, :booth_id, each.name, each.purpose, each.notice,
              each.language, each.ends_on, each.worker_id, each.worker_cell, each.at, each.received_at, each.code
            from unnest(cast(:ids as uuid[]), cast(:households as uuid[]), cast(:names as bytea[]),
              cast(:purposes as text[]), cast(:notices as text[]), cast(:languages as text[]),
              cast(:ends as date[]), cast(:workers as uuid[]), cast(:worker_cells as int[]),
              cast(:at as timestamptz[]), cast(:received_at as timestamptz[]), cast(:codes as text[]))
              as each (id, household_id, name, purpose, notice, language, ends_on, worker_id, worker_cell, at,
                received_at, code)
            """;
    private static final String BEFORE = """
            select id, worker_id, code from household_person
            where constituency_id = :constituency_id and id = any(:ids)
            """;
    private static final String OF_DOOR = """
            select id, household_id, booth_id, name_sealed, purpose, notice_version, ends_on from household_person
            where constituency_id = :constituency_id and household_id = :household_id and ends_on >= :day
            order by id
            limit 100
            """;
    private static final String FIND = """
            select id, household_id, booth_id, name_sealed, purpose, notice_version, ends_on from household_person
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String DELETE = """
            delete from household_person where constituency_id = :constituency_id and id = :id
            """;
    private static final String DELETE_OF_DOOR = """
            delete from household_person where constituency_id = :constituency_id and household_id = :household_id
            """;
    private static final String DELETE_ENDED = """
            delete from household_person
            where constituency_id = :constituency_id and id in (select id from household_person
              where constituency_id = :constituency_id and ends_on < :day order by ends_on limit :most)
            """;

    private final JdbcClient database;
    private final Keys keys;

    PersonSql(JdbcClient database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** A name to be written. */
    record NewRow(
            UUID id,
            NewPerson person,
            LocalDate endsOn,
            MemberKey worker,
            Instant at,
            Instant receivedAt,
            @Nullable ReceiptCode code) {}

    void insert(int constituencyId, int boothId, List<NewRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql(INSERT)
                .param("constituency_id", constituencyId)
                .param("booth_id", boothId)
                .param("ids", rows.stream().map(NewRow::id).toArray(UUID[]::new))
                .param(
                        "households",
                        rows.stream().map(row -> row.person().householdId()).toArray(UUID[]::new))
                .param(
                        "names",
                        rows.stream()
                                .map(row -> keys.seal(PURPOSE, row.person().name()))
                                .toArray(byte[][]::new))
                .param("purposes", texts(rows, row -> row.person().purpose().code()))
                .param("notices", texts(rows, row -> row.person().noticeVersion()))
                .param("languages", texts(rows, row -> row.person().language()))
                .param("ends", texts(rows, row -> row.endsOn().toString()))
                .param("workers", rows.stream().map(row -> row.worker().id()).toArray(UUID[]::new))
                .param(
                        "worker_cells",
                        rows.stream()
                                .mapToInt(row -> row.worker().constituencyId())
                                .toArray())
                .param("at", texts(rows, row -> row.at().toString()))
                .param("received_at", texts(rows, row -> row.receivedAt().toString()))
                .param(
                        "codes",
                        texts(
                                rows,
                                row -> row.code() == null ? null : row.code().name()))
                .update();
    }

    private static @Nullable String[] texts(List<NewRow> rows, Function<NewRow, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    Map<UUID, Before> before(int constituencyId, Collection<UUID> ids) {
        Map<UUID, Before> before = new HashMap<>();
        database.sql(BEFORE)
                .param("constituency_id", constituencyId)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    String code = row.getString("code");
                    before.put(
                            row.getObject("id", UUID.class),
                            new Before(
                                    row.getObject("worker_id", UUID.class),
                                    null,
                                    code == null ? ReceiptState.STORED : ReceiptState.ROUTED,
                                    code == null ? null : ReceiptCode.valueOf(code)));
                });
        return before;
    }

    List<DoorPerson> ofDoor(int constituencyId, UUID householdId, LocalDate day) {
        return database.sql(OF_DOOR)
                .param("constituency_id", constituencyId)
                .param("household_id", householdId)
                .param("day", day)
                .query(this::person)
                .list();
    }

    Optional<DoorPerson> find(int constituencyId, UUID id) {
        return database.sql(FIND)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .query(this::person)
                .optional();
    }

    boolean delete(int constituencyId, UUID id) {
        return database.sql(DELETE)
                        .param("constituency_id", constituencyId)
                        .param("id", id)
                        .update()
                > 0;
    }

    void deleteOfDoor(int constituencyId, UUID householdId) {
        database.sql(DELETE_OF_DOOR)
                .param("constituency_id", constituencyId)
                .param("household_id", householdId)
                .update();
    }

    int deleteEnded(int constituencyId, LocalDate day, int most) {
        return database.sql(DELETE_ENDED)
                .param("constituency_id", constituencyId)
                .param("day", day)
                .param("most", most)
                .update();
    }

    private DoorPerson person(ResultSet row, int number) throws SQLException {
        return new DoorPerson(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getInt("booth_id"),
                keys.open(PURPOSE, row.getBytes("name_sealed")),
                Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                row.getString("notice_version"),
                row.getObject("ends_on", LocalDate.class));
    }
}
