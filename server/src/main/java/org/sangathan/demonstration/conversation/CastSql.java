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
            select post_en as post, member_id, constituency_id, unit_id from demonstration_person order by place
            """;
    private static final String PRESIDENTS_OF = """
            select a.post_type as post, a.member_id, a.member_constituency_id as constituency_id, a.unit_id
            from appointment a
            where a.constituency_id = :cell and a.post_type = 'booth_president' and a.accepted_at is not null
              and a.ended_at is null and a.member_id not in (select member_id from demonstration_person)
            order by a.unit_id limit :limit
            """;

    private final JdbcClient database;

    CastSql(JdbcClient database) {
        this.database = database;
    }

    record Row(String post, UUID memberId, int constituencyId, int unitId) {}

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
                row.getInt("unit_id"));
    }
}
