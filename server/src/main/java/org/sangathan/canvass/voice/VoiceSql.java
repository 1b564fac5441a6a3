package org.sangathan.canvass.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on spoken notes. */
@Repository
class VoiceSql {
    private static final String INSERT = """
            insert into voice_note (constituency_id, id, visit_id, worker_id, worker_constituency_id, received_at,
              media_type, seconds, sealed)
            values (:constituency_id, :id, :visit_id, :worker_id, :worker_constituency_id, :received_at, :media_type,
              cast(:seconds as smallint), :sealed)
            on conflict (constituency_id, id) do nothing
            """;
    private static final String FIND = """
            select n.id, n.visit_id, n.worker_id, n.worker_constituency_id, n.received_at, n.media_type, n.seconds,
              v.booth_id
            from voice_note n
            left join visit v on v.constituency_id = n.constituency_id and v.id = n.visit_id
            where n.constituency_id = :constituency_id and n.id = :id
            """;
    private static final String OF_VISIT = """
            select n.id, n.visit_id, n.worker_id, n.worker_constituency_id, n.received_at, n.media_type, n.seconds,
              v.booth_id
            from voice_note n
            left join visit v on v.constituency_id = n.constituency_id and v.id = n.visit_id
            where n.constituency_id = :constituency_id and n.visit_id = :visit_id
            order by n.id
            limit 20
            """;
    private static final String SEALED = """
            select sealed from voice_note where constituency_id = :constituency_id and id = :id
            """;
    private static final String WORKER_OF_VISIT = """
            select worker_id from visit where constituency_id = :constituency_id and id = :visit_id
            """;
    private static final String COUNT_SINCE = """
            select count(*) from voice_note where worker_id = :worker_id and received_at > :since
            """;
    private static final String BY_WORKER = """
            select n.id, n.visit_id, n.worker_id, n.worker_constituency_id, n.received_at, n.media_type, n.seconds,
              cast(null as int) as booth_id
            from voice_note n
            where n.worker_id = :worker_id
            order by n.received_at desc
            limit 1000
            """;
    private static final String DELETE_BEFORE = """
            delete from voice_note where constituency_id = :constituency_id and id in (
              select id from voice_note
              where constituency_id = :constituency_id and received_at < :before
              order by received_at
              limit :most)
            """;
    private static final String DELETE_BY_WORKER = """
            delete from voice_note where worker_id = :worker_id
            """;

    private static final String FOLLOW_WORKER = """
            update voice_note set worker_constituency_id = :constituency_id where worker_id = :worker_id
            """;

    private final JdbcClient database;

    VoiceSql(JdbcClient database) {
        this.database = database;
    }

    /** False where the id is there already. */
    boolean insert(int constituencyId, VoiceNote note, byte[] sealed) {
        return database.sql(INSERT)
                        .param("constituency_id", constituencyId)
                        .param("id", note.id())
                        .param("visit_id", note.visitId())
                        .param("worker_id", note.worker().id())
                        .param("worker_constituency_id", note.worker().constituencyId())
                        .param("received_at", utc(note.receivedAt()))
                        .param("media_type", note.mediaType())
                        .param("seconds", note.seconds())
                        .param("sealed", sealed)
                        .update()
                == 1;
    }

    Optional<VoiceNote> find(int constituencyId, UUID id) {
        return database.sql(FIND)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .query(VoiceSql::note)
                .optional();
    }

    List<VoiceNote> ofVisit(int constituencyId, UUID visitId) {
        return database.sql(OF_VISIT)
                .param("constituency_id", constituencyId)
                .param("visit_id", visitId)
                .query(VoiceSql::note)
                .list();
    }

    byte[] sealed(int constituencyId, UUID id) {
        return database.sql(SEALED)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .query((row, number) -> row.getBytes("sealed"))
                .single();
    }

    boolean isVisitOf(int constituencyId, UUID visitId, UUID workerId) {
        return database.sql(WORKER_OF_VISIT)
                .param("constituency_id", constituencyId)
                .param("visit_id", visitId)
                .query((row, number) -> workerId.equals(row.getObject("worker_id", UUID.class)))
                .list()
                .contains(true);
    }

    int countSince(UUID workerId, Instant since) {
        return database.sql(COUNT_SINCE)
                .param("worker_id", workerId)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    List<VoiceNote> by(UUID workerId) {
        return database.sql(BY_WORKER)
                .param("worker_id", workerId)
                .query(VoiceSql::note)
                .list();
    }

    int deleteBefore(int constituencyId, Instant before, int most) {
        return database.sql(DELETE_BEFORE)
                .param("constituency_id", constituencyId)
                .param("before", utc(before))
                .param("most", most)
                .update();
    }

    void deleteBy(UUID workerId) {
        database.sql(DELETE_BY_WORKER).param("worker_id", workerId).update();
    }

    void followWorker(MemberKey worker) {
        database.sql(FOLLOW_WORKER)
                .param("constituency_id", worker.constituencyId())
                .param("worker_id", worker.id())
                .update();
    }

    private static VoiceNote note(ResultSet row, int number) throws SQLException {
        return new VoiceNote(
                row.getObject("id", UUID.class),
                row.getObject("visit_id", UUID.class),
                new MemberKey(row.getInt("worker_constituency_id"), row.getObject("worker_id", UUID.class)),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("media_type"),
                row.getObject("seconds", Integer.class),
                row.getObject("booth_id", Integer.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** @param boothId null while the visit is not here */
    record VoiceNote(
            UUID id,
            UUID visitId,
            MemberKey worker,
            Instant receivedAt,
            String mediaType,
            @Nullable Integer seconds,
            @Nullable Integer boothId) {}
}
