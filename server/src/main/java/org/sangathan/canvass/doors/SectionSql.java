package org.sangathan.canvass.doors;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on sections of booths. */
@Repository
class SectionSql {
    private static final String OF_BOOTH = """
            select number, name from booth_section
            where constituency_id = :constituency_id and booth_id = :booth_id
            order by number
            """;
    private static final String DELETE = """
            delete from booth_section where constituency_id = :constituency_id and booth_id = :booth_id
            """;
    private static final String INSERT = """
            insert into booth_section (constituency_id, booth_id, number, name)
            select :constituency_id, :booth_id, each.number, each.name
            from unnest(cast(:numbers as int[]), cast(:names as text[])) as each (number, name)
            """;

    private final JdbcClient database;

    SectionSql(JdbcClient database) {
        this.database = database;
    }

    List<Section> ofBooth(int constituencyId, int boothId) {
        return database.sql(OF_BOOTH)
                .param("constituency_id", constituencyId)
                .param("booth_id", boothId)
                .query((row, number) -> new Section(row.getInt("number"), row.getString("name")))
                .list();
    }

    void replace(int constituencyId, int boothId, List<Section> sections) {
        database.sql(DELETE)
                .param("constituency_id", constituencyId)
                .param("booth_id", boothId)
                .update();
        database.sql(INSERT)
                .param("constituency_id", constituencyId)
                .param("booth_id", boothId)
                .param("numbers", sections.stream().mapToInt(Section::number).toArray())
                .param("names", sections.stream().map(Section::name).toArray(String[]::new))
                .update();
    }
}
