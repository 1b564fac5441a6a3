package org.sangathan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Logins.Login;
import org.sangathan.platform.Grant;
import org.sangathan.platform.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on logins, sessions and grants. */
@Repository
class AccessSql {
    private static final String LOCK = """
            select count(pg_advisory_xact_lock(:key))
            """;
    private static final String FIND_LOGIN = """
            select member_id, constituency_id, language from login where phone_hash = :phone_hash
            """;
    private static final String LOGIN_OF_MEMBER = """
            select member_id, constituency_id, language from login where member_id = :member_id
            """;
    private static final String HASH_OF = """
            select phone_hash from login where member_id = :member_id
            """;
    private static final String GIVE_BACK_LOGIN = """
            insert into login (phone_hash, member_id, constituency_id, language)
            values (:phone_hash, :member_id, :constituency_id, :language)
            on conflict do nothing
            """;
    private static final String MEMBERS_OF = """
            select member_id from login where phone_hash = any(:phone_hashes)
            """;
    private static final String COUNT_LOGINS = """
            select count(*) from login
            """;
    private static final String COUNT_SEEN = """
            select count(distinct member_id) from session where last_seen_at > :since
            """;
    private static final String INSERT_LOGIN = """
            insert into login (phone_hash, member_id, constituency_id, language)
            values (:phone_hash, :member_id, :constituency_id, :language)
            """;
    private static final String UPDATE_LANGUAGE = """
            update login set language = :language where member_id = :member_id
            """;
    private static final String MOVE_LOGIN = """
            update login set constituency_id = :constituency_id where member_id = :member_id
            """;
    private static final String MOVE_SESSIONS = """
            update session set constituency_id = :constituency_id where member_id = :member_id
            """;
    private static final String MOVE_APPS = """
            update oauth_grant set constituency_id = :constituency_id where member_id = :member_id
            """;
    private static final String DELETE_LOGIN = """
            delete from login where member_id = :member_id
            """;
    private static final String DELETE_SESSIONS = """
            delete from session where member_id = :member_id
            """;
    private static final String DELETE_APPS = """
            delete from oauth_grant where member_id = :member_id
            """;
    private static final String DELETE_TEST_LOGIN = """
            delete from test_login where member_id = :member_id
            """;
    private static final String DELETE_GRANTS = """
            delete from access_grant where member_id = :member_id
            """;
    private static final String DELETE_PASSKEY_USER = """
            delete from user_entities where name = :name
            """;
    private static final String INSERT_GRANT = """
            insert into access_grant (member_id, appointment_id, unit_id, permissions)
            values (:member_id, :appointment_id, :unit_id, :permissions)
            on conflict (member_id, appointment_id) do nothing
            """;
    private static final String UPDATE_GRANTS = """
            update access_grant set permissions = :permissions
            where member_id = any(:member_ids) and appointment_id = any(:appointment_ids)
            """;
    private static final String DELETE_GRANT = """
            delete from access_grant where member_id = :member_id and appointment_id = :appointment_id
            """;
    private static final String GRANTS_OF = """
            select unit_id, permissions from access_grant where member_id = :member_id
            """;
    private static final String INSERT_SESSION = """
            insert into session
              (token_hash, id, member_id, constituency_id, device, created_at, last_seen_at, expires_at)
            values (:token_hash, :id, :member_id, :constituency_id, :device, :now, :now, :expires_at)
            """;
    private static final String SESSION_WITH_GRANTS = """
            select s.id, s.member_id, s.constituency_id, s.last_seen_at, g.unit_id, g.permissions
            from session s
            left join access_grant g on g.member_id = s.member_id
            where s.token_hash = :token_hash and s.expires_at > :now
            """;
    private static final String SEE_SESSION = """
            update session set last_seen_at = :now where token_hash = :token_hash
            """;
    private static final String SESSIONS_OF_MEMBER = """
            select id, device, created_at, last_seen_at from session
            where member_id = :member_id and expires_at > :now
            order by last_seen_at desc
            limit 200
            """;
    private static final String DELETE_SESSION = """
            delete from session where member_id = :member_id and id = :id
            """;
    private static final String DELETE_EXPIRED_SESSIONS = """
            delete from session where expires_at < :now
            """;

    private final JdbcClient database;

    AccessSql(JdbcClient database) {
        this.database = database;
    }

    /** Until the end of the transaction. */
    void lock(long key) {
        database.sql(LOCK).param("key", key).query(Long.class).single();
    }

    Optional<Login> findLogin(byte[] phoneHash) {
        return database.sql(FIND_LOGIN)
                .param("phone_hash", phoneHash)
                .query(AccessSql::login)
                .optional();
    }

    Optional<Login> loginOf(UUID memberId) {
        return database.sql(LOGIN_OF_MEMBER)
                .param("member_id", memberId)
                .query(AccessSql::login)
                .optional();
    }

    private static Login login(ResultSet row, int number) throws SQLException {
        return new Login(
                row.getObject("member_id", UUID.class), row.getInt("constituency_id"), row.getString("language"));
    }

    List<UUID> membersOf(byte[][] phoneHashes) {
        return database.sql(MEMBERS_OF)
                .param("phone_hashes", phoneHashes)
                .query((row, number) -> row.getObject("member_id", UUID.class))
                .list();
    }

    long countLogins() {
        return database.sql(COUNT_LOGINS).query(Long.class).single();
    }

    long countSeen(Instant since) {
        return database.sql(COUNT_SEEN)
                .param("since", utc(since))
                .query(Long.class)
                .single();
    }

