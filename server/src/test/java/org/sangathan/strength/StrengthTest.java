package org.sangathan.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.BoothsImported;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class StrengthTest {
    private static final int NEIGHBOUR_SEAT = 24_337;
    private static final String DISTRICT = "/api/org/units/247330000";

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    JdbcClient database;

    @Autowired
    Recount recount;

    @Autowired
    Ids ids;

    @Autowired
    SumDirtyCells sumDirtyCells;

    @Autowired
    Territory territory;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void equals_a_count_from_scratch_after_a_storm_of_changes() {
        storm(new SplittableRandom(20_261_122), 160);
        Map<String, String> rolledUp = emptyPosts.summed(this::everything);

        recount.recount(
                database
                        .sql("select distinct constituency_id from member")
                        .query((row, number) -> row.getInt(1))
                        .list()
                        .stream()
                        .mapToInt(Integer::intValue)
                        .toArray());

        assertThat(emptyPosts.summed(this::everything)).isEqualTo(rolledUp);
        assertThat(rolledUp.get("state"))
                .isEqualTo(database.sql("""
                                select (select count(*) from booth) || ' ' || (select count(*) from member) || ' '
                                  || (select count(*) from member where gender = 'woman') || ' '
                                  || (select count(*) from appointment
                                      where post_type = 'booth_president' and ended_at is null)
                                """).query(String.class).single());
    }

    @Test
    void counts_booths_that_arrive_while_it_sums() throws Exception {
        AtomicBoolean arriving = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Future<?> sums = threads.submit(() -> {
                while (arriving.get()) {
                    sumDirtyCells.sum();
                }
            });
            try {
                for (int round = 0; round < 40; round++) {
                    addThreeAtOnce(threads, NEIGHBOUR_SEAT * 10_000 + 5_001 + 3 * round);
                    assertThat(emptyPosts.<Integer>summed(
                                    () -> boothsBy("select booths from strength_sum where constituency_id = :cell")))
                            .isEqualTo(boothsBy("select count(*) from booth where constituency_id = :cell"));
                }
            } finally {
                arriving.set(false);
            }
            sums.get();
        }
    }

    private void addThreeAtOnce(ExecutorService threads, int firstId) throws Exception {
        List<Future<?>> adding = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            int id = firstId + each;
            adding.add(threads.submit(() -> addBooth(id)));
        }
        for (Future<?> booth : adding) {
            booth.get();
        }
    }

    private int boothsBy(String statement) {
        return database.sql(statement)
                .param("cell", NEIGHBOUR_SEAT)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private void addBooth(int id) {
        transaction.executeWithoutResult(status -> {
            database.sql("""
                            insert into booth (constituency_id, id, parent_id, number, name, name_script)
                            values (:cell, :id, :parent, :number, 'x', 'latin')
                            """)
                    .param("cell", NEIGHBOUR_SEAT)
                    .param("id", id)
                    .param("parent", NEIGHBOUR_SEAT * 10_000)
                    .param("number", "9" + id % 10_000)
                    .update();
            territory.markChanged();
            events.publishEvent(new BoothsImported(List.of(NEIGHBOUR_SEAT)));
        });
    }

    private void storm(SplittableRandom random, int changes) {
        List<Integer> booths = database.sql("select id from booth where constituency_id = 24324 order by id")
                .query((row, number) -> row.getInt(1))
                .list();
        List<MemberKey> members = database.sql("select id from member where constituency_id = 24324 order by id")
                .query((row, number) -> new MemberKey(24_324, row.getObject("id", java.util.UUID.class)))
                .list();
        Caller president = callers.with("District president");
        List<String> live = new ArrayList<>();
        List<MemberKey> holders = new ArrayList<>();
        String[] posts = {"booth_president", "booth_committee_member", "booth_mentor"};
        for (int change = 0; change < changes; change++) {
            int which = live.isEmpty() ? 0 : random.nextInt(3);
            if (which == 0) {
                MemberKey member = members.get(random.nextInt(members.size()));
                Caller.Answer answer = president.post(
                        "/api/org/appointments",
                        Map.of(
                                "id",
                                ids.next(),
                                "unit_id",
                                booths.get(random.nextInt(booths.size())),
                                "post_type",
                                posts[random.nextInt(posts.length)],
                                "member",
                                member));
                if (answer.status() == 201) {
                    live.add("/api/org/appointments/24324/"
                            + answer.body().path("appointment_id").asString());
                    holders.add(member);
                }
            } else {
                int at = random.nextInt(live.size());
                if (which == 1) {
                    callers.as(holders.get(at)).post(live.get(at) + "/accept", Map.of());
                } else {
                    president.post(live.get(at) + "/relieve", Map.of("reason", "storm"));
                }
            }
        }
    }

    /** All counters and sums as text, zeros left out. */
    private Map<String, String> everything() {
        Map<String, String> all = new TreeMap<>();
        database.sql("""
                        select unit_id, president_claimed, president_proven, committee_claimed, committee_proven, members,
                          members_proven, workers, women, youth, mentors from strength_unit
                        """).query(row -> {
            StringBuilder text = new StringBuilder();
            int sum = 0;
            for (int column = 2; column <= 11; column++) {
                sum += Math.abs(row.getInt(column));
                text.append(row.getInt(column)).append(' ');
            }
            if (sum > 0) {
                all.put("unit " + row.getInt("unit_id"), text.toString());
            }
        });
        database.sql("""
                        select constituency_id, booths || ' ' || presidents_claimed || ' ' || presidents_proven || ' '
                          || committees_claimed || ' ' || committees_proven || ' ' || members || ' ' || members_proven || ' ' || workers || ' '
                          || women || ' ' || youth || ' ' || mentors as figures from strength_sum
                        """).query(row -> {
            all.put("sum " + row.getInt("constituency_id"), row.getString("figures"));
        });
        all.put("state", database.sql("""
                                select booths || ' ' || members || ' ' || women || ' ' || presidents_claimed
                                from strength_sum where constituency_id = 24000
                                """).query(String.class).single());
        return all;
    }

    @Test
    void adds_up_from_children_to_the_unit() {
        Caller president = callers.with("District president");
        JsonNode board =
                emptyPosts.summed(() -> president.get(DISTRICT + "/strength").body());
        JsonNode children = president.get(DISTRICT + "/strength/children").body();
        int members = 0;
        for (JsonNode child : children) {
            members += child.path("figures").path("members").asInt();
        }

        assertThat(children).hasSize(9);
        assertThat(members).isEqualTo(board.path("figures").path("members").asInt());
        assertThat(board.path("trend")).hasSize(30);
    }

    @Test
    void reads_sectors_and_booths_from_the_counters_of_their_cell() {
        Caller president = callers.with("Constituency president");
        String sector = president
                .get("/api/org/units/243220000/strength/children")
                .body()
                .get(0)
                .path("unit")
                .path("id")
                .asString();
        JsonNode figures =
                president.get("/api/org/units/" + sector + "/strength").body().path("figures");
        JsonNode booths =
                president.get("/api/org/units/" + sector + "/strength/children").body();

        assertThat(figures.path("booths").asInt()).isEqualTo(booths.size()).isPositive();
    }

    @Test
    void gives_each_seat_its_tile() {
        JsonNode seats = callers.with("State president")
                .get("/api/org/units/240000000/strength/seats")
                .body();
        List<String> tiles = new ArrayList<>();
        seats.forEach(seat -> tiles.add(
                seat.path("tile_column").asInt() + "/" + seat.path("tile_row").asInt()));

        assertThat(tiles).hasSize(403).doesNotHaveDuplicates();
    }

    @Test
    void gives_the_children_as_a_spreadsheet() {
        Caller.Answer csv = callers.with("District president").get(DISTRICT + "/strength.csv");

        assertThat(csv.text()).startsWith("\uFEFFunit_id,level,number").contains("गोरखपुर शहर");
        assertThat(csv.text().lines()).hasSize(10);
    }

    @Test
    void does_not_know_a_unit_of_a_sibling() {
        for (String route : List.of("/strength", "/strength/children", "/strength/seats", "/strength.csv")) {
            assertThat(callers.with("District president", 1)
                            .get(DISTRICT + route)
                            .code())
                    .isEqualTo("unit_unknown");
        }
    }

    @Test
    void asks_for_a_post_that_sees_strength() {
        assertThat(callers.with("Member").get(DISTRICT + "/strength").code()).isEqualTo("unit_unknown");
    }
}
