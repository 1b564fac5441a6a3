package org.sangathan.appointments.catalogue;

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
import org.sangathan.appointments.PostRulesText;
import org.sangathan.appointments.PostType;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Every statement that changes the catalogue of posts. */
@Repository
class CatalogueSql {
    private static final String LOCK_CATALOGUE = """
            select version from post_catalogue for update
            """;
    private static final String BUMP_CATALOGUE = """
            update post_catalogue set version = version + 1
            """;
    private static final String INSERT_VERSION = """
            insert into post_type_version
              (code, version, id, holds_from, content, made_by, made_by_constituency_id, made_at)
            values (:code, :version, :id, :holds_from, cast(:content as jsonb), :made_by, :made_by_constituency_id,
              :made_at)
            """;
    private static final String VERSIONS = """
            select code, version, id, holds_from, content, made_by, made_by_constituency_id, made_at, in_force_at,
              rights_done_to, rights_done_at
            from post_type_version where code = :code
            order by version desc
            limit 200
            """;
    private static final String FIND_VERSION = """
            select code, version, id, holds_from, content, made_by, made_by_constituency_id, made_at, in_force_at,
              rights_done_to, rights_done_at
            from post_type_version where id = :id
            """;
    private static final String NEWEST = """
            select coalesce(max(version), 0) from post_type_version where code = :code
            """;
    private static final String DUE = """
            select v.code, v.version, v.id, v.holds_from, v.content, v.made_by, v.made_by_constituency_id, v.made_at,
              v.in_force_at, v.rights_done_to, v.rights_done_at
            from post_type_version v
            left join post_type p on p.code = v.code
            where v.in_force_at is null and v.holds_from <= :today and v.version > coalesce(p.version, 0)
            order by v.code, v.version
            limit 100
            """;
    private static final String LOCK_POST = """
            select code from post_type where code = :code for update
            """;
    private static final String COUNT_BEYOND = """
            select count(*) from appointment where post_type = :code and ended_at is null and seat > :seats
            """;
    private static final String PUT_POST = """
            insert into post_type
              (code, level, rank, name_hi, name_en, seats, permissions, appointed_from, version, rules, retired)
            values (:code, :level, :rank, :name_hi, :name_en, :seats, :permissions, :appointed_from, :version,
              cast(:rules as jsonb), :retired)
            on conflict (code) do update set
              rank = excluded.rank, name_hi = excluded.name_hi, name_en = excluded.name_en, seats = excluded.seats,
              permissions = excluded.permissions, appointed_from = excluded.appointed_from,
              version = excluded.version, rules = excluded.rules, retired = excluded.retired
            """;
    private static final String IN_FORCE = """
            update post_type_version set in_force_at = :at, rights_done_to = cast(:rights_done_to as int),
              rights_done_at = cast(:rights_done_at as timestamptz)
            where code = :code and version = :version
            """;
    private static final String LEAVE_RIGHTS = """
            update post_type_version set rights_done_at = :at
            where code = :code and in_force_at is not null and rights_done_at is null
            """;
    private static final String RIGHTS_TO_FOLLOW = """
            select v.code, v.version, v.id, v.holds_from, v.content, v.made_by, v.made_by_constituency_id, v.made_at,
              v.in_force_at, v.rights_done_to, v.rights_done_at
            from post_type_version v
            join post_type p on p.code = v.code and p.version = v.version
            where v.in_force_at is not null and v.rights_done_at is null
            limit 10
            """;
    private static final String TAKE_RIGHTS = """
            select rights_done_to from post_type_version
            where code = :code and version = :version and rights_done_at is null
            for update skip locked
            """;
    private static final String ACCEPTED = """
            select member_id, id from appointment
            where constituency_id = :constituency_id and post_type = :code and accepted_at is not null
              and ended_at is null
            """;
    private static final String RIGHTS_DONE_TO = """
            update post_type_version set rights_done_to = :cell,
              rights_done_at = cast(:rights_done_at as timestamptz)
            where code = :code and version = :version
            """;
    private static final String FORGET_MAKER = """
            update post_type_version set made_by = null, made_by_constituency_id = null where made_by = :member_id
            """;
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            // versions that came with the product name permissions as the table does
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final JdbcClient database;

    CatalogueSql(JdbcClient database) {
        this.database = database;
    }

    /** One change of the catalogue at a time, until the end of the transaction. */
    void lockCatalogue() {
        database.sql(LOCK_CATALOGUE).query(Long.class).single();
    }

    void bumpCatalogue() {
        database.sql(BUMP_CATALOGUE).update();
    }

