package org.sangathan.canvass.visits;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.BoothWork;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.ReceiptState;
import org.sangathan.canvass.RecordKind.Before;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that write visits; rows travel as one array a column. */
@Repository
class VisitSql {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final String BEFORE = """
            select id, worker_id, device_id, code from visit
            where constituency_id = :constituency_id and id = any(:ids)
            """;
    private static final String INSERT = """
            insert into visit (constituency_id, id, household_id, booth_id, worker_id, worker_constituency_id, device_id,
              sequence, at, said_at, received_at, day, outcome, adults, women_18_35, men_18_35, elders_60,
              wants_to_join, wants_to_help, mentor, grievance, come_again_on, note, form_id, form_version, answers,
              turf_id, latitude, longitude, corrects, corrected_by, code)
            select :constituency_id, each.id, each.household_id, :booth_id, each.worker_id, each.worker_cell,
              each.device_id, each.sequence, each.at, each.said_at, each.received_at, each.day, each.outcome,
              each.adults, each.women, each.men, each.elders, each.wants_to_join, each.wants_to_help, each.mentor,
              each.grievance, each.come_again_on, each.note, each.form_id, each.form_version, each.answers,
              each.turf_id, each.latitude, each.longitude, each.corrects, each.corrected_by, each.code
            from unnest(cast(:ids as uuid[]), cast(:households as uuid[]), cast(:workers as uuid[]),
              cast(:worker_cells as int[]), cast(:devices as uuid[]), cast(:sequences as int[]),
              cast(:at as timestamptz[]), cast(:said_at as timestamptz[]), cast(:received_at as timestamptz[]),
              cast(:days as date[]), cast(:outcomes as text[]), cast(:adults as int[]), cast(:women as int[]),
              cast(:men as int[]), cast(:elders as int[]), cast(:wants_to_join as int[]),
              cast(:wants_to_help as boolean[]), cast(:mentors as boolean[]), cast(:grievances as text[]),
              cast(:come_again as date[]), cast(:notes as text[]), cast(:forms as uuid[]),
              cast(:form_versions as int[]), cast(:answers as jsonb[]), cast(:turfs as uuid[]),
              cast(:latitudes as real[]), cast(:longitudes as real[]), cast(:corrects as uuid[]),
              cast(:corrected_by as uuid[]), cast(:codes as text[]))
              as each (id, household_id, worker_id, worker_cell, device_id, sequence, at, said_at, received_at, day,
                outcome, adults, women, men, elders, wants_to_join, wants_to_help, mentor, grievance, come_again_on,
                note, form_id, form_version, answers, turf_id, latitude, longitude, corrects, corrected_by, code)
            """;
    private static final String MARK_DOUBLES = """
            update visit set doubles = other.id
            from visit other
            where visit.constituency_id = :constituency_id and visit.household_id = any(:households)
              and visit.id = any(:ids)
              and other.constituency_id = :constituency_id and other.household_id = visit.household_id
              and other.id <> visit.id and other.worker_id <> visit.worker_id and other.corrected_by is null
              and other.doubles is distinct from visit.id
              and other.at between visit.at - interval '3 hours' and visit.at + interval '3 hours'
            """;

    private final JdbcClient database;

    VisitSql(JdbcClient database) {
        this.database = database;
    }