    void insertLogin(byte[] phoneHash, Login login) {
        login(INSERT_LOGIN, phoneHash, login).update();
    }

    boolean giveBack(byte[] phoneHash, Login login) {
        return login(GIVE_BACK_LOGIN, phoneHash, login).update() > 0;
    }

    private JdbcClient.StatementSpec login(String statement, byte[] phoneHash, Login login) {
        return database.sql(statement)
                .param("phone_hash", phoneHash)
                .param("member_id", login.memberId())
                .param("constituency_id", login.constituencyId())
                .param("language", login.language());
    }

    Optional<byte[]> hashOf(UUID memberId) {
        return database.sql(HASH_OF)
                .param("member_id", memberId)
                .query((row, number) -> row.getBytes("phone_hash"))
                .optional();
    }

    void release(UUID memberId) {
        for (String statement : List.of(DELETE_LOGIN, DELETE_SESSIONS, DELETE_APPS, DELETE_TEST_LOGIN)) {
            database.sql(statement).param("member_id", memberId).update();
        }
    }

    void updateLanguage(UUID memberId, String language) {
        database.sql(UPDATE_LANGUAGE)
                .param("member_id", memberId)
                .param("language", language)
                .update();
    }

    void move(UUID memberId, int constituencyId) {
        for (String statement : List.of(MOVE_LOGIN, MOVE_SESSIONS, MOVE_APPS)) {
            database.sql(statement)
                    .param("member_id", memberId)
                    .param("constituency_id", constituencyId)
                    .update();
        }
    }

    void deleteAllOf(UUID memberId) {
        for (String statement : List.of(DELETE_LOGIN, DELETE_SESSIONS, DELETE_APPS, DELETE_TEST_LOGIN, DELETE_GRANTS)) {
            database.sql(statement).param("member_id", memberId).update();
        }
        database.sql(DELETE_PASSKEY_USER).param("name", memberId.toString()).update();
    }

    void insertGrant(UUID memberId, UUID appointmentId, int unitId, Set<Permission> permissions) {
        database.sql(INSERT_GRANT)
                .param("member_id", memberId)
                .param("appointment_id", appointmentId)
                .param("unit_id", unitId)
                .param("permissions", permissions.stream().map(Permission::name).toArray(String[]::new))
                .update();
    }

    void updateGrants(Collection<UUID> memberIds, Collection<UUID> appointmentIds, Set<Permission> permissions) {
        database.sql(UPDATE_GRANTS)
                .param("member_ids", memberIds.toArray(UUID[]::new))
                .param("appointment_ids", appointmentIds.toArray(UUID[]::new))
                .param("permissions", permissions.stream().map(Permission::name).toArray(String[]::new))
                .update();
    }

    void deleteGrant(UUID memberId, UUID appointmentId) {
        database.sql(DELETE_GRANT)
                .param("member_id", memberId)
                .param("appointment_id", appointmentId)
                .update();
    }

    void insertSession(byte[] tokenHash, UUID id, Login login, String device, Instant now, Instant expiresAt) {
        database.sql(INSERT_SESSION)
                .param("token_hash", tokenHash)
                .param("id", id)
                .param("member_id", login.memberId())
                .param("constituency_id", login.constituencyId())
                .param("device", device)
                .param("now", utc(now))
                .param("expires_at", utc(expiresAt))
                .update();
    }

    /** One row a grant; a session without any has one row with a null grant. */
    record SessionRow(
            UUID id,
            UUID memberId,
            int constituencyId,
            Instant lastSeenAt,
            @Nullable Grant grant) {}

    List<SessionRow> sessionWithGrants(byte[] tokenHash, Instant now) {
        return database.sql(SESSION_WITH_GRANTS)
                .param("token_hash", tokenHash)
                .param("now", utc(now))
                .query(AccessSql::sessionRow)
                .list();
    }

    static SessionRow sessionRow(ResultSet row, int number) throws SQLException {
        return new SessionRow(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getInt("constituency_id"),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                grant(row));
    }

    List<Grant> grantsOf(UUID memberId) {
        return database.sql(GRANTS_OF)
                .param("member_id", memberId)
                .<Grant>query((row, number) -> Objects.requireNonNull(grant(row)))
                .list();
    }

    static @Nullable Grant grant(ResultSet row) throws SQLException {
        java.sql.Array permissions = row.getArray("permissions");
        if (permissions == null) {
            return null;
        }
        return new Grant(
                row.getInt("unit_id"),
                Arrays.stream((String[]) permissions.getArray())
                        .map(Permission::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    void seeSession(byte[] tokenHash, Instant now) {
        database.sql(SEE_SESSION)
                .param("token_hash", tokenHash)
                .param("now", utc(now))
                .update();
    }

    List<SessionApi.SessionView> sessionsOf(UUID memberId, UUID current, Instant now) {
        return database.sql(SESSIONS_OF_MEMBER)
                .param("member_id", memberId)
                .param("now", utc(now))
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new SessionApi.SessionView(
                            id,
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                            row.getString("device"),
                            id.equals(current));
                })
                .list();
    }

    boolean deleteSession(UUID memberId, UUID id) {
        return database.sql(DELETE_SESSION)
                        .param("member_id", memberId)
                        .param("id", id)
                        .update()
                > 0;
    }

    void deleteExpiredSessions(Instant now) {
        database.sql(DELETE_EXPIRED_SESSIONS).param("now", utc(now)).update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
