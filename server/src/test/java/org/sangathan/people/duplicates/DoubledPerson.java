package org.sangathan.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.access.PhoneNumber;
import org.sangathan.people.AddMember;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.UnitRef;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Members that a test makes for itself, found as doubles of each other, merged and taken apart over HTTP. */
final class DoubledPerson {
    private static final AtomicLong PHONES = new AtomicLong(9_714_000_000L);

    private final Callers callers;
    private final AddMember addMember;
    private final FindDuplicates findDuplicates;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final JdbcClient database;
    private final int booth;
    final Caller leader;

    DoubledPerson(ListableBeanFactory beans, int booth) {
        callers = beans.getBean(Callers.class);
        addMember = beans.getBean(AddMember.class);
        findDuplicates = beans.getBean(FindDuplicates.class);
        transaction = beans.getBean(TransactionTemplate.class);
        ids = beans.getBean(Ids.class);
        database = beans.getBean(JdbcClient.class);
        this.booth = booth;
        leader = callers.with("District president");
    }

    Member joined(String name, int birthYear) {
        return added(name, birthYear, new PhoneNumber("+91" + PHONES.addAndGet(53)), null);
    }

    Member joinedBy(String name, int birthYear, UUID inviter) {
        return added(name, birthYear, new PhoneNumber("+91" + PHONES.addAndGet(53)), inviter);
    }

    Member onPaper(String name, int birthYear) {
        return added(name, birthYear, null, null);
    }

