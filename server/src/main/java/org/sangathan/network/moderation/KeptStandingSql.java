package org.sangathan.network.moderation;

import static org.sangathan.network.moderation.ReportSql.instant;
import static org.sangathan.network.moderation.ReportSql.utc;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on what held against members who left. */
@Repository
class KeptStandingSql {
    private static final String KEEP = """
            insert into standing_after_leaving (phone_hash, kind, category, by_unit_id, until, forget_at)
            values (:phone_hash, :kind, :category, :by_unit_id, cast(:until as timestamptz), :forget_at)
            on conflict (phone_hash, kind) do update set
              until = case when standing_after_leaving.until is null or excluded.until is null then null
                else greatest(standing_after_leaving.until, excluded.until) end,
              forget_at = greatest(standing_after_leaving.forget_at, excluded.forget_at)
            """;
    private static final String TAKE = """
            delete from standing_after_leaving where phone_hash = :phone_hash and forget_at > :now
            returning kind, category, by_unit_id, until
            """;
    private static final String DELETE_ENDED = """
            delete from standing_after_leaving where forget_at <= :now
            """;

    private final JdbcClient database;

    KeptStandingSql(JdbcClient database) {
        this.database = database;
    }

    /** @param until when the measure itself ends; null where it has no end */
    record Kept(
            Measure.Kind kind,
            String category,
            int byUnitId,
            @Nullable Instant until) {}

    /** Of two of one kind, the longer. */
    void keep(byte[] phoneHash, Kept kept, Instant forgetAt) {
        Instant until = kept.until();
        database.sql(KEEP)
                .param("phone_hash", phoneHash)
                .param("kind", kept.kind().code())
                .param("category", kept.category())
                .param("by_unit_id", kept.byUnitId())
                .param("until", until == null ? null : utc(until))
                .param("forget_at", utc(forgetAt))
                .update();
    }

    List<Kept> take(byte[] phoneHash, Instant now) {
        return database.sql(TAKE)
                .param("phone_hash", phoneHash)
                .param("now", utc(now))
                .query((row, number) -> new Kept(
                        Measure.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("category"),
                        row.getInt("by_unit_id"),
                        instant(row, "until")))
                .list();
    }

    void deleteEnded(Instant now) {
        database.sql(DELETE_ENDED).param("now", utc(now)).update();
    }
}
