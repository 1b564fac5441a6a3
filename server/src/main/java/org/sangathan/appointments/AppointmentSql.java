package org.sangathan.appointments;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on appointments. */
@Repository
class AppointmentSql {
    private static final String INSERT = """
            insert into appointment
              (constituency_id, id, unit_id, post_type, seat, member_id, member_constituency_id, appointed_at,
               appointed_by, card_code, overridden, override_reason)
            values (:constituency_id, :id, :unit_id, :post_type, :seat, :member_id, :member_constituency_id,
              :appointed_at, cast(:appointed_by as uuid), :card_code, cast(:overridden as text[]),
              cast(:override_reason as text))
            """;
    private static final String INSERT_MEMBER_APPOINTMENT = """
            insert into member_appointment (member_id, constituency_id, appointment_id)
            values (:member_id, :constituency_id, :appointment_id)
            """;
    private static final String DELETE_MEMBER_APPOINTMENT = """
            delete from member_appointment where member_id = :member_id and appointment_id = :appointment_id
            """;
    private static final String INSERT_CARD = """
            insert into card (code, constituency_id, appointment_id) values (:code, :constituency_id, :appointment_id)
            """;
    private static final String FIND = """
            select id, unit_id, post_type, seat, member_id, member_constituency_id, appointed_at, appointed_by,
              accepted_at, ended_at, end_reason, card_code, overridden, override_reason, unproven_since,
              unproven_why
            from appointment where constituency_id = :constituency_id and id = :id
            """;
    private static final String FIND_ALL = """
            select id, unit_id, post_type, seat, member_id, member_constituency_id, appointed_at, appointed_by,
              accepted_at, ended_at, end_reason, card_code, overridden, override_reason, unproven_since,
              unproven_why
            from appointment where constituency_id = :constituency_id and id = any(:ids)
            """;
    private static final String FORGET_OVERRIDE_REASONS = """
            update appointment set override_reason = null where member_id = :member_id and override_reason is not null
            """;
    private static final String LIVE_OF_UNIT = """
            select id, unit_id, post_type, seat, member_id, member_constituency_id, appointed_at, appointed_by,
              accepted_at, ended_at, end_reason, card_code, overridden, override_reason, unproven_since,
              unproven_why
            from appointment
            where constituency_id = :constituency_id and unit_id = :unit_id and ended_at is null
            order by post_type, seat
            limit 500
            """;
    private static final String LIVE_OF_POSTS = """
            select id, unit_id, post_type, seat, member_id, member_constituency_id, appointed_at, appointed_by,
              accepted_at, ended_at, end_reason, card_code, overridden, override_reason, unproven_since,
              unproven_why
            from appointment
            where constituency_id = :constituency_id and post_type = any(:post_types) and ended_at is null
            order by unit_id, post_type, seat
            """;
    private static final String LAST_ENDS_OF_UNIT = """
            select post_type, seat, max(ended_at) as ended_at
            from appointment
            where constituency_id = :constituency_id and unit_id = :unit_id and ended_at is not null
            group by post_type, seat
            limit 500
            """;
    private static final String ACCEPT = """
            update appointment set accepted_at = :at
            where constituency_id = :constituency_id and id = :id and accepted_at is null and ended_at is null
            """;
    private static final String END = """
            update appointment set ended_at = :at, end_reason = :reason
            where constituency_id = :constituency_id and id = :id and ended_at is null
            """;
    private static final String DOUBT = """
            update appointment set unproven_since = coalesce(unproven_since, :at), unproven_why = :why
            where constituency_id = :constituency_id and id = :id and accepted_at is not null and ended_at is null
            """;
    private static final String LOCK = """
            select id, unit_id, post_type, seat, member_id, member_constituency_id, appointed_at, appointed_by,
              accepted_at, ended_at, end_reason, card_code, overridden, override_reason, unproven_since,
              unproven_why
            from appointment where constituency_id = :constituency_id and id = :id
            for update
            """;
    private static final String PROVE = """
            update appointment set unproven_since = null, unproven_why = null
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String OF_MEMBER = """
            select constituency_id, appointment_id from member_appointment where member_id = :member_id limit 100
            """;
    private static final String FIND_CARD = """
            select constituency_id, appointment_id from card where code = :code
            """;
    private static final String TAKEN_SEATS = """
            select unit_id, seat from appointment
            where constituency_id = :constituency_id and post_type = :post_type and ended_at is null
            """;
    private static final String LAST_ENDS_OF_POST = """
            select unit_id, seat, max(ended_at) as ended_at
            from appointment
            where constituency_id = :constituency_id and post_type = :post_type and ended_at is not null
            group by unit_id, seat
            """;

    private final JdbcClient database;

    AppointmentSql(JdbcClient database) {
        this.database = database;
    }

    void insert(Appointment appointment) {
        database.sql(INSERT)
                .param("constituency_id", appointment.constituencyId())
                .param("id", appointment.id())
                .param("unit_id", appointment.unitId())
                .param("post_type", appointment.postType())
                .param("seat", appointment.seat())
                .param("member_id", appointment.member().id())
                .param("member_constituency_id", appointment.member().constituencyId())
                .param("appointed_at", utc(appointment.appointedAt()))
                .param("appointed_by", appointment.appointedBy())
                .param("card_code", appointment.cardCode())
                .param(
                        "overridden",
                        appointment.overridden().isEmpty()
                                ? null
                                : appointment.overridden().stream()
                                        .map(RuleCode::name)
                                        .toArray(String[]::new))
                .param("override_reason", appointment.overrideReason())
                .update();
        database.sql(INSERT_MEMBER_APPOINTMENT)
                .param("member_id", appointment.member().id())
                .param("constituency_id", appointment.constituencyId())
                .param("appointment_id", appointment.id())
                .update();
        database.sql(INSERT_CARD)
                .param("code", appointment.cardCode())
                .param("constituency_id", appointment.constituencyId())
                .param("appointment_id", appointment.id())
                .update();
    }

    Optional<Appointment> find(AppointmentKey key) {
        return keyed(FIND, key).query(AppointmentSql::appointment).optional();
    }

    List<Appointment> findAll(Collection<AppointmentKey> keys) {
        return keys.stream()
                .collect(Collectors.groupingBy(
                        AppointmentKey::constituencyId, Collectors.mapping(AppointmentKey::id, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(cell -> database
                        .sql(FIND_ALL)
                        .param("constituency_id", cell.getKey())
                        .param("ids", cell.getValue().toArray(UUID[]::new))
                        .query(AppointmentSql::appointment)
                        .list()
                        .stream())
                .toList();
    }

    /** Words about an erased member, also of what has ended long ago. */
    void forgetOverrideReasons(UUID memberId) {
        database.sql(FORGET_OVERRIDE_REASONS).param("member_id", memberId).update();
    }

    List<Appointment> liveOfUnit(int constituencyId, int unitId) {
        return database.sql(LIVE_OF_UNIT)
                .param("constituency_id", constituencyId)
                .param("unit_id", unitId)
                .query(AppointmentSql::appointment)
                .list();
    }

    List<Appointment> liveOfPosts(int constituencyId, Collection<String> postTypes) {
        return database.sql(LIVE_OF_POSTS)
                .param("constituency_id", constituencyId)
                .param("post_types", postTypes.toArray(String[]::new))
                .query(AppointmentSql::appointment)
                .list();
    }

    /** A seat of a post of a unit, and since when it is empty if it was ever filled. */
    record Seat(
            int unitId, String postType, int seat, @Nullable Instant endedAt) {}

    List<Seat> lastEndsOfUnit(int constituencyId, int unitId) {
        return database.sql(LAST_ENDS_OF_UNIT)
                .param("constituency_id", constituencyId)
                .param("unit_id", unitId)
                .query((row, number) -> new Seat(
                        unitId,
                        row.getString("post_type"),
                        row.getInt("seat"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Seat> takenSeats(int constituencyId, String postType) {
        return ofPost(TAKEN_SEATS, constituencyId, postType)
                .query((row, number) -> new Seat(row.getInt("unit_id"), postType, row.getInt("seat"), null))
                .list();
    }

    List<Seat> lastEndsOfPost(int constituencyId, String postType) {
        return ofPost(LAST_ENDS_OF_POST, constituencyId, postType)
                .query((row, number) -> new Seat(
                        row.getInt("unit_id"),
                        postType,
                        row.getInt("seat"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec ofPost(String statement, int constituencyId, String postType) {
        return database.sql(statement).param("constituency_id", constituencyId).param("post_type", postType);
    }

    boolean accept(AppointmentKey key, Instant at) {
        return keyed(ACCEPT, key).param("at", utc(at)).update() > 0;
    }

    boolean end(AppointmentKey key, Instant at, String reason) {
        return keyed(END, key).param("at", utc(at)).param("reason", reason).update() > 0;
    }

    Optional<Appointment> lock(AppointmentKey key) {
        return keyed(LOCK, key).query(AppointmentSql::appointment).optional();
    }

    void doubt(AppointmentKey key, Instant at, Doubt why) {
        keyed(DOUBT, key).param("at", utc(at)).param("why", why.code()).update();
    }

    void prove(AppointmentKey key) {
        keyed(PROVE, key).update();
    }

    void forgetOfMember(UUID memberId, UUID appointmentId) {
        database.sql(DELETE_MEMBER_APPOINTMENT)
                .param("member_id", memberId)
                .param("appointment_id", appointmentId)
                .update();
    }

    List<Appointment> liveOfMember(UUID memberId) {
        return findAll(database.sql(OF_MEMBER)
                        .param("member_id", memberId)
                        .query((row, number) -> new AppointmentKey(
                                row.getInt("constituency_id"), row.getObject("appointment_id", UUID.class)))
                        .list())
                .stream()
                .filter(Appointment::isLive)
                .toList();
    }

    Optional<Appointment> findByCard(String code) {
        return database.sql(FIND_CARD)
                .param("code", code)
                .query((row, number) ->
                        new AppointmentKey(row.getInt("constituency_id"), row.getObject("appointment_id", UUID.class)))
                .optional()
                .flatMap(this::find);
    }

    private JdbcClient.StatementSpec keyed(String statement, AppointmentKey key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id());
    }

    static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                row.getInt("unit_id"),
                row.getString("post_type"),
                row.getInt("seat"),
                new MemberKey(row.getInt("member_constituency_id"), row.getObject("member_id", UUID.class)),
                row.getObject("appointed_at", OffsetDateTime.class).toInstant(),
                row.getObject("appointed_by", UUID.class),
                instant(row, "accepted_at"),
                instant(row, "ended_at"),
                row.getString("end_reason"),
                row.getString("card_code"),
                overridden(row),
                row.getString("override_reason"),
                instant(row, "unproven_since"),
                Doubt.of(row.getString("unproven_why")));
    }

    private static List<RuleCode> overridden(ResultSet row) throws SQLException {
        Array codes = row.getArray("overridden");
        return codes == null
                ? List.of()
                : Arrays.stream((String[]) codes.getArray())
                        .map(RuleCode::valueOf)
                        .toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime written = row.getObject(column, OffsetDateTime.class);
        return written == null ? null : written.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
