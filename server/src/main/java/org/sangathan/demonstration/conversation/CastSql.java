package org.sangathan.demonstration.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that find those who speak. */
@Repository
class CastSql {
    private static final String KNOWN = """
            select p.post_en as post, p.member_id, p.constituency_id, p.unit_id, m.home_unit_id
            from demonstration_person p
            join member m on m.constituency_id = p.constituency_id and m.id = p.member_id
            order by p.place
            """;
    private static final String PRESIDENTS_OF = """
            select a.post_type as post, m.id as member_id, m.constituency_id, a.unit_id, m.home_unit_id
            from appointment a
            join member m on m.constituency_id = :cell and m.id = a.member_id
            where a.constituency_id = :cell and a.post_type = 'booth_president' and a.accepted_at is not null
              and a.ended_at is null and a.member_id not in (select member_id from demonstration_person)
            order by a.unit_id limit :limit
            """;

    private final JdbcClient database;

    CastSql(JdbcClient database) {
        this.database = database;
    }

    record Row(String post, UUID memberId, int constituencyId, int unitId, int homeUnitId) {}

    List<Row> known() {
        return database.sql(KNOWN).query(CastSql::row).list();
    }

    List<Row> presidentsOf(int cell, int limit) {
        return database.sql(PRESIDENTS_OF)
                .param("cell", cell)
                .param("limit", limit)
                .query(CastSql::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("post"),
                row.getObject("member_id", UUID.class),
                row.getInt("constituency_id"),
                row.getInt("unit_id"),
                row.getInt("home_unit_id"));
    }
}
