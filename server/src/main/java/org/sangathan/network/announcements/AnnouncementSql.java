package org.sangathan.network.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on announcements. */
@Repository
class AnnouncementSql {
    private static final String INSERT = """
            insert into announcement (id, text, html, starts_at, ends_at, all_day, published_at, updated_at, made_by)
            values (:id, :text, :html, cast(:starts_at as timestamptz), cast(:ends_at as timestamptz), :all_day, :now,
              :now, :made_by)
            on conflict do nothing
            """;
    private static final String WITHDRAW = """
            update announcement set withdrawn_at = :now, updated_at = :now where id = :id and withdrawn_at is null
            """;
    private static final String CURRENT = """
            select id, text, html, starts_at, ends_at, all_day, published_at, updated_at, made_by, withdrawn_at
            from announcement
            where withdrawn_at is null and (starts_at is null or starts_at <= :now) and (ends_at is null or ends_at > :now)
            order by published_at desc limit 20
            """;
    private static final String BEGUN = """
            select id from announcement
            where withdrawn_at is null and starts_at > :after and starts_at <= :now and (ends_at is null or ends_at > :now)
            order by starts_at limit 20
            """;
    private static final String ENDED = """
            select id from announcement
            where withdrawn_at is null and ends_at > :after and ends_at <= :now
              and (starts_at is null or starts_at <= :now)
            order by ends_at limit 20
            """;
    private static final String ALL = """
            select id, text, html, starts_at, ends_at, all_day, published_at, updated_at, made_by, withdrawn_at
            from announcement order by published_at desc limit 100
            """;
    private static final String FIND = """
            select id, text, html, starts_at, ends_at, all_day, published_at, updated_at, made_by, withdrawn_at
            from announcement where id = :id
            """;
    private static final String READ = """
            select announcement_id from announcement_read where account_id = :account_id and announcement_id = any(:ids)
            """;
    private static final String DISMISS = """
            insert into announcement_read (account_id, announcement_id) values (:account_id, :id) on conflict do nothing
            """;
    private static final String OWN_REACTIONS = """
            select announcement_id, name from announcement_reaction
            where account_id = :account_id and announcement_id = any(:ids)
            """;
    private static final String REACT = """
            insert into announcement_reaction (account_id, announcement_id, name) values (:account_id, :id, :name)
            on conflict do nothing
            """;
    private static final String TAKE_BACK = """
            delete from announcement_reaction where account_id = :account_id and announcement_id = :id and name = :name
            """;
    private static final String COUNTS = """
            select announcement_id, name, count from announcement_reaction_count
            where announcement_id = any(:ids) and count > 0 order by first_at, name
            """;
    private static final String COUNT = """
            insert into announcement_reaction_count (announcement_id, name, count, first_at)
            values (:id, :name, :by, :now)
            on conflict (announcement_id, name) do update set count = announcement_reaction_count.count + :by
            """;
    private static final String FORGET_COUNTS = """
            update announcement_reaction_count c set count = c.count - 1
            from announcement_reaction r
            where r.account_id = :account_id and r.announcement_id = c.announcement_id and r.name = c.name
            """;
    private static final String FORGET_REACTIONS = """
            delete from announcement_reaction where account_id = :account_id
            """;
    private static final String FORGET_READ = """
            delete from announcement_read where account_id = :account_id
            """;
    private static final String HELD = """
            select r.name, a.text from announcement_reaction r join announcement a on a.id = r.announcement_id
            where r.account_id = :account_id order by r.announcement_id limit 1000
            """;
    private static final String MADE = """
            select text, published_at from announcement where made_by = :account_id order by published_at limit 1000
            """;

    private final JdbcClient database;

    AnnouncementSql(JdbcClient database) {
        this.database = database;
    }

    boolean insert(Announcement announcement) {
        return database.sql(INSERT)
                        .param("id", announcement.id())
                        .param("text", announcement.text())
                        .param("html", announcement.html())
                        .param("starts_at", utc(announcement.startsAt()))
                        .param("ends_at", utc(announcement.endsAt()))
                        .param("all_day", announcement.allDay())
                        .param("now", utc(announcement.publishedAt()))
                        .param("made_by", announcement.madeBy())
                        .update()
                > 0;
    }

