package org.sangathan.canvass.drives;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on what is done in booths and constituencies. */
@Repository
class CountSql {
    private static final String ANY_CHANGE = """
            select exists (select from drive_change)
            """;
    private static final String TAKE_CHANGES = """
            delete from drive_change returning constituency_id, drive_id, booth_id, people, women, youth
            """;
    private static final String ADD_TO_BOOTHS = """
            insert into drive_booth (constituency_id, drive_id, booth_id, done, done_women, done_youth)
            select :constituency_id, :drive_id, each.booth_id, each.done, each.women, each.youth
            from unnest(cast(:booths as int[]), cast(:done as int[]), cast(:women as int[]), cast(:youth as int[]))
              as each (booth_id, done, women, youth)
            on conflict (constituency_id, drive_id, booth_id) do update set
              done = drive_booth.done + excluded.done,
              done_women = drive_booth.done_women + excluded.done_women,
              done_youth = drive_booth.done_youth + excluded.done_youth
            """;
    private static final String ADD_TO_CELL = """
            update drive_cell set done = done + :done, done_women = done_women + :women, done_youth = done_youth + :youth
            where constituency_id = :constituency_id and drive_id = :drive_id
            """;
    private static final String BOOTHS = """
            select booth_id, done, done_women, done_youth
            from drive_booth where constituency_id = :constituency_id and drive_id = :drive_id
            """;
    private static final String RECOUNT = """
            select booth_id, count(*) as done, count(*) filter (where woman) as women,
              count(*) filter (where youth) as youth
            from settled_joining
            where constituency_id = :constituency_id and joined_on between :first and :last and (worker or :all)
            group by booth_id
            """;
    private static final String TRY_TURN = """
            select pg_try_advisory_xact_lock(:key, 0)
            """;
    private static final int TURN_KEY = 0x44524956;

    private final JdbcClient database;

    CountSql(JdbcClient database) {
        this.database = database;
    }

    /** One node adds up at a time, until the end of the transaction. */
    boolean tryTurn() {
        return database.sql(TRY_TURN)
                .param("key", TURN_KEY)
                .query(Boolean.class)
                .single();
    }

    boolean anyChange() {
        return database.sql(ANY_CHANGE).query(Boolean.class).single();
    }

    record Key(int constituencyId, UUID driveId) {}

    record BoothDone(int boothId, int done, int women, int youth) {
        BoothDone plus(BoothDone other) {
            return new BoothDone(boothId, done + other.done, women + other.women, youth + other.youth);
        }
    }

    /** Takes what is committed by now; what commits later stays. */
    Map<Key, Map<Integer, BoothDone>> takeChanges() {
        Map<Key, Map<Integer, BoothDone>> changes = new HashMap<>();
        database.sql(TAKE_CHANGES).query(row -> {
            BoothDone change = new BoothDone(
                    row.getInt("booth_id"), row.getInt("people"), row.getInt("women"), row.getInt("youth"));
            changes.computeIfAbsent(
                            new Key(row.getInt("constituency_id"), row.getObject("drive_id", UUID.class)),
                            key -> new HashMap<>())
                    .merge(change.boothId(), change, BoothDone::plus);
        });
        return changes;
    }

    void add(Key key, List<BoothDone> changes) {
        keyed(ADD_TO_BOOTHS, key)
                .param("booths", numbers(changes, BoothDone::boothId))
                .param("done", numbers(changes, BoothDone::done))
                .param("women", numbers(changes, BoothDone::women))
                .param("youth", numbers(changes, BoothDone::youth))
                .update();
        BoothDone sum = changes.stream().reduce(new BoothDone(0, 0, 0, 0), BoothDone::plus);
        keyed(ADD_TO_CELL, key)
                .param("done", sum.done())
                .param("women", sum.women())
                .param("youth", sum.youth())
                .update();
    }

    Map<Integer, BoothDone> booths(Key key) {
        Map<Integer, BoothDone> booths = new HashMap<>();
        keyed(BOOTHS, key).query(row -> {
            int booth = row.getInt("booth_id");
            booths.put(
                    booth,
                    new BoothDone(booth, row.getInt("done"), row.getInt("done_women"), row.getInt("done_youth")));
        });
        return booths;
    }

    /** From the joinings themselves: what the counts must be. */
    List<BoothDone> recount(int constituencyId, Drive drive) {
        return database.sql(RECOUNT)
                .param("constituency_id", constituencyId)
                .param("first", drive.startsOn())
                .param("last", drive.endsOn())
                .param("all", drive.counts() == Counted.MEMBERS)
                .query((row, number) -> new BoothDone(
                        row.getInt("booth_id"), row.getInt("done"), row.getInt("women"), row.getInt("youth")))
                .list();
    }

    private JdbcClient.StatementSpec keyed(String statement, Key key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("drive_id", key.driveId());
    }

    private static int[] numbers(List<BoothDone> changes, ToIntFunction<BoothDone> number) {
        return changes.stream().mapToInt(number).toArray();
    }
}
