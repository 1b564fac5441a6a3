package org.sangathan.network.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.StatusId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on media. */
@Repository
class MediaSql {
    private static final String EXPECT = """
            insert into media (constituency_id, id, secret, type, bytes, width, height, preview_width,
              preview_height, seconds, blurhash, focus_x, focus_y, created_at, gone, coming_until)
            values (:constituency_id, :id, :secret, :type, :bytes, cast(:width as int),
              cast(:height as int), cast(:preview_width as int), cast(:preview_height as int), cast(:seconds as real),
              :blurhash, :focus_x, :focus_y, :created_at, true, :coming_until)
            """;
    private static final String ARRIVED = """
            update media set gone = false, account_id = :account_id, description = :description, coming_until = null
            where constituency_id = :constituency_id and id = :id and coming_until > :now
            """;
    private static final String FIND = """
            select id, account_id, secret, type, bytes, width, height, preview_width, preview_height, seconds, blurhash,
              description, focus_x, focus_y, status_id, created_at
            from media where constituency_id = :constituency_id and id = any(:ids) and not gone
            """;
    private static final String DESCRIBE = """
            update media set description = :description, focus_x = :focus_x, focus_y = :focus_y
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String ATTACH = """
            update media set status_id = :status_id, account_id = :account_id
            where constituency_id = :constituency_id and id = any(:ids) and not gone
            """;
    private static final String LET_GO = """
            update media set gone = true, account_id = null, description = null, status_id = null
            where constituency_id = :constituency_id and id = any(:ids)
            """;
    private static final String GONE = """
            select id, secret, type from media
            where gone and (coming_until is null or coming_until <= :now) limit :limit
            """;
    private static final String DELETE = """
            delete from media where constituency_id = :constituency_id and id = :id
            """;
    private static final String OF_ACCOUNT = """
            select id, account_id, secret, type, bytes, width, height, preview_width, preview_height, seconds, blurhash,
              description, focus_x, focus_y, status_id, created_at
            from media where account_id = :account_id order by id desc limit :limit
            """;
    private static final String WITHOUT_STATUS = """
            select id, account_id, secret, type, bytes, width, height, preview_width, preview_height, seconds, blurhash,
              description, focus_x, focus_y, status_id, created_at
            from media where status_id is null and not gone and created_at < :before limit 200
            """;

    private final JdbcClient database;

    MediaSql(JdbcClient database) {
        this.database = database;
    }

    /** Before its files are written; nobody's until they are. */
    void expect(Media media, Instant until) {
        Media.Size size = media.size();
        Media.Size preview = media.previewSize();
        database.sql(EXPECT)
                .param("constituency_id", StatusId.cellOf(media.id()))
                .param("id", media.id())
                .param("secret", media.secret())
                .param("type", media.type().name())
                .param("bytes", media.bytes())
                .param("width", size == null ? null : size.width())
                .param("height", size == null ? null : size.height())
                .param("preview_width", preview == null ? null : preview.width())
                .param("preview_height", preview == null ? null : preview.height())
                .param("seconds", media.seconds())
                .param("blurhash", media.blurhash())
                .param("focus_x", media.focus().x())
                .param("focus_y", media.focus().y())
                .param("created_at", utc(media.createdAt()))
                .param("coming_until", utc(until))
                .update();
    }

    /** False when its time is over: the files may be deleted at this moment. */
    boolean arrived(Media media, Instant now) {
        return database.sql(ARRIVED)
                        .param("constituency_id", StatusId.cellOf(media.id()))
                        .param("id", media.id())
                        .param("account_id", media.accountId())
                        .param("description", media.description())
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    Optional<Media> find(UUID id) {
        return inCell(StatusId.cellOf(id), List.of(id)).stream().findFirst();
    }

    List<Media> inCell(int constituencyId, Collection<UUID> ids) {
        return database.sql(FIND)
                .param("constituency_id", constituencyId)
                .param("ids", ids.toArray(UUID[]::new))
                .query(MediaSql::media)
                .list();
    }

    void describe(Media media) {
        database.sql(DESCRIBE)
                .param("constituency_id", StatusId.cellOf(media.id()))
                .param("id", media.id())
                .param("description", media.description())
                .param("focus_x", media.focus().x())
                .param("focus_y", media.focus().y())
                .update();
    }

    void attach(int constituencyId, Collection<UUID> ids, UUID statusId, UUID accountId) {
        database.sql(ATTACH)
                .param("constituency_id", constituencyId)
                .param("ids", ids.toArray(UUID[]::new))
                .param("status_id", statusId)
                .param("account_id", accountId)
                .update();
    }

    /** From now on nobody finds them. */
    void letGo(int constituencyId, Collection<UUID> ids) {
        database.sql(LET_GO)
                .param("constituency_id", constituencyId)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    List<MediaFiles> gone(Instant now, int limit) {
        return database.sql(GONE)
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, number) -> new MediaFiles(
                        row.getObject("id", UUID.class),
                        row.getString("secret"),
                        MediaType.valueOf(row.getString("type"))))
                .list();
    }

    void delete(UUID id) {
        database.sql(DELETE)
                .param("constituency_id", StatusId.cellOf(id))
                .param("id", id)
                .update();
    }

    List<Media> ofAccount(UUID accountId, int limit) {
        return database.sql(OF_ACCOUNT)
                .param("account_id", accountId)
                .param("limit", limit)
                .query(MediaSql::media)
                .list();
    }

    List<Media> withoutStatus(Instant before) {
        return database.sql(WITHOUT_STATUS)
                .param("before", utc(before))
                .query(MediaSql::media)
                .list();
    }

    private static Media media(ResultSet row, int number) throws SQLException {
        Float seconds = row.getObject("seconds", Float.class);
        return new Media(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("secret"),
                MediaType.valueOf(row.getString("type")),
                row.getLong("bytes"),
                size(row, "width", "height"),
                size(row, "preview_width", "preview_height"),
                seconds == null ? null : seconds.doubleValue(),
                row.getString("blurhash"),
                row.getString("description"),
                new Media.Focus(row.getDouble("focus_x"), row.getDouble("focus_y")),
                row.getObject("status_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Media.@Nullable Size size(ResultSet row, String width, String height) throws SQLException {
        Integer wide = row.getObject(width, Integer.class);
        return wide == null ? null : new Media.Size(wide, row.getInt(height));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