    boolean withdraw(UUID id, Instant now) {
        return database.sql(WITHDRAW).param("id", id).param("now", utc(now)).update() > 0;
    }

    List<Announcement> current(Instant now) {
        return database.sql(CURRENT)
                .param("now", utc(now))
                .query(AnnouncementSql::announcement)
                .list();
    }

    List<UUID> begun(Instant after, Instant now) {
        return between(BEGUN, after, now);
    }

    List<UUID> ended(Instant after, Instant now) {
        return between(ENDED, after, now);
    }

    private List<UUID> between(String statement, Instant after, Instant now) {
        return database.sql(statement)
                .param("after", utc(after))
                .param("now", utc(now))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Past and withdrawn ones too. */
    List<Announcement> all() {
        return database.sql(ALL).query(AnnouncementSql::announcement).list();
    }

    Optional<Announcement> find(UUID id) {
        return database.sql(FIND)
                .param("id", id)
                .query(AnnouncementSql::announcement)
                .optional();
    }

    Set<UUID> read(UUID account, List<UUID> ids) {
        return new HashSet<>(
                asked(READ, ids).param("account_id", account).query(UUID.class).list());
    }

    void dismiss(UUID account, UUID id) {
        database.sql(DISMISS).param("account_id", account).param("id", id).update();
    }

    Map<UUID, Set<String>> ownReactions(UUID account, List<UUID> ids) {
        Map<UUID, Set<String>> own = new HashMap<>();
        asked(OWN_REACTIONS, ids).param("account_id", account).query(row -> {
            own.computeIfAbsent(row.getObject("announcement_id", UUID.class), key -> new HashSet<>())
                    .add(row.getString("name"));
        });
        return own;
    }

    /** How many said that sign. */
    record Count(UUID announcementId, String name, int count) {}

    List<Count> counts(List<UUID> ids) {
        return asked(COUNTS, ids)
                .query((row, number) -> new Count(
                        row.getObject("announcement_id", UUID.class), row.getString("name"), row.getInt("count")))
                .list();
    }

    /** In the caller's transaction; false when it was said before. */
    boolean react(UUID account, UUID id, String name, Instant now) {
        boolean fresh = reaction(REACT, account, id, name);
        if (fresh) {
            count(id, name, 1, now);
        }
        return fresh;
    }

    /** In the caller's transaction; false when it was not said. */
    boolean takeBack(UUID account, UUID id, String name, Instant now) {
        boolean said = reaction(TAKE_BACK, account, id, name);
        if (said) {
            count(id, name, -1, now);
        }
        return said;
    }

    private boolean reaction(String statement, UUID account, UUID id, String name) {
        return database.sql(statement)
                        .param("account_id", account)
                        .param("id", id)
                        .param("name", name)
                        .update()
                > 0;
    }

    private void count(UUID id, String name, int by, Instant now) {
        database.sql(COUNT)
                .param("id", id)
                .param("name", name)
                .param("by", by)
                .param("now", utc(now))
                .update();
    }

    void forget(UUID account) {
        for (String statement : List.of(FORGET_COUNTS, FORGET_REACTIONS, FORGET_READ)) {
            database.sql(statement).param("account_id", account).update();
        }
    }

    /** What somebody said to announcements: sign and text. */
    List<String[]> held(UUID account) {
        return database.sql(HELD)
                .param("account_id", account)
                .query((row, number) -> new String[] {row.getString("name"), row.getString("text")})
                .list();
    }

    /** A text that somebody announced, and when. */
    record Made(String text, Instant at) {}

    List<Made> made(UUID account) {
        return database.sql(MADE)
                .param("account_id", account)
                .query((row, number) -> new Made(
                        row.getString("text"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec asked(String statement, List<UUID> ids) {
        return database.sql(statement).param("ids", ids.toArray(UUID[]::new));
    }

    private static Announcement announcement(ResultSet row, int number) throws SQLException {
        return new Announcement(
                row.getObject("id", UUID.class),
                row.getString("text"),
                row.getString("html"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getBoolean("all_day"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_by", UUID.class),
                instant(row, "withdrawn_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime written = row.getObject(column, OffsetDateTime.class);
        return written == null ? null : written.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
