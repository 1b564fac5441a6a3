package org.sangathan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.strength.SumDirtyCells;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Booths of Gorakhpur Urban whose posts are free, and members to fill them. */
@TestComponent
public class EmptyPosts {
    private static final int CELL = 24_322;

    private final JdbcClient database;
    private final SumDirtyCells sums;
    private final Callers callers;
    private final AtomicInteger turn = new AtomicInteger();

    EmptyPosts(JdbcClient database, SumDirtyCells sums, Callers callers) {
        this.database = database;
        this.sums = sums;
        this.callers = callers;
    }

    /** A booth without a president, and a member of it without a post. */
    public record Candidate(int boothId, MemberKey member) {
        public static final Candidate NOBODY = new Candidate(0, new MemberKey(0, new UUID(0, 0)));
    }

    /** Goes round the booths and relieves whoever a test before left there. */
    public Candidate boothWithoutPresident() {
        List<Integer> booths = database.sql("""
                        select home_unit_id from member
                        where constituency_id = :cell
                          and home_unit_id not in (select unit_id from demonstration_person)
                        group by home_unit_id having count(phone_sealed) > 6 order by home_unit_id
                        """)
                .param("cell", CELL)
                .query((row, number) -> row.getInt(1))
                .list();
        int booth = booths.get(turn.getAndIncrement() % booths.size());
        Caller president = callers.with("District president");
        for (JsonNode seat : president.get("/api/org/units/" + booth + "/posts").body()) {
            JsonNode holder = seat.path("holder");
            if (!holder.isNull()) {
                president.post(
                        "/api/org/appointments/" + CELL + "/"
                                + holder.path("appointment_id").asString() + "/relieve",
                        Map.of("reason", "room for a test"));
            }
        }
        return new Candidate(booth, memberOf(booth, new UUID(0, 0)));
    }

    public MemberKey otherMember(Candidate candidate) {
        return memberOf(candidate.boothId(), candidate.member().id());
    }

    private MemberKey memberOf(int booth, UUID except) {
        return database.sql("""
                        select m.id from member m
                        where m.constituency_id = :cell and m.home_unit_id = :booth and m.id <> :except
                          and not exists (select from member_appointment h where h.member_id = m.id)
                          and not exists (select from turf_worker t where t.worker_id = m.id)
                          and m.phone_sealed is not null
                        order by m.id limit 1
                        """)
                .param("cell", CELL)
                .param("booth", booth)
                .param("except", except)
                .query((row, number) -> new MemberKey(CELL, row.getObject("id", UUID.class)))
                .single();
    }

    /** Reads after the sums have caught up, whoever sums. */
    public <T> T summed(Supplier<T> read) {
        while (database.sql("select count(*) from strength_dirty")
                        .query(Integer.class)
                        .single()
                > 0) {
            sums.sum();
        }
        return read.get();
    }
}
