package org.sangathan.canvass.turf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.Caller;
import org.sangathan.canvass.Walk;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twelve doors of a booth that has no others and no turf: two sections, three pannas, along one street. */
final class TurfDoors {
    private TurfDoors() {}

    static List<UUID> fresh(JdbcClient database, Caller leader, int booth) {
        int cell = booth / 10_000;
        database.sql("""
                        update turf_door set released_at = now() where released_at is null and turf_id in (
                          select id from turf where constituency_id = :cell and booth_id = :booth)
                        """).param("cell", cell).param("booth", booth).update();
        database.sql("update turf set ended_at = now() where booth_id = :booth")
                .param("booth", booth)
                .update();
        database.sql("delete from household where constituency_id = :cell and booth_id = :booth")
                .param("cell", cell)
                .param("booth", booth)
                .update();
        return make(leader, booth, 12);
    }

    /** Of the same constituency. */
    static int otherBooth(JdbcClient database, int booth) {
        return database.sql("select id from booth where constituency_id = :cell and id <> :booth order by id limit 1")
                .param("cell", booth / 10_000)
                .param("booth", booth)
                .query(Integer.class)
                .single();
    }

    private static List<UUID> make(Caller leader, int booth, int count) {
        Walk walk = new Walk(leader, booth);
        List<UUID> made = new ArrayList<>();
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = Walk.id();
            made.add(id);
            Map<String, Object> door = new HashMap<>(
                    Map.of("house_number", Integer.toString(i + 1), "section", i / 6 + 1, "panna", i / 4 + 1));
            door.put("house_order", (i + 1) * 10);
            door.put("latitude", 26.7);
            door.put("longitude", 83.3 + i * 0.001);
            records.add(walk.record(id, "door", door));
        }
        assertThat(Walk.states(walk.send(records))).containsOnly("stored");
        return made;
    }
}