    void insert(PostVersion version) {
        MemberKey madeBy = version.madeBy();
        database.sql(INSERT_VERSION)
                .param("code", version.code())
                .param("version", version.version())
                .param("id", version.id())
                .param("holds_from", version.holdsFrom())
                .param("content", JSON.writeValueAsString(version.content()))
                .param("made_by", madeBy == null ? null : madeBy.id())
                .param("made_by_constituency_id", madeBy == null ? null : madeBy.constituencyId())
                .param("made_at", version.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<PostVersion> versions(String code) {
        return database.sql(VERSIONS)
                .param("code", code)
                .query(CatalogueSql::version)
                .list();
    }

    Optional<PostVersion> find(UUID id) {
        return database.sql(FIND_VERSION)
                .param("id", id)
                .query(CatalogueSql::version)
                .optional();
    }

    int newest(String code) {
        return database.sql(NEWEST).param("code", code).query(Integer.class).single();
    }

    List<PostVersion> due(LocalDate today) {
        return database.sql(DUE)
                .param("today", today)
                .query(CatalogueSql::version)
                .list();
    }

    /** Waits for everybody who appoints to this post at this moment, and keeps others out. */
    void lockPost(String code) {
        database.sql(LOCK_POST).param("code", code).query(row -> {});
    }

    int countBeyond(String code, int seats) {
        return database.sql(COUNT_BEYOND)
                .param("code", code)
                .param("seats", seats)
                .query(Integer.class)
                .single();
    }

    void put(PostType post) {
        database.sql(PUT_POST)
                .param("code", post.code())
                .param("level", post.level())
                .param("rank", post.rank())
                .param("name_hi", post.nameHi())
                .param("name_en", post.nameEn())
                .param("seats", post.seats())
                .param(
                        "permissions",
                        post.permissions().stream()
                                .map(Permission::name)
                                .sorted()
                                .toArray(String[]::new))
                .param("appointed_from", post.appointedFromAbove() ? "above" : "own")
                .param("version", post.version())
                .param("rules", PostRulesText.write(post.rules()))
                .param("retired", post.retired())
                .update();
    }

    /** @param rightsFollow some holders' rights have to change */
    void inForce(PostVersion version, Instant at, boolean rightsFollow) {
        database.sql(IN_FORCE)
                .param("code", version.code())
                .param("version", version.version())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("rights_done_to", rightsFollow ? 0 : null)
                .param("rights_done_at", rightsFollow ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends what still followed a version before; returns whether there was any. */
    boolean leaveRights(String code, Instant at) {
        return database.sql(LEAVE_RIGHTS)
                        .param("code", code)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    List<PostVersion> rightsToFollow() {
        return database.sql(RIGHTS_TO_FOLLOW).query(CatalogueSql::version).list();
    }

    /** The last cell that is done; empty when all are, or another node is at it. */
    Optional<Integer> takeRights(PostVersion version) {
        return database.sql(TAKE_RIGHTS)
                .param("code", version.code())
                .param("version", version.version())
                .query((row, number) -> row.getInt("rights_done_to"))
                .optional();
    }

    record Accepted(UUID memberId, UUID appointmentId) {}

    List<Accepted> accepted(int constituencyId, String code) {
        return database.sql(ACCEPTED)
                .param("constituency_id", constituencyId)
                .param("code", code)
                .query((row, number) ->
                        new Accepted(row.getObject("member_id", UUID.class), row.getObject("id", UUID.class)))
                .list();
    }

    void rightsDoneTo(PostVersion version, int cell, @Nullable Instant allDoneAt) {
        database.sql(RIGHTS_DONE_TO)
                .param("code", version.code())
                .param("version", version.version())
                .param("cell", cell)
                .param("rights_done_at", allDoneAt == null ? null : allDoneAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgetMaker(UUID memberId) {
        database.sql(FORGET_MAKER).param("member_id", memberId).update();
    }

    private static PostVersion version(ResultSet row, int number) throws SQLException {
        UUID madeBy = row.getObject("made_by", UUID.class);
        return new PostVersion(
                row.getString("code"),
                row.getInt("version"),
                row.getObject("id", UUID.class),
                row.getObject("holds_from", LocalDate.class),
                JSON.readValue(row.getString("content"), PostDraft.class),
                madeBy == null ? null : new MemberKey(row.getInt("made_by_constituency_id"), madeBy),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "in_force_at"),
                row.getObject("rights_done_to", Integer.class),
                instant(row, "rights_done_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime written = row.getObject(column, OffsetDateTime.class);
        return written == null ? null : written.toInstant();
    }
}