    private Member added(String name, int birthYear, @Nullable PhoneNumber phone, @Nullable UUID inviter) {
        Member member = new Member(
                UnitRef.constituencyOf(booth),
                ids.next(),
                booth,
                name,
                Gender.WOMAN,
                birthYear,
                "hi",
                false,
                java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS),
                phone == null ? "paper" : "link",
                inviter,
                phone == null ? null : java.time.Instant.now());
        Integer inviterCell = inviter == null ? null : member.constituencyId();
        transaction.executeWithoutResult(status -> addMember.add(member, phone, inviterCell, "test", Map.of()));
        return member;
    }

    String phone(Member member) {
        return beansPhone(member);
    }

    private String beansPhone(Member member) {
        return callers.with("District president")
                .get(path(member) + "?reason=test")
                .body()
                .path("phone")
                .asString();
    }

    static String path(Member member) {
        return "/api/org/members/" + member.constituencyId() + "/" + member.id();
    }

    static MemberKey keyOf(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }

    Caller as(Member member) {
        return callers.as(keyOf(member));
    }

    /** Whichever job compares them: afterwards nobody of these waits. */
    void compared(Member... members) {
        List<UUID> waiting = List.of(members).stream().map(Member::id).toList();
        while (database.sql("select count(*) from duplicate_due where member_id = any(:ids)")
                        .param("ids", waiting.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single()
                > 0) {
            findDuplicates.compareDue();
        }
    }

    /** All pages: other tests leave pairs that are likelier. */
    private List<JsonNode> pairs() {
        return pairs(200);
    }

    List<JsonNode> pairs(int page) {
        List<JsonNode> all = new ArrayList<>();
        String next = "/api/org/units/" + booth + "/duplicates?limit=" + page;
        while (next != null) {
            Caller.Answer answer = leader.get(next);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.body().size()).isLessThanOrEqualTo(page);
            answer.body().forEach(all::add);
            next = answer.raw()
                    .headers()
                    .firstValue("Link")
                    .map(link -> link.substring(link.indexOf('/', link.indexOf("://") + 3), link.indexOf('>')))
                    .orElse(null);
        }
        return all;
    }

    @Nullable
    JsonNode pair(Member one, Member other) {
        compared(one, other);
        for (JsonNode pair : pairs()) {
            String text = pair.toString();
            if (text.contains(one.id().toString()) && text.contains(other.id().toString())) {
                return pair;
            }
        }
        return null;
    }

    /** The pair is found first: nobody merges who was not proposed. */
    void found(Member one, Member other) {
        assertThat(pair(one, other))
                .as("%s and %s as a pair", one.name(), other.name())
                .isNotNull();
    }

    Caller.Answer merge(UUID id, Member kept, Member gone, String... fromGone) {
        return mergeBy(leader, id, kept, gone, fromGone);
    }

    static Caller.Answer mergeBy(Caller by, UUID id, Member kept, Member gone, String... fromGone) {
        return by.post("/api/org/duplicates/merge", request(id, kept, gone, fromGone));
    }

    static Map<String, Object> request(UUID id, Member kept, Member gone, String... fromGone) {
        Map<String, Object> request = new HashMap<>();
        request.put("id", id);
        request.put("constituency_id", kept.constituencyId());
        request.put("kept_id", kept.id());
        request.put("gone_id", gone.id());
        request.put("from_gone", List.of(fromGone));
        return request;
    }

    UUID merged(Member kept, Member gone, String... fromGone) {
        found(kept, gone);
        UUID id = ids.next();
        Caller.Answer answer = merge(id, kept, gone, fromGone);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return id;
    }

    Caller.Answer undo(Member kept, UUID merge) {
        return leader.post("/api/org/merges/" + kept.constituencyId() + "/" + merge + "/undo", Map.of());
    }

    Caller.Answer appoint(String post, Member member) {
        Map<String, Object> request = new HashMap<>();
        request.put("id", ids.next());
        request.put("unit_id", booth);
        request.put("post_type", post);
        request.put("member", keyOf(member));
        return leader.post("/api/org/appointments", request);
    }

    UUID appointed(String post, Member member) {
        Caller.Answer answer = appoint(post, member);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.body().path("appointment_id").asString());
    }

    void accepted(Member member, UUID appointment) {
        Caller.Answer answer = as(member)
                .post("/api/org/appointments/" + member.constituencyId() + "/" + appointment + "/accept", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    int count(String countStatement, UUID id) {
        return database.sql(countStatement).param("id", id).query(Integer.class).single();
    }

    int figure(String figure) {
        return database.sql("select coalesce(sum(" + figure + "), 0) from strength_unit where unit_id = :booth")
                .param("booth", booth)
                .query(Integer.class)
                .single();
    }

    /** Everything of both, row by row. */
    String state(Member one, Member other) {
        return database.sql("""
                        select coalesce((select string_agg(m::text, ' ' order by m.id) from member m where m.id = any(:ids)), '')
                          || coalesce((select string_agg(c::text, ' ' order by c.member_id, c.purpose, c.given_at)
                               from consent c where c.member_id = any(:ids)), '')
                          || coalesce((select string_agg(l::text, ' ' order by l.id)
                               from look l where l.member_id = any(:ids)), '')
                          || coalesce((select string_agg(o::text, ' ' order by o.member_id)
                               from login o where o.member_id = any(:ids)), '')
                          || coalesce((select string_agg(a::text, ' ' order by a.id)
                               from appointment a where a.member_id = any(:ids)), '')
                          || coalesce((select string_agg(g::text, ' ' order by g.appointment_id)
                               from access_grant g where g.member_id = any(:ids)), '')
                          || coalesce((select string_agg(h::text, ' ' order by h.appointment_id)
                               from member_appointment h where h.member_id = any(:ids)), '')
                          || coalesce((select string_agg(r.id || r.recruiter_id::text || r.member_id || r.state, ' ' order by r.id)
                               from credit r where r.member_id = any(:ids) or r.recruiter_id = any(:ids)), '')
                          || coalesce((select string_agg(k::text, ' ' order by k.member_id)
                               from credit_of_member k where k.member_id = any(:ids) or k.recruiter_id = any(:ids)), '')
                          || coalesce((select string_agg(i.id || i.inviter_id::text, ' ' order by i.id)
                               from invitation i where i.inviter_id = any(:ids)), '')
                        """)
                .param("ids", new UUID[] {one.id(), other.id()})
                .query(String.class)
                .single();
    }
}
