package org.sangathan.appointments.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Member;
import org.sangathan.people.MemberErased;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.MergeUndone;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on appointing in bulk. */
@Repository
class BulkSql {
    private static final String INSERT_BATCH = """
            insert into appointment_batch (id, unit_id, post_type, made_by, made_by_constituency_id, made_at)
            values (:id, :unit_id, :post_type, :made_by, :made_by_constituency_id, :made_at)
            """;
    private static final String FIND_BATCH = """
            select id, unit_id, post_type, made_by, made_at, applied_at, undone_at from appointment_batch where id = :id
            """;
    private static final String BATCHES_OF = """
            select id, unit_id, post_type, made_by, made_at, applied_at, undone_at from appointment_batch
            where made_by = :member_id
            order by made_at desc
            limit 50
            """;
    private static final String MARK_APPLIED = """
            update appointment_batch set applied_at = :at where id = :id and applied_at is null
            """;
    private static final String MARK_UNDONE = """
            update appointment_batch set undone_at = :at where id = :id and undone_at is null
            """;
    private static final String INSERT_LINE = """
            insert into appointment_batch_line (constituency_id, batch_id, line, made_at, appointment_id, unit_id,
              post_type, member_id, member_constituency_id, codes, override_reason)
            values (:constituency_id, :batch_id, :line, :made_at, :appointment_id, cast(:unit_id as int),
              cast(:post_type as text), cast(:member_id as uuid), cast(:member_constituency_id as int), :codes,
              cast(:override_reason as text))
            """;
    private static final String LINES = """
            select line, appointment_id, unit_id, post_type, member_id, member_constituency_id, codes, outcome,
              override_reason
            from appointment_batch_line
            where constituency_id = :constituency_id and batch_id = :batch_id and line > :after
            order by line
            limit :limit
            """;
    private static final String COUNTS = """
            select case when outcome is not null then outcome when codes = '{}' then 'ready' else 'faulty' end as what,
              count(*) as lines
            from appointment_batch_line
            where constituency_id = :constituency_id and batch_id = :batch_id
            group by what
            """;
    private static final String SET_OUTCOME = """
            update appointment_batch_line set outcome = :outcome, codes = :codes, override_reason = null
            where constituency_id = :constituency_id and batch_id = :batch_id and line = :line
            """;
    private static final String BY_NAME = """
            select id from member
            where constituency_id = :constituency_id and home_unit_id = :unit_id and name_key = :name_key
            limit 2
            """;
    private static final String FORGET_OLD_BATCHES = """
            delete from appointment_batch where made_by = :member_id and made_at < :before
            """;
    private static final String FORGET_OLD_LINES = """
            delete from appointment_batch_line where constituency_id = :constituency_id and made_at < :before
            """;
    private static final String FORGET_MEMBER = """
            delete from appointment_batch_line where member_id = :member_id
            """;
    private static final String GIVE_LINES = """
            update appointment_batch_line set member_id = :to_id, member_constituency_id = :to_constituency_id
            where member_id = :from_id
            returning constituency_id, batch_id, line
            """;
    private static final String GIVE_LINE_BACK = """
            update appointment_batch_line set member_id = :to_id, member_constituency_id = :to_constituency_id
            where constituency_id = :constituency_id and batch_id = :batch_id and line = :line and member_id = :from_id
            """;
    private static final String FORGET_LINES = """
            delete from appointment_batch_line where constituency_id = :constituency_id and batch_id = :batch_id
            """;
    private static final String FORGET_BATCH = """
            delete from appointment_batch where id = :id
            """;

    private final JdbcClient database;

    BulkSql(JdbcClient database) {
        this.database = database;
    }

    void insert(Batch batch, int makerConstituencyId) {
        database.sql(INSERT_BATCH)
                .param("id", batch.id())
                .param("unit_id", batch.unitId())
                .param("post_type", batch.postType())
                .param("made_by", batch.madeBy())
                .param("made_by_constituency_id", makerConstituencyId)
                .param("made_at", utc(batch.madeAt()))
                .update();
    }

    void insert(Batch batch, BatchLine line) {
        MemberKey member = line.member();
        database.sql(INSERT_LINE)
                .param("constituency_id", batch.constituencyId())
                .param("batch_id", batch.id())
                .param("line", line.number())
                .param("made_at", utc(batch.madeAt()))
                .param("appointment_id", line.appointmentId())
                .param("unit_id", line.unitId())
                .param("post_type", line.postType())
                .param("member_id", member == null ? null : member.id())
                .param("member_constituency_id", member == null ? null : member.constituencyId())
                .param("codes", line.codes().toArray(String[]::new))
                .param("override_reason", line.overrideReason())
                .update();
    }

