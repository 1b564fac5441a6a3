package org.sangathan.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on members, consents and looks. */
@Repository
class PeopleSql {
    private static final String INSERT_MEMBER = """
            insert into member
              (constituency_id, id, home_unit_id, name, name_key, gender, birth_year, phone_sealed, language, worker,
               joined_at, joined_how, inviter_id, inviter_constituency_id, proven_at)
            values (:constituency_id, :id, :home_unit_id, :name, :name_key, :gender, :birth_year, cast(:phone_sealed as bytea),
              :language, :worker, :joined_at, :joined_how, cast(:inviter_id as uuid),
              cast(:inviter_constituency_id as int), cast(:proven_at as timestamptz))
            """;
    private static final String INSERT_CONSENT = """
            insert into consent (constituency_id, member_id, purpose, notice_version, language, given_at)
            values (:constituency_id, :member_id, :purpose, :notice_version, :language, :given_at)
            """;
    private static final String FIND = """
            select constituency_id, id, home_unit_id, name, gender, birth_year, language, worker, joined_at,
              joined_how, inviter_id, proven_at
            from member where constituency_id = :constituency_id and id = :id
            """;
    private static final String LOCK = """
            select constituency_id, id, home_unit_id, name, gender, birth_year, language, worker, joined_at,
              joined_how, inviter_id, proven_at
            from member where constituency_id = :constituency_id and id = :id
            for update
            """;
    private static final String HOLD = """
            select 1 from member where constituency_id = :constituency_id and id = :id for key share
            """;
    private static final String MOVED = """
            select member_id, now_id, constituency_id from member_moved where member_id = any(:ids)
            """;
    private static final String FORMER_IDS = """
            select member_id from member_moved where now_id = :id and member_id <> now_id limit 100
            """;
    private static final String FORGET_MOVED = """
            delete from member_moved where now_id = :id
            """;
    private static final String FORGET_INVITER = """
            update member set inviter_id = null, inviter_constituency_id = null where inviter_id = :id
            """;
    private static final String PROVE = """
            update member set proven_at = :at
            where constituency_id = :constituency_id and id = :id and proven_at is null
            """;
    private static final String PHONE = """
            select phone_sealed from member where constituency_id = :constituency_id and id = :id
            """;
    private static final String DELETE = """
            delete from member where constituency_id = :constituency_id and id = :id
            """;
    private static final String UPDATE_LANGUAGE = """
            update member set language = :language where constituency_id = :constituency_id and id = :id
            """;
    private static final String SEARCH_CELLS = """
            select constituency_id, id, home_unit_id, name, gender, birth_year, language, worker, joined_at,
              joined_how, inviter_id, proven_at, name_key
            from member
            where constituency_id = any(:cells) and listed and name_key like :pattern
              and (constituency_id, name_key, id) > (:after_constituency_id, :after_name_key, :after_id)
            order by constituency_id, name_key, id
            limit :limit
            """;
    private static final String SEARCH_UNITS = """
            select constituency_id, id, home_unit_id, name, gender, birth_year, language, worker, joined_at,
              joined_how, inviter_id, proven_at, name_key
            from member
            where constituency_id = :constituency_id and home_unit_id = any(:units) and listed and name_key like :pattern
              and (constituency_id, name_key, id) > (:after_constituency_id, :after_name_key, :after_id)
            order by constituency_id, name_key, id
            limit :limit
            """;
    private static final String NAMES = """
            select id, name from member where constituency_id = :constituency_id and id = any(:ids)
            """;
    private static final String MEMBERS = """
            select constituency_id, id, home_unit_id, name, gender, birth_year, language, worker, joined_at,
              joined_how, inviter_id, proven_at
            from member where constituency_id = :constituency_id and id = any(:ids)
            """;
    private static final String CONSENTS = """
            select purpose, notice_version, language, given_at, withdrawn_at from consent
            where constituency_id = :constituency_id and member_id = :member_id
            order by given_at desc
            limit 100
            """;
    private static final String INSERT_LOOK = """
            insert into look (constituency_id, id, member_id, at, reader_id, reader_constituency_id, reason)
            values (:constituency_id, :id, :member_id, :at, :reader_id, :reader_constituency_id, :reason)
            """;
    private static final String LOOKS = """
            select at, reader_id, reader_constituency_id, reason from look
            where constituency_id = :constituency_id and member_id = :member_id
            order by at desc
            limit 200
            """;

    private final JdbcClient database;

    PeopleSql(JdbcClient database) {
        this.database = database;
    }

    void insert(Member member, byte @Nullable [] phoneSealed, @Nullable Integer inviterConstituencyId) {
        database.sql(INSERT_MEMBER)
                .param("constituency_id", member.constituencyId())
                .param("id", member.id())
                .param("home_unit_id", member.homeUnitId())
                .param("name", member.name())
                .param("name_key", NameKey.of(member.name()))
                .param("gender", member.gender().code())
                .param("birth_year", member.birthYear())
                .param("phone_sealed", phoneSealed)
                .param("language", member.language())
                .param("worker", member.worker())
                .param("joined_at", utc(member.joinedAt()))
                .param("joined_how", member.joinedHow())
                .param("inviter_id", member.inviterId())
                .param("inviter_constituency_id", inviterConstituencyId)
                .param("proven_at", member.provenAt() == null ? null : utc(member.provenAt()))
                .update();
    }

    void insertConsent(Member member, String purpose, String noticeVersion) {
        database.sql(INSERT_CONSENT)
                .param("constituency_id", member.constituencyId())
                .param("member_id", member.id())
                .param("purpose", purpose)
                .param("notice_version", noticeVersion)
                .param("language", member.language())
                .param("given_at", utc(member.joinedAt()))
                .update();
    }

