package org.sangathan.people.slips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Gender;
import org.sangathan.people.slips.Slip.Person;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on slips themselves; their photos are {@link SlipPhotoSql}'s. */
@Repository
class SlipSql {
    private static final String INSERT = """
            insert into slip
              (constituency_id, id, booth_id, name, gender, birth_year, phone_sealed, phone_hash, language, entered_at,
               enterer_id, enterer_constituency_id, twin_id)
            values (:constituency_id, :id, :booth_id, :name, :gender, :birth_year, cast(:phone_sealed as bytea),
              cast(:phone_hash as bytea), :language, :entered_at, :enterer_id, :enterer_constituency_id,
              cast(:twin_id as uuid))
            """;
    private static final String INSERT_ENTERED = """
            insert into entered_slip (enterer_id, slip_id, constituency_id)
            values (:enterer_id, :slip_id, :constituency_id)
            """;
    private static final String ENTERED_BY = """
            select constituency_id, slip_id from entered_slip where enterer_id = :enterer_id
            order by slip_id desc limit 100
            """;
    private static final String FORGET_ENTERED = """
            delete from entered_slip where slip_id = :slip_id
            """;
    private static final String FIND = """
            select id, booth_id, name, gender, birth_year, phone_sealed, language, entered_at, enterer_id,
              enterer_constituency_id, witness1_id, witness1_constituency_id, witness2_id, witness2_constituency_id,
              member_id, twin_id
            from slip where constituency_id = :constituency_id and id = :id
            """;
    private static final String LOCK = """
            select id, booth_id, name, gender, birth_year, phone_sealed, language, entered_at, enterer_id,
              enterer_constituency_id, witness1_id, witness1_constituency_id, witness2_id, witness2_constituency_id,
              member_id, twin_id
            from slip where constituency_id = :constituency_id and id = :id
            for update
            """;
    private static final String OF_MEMBER = """
            select id, booth_id, name, gender, birth_year, phone_sealed, language, entered_at, enterer_id,
              enterer_constituency_id, witness1_id, witness1_constituency_id, witness2_id, witness2_constituency_id,
              member_id, twin_id
            from slip where constituency_id = :constituency_id and member_id = :member_id
            """;
    private static final String UNPROVEN_OF_UNITS = """
            select s.id, s.booth_id, s.name, s.gender, s.birth_year, s.phone_sealed, s.language, s.entered_at,
              s.enterer_id, s.enterer_constituency_id, s.witness1_id, s.witness1_constituency_id, s.witness2_id,
              s.witness2_constituency_id, s.member_id, s.twin_id
            from slip s
            left join member m on m.constituency_id = s.constituency_id and m.id = s.member_id
            where s.constituency_id = :constituency_id and s.booth_id = any(:units) and m.proven_at is null
              and s.id > :after
            order by s.id
            limit :limit
            """;
    private static final String FIRST_WITNESS = """
            update slip set witness1_id = :witness_id, witness1_constituency_id = :witness_constituency_id,
              witness1_at = :at
            where constituency_id = :constituency_id and id = :id and witness1_id is null
            """;
    private static final String SECOND_WITNESS = """
            update slip set witness2_id = :witness_id, witness2_constituency_id = :witness_constituency_id,
              witness2_at = :at, member_id = :member_id, name = null, gender = null, birth_year = null,
              phone_sealed = null, phone_hash = null
            where constituency_id = :constituency_id and id = :id and witness2_id is null
            """;
    private static final String GIVE_TO_MEMBER = """
            update slip set member_id = :member_id where constituency_id = :constituency_id and id = :id
            """;
    private static final String DELETE = """
            delete from slip where constituency_id = :constituency_id and id = :id
            """;
    private static final String WAITING_SINCE = """
            select constituency_id, id from slip where member_id is null and entered_at < :before limit 1000
            """;

    private static final String WAITING_OF_NUMBER = """
            select constituency_id, id from slip where phone_hash = :phone_hash and member_id is null limit 100
            """;

    private final JdbcClient database;

    SlipSql(JdbcClient database) {
        this.database = database;
    }

    void insert(Slip slip, Person person, byte @Nullable [] phoneHash) {
        database.sql(INSERT)
                .param("constituency_id", slip.constituencyId())
                .param("id", slip.id())
                .param("booth_id", slip.boothId())
                .param("name", person.name())
                .param("gender", person.gender().code())
                .param("birth_year", person.birthYear())
                .param("phone_sealed", person.phoneSealed())
                .param("phone_hash", phoneHash)
                .param("language", slip.language())
                .param("entered_at", utc(slip.enteredAt()))
                .param("enterer_id", slip.enterer().id())
                .param("enterer_constituency_id", slip.enterer().constituencyId())
                .param("twin_id", slip.twinId())
                .update();
        database.sql(INSERT_ENTERED)
                .param("enterer_id", slip.enterer().id())
                .param("slip_id", slip.id())
                .param("constituency_id", slip.constituencyId())
                .update();
    }

