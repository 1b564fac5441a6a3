package org.sangathan.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.access.Logins;
import org.sangathan.access.PhoneNumber;
import org.sangathan.people.AddMember;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.UnitRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class MergeTest {
    private static final AtomicLong PHONES = new AtomicLong(9_714_000_000L);
    private static final int CELL = 24_322;

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    MovingClock clock;

    @Autowired
    AddMember addMember;

    @Autowired
    FindDuplicates findDuplicates;

    @Autowired
    MergeMembers mergeMembers;

    @Autowired
    Logins logins;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    EmptyPosts.Candidate candidate = EmptyPosts.Candidate.NOBODY;
    Caller leader;

    @BeforeEach
    void chooseBooth() {
        candidate = emptyPosts.boothWithoutPresident();
        leader = callers.with("District president");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void finds_a_person_who_joins_again_in_another_script() {
        Member first = join("फूलमती कुशवाहा", 1971, 0);
        Member again = join("Phoolmati Kushwaha", 1972, 0);
        Member other = join("मालती कुशवाहा", 1971, 0);

        assertThat(pair(first, again).path("reasons").toString()).contains("year_apart", "same_booth");
        assertThat(pairs().toString()).doesNotContain(other.id().toString());
    }

    @Test
    void finds_in_a_whole_constituency_what_it_finds_at_joining() {
        Member first = join("ज्ञानेन्द्र निषाद", 1964, 0);
        Member again = join("Gyanendra Nishad", 1964, 0);
        JsonNode atJoining = pair(first, again);
        database.sql("delete from duplicate_pair where constituency_id = :cell")
                .param("cell", CELL)
                .update();

        assertThat(findDuplicates.search(CELL)).isPositive();

        assertThat(pair(first, again)).isEqualTo(atJoining);
    }

    @Test
    void merges_field_by_field_with_everything_of_both_and_undoes_it() {
        Member kept = join("सावित्री कुशवाहा", 1970, 1);
        Member gone = join("Sawitri Kushwaha", 1971, 2);
        callers.with("District president").get(member(gone) + "?reason=check");
        UUID appointment = appointAndAccept(gone);
        int members = figure("members");
        String before = state(kept, gone);
        UUID id = ids.next();

        assertThat(merge(id, kept, gone, List.of("birth_year", "phone")).status())
                .isEqualTo(200);
        assertThat(merge(id, kept, gone, List.of("birth_year", "phone")).status())
                .isEqualTo(200);

        assertThat(figure("members")).isEqualTo(members - 1);
        assertThat(database.sql("select name || ' ' || birth_year from member where id = :id")
                        .param("id", kept.id())
                        .query(String.class)
                        .single())
                .isEqualTo("सावित्री कुशवाहा 1971");
        JsonNode me = callers.as(keyOf(kept)).get("/api/org/me").body();
        assertThat(me.path("posts")).hasSize(1);
        assertThat(callers.as(keyOf(kept)).get("/api/org/me/looks").body()).isNotEmpty();
        assertThat(logins.find(new PhoneNumber("+91" + PHONES.get()))
                        .orElseThrow()
                        .memberId())
                .isEqualTo(kept.id());
        assertThat(leader.get(member(gone) + "?reason=old-link")
                        .body()
                        .path("id")
                        .asString())
                .isEqualTo(kept.id().toString());

        assertThat(leader.post("/api/org/merges/" + CELL + "/" + id + "/undo", Map.of())
                        .status())
                .isEqualTo(204);

        assertThat(figure("members")).isEqualTo(members);
        assertThat(state(kept, gone)).isEqualTo(before);
        assertThat(database.sql("select member_id from appointment where id = :id")
                        .param("id", appointment)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .single())
                .isEqualTo(gone.id());
        assertThat(pairs().toString()).doesNotContain(gone.id().toString());
    }

    @Test
    void destroys_what_was_merged_away_with_the_person_and_after_thirty_days() {
        Member kept = join("रुक्मिणी निषाद", 1970, 0);
        Member gone = join("Rukmini Nishad", 1970, 0);
        UUID id = ids.next();
        merge(id, kept, gone, List.of());
        callers.as(keyOf(kept)).delete("/api/org/me");
        assertThat(merges(id)).isZero();

        Member other = join("उर्मिला निषाद", 1961, 0);
        Member twin = join("Urmila Nishad", 1961, 0);
        UUID old = ids.next();
        merge(old, other, twin, List.of());
        assertThat(merges(old)).isOne();
        clock.advance(Duration.ofDays(31));
        assertThat(leader.post("/api/org/merges/" + CELL + "/" + old + "/undo", Map.of())
                        .code())
                .isEqualTo("merge_unknown");
        mergeMembers.destroyOld();
        assertThat(merges(old)).isZero();
    }

    @Test
    void remembers_that_two_are_not_one_person() {
        Member one = join("दुर्गावती राय", 1980, 0);
        Member other = join("Durgawati Rai", 1980, 0);
        JsonNode pair = pair(one, other);

        assertThat(leader.post("/api/org/duplicates/not-same", named(pair)).status())
                .isEqualTo(204);
        findDuplicates.search(CELL);

        assertThat(pairs().toString()).doesNotContain(one.id().toString());
    }

    @Test
    void refuses_a_post_without_the_right_and_people_who_are_no_pair() {
        Member one = join("हरिश्चन्द्र राय", 1950, 0);
        Member other = join("Harishchandra Rai", 1950, 0);
        pair(one, other);

        assertThat(callers.with("Booth president")
                        .post("/api/org/duplicates/merge", request(ids.next(), one, other, List.of()))
                        .code())
                .isEqualTo("pair_unknown");
        assertThat(callers.with("District president", 1)
                        .post("/api/org/duplicates/merge", request(ids.next(), one, other, List.of()))
                        .code())
                .isEqualTo("pair_unknown");
        assertThat(callers.with("District president", 1)
                        .get("/api/org/units/243220000/duplicates")
                        .code())
                .isEqualTo("unit_unknown");
        Member stranger = join("बबलू", 1999, 0);
        assertThat(merge(ids.next(), one, stranger, List.of()).code()).isEqualTo("pair_unknown");
    }

    private Caller.Answer merge(UUID id, Member kept, Member gone, List<String> fromGone) {
        return leader.post("/api/org/duplicates/merge", request(id, kept, gone, fromGone));
    }

    private static Map<String, Object> request(UUID id, Member kept, Member gone, List<String> fromGone) {
        Map<String, Object> request = new HashMap<>();
        request.put("id", id);
        request.put("constituency_id", kept.constituencyId());
        request.put("kept_id", kept.id());
        request.put("gone_id", gone.id());
        request.put("from_gone", fromGone);
        return request;
    }

    private static Map<String, Object> named(JsonNode pair) {
        return Map.of(
                "constituency_id", pair.path("constituency_id").asInt(),
                "one_id", pair.path("one").path("id").asString(),
                "other_id", pair.path("other").path("id").asString());
    }

    private UUID appointAndAccept(Member member) {
        UUID id = ids.next();
        Map<String, Object> request = new HashMap<>();
        request.put("id", id);
        request.put("unit_id", candidate.boothId());
        request.put("post_type", "booth_committee_member");
        request.put("member", keyOf(member));
        Caller.Answer appointed = leader.post("/api/org/appointments", request);
        assertThat(appointed.status()).as(appointed.text()).isEqualTo(201);
        assertThat(callers.as(keyOf(member))
                        .post("/api/org/appointments/" + CELL + "/" + id + "/accept", Map.of())
                        .status())
                .isEqualTo(200);
        return id;
    }

    private JsonNode pair(Member one, Member other) {
        for (JsonNode pair : pairs()) {
            String text = pair.toString();
            if (text.contains(one.id().toString()) && text.contains(other.id().toString())) {
                return pair;
            }
        }
        throw new AssertionError("not found as a pair");
    }

    private JsonNode pairs() {
        return leader.get("/api/org/units/" + candidate.boothId() + "/duplicates?limit=200")
                .body();
    }

    private int merges(UUID id) {
        return database.sql("select count(*) from member_merge where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private String state(Member one, Member other) {
        return database.sql("""
                        select string_agg(m::text, ' ' order by m.id) || (
                            select string_agg(c.member_id::text || c.purpose, ' ' order by c.member_id, c.purpose)
                            from consent c where c.member_id = any(:ids)) || (
                            select string_agg(l.member_id::text || l.id, ' ' order by l.id)
                            from look l where l.member_id = any(:ids)) || (
                            select string_agg(o.member_id::text || o.phone_hash::text, ' ' order by o.member_id)
                            from login o where o.member_id = any(:ids))
                        from member m where m.id = any(:ids)
                        """)
                .param("ids", new UUID[] {one.id(), other.id()})
                .query(String.class)
                .single();
    }

    private int figure(String figure) {
        return database.sql("select coalesce(sum(" + figure + "), 0) from strength_unit where unit_id = :booth")
                .param("booth", candidate.boothId())
                .query(Integer.class)
                .single();
    }

    private static String member(Member member) {
        return "/api/org/members/" + member.constituencyId() + "/" + member.id();
    }

    private static MemberKey keyOf(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }

    private Member join(String name, int birthYear, int later) {
        Member member = new Member(
                UnitRef.constituencyOf(candidate.boothId()),
                ids.next(),
                candidate.boothId(),
                name,
                Gender.WOMAN,
                birthYear,
                "hi",
                false,
                clock.instant().plusSeconds(later),
                "link",
                null);
        PhoneNumber phone = new PhoneNumber("+91" + PHONES.addAndGet(53));
        transaction.executeWithoutResult(status -> addMember.add(member, phone, null, "test", Map.of()));
        return member;
    }
}
