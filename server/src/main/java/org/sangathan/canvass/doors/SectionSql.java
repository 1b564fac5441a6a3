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
}
