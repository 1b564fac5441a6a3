package org.sangathan.canvass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Many phones at one booth that send duplicate, reordered and overlapping batches, while others read its pack. */
@ServerTest
class WalkStormTest {
    private static final int PHONES = 8;
    private static final int DOORS = 25;
    private static final long SEED = 20_261_125;

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient database;

    @Test
    void each_record_is_there_exactly_once_and_no_conflict_and_no_version_is_lost() throws Exception {
        int booth = database.sql("""
                        select b.id from booth b
                        where b.constituency_id = 24322
                          and not exists (select from household h
                            where h.constituency_id = b.constituency_id and h.booth_id = b.id)
                          and not exists (select from visit v
                            where v.constituency_id = b.constituency_id and v.booth_id = b.id)
                          and not exists (select from booth_doors d
                            where d.constituency_id = b.constituency_id and d.booth_id = b.id)
                        order by b.id desc limit 1
                        """).query(Integer.class).single();
        Caller president = callers.with("District president");
        List<UUID> doors = new ArrayList<>();
        Walk first = new Walk(president, booth);
        List<Map<String, Object>> added = new ArrayList<>();
        for (int each = 0; each < DOORS; each++) {
            doors.add(Walk.id());
            added.add(first.door(doors.getLast(), Integer.toString(each)));
        }
        first.send(added);
        long since = first.pack(0).body().path("version").asLong();

        Set<UUID> visits = Collections.synchronizedSet(new HashSet<>());
        Set<UUID> changes = Collections.synchronizedSet(new HashSet<>());
        Set<UUID> newDoors = Collections.synchronizedSet(new HashSet<>());
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Map<String, Long>> reader = phones.submit(() -> follow(new Walk(president, booth), since, done));
            List<Future<?>> walking = new ArrayList<>();
            for (int phone = 0; phone < PHONES; phone++) {
                int which = phone;
                walking.add(phones.submit((Callable<Void>) () -> {
                    walk(new Walk(callers.with("District president"), booth), which, doors, visits, changes, newDoors);
                    return null;
                }));
            }
            for (Future<?> each : walking) {
                each.get();
            }
            done.set(true);
            Map<String, Long> seen = reader.get();
            for (JsonNode door : first.pack(0).body().path("doors")) {
                String id = door.path("id").asString();
                boolean touched = doors.contains(UUID.fromString(id)) || newDoors.contains(UUID.fromString(id));
                assertThat(!touched || seen.containsKey(id))
                        .as("the reader saw door %s", id)
                        .isTrue();
            }
        }

        assertThat(ids("select id from visit where booth_id = :booth", booth))
                .containsAll(visits)
                .hasSameSizeAs(visits);
        assertThat(ids("select id from door_change where booth_id = :booth", booth))
                .containsExactlyInAnyOrderElementsOf(changes);
        assertThat(ids("select id from household where booth_id = :booth", booth))
                .containsAll(newDoors);
        // every change either set the field or is a rival; the value that holds is one of them
        assertThat(ids("select rival_record from field_conflict where booth_id = :booth", booth))
                .hasSize(changes.size() - DOORS);
        assertThat(database.sql("select count(*) from held_record where booth_id = :booth")
                        .param("booth", booth)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("""
                        select b.visits = (select sum(visits) from household where booth_id = :booth)
                          and b.doors = (select count(*) from household where booth_id = :booth)
                          and b.doors_met = (select count(*) from household where booth_id = :booth and met > 0)
                        from booth_doors b where booth_id = :booth
                        """).param("booth", booth).query(Boolean.class).single())
                .as("counters")
                .isTrue();
    }

    /** Each phone changes the same field of every door, visits it, and adds a door; all of it comes more than once. */
    private static void walk(
            Walk phone, int which, List<UUID> doors, Set<UUID> visits, Set<UUID> changes, Set<UUID> newDoors) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (UUID door : doors) {
            UUID visit = Walk.id();
            UUID change = Walk.id();
            visits.add(visit);
            changes.add(change);
            records.add(phone.visit(visit, door, which % 2 == 0 ? "met" : "locked"));
            records.add(phone.change(change, door, "landmark", "पहचान " + which, null));
        }
        UUID added = Walk.id();
        newDoors.add(added);
        records.add(phone.door(added, "नया " + which));
        Random random = new Random(SEED + which);
        List<Map<String, Object>> twice = new ArrayList<>(records);
        twice.addAll(records);
        Collections.shuffle(twice, random);
        for (int from = 0; from < twice.size(); from += 12) {
            List<Map<String, Object>> batch =
                    twice.subList(from, Math.min(twice.size(), from + 12 + random.nextInt(9)));
            Caller.Answer answer = phone.send(batch, Instant.now());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(Walk.states(answer)).hasSize(batch.size()).isSubsetOf("stored", "conflict");
        }
    }

    /** Reads "since" again and again, and remembers what it saw; a version that went back would be seen. */
    private static Map<String, Long> follow(Walk reader, long since, AtomicBoolean done) {
        Map<String, Long> seen = new java.util.HashMap<>();
        long version = since;
        boolean last = false;
        while (!last) {
            last = done.get();
            JsonNode pack = reader.pack(version).body();
            long next = pack.path("version").asLong();
            assertThat(next).isGreaterThanOrEqualTo(version);
            for (JsonNode door : pack.path("doors")) {
                seen.put(door.path("id").asString(), next);
            }
            version = next;
        }
        return seen;
    }

    private List<UUID> ids(String sql, int booth) {
        return database.sql(sql)
                .param("booth", booth)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
