package org.sangathan.network.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Account.Field;
import org.sangathan.network.accounts.Account.Profile;
import org.sangathan.people.NameKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every statement on accounts and their handles. */
@Repository
class ProfileSql {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String INSERT = """
            insert into account (id, kind, constituency_id, unit_id, handle, display_name, name_key, created_at)
            select :id, :kind, :constituency_id, cast(:unit_id as int), each.handle, :display_name, :name_key, :created_at
            from unnest(cast(:handles as text[])) with ordinality as each (handle, place)
            where not exists (select from account taken where taken.handle = each.handle)
            order by each.place
            limit 1
            on conflict do nothing
            """;
    private static final String FIND_ALL = """
            select a.id, a.constituency_id, a.unit_id, a.handle, a.display_name, a.note, a.fields, a.locked, a.bot,
              a.discoverable, a.indexable, a.hide_collections, a.default_visibility, a.default_sensitive,
              a.default_language, a.created_at, coalesce(c.followers, 0) as followers,
              coalesce(c.following, 0) as following, coalesce(c.statuses, 0) as statuses, c.last_status_on
            from account a
            left join account_count c on c.account_id = a.id
            where a.id = any(:ids)
            """;
    private static final String COUNTS = """
            select account_id, followers, following, statuses, last_status_on from account_count
            where account_id = any(:ids)
            """;
    private static final String BY_HANDLES = """
            select id, handle from account where handle = any(:handles)
            """;
    private static final String SEARCH = """
            select id from account
            where discoverable and (name_key like :pattern or handle like :handle)
            order by kind desc, length(display_name), id
            limit :limit offset :offset
            """;
    /** What is null stays as it is in the row, whatever another request wrote into it meanwhile. */
    private static final String UPDATE = """
            update account set display_name = coalesce(cast(:display_name as text), display_name),
              name_key = coalesce(cast(:name_key as text), name_key), note = coalesce(cast(:note as text), note),
              fields = coalesce(cast(:fields as jsonb), fields), locked = coalesce(cast(:locked as boolean), locked),
              bot = coalesce(cast(:bot as boolean), bot),
              discoverable = coalesce(cast(:discoverable as boolean), discoverable),
              indexable = coalesce(cast(:indexable as boolean), indexable),
              hide_collections = coalesce(cast(:hide_collections as boolean), hide_collections),
              default_visibility = coalesce(cast(:default_visibility as text), default_visibility),
              default_sensitive = coalesce(cast(:default_sensitive as boolean), default_sensitive),
              default_language = coalesce(cast(:default_language as text), default_language)
            where id = :id
            """;

    private static final String CHANGE_HANDLE = """
            update account set handle = :handle, handle_changed_at = :now
            where id = :id and (handle_changed_at is null or handle_changed_at < :before)
              and not exists (select from account other where other.handle = :handle)
            """;
    private static final String MOVE = """
            update account set constituency_id = :constituency_id where id = :id
            """;
    private static final String COUNT_REQUESTS = """
            select count(*) from follow where target_id = :id and pending
            """;
    private static final String MEMBER = """
            select constituency_id, name from member where constituency_id = :constituency_id and id = :id
            """;

    private final JdbcClient database;

    ProfileSql(JdbcClient database) {
        this.database = database;
    }

    /** With the first handle that is free; false when the account exists or all are taken. */
    boolean insert(
            UUID id, int constituencyId, @Nullable Integer unitId, List<String> handles, String name, Instant now) {
        return database.sql(INSERT)
                        .param("id", id)
                        .param("kind", unitId == null ? "member" : "unit")
                        .param("constituency_id", constituencyId)
                        .param("unit_id", unitId)
                        .param("handles", handles.toArray(String[]::new))
                        .param("display_name", name)
                        .param("name_key", NameKey.of(name))
                        .param("created_at", utc(now))
                        .update()
                > 0;
    }

    List<Account> findAll(Collection<UUID> ids) {
        return database.sql(FIND_ALL)
                .param("ids", ids.toArray(UUID[]::new))
                .query(ProfileSql::account)
                .list();
    }

    /** Counters of an account, which a unit has without a row of its own. */
    record Counts(
            UUID id,
            int followers,
            int following,
            int statuses,
            @Nullable LocalDate lastStatusOn) {}

    List<Counts> counts(Collection<UUID> ids) {
        return database.sql(COUNTS)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new Counts(
                        row.getObject("account_id", UUID.class),
                        row.getInt("followers"),
                        row.getInt("following"),
                        row.getInt("statuses"),
                        row.getObject("last_status_on", LocalDate.class)))
                .list();
    }

    record Named(UUID id, String handle) {}

    List<Named> byHandles(Collection<String> handles) {
        return database.sql(BY_HANDLES)
                .param("handles", handles.toArray(String[]::new))
                .query((row, number) -> new Named(row.getObject("id", UUID.class), row.getString("handle")))
                .list();
    }

    List<UUID> search(String pattern, String handle, int limit, int offset) {
        return database.sql(SEARCH)
                .param("pattern", pattern)
                .param("handle", handle)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void update(UUID id, ChangeProfile.Change change) {
        String name = change.displayName();
        List<Field> fields = change.fields();
        database.sql(UPDATE)
                .param("id", id)
                .param("display_name", name)
                .param("name_key", name == null ? null : NameKey.of(name))
                .param("note", change.note())
                .param("fields", fields == null ? null : JSON.writeValueAsString(fields))
                .param("locked", change.locked())
                .param("bot", change.bot())
                .param("discoverable", change.discoverable())
                .param("indexable", change.indexable())
                .param("hide_collections", change.hideCollections())
                .param("default_visibility", change.visibility())
                .param("default_sensitive", change.sensitive())
                .param("default_language", change.language())
                .update();
    }

    /** False when it is taken, or when the last change is not long enough ago. */
    boolean changeHandle(UUID id, String handle, Instant now, Instant before) {
        return database.sql(CHANGE_HANDLE)
                        .param("id", id)
                        .param("handle", handle)
                        .param("now", utc(now))
                        .param("before", utc(before))
                        .update()
                > 0;
    }

    void move(UUID id, int constituencyId) {
        database.sql(MOVE)
                .param("id", id)
                .param("constituency_id", constituencyId)
                .update();
    }

    int countRequests(UUID id) {
        return database.sql(COUNT_REQUESTS).param("id", id).query(Integer.class).single();
    }

    Optional<String> nameOfMember(int constituencyId, UUID id) {
        return database.sql(MEMBER)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .query((row, number) -> row.getString("name"))
                .optional();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getInt("constituency_id"),
                row.getObject("unit_id", Integer.class),
                row.getString("handle"),
                new Profile(
                        row.getString("display_name"),
                        row.getString("note"),
                        JSON.readValue(row.getString("fields"), new TypeReference<List<Field>>() {}),
                        row.getBoolean("locked"),
                        row.getBoolean("bot"),
                        row.getBoolean("discoverable"),
                        row.getBoolean("indexable"),
                        row.getBoolean("hide_collections"),
                        row.getString("default_visibility"),
                        row.getBoolean("default_sensitive"),
                        row.getString("default_language")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("followers"),
                row.getInt("following"),
                row.getInt("statuses"),
                row.getObject("last_status_on", LocalDate.class),
                List.of());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
