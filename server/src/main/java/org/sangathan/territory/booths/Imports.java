package org.sangathan.territory.booths;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports and their states, which outlive the process. Each person sees their own only. */
@Component
class Imports {
    static final int SHOWN_REFUSALS = 200;
    /** A worker writes its progress twice a second. */
    private static final double SILENT_SECONDS = 10;

    private static final int SHOWN_IMPORTS = 50;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    Imports(JdbcClient database, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    void start(UUID id, Actor actor, String fileName, String columnsAsked, @Nullable Long bytes) {
        database.sql(ImportSql.START)
                .param("id", id)
                .param("started_by", actor.memberId())
                .param("file_name", fileName)
                .param("columns_asked", columnsAsked)
                .param("bytes_total", bytes)
                .update();
    }

    /** @throws Problem not_found for others' imports, too */
    Import get(Actor actor, UUID id) {
        markSilent(actor);
        return database.sql(ImportSql.FIND)
                .param("id", id)
                .param("member_id", actor.memberId())
                .query(this::read)
                .optional()
                .map(found -> found.with(refusals(id, 0, SHOWN_REFUSALS)))
                .orElseThrow(() -> new Problem(PlatformProblem.NOT_FOUND));
    }

    List<Import> mine(Actor actor) {
        markSilent(actor);
        return database.sql(ImportSql.MINE)
                .param("member_id", actor.memberId())
                .param("limit", SHOWN_IMPORTS)
                .query(this::read)
                .list();
    }

    List<Refusal> refusals(UUID id, int after, int limit) {
        return database.sql(ImportSql.REFUSALS)
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query(Imports::refusal)
                .list();
    }

    private void markSilent(Actor actor) {
        database.sql(ImportSql.MARK_SILENT)
                .param("member_id", actor.memberId())
                .param("seconds", SILENT_SECONDS)
                .update();
    }

    void beat(UUID id, Progress progress) {
        database.sql(ImportSql.BEAT)
                .param("id", id)
                .param("bytes_read", progress.bytesRead.get())
                .param("rows_read", progress.rowsRead.get())
                .param("constituencies_done", progress.constituenciesDone.get())
                .update();
    }

    void interrupt(UUID id, Problem problem) {
        database.sql(ImportSql.INTERRUPT)
                .param("id", id)
                .param("problem", json(problem))
                .update();
    }

    void refuse(UUID id, Problem problem, Progress progress) {
        database.sql(ImportSql.REFUSE)
                .param("id", id)
                .param("problem", json(problem))
                .param("bytes_read", progress.bytesRead.get())
                .param("rows_read", progress.rowsRead.get())
                .update();
    }

    @Transactional
    public void previewed(UUID id, BoothFile file, Counts counts, long bytes) {
        boolean nothing = file.accepted().isEmpty();
        database.sql(ImportSql.PREVIEWED)
                .param("id", id)
                .param("state", nothing ? "refused" : "previewed")
                .param("problem", nothing ? json(new Problem(ImportProblem.NOTHING_ACCEPTED)) : null)
                .param("bytes_read", bytes)
                .param("rows_read", file.rows())
                .param("rows_new", counts.fresh())
                .param("rows_changed", counts.changed())
                .param("rows_unchanged", counts.unchanged())
                .param("rows_held", file.held())
                .param("rows_refused", file.refused())
                .param("constituencies_total", file.accepted().size())
                .param("columns", json.writeValueAsString(file.columns().names()))
                .update();
        insertRefusals(id, file.refusals());
    }

    private void insertRefusals(UUID id, List<Refusal> refusals) {
        List<MapSqlParameterSource> rows = new ArrayList<>();
        for (Refusal refusal : refusals) {
            rows.add(new MapSqlParameterSource()
                    .addValue("import_id", id)
                    .addValue("ordinal", rows.size() + 1)
                    .addValue("line", refusal.line())
                    .addValue("code", refusal.code().code())
                    .addValue("column", refusal.column())
                    .addValue("value", refusal.value())
                    .addValue("constituency", refusal.constituency())
                    .addValue("booth", refusal.booth())
                    .addValue("other_line", refusal.otherLine()));
        }
        batches.batchUpdate(ImportSql.INSERT_REFUSALS, rows.toArray(MapSqlParameterSource[]::new));
    }

    /** @throws Problem import_not_ready */
    void startApplying(Actor actor, Import ready) {
        int started = database.sql(ImportSql.START_APPLYING)
                .param("id", ready.id())
                .param("member_id", actor.memberId())
                .update();
        if (started == 0) {
            throw new Problem(ImportProblem.IMPORT_NOT_READY, Map.of("state", ready.state()));
        }
    }

    void applied(UUID id) {
        database.sql(ImportSql.APPLIED).param("id", id).update();
    }

    private String json(Problem problem) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", problem.code().code());
        object.putAll(problem.facts());
        return json.writeValueAsString(object);
    }

    private Import read(ResultSet row, int number) throws SQLException {
        String problem = row.getString("problem");
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("columns_asked"),
                row.getString("state"),
                row.getInt("rows_read"),
                row.getLong("bytes_read"),
                row.getObject("bytes_total", Long.class),
                row.getInt("rows_new"),
                row.getInt("rows_changed"),
                row.getInt("rows_unchanged"),
                row.getInt("rows_held"),
                row.getInt("rows_refused"),
                row.getInt("constituencies_done"),
                row.getInt("constituencies_total"),
                json.readValue(row.getString("columns"), OBJECT),
                problem == null ? null : json.readValue(problem, OBJECT),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private static Refusal refusal(ResultSet row, int number) throws SQLException {
        return new Refusal(
                row.getLong("line"),
                RefusalCode.valueOf(row.getString("code").toUpperCase(Locale.ROOT)),
                row.getString("column"),
                row.getString("value"),
                row.getString("constituency"),
                row.getString("booth"),
                row.getObject("other_line", Long.class));
    }
}
