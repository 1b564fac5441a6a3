package org.sangathan.canvass.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.forms.FormDefinition.Label;
import org.sangathan.people.MemberErased;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on forms and their versions. */
@Repository
class FormSql {
    private static final String INSERT_FORM = """
            insert into form (id, unit_id) values (:id, :unit_id) on conflict (id) do nothing
            """;
    private static final String LOCK_FORM = """
            select id, unit_id, published_version, from_day, until_day from form where id = :id for update
            """;
    private static final String FIND_FORM = """
            select id, unit_id, published_version, from_day, until_day from form where id = :id
            """;
    private static final String FORMS_OF_UNITS = """
            select id, unit_id, published_version, from_day, until_day from form
            where unit_id = any(:units)
            order by id desc
            limit 200
            """;
    private static final String PUBLISHED = """
            select id, published_version from form
            where unit_id = any(:units) and from_day <= :today and (until_day is null or until_day >= :today)
            order by id
            limit 20
            """;
    private static final String PUBLISH = """
            update form set published_version = cast(:version as int), from_day = cast(:from_day as date),
              until_day = cast(:until_day as date)
            where id = :id
            """;
    private static final String INSERT_VERSION = """
            insert into form_version (form_id, version, upload_id, title_hi, title_en, questions, definition, notes,
              made_by, made_by_constituency_id, made_at)
            select :form_id, coalesce(max(version), 0) + 1, :upload_id, :title_hi, :title_en, :questions, :definition,
              :notes, :made_by, :made_by_constituency_id, :made_at
            from form_version where form_id = :form_id
            returning version
            """;
    private static final String VERSION_OF_UPLOAD = """
            select version from form_version where form_id = :form_id and upload_id = :upload_id
            """;
    private static final String VERSIONS = """
            select version, title_hi, title_en, questions, made_by, made_by_constituency_id, made_at from form_version
            where form_id = :form_id
            order by version desc
            limit 50
            """;
    private static final String DEFINITION = """
            select definition, notes from form_version where form_id = :form_id and version = :version
            """;
    private static final String FORGET_MAKER = """
            update form_version set made_by = '00000000-0000-0000-0000-000000000000' where made_by = :made_by
            """;

    private final JdbcClient database;

    FormSql(JdbcClient database) {
        this.database = database;
    }

    /** Makes the form where it is new, and keeps others from it until the end of the transaction. */
    Form lockOrInsert(UUID id, int unitId) {
        database.sql(INSERT_FORM).param("id", id).param("unit_id", unitId).update();
        return database.sql(LOCK_FORM).param("id", id).query(FormSql::form).single();
    }

    Optional<Form> lock(UUID id) {
        return database.sql(LOCK_FORM).param("id", id).query(FormSql::form).optional();
    }

    Optional<Form> find(UUID id) {
        return database.sql(FIND_FORM).param("id", id).query(FormSql::form).optional();
    }

    List<Form> ofUnits(int[] units) {
        return database.sql(FORMS_OF_UNITS)
                .param("units", units)
                .query(FormSql::form)
                .list();
    }

    List<Form.VersionKey> published(int[] units, LocalDate today) {
        return database.sql(PUBLISHED)
                .param("units", units)
                .param("today", today)
                .query((row, number) ->
                        new Form.VersionKey(row.getObject("id", UUID.class), row.getInt("published_version")))
                .list();
    }

    void publish(UUID id, @Nullable Integer version, @Nullable LocalDate from, @Nullable LocalDate until) {
        database.sql(PUBLISH)
                .param("id", id)
                .param("version", version)
                .param("from_day", from)
                .param("until_day", until)
                .update();
    }

    /** Under the form's lock; says which version it became. */
    int insertVersion(UUID form, UUID upload, FormDefinition definition, String notes, MemberKey maker, Instant now) {
        return database.sql(INSERT_VERSION)
                .param("form_id", form)
                .param("upload_id", upload)
                .param("title_hi", definition.title().hi())
                .param("title_en", definition.title().en())
                .param("questions", definition.questions().size())
                .param("definition", ReadForm.JSON.writeValueAsString(definition))
                .param("notes", notes)
                .param("made_by", maker.id())
                .param("made_by_constituency_id", maker.constituencyId())
                .param("made_at", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    Optional<Integer> versionOfUpload(UUID form, UUID upload) {
        return database.sql(VERSION_OF_UPLOAD)
                .param("form_id", form)
                .param("upload_id", upload)
                .query(Integer.class)
                .optional();
    }

    List<Form.Version> versions(UUID form) {
        return database.sql(VERSIONS)
                .param("form_id", form)
                .query((row, number) -> new Form.Version(
                        row.getInt("version"),
                        new Label(row.getString("title_hi"), row.getString("title_en")),
                        row.getInt("questions"),
                        new MemberKey(row.getInt("made_by_constituency_id"), row.getObject("made_by", UUID.class)),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A version's text, and what was passed over in its spreadsheet. */
    record Stored(String definition, List<FormFaults.FormFault> notes) {}

    Optional<Stored> definition(UUID form, int version) {
        return database.sql(DEFINITION)
                .param("form_id", form)
                .param("version", version)
                .query((row, number) -> new Stored(
                        row.getString("definition"),
                        Arrays.asList(ReadForm.JSON.readValue(row.getString("notes"), FormFaults.FormFault[].class))))
                .optional();
    }

    /** The version stays; who made it is told by nothing any more. */
    @EventListener
    void forgetMaker(MemberErased erased) {
        database.sql(FORGET_MAKER).param("made_by", erased.member().id()).update();
    }

    private static Form form(ResultSet row, int number) throws SQLException {
        return new Form(
                row.getObject("id", UUID.class),
                row.getInt("unit_id"),
                row.getObject("published_version", Integer.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }
}
