package org.sangathan.network.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.access.PhoneNumber;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.publishing.NetworkLog;
import org.sangathan.network.standing.Standings;
import org.sangathan.people.AddMember;
import org.sangathan.people.EraseMember;
import org.sangathan.people.Gender;
import org.sangathan.people.JoiningUndone;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Who is silenced or suspended, leaves and joins again is what they were before. */
@ServerTest
class StandingAfterLeavingTest {
    private static final AtomicLong PHONE = new AtomicLong(9_877_000_000L);

    @Autowired
    Callers callers;

    @Autowired
    NetworkPeople people;

    @Autowired
    AddMember addMember;

    @Autowired
    EraseMember eraseMember;

    @Autowired
    Members members;

    @Autowired
    Standings standings;

    @Autowired
    KeepStanding keepStanding;

    @Autowired
    NetworkLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    @Autowired
    MovingClock clock;

    @Autowired
    Ids ids;

    private final PhoneNumber phone =
            PhoneNumber.parse("+91" + PHONE.incrementAndGet()).orElseThrow();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private MemberKey join(@Nullable PhoneNumber number) {
        int booth = people.booth(NetworkPeople.CITY, 7);
        Member member = new Member(
                NetworkPeople.CITY,
                ids.next(),
                booth,
                "कमला मिश्रा",
                Gender.WOMAN,
                1971,
                "hi",
                false,
                Instant.now(),
                "link",
                null);
        transaction.executeWithoutResult(status -> addMember.add(member, number, null, "2026-11", Map.of()));
        return new MemberKey(member.constituencyId(), member.id());
    }

    private void leave(MemberKey who) {
        transaction.executeWithoutResult(
                status -> eraseMember.erase(members.find(who).orElseThrow(), "member_left"));
        log.catchUp();
    }