    Map<UUID, Before> before(int constituencyId, Collection<UUID> ids) {
        Map<UUID, Before> before = new HashMap<>();
        database.sql(BEFORE)
                .param("constituency_id", constituencyId)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    String code = row.getString("code");
                    before.put(
                            row.getObject("id", UUID.class),
                            new Before(
                                    row.getObject("worker_id", UUID.class),
                                    row.getObject("device_id", UUID.class),
                                    code == null ? ReceiptState.STORED : ReceiptState.ROUTED,
                                    code == null ? null : ReceiptCode.valueOf(code)));
                });
        return before;
    }

    /** @param correctedBy the visit that replaces another, by the id of that other */
    void insert(BoothWork work, List<FieldRecord> records, Map<UUID, UUID> correctedBy) {
        if (records.isEmpty()) {
            return;
        }
        List<Row> rows = records.stream()
                .map(record -> new Row(
                        record,
                        work.isGoneByWish(record.householdId())
                                ? record.content(VisitContent.class).withoutWords()
                                : record.content(VisitContent.class)))
                .toList();
        who(database.sql(INSERT), rows)
                .param("constituency_id", work.constituencyId())
                .param("booth_id", work.boothId())
                .param("outcomes", texts(rows, row -> row.visit().outcome().code()))
                .param("adults", integers(rows, row -> row.visit().counts().adults()))
                .param("women", integers(rows, row -> row.visit().counts().women18To35()))
                .param("men", integers(rows, row -> row.visit().counts().men18To35()))
                .param("elders", integers(rows, row -> row.visit().counts().elders60()))
                .param("wants_to_join", integers(rows, row -> row.visit().wantsToJoin()))
                .param(
                        "wants_to_help",
                        rows.stream().map(row -> row.visit().wantsToHelp()).toArray(Boolean[]::new))
                .param("mentors", rows.stream().map(row -> row.visit().mentor()).toArray(Boolean[]::new))
                .param("grievances", texts(rows, row -> row.visit().words().grievance()))
                .param("come_again", texts(rows, row -> textOf(row.visit().comeAgainOn())))
                .param("notes", texts(rows, row -> row.visit().words().note()))
                .param("forms", uuids(rows, row -> row.visit().formId()))
                .param("form_versions", integers(rows, row -> row.visit().formVersion()))
                .param("answers", texts(rows, row -> textOf(row.visit().words().answers())))
                .param("turfs", uuids(rows, row -> row.visit().turfId()))
                .param(
                        "latitudes",
                        rows.stream().map(row -> row.visit().latitude()).toArray(Float[]::new))
                .param(
                        "longitudes",
                        rows.stream().map(row -> row.visit().longitude()).toArray(Float[]::new))
                .param("corrects", uuids(rows, row -> row.visit().corrects()))
                .param(
                        "corrected_by",
                        uuids(rows, row -> correctedBy.get(row.record().id())))
                .param("codes", texts(rows, row -> nameOf(work.routeOf(row.record()))))
                .update();
    }

    private record Row(FieldRecord record, VisitContent visit) {}

    private static JdbcClient.StatementSpec who(JdbcClient.StatementSpec statement, List<Row> rows) {
        return statement
                .param("ids", uuids(rows, row -> row.record().id()))
                .param("households", uuids(rows, row -> row.record().householdId()))
                .param("workers", uuids(rows, row -> row.record().worker().id()))
                .param(
                        "worker_cells",
                        integers(rows, row -> row.record().worker().constituencyId()))
                .param("devices", uuids(rows, row -> row.record().deviceId()))
                .param("sequences", integers(rows, row -> row.record().sequence()))
                .param("at", texts(rows, row -> row.record().moments().at().toString()))
                .param(
                        "said_at",
                        texts(rows, row -> row.record().moments().said().toString()))
                .param(
                        "received_at",
                        texts(rows, row -> row.record().moments().received().toString()))
                .param("days", texts(rows, row -> day(row.record().moments().at())));
    }

    private static String day(Instant at) {
        return at.atZone(INDIA).toLocalDate().toString();
    }

    /** Says of visits to these doors which visit of another worker, a short time before or after, they double. */
    void markDoubles(BoothWork work, List<FieldRecord> records, Set<UUID> doors) {
        database.sql(MARK_DOUBLES)
                .param("constituency_id", work.constituencyId())
                .param("households", doors.toArray(UUID[]::new))
                .param("ids", records.stream().map(FieldRecord::id).toArray(UUID[]::new))
                .update();
    }

    private static @Nullable String nameOf(@Nullable ReceiptCode code) {
        return code == null ? null : code.name();
    }

    private static @Nullable String textOf(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable UUID[] uuids(List<Row> rows, Function<Row, @Nullable UUID> value) {
        return rows.stream().map(value).toArray(UUID[]::new);
    }

    private static @Nullable Integer[] integers(List<Row> rows, Function<Row, @Nullable Integer> value) {
        return rows.stream().map(value).toArray(Integer[]::new);
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