    Optional<Member> find(MemberKey key) {
        return keyed(FIND, key).query(PeopleSql::member).optional();
    }

    Optional<Member> lock(MemberKey key) {
        return keyed(LOCK, key).query(PeopleSql::member).optional();
    }

    /** Like lock, beside others who do the same: several may join by one inviter at once. */
    boolean hold(MemberKey key) {
        return keyed(HOLD, key).query(Integer.class).optional().isPresent();
    }

    /** Where members are now who were known under these ids: moved to another cell, or merged with another. */
    Map<UUID, MemberKey> moved(Collection<UUID> ids) {
        Map<UUID, MemberKey> moved = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql(MOVED).param("ids", ids.toArray(UUID[]::new)).query(row -> {
                moved.put(
                        row.getObject("member_id", UUID.class),
                        new MemberKey(row.getInt("constituency_id"), row.getObject("now_id", UUID.class)));
            });
        }
        return moved;
    }

    List<UUID> formerIds(UUID id) {
        return database.sql(FORMER_IDS)
                .param("id", id)
                .query((row, number) -> row.getObject("member_id", UUID.class))
                .list();
    }

    void forgetMoved(UUID id) {
        database.sql(FORGET_MOVED).param("id", id).update();
    }

    /** Those whom they invited joined by themselves and stay; whoever invited them is gone. */
    void forgetInviter(UUID id) {
        database.sql(FORGET_INVITER).param("id", id).update();
    }

    boolean prove(MemberKey key, Instant at) {
        return keyed(PROVE, key).param("at", utc(at)).update() > 0;
    }

    Optional<byte[]> phoneSealed(MemberKey key) {
        return keyed(PHONE, key).query((row, number) -> row.getBytes("phone_sealed")).list().stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    boolean delete(MemberKey key) {
        return keyed(DELETE, key).update() > 0;
    }

    void updateLanguage(MemberKey key, String language) {
        keyed(UPDATE_LANGUAGE, key).param("language", language).update();
    }

    private JdbcClient.StatementSpec keyed(String statement, MemberKey key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id());
    }

    List<SearchMembers.Found> searchCells(int[] cells, String pattern, SearchMembers.After after, int limit) {
        return found(database.sql(SEARCH_CELLS).param("cells", cells), pattern, after, limit);
    }

    List<SearchMembers.Found> searchUnits(
            int constituencyId, int[] units, String pattern, SearchMembers.After after, int limit) {
        return found(
                database.sql(SEARCH_UNITS)
                        .param("constituency_id", constituencyId)
                        .param("units", units),
                pattern,
                after,
                limit);
    }

    private static List<SearchMembers.Found> found(
            JdbcClient.StatementSpec statement, String pattern, SearchMembers.After after, int limit) {
        return statement
                .param("pattern", pattern)
                .param("after_constituency_id", after.constituencyId())
                .param("after_name_key", after.nameKey())
                .param("after_id", after.id())
                .param("limit", limit)
                .query((row, number) -> new SearchMembers.Found(member(row, number), row.getString("name_key")))
                .list();
    }

    Map<UUID, String> names(Collection<MemberKey> keys) {
        Map<UUID, String> names = new HashMap<>();
        byCell(keys)
                .forEach((cell, ids) -> database.sql(NAMES)
                        .param("constituency_id", cell)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(row -> {
                            names.put(row.getObject("id", UUID.class), row.getString("name"));
                        }));
        return names;
    }

    Map<UUID, Member> members(Collection<MemberKey> keys) {
        Map<UUID, Member> members = new HashMap<>();
        byCell(keys)
                .forEach((cell, ids) -> database.sql(MEMBERS)
                        .param("constituency_id", cell)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(PeopleSql::member)
                        .list()
                        .forEach(member -> members.put(member.id(), member)));
        return members;
    }

    private static Map<Integer, List<UUID>> byCell(Collection<MemberKey> keys) {
        return keys.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        MemberKey::constituencyId, Collectors.mapping(MemberKey::id, Collectors.toList())));
    }

    List<MemberApi.Consent> consents(MemberKey key) {
        return database.sql(CONSENTS)
                .param("constituency_id", key.constituencyId())
                .param("member_id", key.id())
                .query((row, number) -> new MemberApi.Consent(
                        row.getString("purpose"),
                        row.getString("notice_version"),
                        row.getString("language"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        instant(row, "withdrawn_at")))
                .list();
    }

    void insertLook(MemberKey looked, UUID id, Instant at, MemberKey reader, String reason) {
        database.sql(INSERT_LOOK)
                .param("constituency_id", looked.constituencyId())
                .param("id", id)
                .param("member_id", looked.id())
                .param("at", utc(at))
                .param("reader_id", reader.id())
                .param("reader_constituency_id", reader.constituencyId())
                .param("reason", reason)
                .update();
    }

    /** Somebody read a record. */
    record Look(Instant at, MemberKey reader, String reason) {}

    List<Look> looks(MemberKey key) {
        return database.sql(LOOKS)
                .param("constituency_id", key.constituencyId())
                .param("member_id", key.id())
                .query((row, number) -> new Look(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new MemberKey(row.getInt("reader_constituency_id"), row.getObject("reader_id", UUID.class)),
                        row.getString("reason")))
                .list();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getInt("constituency_id"),
                row.getObject("id", UUID.class),
                row.getInt("home_unit_id"),
                row.getString("name"),
                Gender.valueOf(row.getString("gender").toUpperCase(Locale.ROOT)),
                row.getInt("birth_year"),
                row.getString("language"),
                row.getBoolean("worker"),
                row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                row.getString("joined_how"),
                row.getObject("inviter_id", UUID.class),
                instant(row, "proven_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime written = row.getObject(column, OffsetDateTime.class);
        return written == null ? null : written.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
