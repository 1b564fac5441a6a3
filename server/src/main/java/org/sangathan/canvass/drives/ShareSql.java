package org.sangathan.canvass.drives;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on what a drive asks of its constituencies and booths. */
@Repository
class ShareSql {
    private static final String PUT = """
            insert into drive_cell
              (constituency_id, drive_id, promised, target, women_target, youth_target, booths, targets, women_targets,
               youth_targets)
            values (:constituency_id, :drive_id, :promised, :target, :women_target, :youth_target, :booths, :targets,
              :women_targets, :youth_targets)
            on conflict (constituency_id, drive_id) do update set
              promised = excluded.promised, target = excluded.target, women_target = excluded.women_target,
              youth_target = excluded.youth_target, booths = excluded.booths, targets = excluded.targets,
              women_targets = excluded.women_targets, youth_targets = excluded.youth_targets
            """;
    private static final String READ = """
            select constituency_id, promised, booths, targets, women_targets, youth_targets
            from drive_cell where constituency_id = :constituency_id and drive_id = :drive_id
            """;
    private static final String SUMS = """
            select constituency_id, target, women_target, youth_target, done, done_women, done_youth
            from drive_cell where drive_id = :drive_id
            """;
    private static final String PUT_CORRECTION = """
            insert into drive_correction
              (constituency_id, drive_id, unit_id, target, corrected_by, corrected_by_constituency_id, corrected_at)
            values (:constituency_id, :drive_id, :unit_id, :target, :by, :by_constituency_id, :at)
            on conflict (constituency_id, drive_id, unit_id) do update set
              target = excluded.target, corrected_by = excluded.corrected_by,
              corrected_by_constituency_id = excluded.corrected_by_constituency_id, corrected_at = excluded.corrected_at
            """;
    private static final String DELETE_CORRECTION = """
            delete from drive_correction
            where constituency_id = :constituency_id and drive_id = :drive_id and unit_id = :unit_id
            """;
    private static final String CORRECTIONS = """
            select unit_id, target from drive_correction where drive_id = :drive_id
            """;
    private static final String CORRECTIONS_OF_CELL = """
            select unit_id, target from drive_correction
            where constituency_id = :constituency_id and drive_id = :drive_id
            """;
    private static final String CORRECTED_BY = """
            select unit_id, target from drive_correction where corrected_by = :member_id
            """;
    private static final String FORGET_CORRECTOR = """
            update drive_correction set corrected_by = null, corrected_by_constituency_id = null
            where corrected_by = :member_id
            """;

    private final JdbcClient database;

    ShareSql(JdbcClient database) {
        this.database = database;
    }

    /** Sums of what is done stay as they are. */
    void put(UUID driveId, CellShare share) {
        keyed(PUT, share.constituencyId(), driveId)
                .param("promised", share.promised())
                .param("target", share.target())
                .param("women_target", share.womenTarget())
                .param("youth_target", share.youthTarget())
                .param("booths", share.booths())
                .param("targets", share.targets())
                .param("women_targets", share.women())
                .param("youth_targets", share.youth())
                .update();
    }

    Optional<CellShare> find(int constituencyId, UUID driveId) {
        return keyed(READ, constituencyId, driveId)
                .query((row, number) -> new CellShare(
                        row.getInt("constituency_id"),
                        row.getInt("promised"),
                        numbers((Integer[]) row.getArray("booths").getArray()),
                        numbers((Integer[]) row.getArray("targets").getArray()),
                        numbers((Integer[]) row.getArray("women_targets").getArray()),
                        numbers((Integer[]) row.getArray("youth_targets").getArray())))
                .optional();
    }

    private static int[] numbers(Integer[] numbers) {
        int[] plain = new int[numbers.length];
        for (int each = 0; each < numbers.length; each++) {
            plain[each] = numbers[each];
        }
        return plain;
    }

    /** By constituency; a state has some four hundred, read from a covering index. */
    Map<Integer, Progress> sums(UUID driveId) {
        Map<Integer, Progress> sums = new HashMap<>();
        database.sql(SUMS).param("drive_id", driveId).query(row -> {
            sums.put(
                    row.getInt("constituency_id"),
                    new Progress(
                            row.getInt("target"),
                            row.getInt("women_target"),
                            row.getInt("youth_target"),
                            row.getInt("done"),
                            row.getInt("done_women"),
                            row.getInt("done_youth")));
        });
        return sums;
    }

    void correct(int constituencyId, UUID driveId, int unitId, int target, Actor by, Instant at) {
        keyed(PUT_CORRECTION, constituencyId, driveId)
                .param("unit_id", unitId)
                .param("target", target)
                .param("by", by.memberId())
                .param("by_constituency_id", by.constituencyId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void takeCorrectionBack(int constituencyId, UUID driveId, int unitId) {
        keyed(DELETE_CORRECTION, constituencyId, driveId)
                .param("unit_id", unitId)
                .update();
    }

    /** All of a drive, or only those of units in one cell. */
    Map<Integer, Integer> corrections(@Nullable Integer constituencyId, UUID driveId) {
        Map<Integer, Integer> corrections = new HashMap<>();
        JdbcClient.StatementSpec statement = constituencyId == null
                ? database.sql(CORRECTIONS).param("drive_id", driveId)
                : keyed(CORRECTIONS_OF_CELL, constituencyId, driveId);
        statement.query(row -> {
            corrections.put(row.getInt("unit_id"), row.getInt("target"));
        });
        return corrections;
    }

    record Correction(int unitId, int target) {}

    List<Correction> correctedBy(UUID memberId) {
        return database.sql(CORRECTED_BY)
                .param("member_id", memberId)
                .query((row, number) -> new Correction(row.getInt("unit_id"), row.getInt("target")))
                .list();
    }

    void forgetCorrector(UUID memberId) {
        database.sql(FORGET_CORRECTOR).param("member_id", memberId).update();
    }

    private JdbcClient.StatementSpec keyed(String statement, int constituencyId, UUID driveId) {
        return database.sql(statement).param("constituency_id", constituencyId).param("drive_id", driveId);
    }
}
