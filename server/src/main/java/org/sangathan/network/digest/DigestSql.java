package org.sangathan.network.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on summaries by mail. */
@Repository
class DigestSql {
    private static final String FIND = """
            select member_id, address_sealed, every, confirmed_at from mail_digest where member_id = :member_id
            """;
    private static final String ASK = """
            insert into mail_digest (member_id, address_sealed, every, confirm_hash, asked_at)
            values (:member_id, :address_sealed, :every, :confirm_hash, :now)
            on conflict (member_id) do update set address_sealed = excluded.address_sealed, every = excluded.every,
              confirm_hash = excluded.confirm_hash, asked_at = excluded.asked_at, confirmed_at = null, next_at = null
            """;
    private static final String CHANGE = """
            update mail_digest set every = :every where member_id = :member_id
            """;
    private static final String IS_ASKED = """
            select count(*) > 0 from mail_digest where confirm_hash = :confirm_hash and asked_at > :asked_after
            """;
    private static final String CONFIRM = """
            update mail_digest set confirm_hash = null, confirmed_at = :now, next_at = :next
            where confirm_hash = :confirm_hash and asked_at > :asked_after
            returning member_id
            """;
    private static final String DELETE = """
            delete from mail_digest where member_id = :member_id
            """;
    private static final String DELETE_UNCONFIRMED = """
            delete from mail_digest where confirmed_at is null and asked_at < :before
            """;
    private static final String TAKE = """
            update mail_digest set next_at = :later
            where member_id in (
              select member_id from mail_digest where next_at <= :now order by next_at limit :limit
              for update skip locked)
            returning member_id, address_sealed, every, confirmed_at
            """;
    private static final String NEXT = """
            update mail_digest set next_at = :next where member_id = :member_id and confirmed_at is not null
            """;
    private static final String READER = """
            select a.constituency_id, coalesce(l.language, 'hi') as language
            from account a left join login l on l.member_id = a.id
            where a.id = :member_id
            """;

    private final JdbcClient database;

    DigestSql(JdbcClient database) {
        this.database = database;
    }

    /** A wish for summaries; in use once it is confirmed. */
    record Kept(
            UUID memberId,
            byte[] addressSealed,
            String every,
            @Nullable Instant confirmedAt) {}

    Optional<Kept> find(UUID member) {
        return of(FIND, member).query(DigestSql::kept).optional();
    }

    void ask(UUID member, byte[] addressSealed, String every, byte[] confirmHash, Instant now) {
        of(ASK, member)
                .param("address_sealed", addressSealed)
                .param("every", every)
                .param("confirm_hash", confirmHash)
                .param("now", utc(now))
                .update();
    }

    void change(UUID member, String every) {
        of(CHANGE, member).param("every", every).update();
    }

    boolean isAsked(byte[] confirmHash, Instant askedAfter) {
        return database.sql(IS_ASKED)
                .param("confirm_hash", confirmHash)
                .param("asked_after", utc(askedAfter))
                .query(Boolean.class)
                .single();
    }

    /** Whose; empty for a link that is not, or no longer, known. */
    Optional<UUID> confirm(byte[] confirmHash, Instant askedAfter, Instant now, Instant next) {
        return database.sql(CONFIRM)
                .param("confirm_hash", confirmHash)
                .param("asked_after", utc(askedAfter))
                .param("now", utc(now))
                .param("next", utc(next))
                .query((row, number) -> row.getObject("member_id", UUID.class))
                .optional();
    }

    /** False when there was none. */
    boolean delete(UUID member) {
        return of(DELETE, member).update() > 0;
    }

    void deleteUnconfirmed(Instant before) {
        database.sql(DELETE_UNCONFIRMED).param("before", utc(before)).update();
    }

    List<Kept> take(Instant now, Instant later, int limit) {
        return database.sql(TAKE)
                .param("now", utc(now))
                .param("later", utc(later))
                .param("limit", limit)
                .query(DigestSql::kept)
                .list();
    }

    void next(UUID member, Instant next) {
        of(NEXT, member).param("next", utc(next)).update();
    }

    record Where(int constituencyId, String language) {}

    Optional<Where> reader(UUID member) {
        return of(READER, member)
                .query((row, number) -> new Where(row.getInt("constituency_id"), row.getString("language")))
                .optional();
    }

    private JdbcClient.StatementSpec of(String statement, UUID member) {
        return database.sql(statement).param("member_id", member);
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Kept(
                row.getObject("member_id", UUID.class),
                row.getBytes("address_sealed"),
                row.getString("every"),
                confirmed == null ? null : confirmed.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