    Optional<Batch> find(UUID id) {
        return database.sql(FIND_BATCH).param("id", id).query(BulkSql::batch).optional();
    }

    List<Batch> of(UUID memberId) {
        return database.sql(BATCHES_OF)
                .param("member_id", memberId)
                .query(BulkSql::batch)
                .list();
    }

    void markApplied(UUID id, Instant at) {
        database.sql(MARK_APPLIED).param("id", id).param("at", utc(at)).update();
    }

    void markUndone(UUID id, Instant at) {
        database.sql(MARK_UNDONE).param("id", id).param("at", utc(at)).update();
    }

    List<BatchLine> lines(Batch batch, int after, int limit) {
        return ofBatch(LINES, batch)
                .param("after", after)
                .param("limit", limit)
                .query(BulkSql::line)
                .list();
    }

    /** By what became of them: ready, faulty, or an outcome. */
    Map<String, Integer> counts(Batch batch) {
        Map<String, Integer> counts = new TreeMap<>();
        ofBatch(COUNTS, batch).query(row -> {
            counts.put(row.getString("what"), row.getInt("lines"));
        });
        return counts;
    }

    void setOutcome(Batch batch, int line, String outcome, List<String> codes) {
        ofBatch(SET_OUTCOME, batch)
                .param("line", line)
                .param("outcome", outcome)
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    private JdbcClient.StatementSpec ofBatch(String statement, Batch batch) {
        return database.sql(statement)
                .param("constituency_id", batch.constituencyId())
                .param("batch_id", batch.id());
    }

    /** At most two: the second says that the name is not enough. */
    List<UUID> byName(int constituencyId, int unitId, String nameKey) {
        return database.sql(BY_NAME)
                .param("constituency_id", constituencyId)
                .param("unit_id", unitId)
                .param("name_key", nameKey)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void forgetBefore(UUID maker, int constituencyId, Instant before) {
        database.sql(FORGET_OLD_BATCHES)
                .param("member_id", maker)
                .param("before", utc(before))
                .update();
        database.sql(FORGET_OLD_LINES)
                .param("constituency_id", constituencyId)
                .param("before", utc(before))
                .update();
    }

    /** Lines about the person, and whole batches that they brought: reasons in them are their words. */
    @EventListener
    void forgetOf(MemberErased erased) {
        UUID id = erased.member().id();
        database.sql(FORGET_MEMBER).param("member_id", id).update();
        for (List<Batch> some = of(id); !some.isEmpty(); some = of(id)) {
            some.forEach(batch -> {
                database.sql(FORGET_LINES)
                        .param("constituency_id", batch.constituencyId())
                        .param("batch_id", batch.id())
                        .update();
                database.sql(FORGET_BATCH).param("id", batch.id()).update();
            });
        }
    }

    /** A line of a preview is tried with the record that stays. */
    @EventListener
    void merge(MemberMerged merged) {
        merged.memory()
                .put(
                        "batch_lines",
                        given(GIVE_LINES, merged.gone().id(), merged.kept())
                                .query((row, number) -> row.getInt("constituency_id") + " " + row.getString("batch_id")
                                        + " " + row.getInt("line"))
                                .list());
    }

    @EventListener
    void undo(MergeUndone undone) {
        for (String line : undone.remembered("batch_lines")) {
            String[] key = line.split(" ", 3);
            given(GIVE_LINE_BACK, undone.kept().id(), undone.restored())
                    .param("constituency_id", Integer.valueOf(key[0]))
                    .param("batch_id", UUID.fromString(key[1]))
                    .param("line", Integer.valueOf(key[2]))
                    .update();
        }
    }

    private JdbcClient.StatementSpec given(String statement, UUID from, Member to) {
        return database.sql(statement)
                .param("from_id", from)
                .param("to_id", to.id())
                .param("to_constituency_id", to.constituencyId());
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getInt("unit_id"),
                row.getString("post_type"),
                row.getObject("made_by", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "applied_at"),
                instant(row, "undone_at"));
    }

    private static BatchLine line(ResultSet row, int number) throws SQLException {
        UUID member = row.getObject("member_id", UUID.class);
        return new BatchLine(
                row.getInt("line"),
                row.getObject("appointment_id", UUID.class),
                row.getObject("unit_id", Integer.class),
                row.getString("post_type"),
                member == null ? null : new MemberKey(row.getInt("member_constituency_id"), member),
                Arrays.asList((String[]) row.getArray("codes").getArray()),
                row.getString("outcome"),
                row.getString("override_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
