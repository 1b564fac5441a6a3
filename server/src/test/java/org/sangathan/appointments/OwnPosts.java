package org.sangathan.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.access.PhoneNumber;
import org.sangathan.people.AddMember;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Posts and members that a test makes for itself; others' posts stay as they are. */
public final class OwnPosts {
    public static final int CELL = 24_322;
    private static final AtomicLong PHONE = new AtomicLong(9_100_000_000L);

    private final Callers callers;
    private final AddMember addMember;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final JdbcClient database;

    public OwnPosts(ListableBeanFactory beans) {
        callers = beans.getBean(Callers.class);
        addMember = beans.getBean(AddMember.class);
        transaction = beans.getBean(TransactionTemplate.class);
        ids = beans.getBean(Ids.class);
        database = beans.getBean(JdbcClient.class);
    }

    /** A unit in which nobody else's test appoints. */
    public int division() {
        return database.sql("select id from unit where level = 'division' order by id limit 1")
                .query(Integer.class)
                .single();
    }

    public int sector(int which) {
        return CELL * 10_000 + which;
    }

    /** A booth of Gorakhpur Urban. */
    public int booth(int which) {
        return database.sql("select id from booth where constituency_id = :cell order by id offset :which limit 1")
                .param("cell", CELL)
                .param("which", which)
                .query(Integer.class)
                .single();
    }

    /** @param age by the year alone */
    public MemberKey member(int booth, Gender gender, int age) {
        int cell = booth / 10_000;
        UUID id = ids.next();
        Member member = new Member(
                cell,
                id,
                booth,
                gender == Gender.WOMAN ? "गीता यादव" : "मोहन यादव",
                gender,
                today().getYear() - age,
                "hi",
                false,
                Instant.now().minus(Duration.ofDays(2)),
                "link",
                null);
        PhoneNumber phone = PhoneNumber.parse("+91" + PHONE.incrementAndGet()).orElseThrow();
        transaction.executeWithoutResult(status -> addMember.add(member, phone, null, "2026-11", Map.of()));
        return new MemberKey(cell, id);
    }

    /** As nobody can join, for rules that must not rely on the door. */
    public void makeOneYearYounger(MemberKey member) {
        database.sql("update member set birth_year = birth_year + 1 where constituency_id = :cell and id = :id")
                .param("cell", member.constituencyId())
                .param("id", member.id())
                .update();
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Kolkata"));
    }

    /** Saves the first version of a post and returns its code. */
    public String post(String level, int seats, Map<String, Object> rules) {
        String code = "test_" + ids.next().toString().substring(24);
        save(code, 0, draft(level, seats, List.of("see_strength"), rules));
        return code;
    }

    public Caller.Answer save(String code, int basedOn, Map<String, Object> draft) {
        Caller.Answer saved = callers.with("State president")
                .post(
                        "/api/org/posts/" + code + "/versions",
                        Map.of(
                                "id",
                                ids.next(),
                                "based_on",
                                basedOn,
                                "holds_from",
                                today().toString(),
                                "draft",
                                draft));
        if (basedOn == 0) {
            assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        }
        return saved;
    }

    public static Map<String, Object> draft(
            String level, int seats, List<String> permissions, Map<String, Object> rules) {
        Map<String, Object> all = new HashMap<>();
        all.put("minimum_age", 18);
        all.put("no_relatives", false);
        all.put("no_government_servant", false);
        all.put("elector_here", false);
        all.put("young_under", 35);
        all.putAll(rules);
        return Map.of(
                "level",
                level,
                "rank",
                900,
                "name_hi",
                "परीक्षण पद",
                "name_en",
                "Post of a test",
                "seats",
                seats,
                "appointed_from",
                "own",
                "permissions",
                permissions,
                "retired",
                false,
                "rules",
                all);
    }

    public Map<String, Object> appointment(int unit, String post, MemberKey member) {
        return new HashMap<>(Map.of("id", ids.next(), "unit_id", unit, "post_type", post, "member", member));
    }

    public Caller.Answer appoint(Caller by, int unit, String post, MemberKey member) {
        return by.post("/api/org/appointments", appointment(unit, post, member));
    }

    public static String path(Caller.Answer appointed) {
        return "/api/org/appointments/"
                + appointed.body().path("constituency_id").asInt() + "/"
                + appointed.body().path("appointment_id").asString();
    }
}