    Optional<Slip> find(Slip.Key key) {
        return keyed(FIND, key).query(SlipSql::slip).optional();
    }

    /** Until the end of the transaction nobody else changes it. */
    Optional<Slip> lock(Slip.Key key) {
        return keyed(LOCK, key).query(SlipSql::slip).optional();
    }

    /** Several where records of one person were merged. */
    List<Slip> ofMember(MemberKey member) {
        return database.sql(OF_MEMBER)
                .param("constituency_id", member.constituencyId())
                .param("member_id", member.id())
                .query(SlipSql::slip)
                .list();
    }

    void giveToMember(Slip.Key key, UUID memberId) {
        keyed(GIVE_TO_MEMBER, key).param("member_id", memberId).update();
    }

    List<Slip> enteredBy(UUID entererId) {
        return database
                .sql(ENTERED_BY)
                .param("enterer_id", entererId)
                .query((row, number) ->
                        new Slip.Key(row.getInt("constituency_id"), row.getObject("slip_id", UUID.class)))
                .list()
                .stream()
                .flatMap(key -> find(key).stream())
                .toList();
    }

    List<Slip> unprovenOfUnits(int constituencyId, int[] units, UUID after, int limit) {
        return database.sql(UNPROVEN_OF_UNITS)
                .param("constituency_id", constituencyId)
                .param("units", units)
                .param("after", after)
                .param("limit", limit)
                .query(SlipSql::slip)
                .list();
    }

    void putFirstWitness(Slip.Key key, MemberKey witness, Instant at) {
        witness(FIRST_WITNESS, key, witness, at).update();
    }

    /** The slip becomes a member's and keeps nothing of the person itself. */
    void putSecondWitness(Slip.Key key, MemberKey witness, Instant at, UUID memberId) {
        witness(SECOND_WITNESS, key, witness, at).param("member_id", memberId).update();
    }

    private JdbcClient.StatementSpec witness(String statement, Slip.Key key, MemberKey witness, Instant at) {
        return keyed(statement, key)
                .param("witness_id", witness.id())
                .param("witness_constituency_id", witness.constituencyId())
                .param("at", utc(at));
    }

    void deleteRow(Slip.Key key) {
        keyed(DELETE, key).update();
    }

    void delete(Slip.Key key) {
        deleteRow(key);
        database.sql(FORGET_ENTERED).param("slip_id", key.id()).update();
    }

    List<Slip.Key> waitingSince(Instant before) {
        return database.sql(WAITING_SINCE)
                .param("before", utc(before))
                .query(SlipSql::key)
                .list();
    }

    /** Papers that wait for their witnesses and say this number, in whichever cells. */
    List<Slip.Key> waitingOf(byte[] phoneHash) {
        return database.sql(WAITING_OF_NUMBER)
                .param("phone_hash", phoneHash)
                .query(SlipSql::key)
                .list();
    }

    private static Slip.Key key(ResultSet row, int number) throws SQLException {
        return new Slip.Key(row.getInt("constituency_id"), row.getObject("id", UUID.class));
    }

    private JdbcClient.StatementSpec keyed(String statement, Slip.Key key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id());
    }

    private static Slip slip(ResultSet row, int number) throws SQLException {
        String name = row.getString("name");
        return new Slip(
                row.getObject("id", UUID.class),
                row.getInt("booth_id"),
                name == null
                        ? null
                        : new Person(
                                name,
                                Gender.valueOf(row.getString("gender").toUpperCase(Locale.ROOT)),
                                row.getInt("birth_year"),
                                row.getBytes("phone_sealed")),
                row.getString("language"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                new MemberKey(row.getInt("enterer_constituency_id"), row.getObject("enterer_id", UUID.class)),
                member(row, "witness1"),
                member(row, "witness2"),
                row.getObject("member_id", UUID.class),
                row.getObject("twin_id", UUID.class));
    }

    private static @Nullable MemberKey member(ResultSet row, String who) throws SQLException {
        UUID id = row.getObject(who + "_id", UUID.class);
        return id == null ? null : new MemberKey(row.getInt(who + "_constituency_id"), id);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
