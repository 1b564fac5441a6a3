package org.sangathan.people.credits;

import static org.sangathan.people.credits.CreditSql.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on flags. */
@Repository
class FlagSql {
    private static final String PUT = """
            insert into credit_flag
              (constituency_id, id, recruiter_id, kind, day, credit_ids, from_at, to_at, found_at, state)
            values (:constituency_id, :id, :recruiter_id, :kind, :day, :credit_ids, :from_at, :to_at, :now, 'open')
            on conflict (constituency_id, recruiter_id, kind, day) do update set
              credit_ids = excluded.credit_ids, from_at = excluded.from_at, to_at = excluded.to_at,
              state = 'open', decided_by = null, decided_by_constituency_id = null, decided_at = null, reason = null
            where not (credit_flag.credit_ids @> excluded.credit_ids)
            """;
    private static final String OF_RECRUITER = """
            select constituency_id, id, recruiter_id, kind, day, credit_ids, from_at, to_at, state, decided_at, reason
            from credit_flag where constituency_id = :constituency_id and recruiter_id = :recruiter_id
            order by day desc, kind
            limit 100
            """;
    private static final String OPEN_OF_CELLS = """
            select constituency_id, id, recruiter_id, kind, day, credit_ids, from_at, to_at, state, decided_at, reason
            from credit_flag
            where constituency_id = any(:cells) and state = 'open' and (found_at, id) < (:before_at, :before_id)
            order by found_at desc, id desc
            limit :limit
            """;
    private static final String FIND = """
            select constituency_id, id, recruiter_id, kind, day, credit_ids, from_at, to_at, state, decided_at, reason
            from credit_flag where constituency_id = :constituency_id and id = :id
            for update
            """;
    private static final String DECIDE = """
            update credit_flag set state = :state, decided_by = :decided_by,
              decided_by_constituency_id = :decided_by_constituency_id, decided_at = :at, reason = :reason
            where constituency_id = :constituency_id and id = :id
            """;

    private static final String FORGET_DECIDER = """
            update credit_flag set decided_by = null, decided_by_constituency_id = null, reason = ''
            where decided_by = :member_id
            """;

    private final JdbcClient database;

    FlagSql(JdbcClient database) {
        this.database = database;
    }

    /** Decided ones stay decided unless there is more of the same. */
    void put(MemberKey recruiter, UUID id, FindFlags.Found found, Instant now) {
        database.sql(PUT)
                .param("constituency_id", recruiter.constituencyId())
                .param("id", id)
                .param("recruiter_id", recruiter.id())
                .param("kind", found.kind().code())
                .param("day", found.day())
                .param("credit_ids", found.ids())
                .param("from_at", utc(found.from()))
                .param("to_at", utc(found.to()))
                .param("now", utc(now))
                .update();
    }

    List<Flag> ofRecruiter(MemberKey recruiter) {
        return database.sql(OF_RECRUITER)
                .param("constituency_id", recruiter.constituencyId())
                .param("recruiter_id", recruiter.id())
                .query(FlagSql::flag)
                .list();
    }

    List<Flag> openOfCells(int[] cells, Instant beforeAt, UUID beforeId, int limit) {
        return database.sql(OPEN_OF_CELLS)
                .param("cells", cells)
                .param("before_at", utc(beforeAt))
                .param("before_id", beforeId)
                .param("limit", limit)
                .query(FlagSql::flag)
                .list();
    }

    Optional<Flag> lock(int constituencyId, UUID id) {
        return database.sql(FIND)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .query(FlagSql::flag)
                .optional();
    }

    void decide(Flag flag, String state, MemberKey by, Instant at, String reason) {
        database.sql(DECIDE)
                .param("constituency_id", flag.recruiter().constituencyId())
                .param("id", flag.id())
                .param("state", state)
                .param("decided_by", by.id())
                .param("decided_by_constituency_id", by.constituencyId())
                .param("at", utc(at))
                .param("reason", reason)
                .update();
    }

    /** Their words go with whoever decided; what was decided stays. */
    void forgetDecider(UUID memberId) {
        database.sql(FORGET_DECIDER).param("member_id", memberId).update();
    }

    private static Flag flag(ResultSet row, int number) throws SQLException {
        return new Flag(
                row.getObject("id", UUID.class),
                new MemberKey(row.getInt("constituency_id"), row.getObject("recruiter_id", UUID.class)),
                FlagKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("day", LocalDate.class),
                List.of((UUID[]) row.getArray("credit_ids").getArray()),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("to_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                instant(row),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime written = row.getObject("decided_at", OffsetDateTime.class);
        return written == null ? null : written.toInstant();
    }
}
