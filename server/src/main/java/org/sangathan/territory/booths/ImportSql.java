package org.sangathan.territory.booths;

/** Statements on the imports themselves. */
final class ImportSql {
    static final String DELETE_OF_PERSON = """
            delete from booth_import where started_by = :member_id
            """;
    static final String START = """
            insert into booth_import (id, started_by, file_name, columns_asked, state, bytes_total)
            values (:id, :started_by, :file_name, :columns_asked, 'reading', cast(:bytes_total as bigint))
            """;

    static final String FIND = """
            select id, file_name, columns_asked, state, bytes_read, bytes_total, rows_read, rows_new, rows_changed,
              rows_unchanged, rows_held, rows_refused, constituencies_done, constituencies_total, columns, problem,
              started_at
            from booth_import where id = :id and started_by = :member_id
            """;

    static final String MINE = """
            select id, file_name, columns_asked, state, bytes_read, bytes_total, rows_read, rows_new, rows_changed,
              rows_unchanged, rows_held, rows_refused, constituencies_done, constituencies_total, columns, problem,
              started_at
            from booth_import where started_by = :member_id
            order by started_at desc, id
            limit :limit
            """;

    static final String REFUSALS = """
            select line, code, "column", value, constituency, booth, other_line
            from booth_import_refusal where import_id = :id and ordinal > :after
            order by ordinal
            limit :limit
            """;

    static final String BEAT = """
            update booth_import
            set bytes_read = :bytes_read, rows_read = :rows_read, constituencies_done = :constituencies_done,
              updated_at = now()
            where id = :id and state in ('reading', 'applying')
            """;

    static final String MARK_SILENT = """
            update booth_import set state = 'interrupted', updated_at = now()
            where started_by = :member_id and state in ('reading', 'applying')
              and updated_at < now() - make_interval(secs => :seconds)
            """;

    static final String INTERRUPT = """
            update booth_import set state = 'interrupted', problem = cast(:problem as jsonb), updated_at = now()
            where id = :id and state in ('reading', 'applying')
            """;

    static final String REFUSE = """
            update booth_import
            set state = 'refused', problem = cast(:problem as jsonb), bytes_read = :bytes_read,
              rows_read = :rows_read, updated_at = now()
            where id = :id and state = 'reading'
            """;

    static final String PREVIEWED = """
            update booth_import
            set state = :state, problem = cast(:problem as jsonb), bytes_read = :bytes_read, rows_read = :rows_read,
              rows_new = :rows_new, rows_changed = :rows_changed, rows_unchanged = :rows_unchanged,
              rows_held = :rows_held, rows_refused = :rows_refused, constituencies_total = :constituencies_total,
              columns = cast(:columns as jsonb), previewed_at = now(), updated_at = now()
            where id = :id and state = 'reading'
            """;

    static final String INSERT_REFUSALS = """
            insert into booth_import_refusal
              (import_id, ordinal, line, code, "column", value, constituency, booth, other_line)
            values (:import_id, :ordinal, :line, :code, cast(:column as text), cast(:value as text),
              cast(:constituency as text), cast(:booth as text), cast(:other_line as bigint))
            """;

    static final String START_APPLYING = """
            update booth_import
            set state = 'applying', constituencies_done = 0, problem = null, updated_at = now()
            where id = :id and started_by = :member_id and state in ('previewed', 'interrupted')
              and previewed_at is not null
            """;

    static final String APPLIED = """
            update booth_import
            set state = 'applied', constituencies_done = constituencies_total, updated_at = now()
            where id = :id and state = 'applying'
            """;

    private ImportSql() {}
}
