package org.sangathan.appointments.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.access.PhoneNumber;
import org.sangathan.people.AddMember;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.credits.SettleCredits;
import org.sangathan.people.joining.UndoJoining;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** People who join by somebody's invitation, some of them undone, and what that counts for whoever invited them. */
final class Recruits {
    private static final AtomicLong PHONE = new AtomicLong(9_200_000_000L);

    private final Callers callers;
    private final AddMember addMember;
    private final UndoJoining undoJoining;
    private final Members members;
    private final SettleCredits settleCredits;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final JdbcClient database;
    private final int booth;

    private final List<MemberKey> joined = Collections.synchronizedList(new ArrayList<>());
    /** Credits by the member whose joining was undone. */
    private final Map<UUID, UUID> undone = new ConcurrentHashMap<>();

    Recruits(ListableBeanFactory beans, int booth) {
        this.callers = beans.getBean(Callers.class);
        this.addMember = beans.getBean(AddMember.class);
        this.undoJoining = beans.getBean(UndoJoining.class);
        this.members = beans.getBean(Members.class);
        this.settleCredits = beans.getBean(SettleCredits.class);
        this.transaction = beans.getBean(TransactionTemplate.class);
        this.ids = beans.getBean(Ids.class);
        this.database = beans.getBean(JdbcClient.class);
        this.booth = booth;
    }

    /** @return nobody when they were a child */
    @Nullable
    MemberKey join(SplittableRandom random, MemberKey inviter, int year) {
        int age = random.nextInt(15, 40);
        UUID id = ids.next();
        Member member = new Member(
                booth / 10_000,
                id,
                booth,
                "नीलम देवी",
                Gender.WOMAN,
                year - age,
                "hi",
                false,
                Instant.now(),
                "link",
                inviter.id());
        // some in a row, some far apart: flags are found
        PhoneNumber phone = new PhoneNumber("+91" + PHONE.addAndGet(random.nextInt(1, 20)));
        Runnable joining = () -> transaction.executeWithoutResult(
                status -> addMember.add(member, phone, inviter.constituencyId(), "test", Map.of()));
        if (age < 18) {
            assertThatThrownBy(joining::run).isInstanceOf(Problem.class);
            return null;
        }
        joining.run();
        MemberKey key = new MemberKey(booth / 10_000, id);
        joined.add(key);
        return key;
    }

    void undoSome(SplittableRandom random) {
        MemberKey key = some(random);
        Optional<UUID> credit = key == null ? Optional.empty() : creditOf(key);
        if (key != null && credit.isPresent()) {
            boolean was = undoAsTheyDo(key);
            if (was) {
                undone.put(key.id(), credit.get());
            }
        }
    }

    /** With the link that came by SMS; false when they are gone already. */
    private boolean undoAsTheyDo(MemberKey key) {
        Optional<String> token = transaction.execute(status -> members.lock(key).map(undoJoining::newToken));
        try {
            token.ifPresent(undoJoining::undo);
            return token.isPresent();
        } catch (Problem gone) {
            return false;
        }
    }

    /** The quiet period of some credits passes, and what is due settles. */
    void settle(SplittableRandom random) {
        // one at a time: a statement over many rows meets, in a deadlock, whoever is undone at this moment
        for (UUID credit : pending(random.nextInt(3))) {
            database.sql(
                            "update credit set settles_at = :past, next_check_at = :past where id = :id and state = 'pending'")
                    .param("past", Instant.now().minusSeconds(60).atOffset(ZoneOffset.UTC))
                    .param("id", credit)
                    .update();
        }
        try {
            settleCredits.settle();
        } catch (ConcurrencyFailureException later) {
            // as the job itself: it settles in the next minute
        }
    }

    private List<UUID> pending(int third) {
        return database.sql("""
                        select id from credit
                        where constituency_id = :cell and state = 'pending' and mod(abs(hashtext(id::text)), 3) = :third
                        """)
                .param("cell", booth / 10_000)
                .param("third", third)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void decideSome(SplittableRandom random) {
        Caller leader = callers.with("Constituency president");
        for (JsonNode flag : leader.get("/api/org/units/" + booth / 10_000 * 10_000 + "/credit-flags")
                .body()) {
            if (random.nextInt(4) == 0) {
                String path =
                        "/api/org/credit-flags/" + flag.path("constituency_id").asInt(booth / 10_000) + "/"
                                + flag.path("id").asString();
                Map<String, String> decision =
                        Map.of("decision", random.nextBoolean() ? "fine" : "lower", "reason", "looked into");
                assertThat(leader.post(path + "/decide", decision).status()).isLessThan(500);
            }
        }
    }

    private @Nullable MemberKey some(SplittableRandom random) {
        synchronized (joined) {
            return joined.isEmpty() ? null : joined.get(random.nextInt(joined.size()));
        }
    }

    private Optional<UUID> creditOf(MemberKey member) {
        return database.sql("select credit_id from credit_of_member where member_id = :id")
                .param("id", member.id())
                .query(UUID.class)
                .optional();
    }

    int countUndone() {
        return undone.size();
    }

    /** Of an undone joining nothing counts; credits of a recruiter who is gone are gone. */
    void assertCreditsHold(long seed) {
        assertThat(count("""
                        select count(*) from credit where id = any(:ids) and state <> 'lowered'
                        """)).as("credits for undone joinings, seed %s", seed).isZero();
        assertThat(count("""
                        select count(*) from credit c where c.recruiter_id <> all(:ids) and not exists (
                          select from member m
                          where m.constituency_id = c.constituency_id and m.id = c.recruiter_id)
                        """)).as("credits of nobody, seed %s", seed).isZero();
        assertThat(count("""
                        select count(*) from credit c where c.id <> all(:ids) and c.state <> 'lowered'
                          and c.member_id is not null and not exists (
                          select from member m where m.id = c.member_id)
                        """))
                .as("credits for members who are gone, seed %s", seed)
                .isZero();
        assertThat(count("""
                        select count(*) from member m where m.id <> all(:ids) and m.inviter_id is not null
                          and not exists (select from member i where i.id = m.inviter_id)
                        """)).as("members invited by nobody, seed %s", seed).isZero();
    }

    private int count(String statement) {
        return database.sql(statement)
                .param("ids", undone.values().toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
