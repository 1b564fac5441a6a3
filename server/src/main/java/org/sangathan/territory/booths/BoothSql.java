package org.sangathan.territory.booths;

/** Statements on booths. */
final class BoothSql {
    /** One importer at a time in a constituency; in order, so that two cannot wait for each other. */
    static final String LOCK_CONSTITUENCIES = """
            select constituency_id from constituency
            where constituency_id = any(:cells)
            order by constituency_id
            for update
            """;

    /** Electors that no list told are -1. */
    static final String KNOWN = """
            select id, number, name, coalesce(electors, -1) as electors, coalesce(electors_male, -1) as electors_male,
              coalesce(electors_female, -1) as electors_female, coalesce(electors_other, -1) as electors_other
            from booth where constituency_id = any(:cells)
            """;

    static final String LAST_UNITS = """
            select max(id) as id from unit where constituency_id = any(:cells) group by constituency_id
            """;

    /** Goes through the COPY protocol, in {@link CopyBooths}'s order. */
    static final String COPY_BOOTHS = """
            copy booth (constituency_id, id, parent_id, number, name, name_script, electors, electors_male,
              electors_female, electors_other)
            from stdin
            """;

    static final String CHANGE_BOOTHS = """
            update booth
            set name = said.name,
              name_script = said.name_script,
              electors = coalesce(said.electors, booth.electors),
              electors_male = coalesce(said.electors_male, booth.electors_male),
              electors_female = coalesce(said.electors_female, booth.electors_female),
              electors_other = coalesce(said.electors_other, booth.electors_other),
              updated_at = now()
            from unnest(cast(:ids as int[]), cast(:names as text[]), cast(:scripts as text[]),
              cast(:electors as int[]), cast(:male as int[]), cast(:female as int[]), cast(:other as int[]))
              as said (id, name, name_script, electors, electors_male, electors_female, electors_other)
            where booth.constituency_id = :constituency_id and booth.id = said.id
            """;

    private BoothSql() {}
}
