package org.sangathan.appointments.mentors;

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
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.mentors.HandOver.Notes;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on hand-overs and visits of mentors. */
@Repository
class MentorSql {
    private static final String INSERT = """
            insert into hand_over (constituency_id, id, unit_id, post_type, seat, member_id, member_constituency_id,
              held_from, left_at, how, offered)
            values (:constituency_id, :id, :unit_id, :post_type, :seat, :member_id, :member_constituency_id,
              :held_from, :left_at, :how, :offered)
            """;
    private static final String INSERT_OF_MEMBER = """
            insert into hand_over_of_member (member_id, constituency_id, hand_over_id)
            values (:member_id, :constituency_id, :id)
            """;
    private static final String FIND = """
            select id, unit_id, post_type, seat, member_id, member_constituency_id, held_from, left_at, how, offered,
              accepted, mentor_appointment_id, successor_id, stays, ended_at, end_reason, people, places, promises,
              unfinished, warnings, written_at
            from hand_over where constituency_id = :constituency_id and id = :id
            """;
    private static final String LOCK = """
            select id, unit_id, post_type, seat, member_id, member_constituency_id, held_from, left_at, how, offered,
              accepted, mentor_appointment_id, successor_id, stays, ended_at, end_reason, people, places, promises,
              unfinished, warnings, written_at
            from hand_over where constituency_id = :constituency_id and id = :id
            for update
            """;
    private static final String OF_UNIT = """
            select id, unit_id, post_type, seat, member_id, member_constituency_id, held_from, left_at, how, offered,
              accepted, mentor_appointment_id, successor_id, stays, ended_at, end_reason, people, places, promises,
              unfinished, warnings, written_at
            from hand_over where constituency_id = :constituency_id and unit_id = :unit_id
            order by left_at desc
            limit 100
            """;
    private static final String OF_MEMBER = """
            select constituency_id, hand_over_id from hand_over_of_member where member_id = :member_id limit 50
            """;
    private static final String ANSWER = """
            update hand_over set accepted = :accepted, answered_at = :at,
              mentor_appointment_id = cast(:mentor_appointment_id as uuid),
              successor_id = cast(:successor_id as uuid)
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String WRITE = """
            update hand_over set people = :people, places = :places, promises = :promises, unfinished = :unfinished,
              warnings = :warnings, written_at = :at
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String STAY = """
            update hand_over set stays = :stays where constituency_id = :constituency_id and id = :id
            """;
    private static final String TIE = """
            update hand_over set successor_id = :successor_id
            where constituency_id = :constituency_id and unit_id = :unit_id and post_type = :post_type
              and seat = :seat and mentor_appointment_id is not null and ended_at is null and successor_id is null
            """;
    private static final String OF_SUCCESSOR = """
            select id from hand_over
            where constituency_id = :constituency_id and successor_id = :successor_id and ended_at is null
              and mentor_appointment_id is not null
            """;
    private static final String UNTIE = """
            update hand_over set successor_id = null where constituency_id = :constituency_id and id = :id
            """;
    private static final String END = """
            update hand_over set ended_at = :at, end_reason = :reason
            where constituency_id = :constituency_id and id = :id and ended_at is null
            """;
    private static final String END_OF_MENTOR = """
            update hand_over set ended_at = :at, end_reason = 'mentor_left'
            where constituency_id = :constituency_id and mentor_appointment_id = :appointment_id and ended_at is null
            """;
    private static final String DELETE = """
            delete from hand_over where constituency_id = :constituency_id and id = :id
            """;
    private static final String DELETE_OF_MEMBER = """
            delete from hand_over_of_member where member_id = :member_id
            """;
    private static final String GIVE = """
            update hand_over set member_id = :to_id, member_constituency_id = :to_constituency_id
            where constituency_id = :constituency_id and id = :id and member_id = :from_id
            """;
    private static final String FOLLOW = """
            update hand_over_of_member set member_id = :to_id where member_id = :from_id and hand_over_id = :id
            """;
    private static final String INSERT_VISIT = """
            insert into mentor_visit (constituency_id, id, hand_over_id, day, place, with_whom, advised, written_at)
            values (:constituency_id, :id, :hand_over_id, :day, :place, :with_whom, :advised, :at)
            on conflict (constituency_id, id) do nothing
            """;
    private static final String VISITS = """
            select id, day, place, with_whom, advised from mentor_visit
            where constituency_id = :constituency_id and hand_over_id = :hand_over_id
            order by day desc, id desc
            limit 200
            """;

    private final JdbcClient database;

    MentorSql(JdbcClient database) {
        this.database = database;
    }

    void insert(HandOver handOver) {
        keyed(INSERT, handOver)
                .param("unit_id", handOver.unitId())
                .param("post_type", handOver.postType())
                .param("seat", handOver.seat())
                .param("member_id", handOver.member().id())
                .param("member_constituency_id", handOver.member().constituencyId())
                .param("held_from", utc(handOver.heldFrom()))
                .param("left_at", utc(handOver.leftAt()))
                .param("how", handOver.how())
                .param("offered", handOver.offered())
                .update();
        keyed(INSERT_OF_MEMBER, handOver)
                .param("member_id", handOver.member().id())
                .update();
    }

    Optional<HandOver> find(AppointmentKey key) {
        return keyed(FIND, key).query(MentorSql::handOver).optional();
    }

    Optional<HandOver> lock(AppointmentKey key) {
        return keyed(LOCK, key).query(MentorSql::handOver).optional();
    }

