package org.sangathan.canvass.sync;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on posts that were held, and on whose phone knows that one has ended. */
@Repository
class SpellSql {
    private static final String HELD = """
            select unit_id, post_type, accepted_at, ended_at from appointment
            where member_id = :member_id and accepted_at is not null and (ended_at is null or ended_at > :since)
            limit 200
            """;
    private static final String TOLD = """
            select booth_id, told_at from right_ended_told where worker_id = :worker_id and device_id = :device_id
            """;
    private static final String TELL = """
            insert into right_ended_told (worker_id, device_id, booth_id, told_at)
            values (:worker_id, :device_id, :booth_id, :told_at)
            on conflict (worker_id, device_id, booth_id) do update set told_at = excluded.told_at
              where right_ended_told.told_at < :given_again
            """;
    private static final String FORGET_TOLD = """
            delete from right_ended_told
            where ctid in (select ctid from right_ended_told where told_at < :before limit :most)
            """;
    private static final String FORGET_WORKER = """
            delete from right_ended_told where worker_id = :worker_id
            """;

    private final JdbcClient database;

    SpellSql(JdbcClient database) {
        this.database = database;
    }

    /** A post held from its acceptance to its end. */
    record HeldPost(
            int unitId,
            String postType,
            Instant from,
            @Nullable Instant until) {}

    List<HeldPost> held(UUID memberId, Instant since) {
        return database.sql(HELD)
                .param("member_id", memberId)
                .param("since", utc(since))
                .query((row, number) -> {
                    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                    return new HeldPost(
                            row.getInt("unit_id"),
                            row.getString("post_type"),
                            row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                            ended == null ? null : ended.toInstant());
                })
                .list();
    }

    /** By booth. */
    Map<Integer, Instant> told(UUID workerId, UUID deviceId) {
        Map<Integer, Instant> told = new HashMap<>();
        database.sql(TOLD)
                .param("worker_id", workerId)
                .param("device_id", deviceId)
                .query(row -> {
                    told.put(
                            row.getInt("booth_id"),
                            row.getObject("told_at", OffsetDateTime.class).toInstant());
                });
        return told;
    }

    /** @param givenAgain what was told before that is about an earlier end */
    void tell(UUID workerId, UUID deviceId, int boothId, Instant at, Instant givenAgain) {
        database.sql(TELL)
                .param("worker_id", workerId)
                .param("device_id", deviceId)
                .param("booth_id", boothId)
                .param("told_at", utc(at))
                .param("given_again", utc(givenAgain))
                .update();
    }

    int forgetTold(Instant before, int most) {
        return database.sql(FORGET_TOLD)
                .param("before", utc(before))
                .param("most", most)
                .update();
    }

    void forget(UUID workerId) {
        database.sql(FORGET_WORKER).param("worker_id", workerId).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