    private String measure(MemberKey about, String kind, @Nullable Instant until) {
        Map<String, Object> body = new java.util.HashMap<>(
                Map.of("id", UUID.randomUUID(), "kind", kind, "category", "spam", "reason", "बार-बार", "word", "बस"));
        body.put("until", until);
        Caller.Answer answer = callers.with("Constituency president")
                .post("/api/org/moderation/accounts/" + about.id() + "/measures", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private int kept() {
        return database.sql("select count(*) from standing_after_leaving")
                .query(Integer.class)
                .single();
    }

    @Test
    void holds_again_for_the_number_that_joins_again_and_can_be_appealed_and_lifted() {
        MemberKey before = join(phone);
        measure(before, "suspend", null);
        Instant until = Instant.now().plus(Duration.ofDays(40)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        measure(before, "silence", until);
        int others = kept();
        leave(before);
        assertThat(kept()).isEqualTo(others + 2);

        MemberKey again = join(phone);
        assertThat(standings.of(again.id()).suspendedUntil()).isEqualTo(Instant.MAX);
        assertThat(standings.of(again.id()).silencedUntil()).isEqualTo(until);
        assertThat(database.sql("select count(*) from network_log where kind = 'ACCOUNT' and object_id = :id")
                        .param("id", again.id())
                        .query(Integer.class)
                        .single())
                .as("committed with the joining, for processes that keep standings in memory")
                .isEqualTo(1);
        assertThat(kept()).as("it is kept in one place").isEqualTo(others);
        Caller member = callers.as(again);
        assertThat(member.get("/api/v1/timelines/home").code()).isEqualTo("account_suspended");
        String id = database.sql("select id from measure where account_id = :id and kind = 'suspend'")
                .param("id", again.id())
                .query(String.class)
                .single();
        assertThat(member.post("/api/org/me/measures/" + id + "/appeal", Map.of("text", "मैं दूसरी हूँ"))
                        .status())
                .isEqualTo(200);
        Caller.Answer answer = callers.with("Constituency president")
                .post("/api/org/moderation/measures/" + id + "/answer", Map.of("lifted", true, "text", "ठीक है"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(member.get("/api/v1/timelines/home").status()).isEqualTo(200);

        leave(again);
        MemberKey third = join(phone);
        assertThat(standings.isSuspended(third.id()))
                .as("what was lifted does not come back")
                .isFalse();
        assertThat(standings.isSilenced(third.id()))
                .as("and what was not stays")
                .isTrue();
    }

    @Test
    void is_told_beforehand_to_the_one_who_would_leave() {
        MemberKey member = join(phone);
        assertThat(toldOfLeaving(member)).isEmpty();

        measure(member, "suspend", null);

        assertThat(toldOfLeaving(member)).singleElement().satisfies(category -> {
            assertThat(category.path("kept").asString()).contains("एक साल");
            assertThat(category.path("rows").toString()).contains("measure_suspend");
        });
    }

    private List<JsonNode> toldOfLeaving(MemberKey member) {
        Caller.Answer data = callers.as(member).get("/api/org/me/data");
        assertThat(data.status()).as(data.text()).isEqualTo(200);
        return data.body()
                .path("categories")
                .valueStream()
                .filter(each -> each.path("code").asString().equals("standing_after_leaving"))
                .filter(each -> each.path("count").asInt() > 0)
                .toList();
    }

    @Test
    void ends_for_another_number_after_its_own_end_and_after_a_year() {
        MemberKey before = join(phone);
        measure(before, "suspend", Instant.now().plus(Duration.ofDays(3)));
        leave(before);
        PhoneNumber other = PhoneNumber.parse("+91" + PHONE.incrementAndGet()).orElseThrow();
        MemberKey somebody = join(other);
        assertThat(standings.isSuspended(somebody.id())).isFalse();
        assertThat(standings.isSuspended(join(null).id())).isFalse();

        clock.advance(Duration.ofDays(4));
        MemberKey late = join(phone);
        assertThat(standings.restrained()).doesNotContain(late.id());

        clock.reset();
        measure(somebody, "suspend", null);
        leave(somebody);
        clock.advance(Duration.ofDays(364));
        keepStanding.forgetEnded();
        int withinTheYear = kept();
        clock.advance(Duration.ofDays(3));
        keepStanding.forgetEnded();
        assertThat(kept()).isLessThan(withinTheYear);
        assertThat(standings.isSuspended(join(other).id())).isFalse();
    }

    @Test
    void keeps_nothing_of_an_end_by_lifting_nor_of_a_joining_that_was_not_the_owners() {
        MemberKey lifted = join(phone);
        String measure = measure(lifted, "suspend", null);
        callers.with("Constituency president")
                .post("/api/org/moderation/measures/" + measure + "/lift", Map.of("category", "other"));
        int others = kept();
        leave(lifted);
        assertThat(kept()).isEqualTo(others);

        MemberKey enrolledByAnother = join(phone);
        measure(enrolledByAnother, "suspend", null);
        Member member = members.find(enrolledByAnother).orElseThrow();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new JoiningUndone(member));
            eraseMember.erase(member, "joining_undone");
        });
        assertThat(kept()).isEqualTo(others);
        assertThat(standings.isSuspended(join(phone).id())).isFalse();
    }

    @Test
    void tells_nothing_of_the_number_but_a_hash_of_its_own() {
        MemberKey before = join(phone);
        measure(before, "silence", null);
        leave(before);
        List<String> rows = database.sql("select standing_after_leaving::text from standing_after_leaving")
                .<String>query((row, number) -> row.getString(1))
                .list();
        assertThat(rows)
                .isNotEmpty()
                .noneMatch(row -> row.contains(phone.e164().substring(3))
                        || row.contains(before.id().toString()));
        assertThat(database.sql("""
                        select count(*) from standing_after_leaving k join login l on l.phone_hash = k.phone_hash
                        """).query(Integer.class).single()).isZero();
    }
}