    /** Newest first. */
    List<HandOver> ofUnit(int constituencyId, int unitId) {
        return database.sql(OF_UNIT)
                .param("constituency_id", constituencyId)
                .param("unit_id", unitId)
                .query(MentorSql::handOver)
                .list();
    }

    List<AppointmentKey> keysOfMember(UUID memberId) {
        return database.sql(OF_MEMBER)
                .param("member_id", memberId)
                .query((row, number) ->
                        new AppointmentKey(row.getInt("constituency_id"), row.getObject("hand_over_id", UUID.class)))
                .list();
    }

    void answer(HandOver handOver, boolean accepted, @Nullable UUID mentorId, @Nullable UUID successorId, Instant at) {
        keyed(ANSWER, handOver)
                .param("accepted", accepted)
                .param("at", utc(at))
                .param("mentor_appointment_id", mentorId)
                .param("successor_id", successorId)
                .update();
    }

    void write(HandOver handOver, Notes notes, Instant at) {
        keyed(WRITE, handOver)
                .param("people", notes.people())
                .param("places", notes.places())
                .param("promises", notes.promises())
                .param("unfinished", notes.unfinished())
                .param("warnings", notes.warnings())
                .param("at", utc(at))
                .update();
    }

    void stay(HandOver handOver, boolean stays) {
        keyed(STAY, handOver).param("stays", stays).update();
    }

    /** Mentors who left this seat and have no successor yet. */
    void tie(int constituencyId, int unitId, String postType, int seat, UUID successorId) {
        database.sql(TIE)
                .param("constituency_id", constituencyId)
                .param("unit_id", unitId)
                .param("post_type", postType)
                .param("seat", seat)
                .param("successor_id", successorId)
                .update();
    }

    List<AppointmentKey> ofSuccessor(int constituencyId, UUID successorId) {
        return database.sql(OF_SUCCESSOR)
                .param("constituency_id", constituencyId)
                .param("successor_id", successorId)
                .query((row, number) -> new AppointmentKey(constituencyId, row.getObject("id", UUID.class)))
                .list();
    }

    void untie(HandOver handOver) {
        keyed(UNTIE, handOver).update();
    }

    void end(HandOver handOver, String reason, Instant at) {
        keyed(END, handOver).param("reason", reason).param("at", utc(at)).update();
    }

    void endOfMentor(int constituencyId, UUID appointmentId, Instant at) {
        database.sql(END_OF_MENTOR)
                .param("constituency_id", constituencyId)
                .param("appointment_id", appointmentId)
                .param("at", utc(at))
                .update();
    }

    /** With their notes and visits. */
    void deleteAllOf(UUID memberId) {
        keysOfMember(memberId).forEach(key -> keyed(DELETE, key).update());
        database.sql(DELETE_OF_MEMBER).param("member_id", memberId).update();
    }

    /** @param withWhom whom the mentor met */
    record Visit(UUID id, LocalDate day, String place, String withWhom, String advised) {}

    /** Sent twice, it is written once. */
    void insertVisit(HandOver handOver, Visit visit, Instant at) {
        database.sql(INSERT_VISIT)
                .param("constituency_id", handOver.constituencyId())
                .param("id", visit.id())
                .param("hand_over_id", handOver.id())
                .param("day", visit.day())
                .param("place", visit.place())
                .param("with_whom", visit.withWhom())
                .param("advised", visit.advised())
                .param("at", utc(at))
                .update();
    }

    List<Visit> visits(HandOver handOver) {
        return database.sql(VISITS)
                .param("constituency_id", handOver.constituencyId())
                .param("hand_over_id", handOver.id())
                .query((row, number) -> new Visit(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getString("place"),
                        row.getString("with_whom"),
                        row.getString("advised")))
                .list();
    }

    private JdbcClient.StatementSpec keyed(String statement, HandOver handOver) {
        return keyed(statement, new AppointmentKey(handOver.constituencyId(), handOver.id()));
    }

    private JdbcClient.StatementSpec keyed(String statement, AppointmentKey key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id());
    }

    private static HandOver handOver(ResultSet row, int number) throws SQLException {
        return new HandOver(
                row.getObject("id", UUID.class),
                row.getInt("unit_id"),
                row.getString("post_type"),
                row.getInt("seat"),
                new MemberKey(row.getInt("member_constituency_id"), row.getObject("member_id", UUID.class)),
                row.getObject("held_from", OffsetDateTime.class).toInstant(),
                row.getObject("left_at", OffsetDateTime.class).toInstant(),
                row.getString("how"),
                row.getBoolean("offered"),
                row.getObject("accepted", Boolean.class),
                row.getObject("mentor_appointment_id", UUID.class),
                row.getObject("successor_id", UUID.class),
                row.getBoolean("stays"),
                instant(row, "ended_at"),
                row.getString("end_reason"),
                new Notes(
                        row.getString("people"),
                        row.getString("places"),
                        row.getString("promises"),
                        row.getString("unfinished"),
                        row.getString("warnings")),
                instant(row, "written_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime written = row.getObject(column, OffsetDateTime.class);
        return written == null ? null : written.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The hand-overs of one record of a person to the other. */
    void give(AppointmentKey key, UUID from, MemberKey to) {
        database.sql(GIVE)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id())
                .param("from_id", from)
                .param("to_id", to.id())
                .param("to_constituency_id", to.constituencyId())
                .update();
        database.sql(FOLLOW)
                .param("from_id", from)
                .param("to_id", to.id())
                .param("id", key.id())
                .update();
    }
}
