package org.sangathan.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sangathan.demonstration.DoorsSql.Walker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements of the made-up names at doors. */
@Repository
class MadeNameSql {
    private static final String MET_DOORS = """
            select id from household
            where constituency_id = :constituency_id and booth_id = :booth_id and met > 0 and not do_not_visit
            order by house_order, id limit :most
            """;
    private static final String INSERT = """
            insert into household_person (constituency_id, id, household_id, booth_id, name_sealed, purpose,
              notice_version, language, ends_on, worker_id, worker_constituency_id, at, received_at)
            select constituency_id, :id, household_id, booth_id, :name, :purpose, '2026-11', 'hi', :ends_on,
              worker_id, worker_constituency_id, at, received_at
            from visit
            where constituency_id = :constituency_id and household_id = :household_id and outcome = 'met'
            order by at desc limit 1
            """;

    private final JdbcClient database;

    MadeNameSql(JdbcClient database) {
        this.database = database;
    }

    record MadeName(UUID id, UUID door, byte[] sealed, String purpose, LocalDate endsOn) {}

    /** The first ones on the way where somebody was met. */
    List<UUID> metDoors(Walker walker, int most) {
        return database.sql(MET_DOORS)
                .param("constituency_id", walker.constituencyId())
                .param("booth_id", walker.boothId())
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** As the worker wrote it down who met them. */
    void insert(Walker walker, MadeName name) {
        database.sql(INSERT)
                .param("constituency_id", walker.constituencyId())
                .param("id", name.id())
                .param("household_id", name.door())
                .param("name", name.sealed())
                .param("purpose", name.purpose())
                .param("ends_on", name.endsOn())
                .update();
    }
}
