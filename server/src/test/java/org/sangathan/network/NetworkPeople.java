package org.sangathan.network;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.people.MemberJoined;
import org.sangathan.people.NameKey;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Grant;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Permission;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Fresh members of chosen booths, for tests of the network below the HTTP layer. */
@TestComponent
public class NetworkPeople {
    /** Gorakhpur Urban. */
    public static final int CITY = 24_322;

    public static final int STATE = 240_000_000;
    private static final AtomicInteger TURN = new AtomicInteger();
    private static final List<String> NAMES =
            List.of("सुनीता यादव", "रमेश कुमार", "शबाना बेगम", "राम सिंह", "Priya Verma", "गीता देवी", "अनिल मौर्य");

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    NetworkPeople(JdbcClient database, TransactionTemplate transaction, ApplicationEventPublisher events, Ids ids) {
        this.database = database;
        this.transaction = transaction;
        this.events = events;
        this.ids = ids;
    }

    /** The booth of a seat by its place in the order of ids. */
    public int booth(int cell, int which) {
        return database.sql("select id from booth where constituency_id = :cell order by id offset :which limit 1")
                .param("cell", cell)
                .param("which", which)
                .query(Integer.class)
                .single();
    }

    /** A booth of another district. */
    public int boothElsewhere() {
        return database.sql("""
                        select id from booth where constituency_id not between 24320 and 24328
                        order by constituency_id, id limit 1
                        """).query(Integer.class).single();
    }

    public Actor member(int boothId) {
        return member(boothId, NAMES.get(TURN.getAndIncrement() % NAMES.size()));
    }

    public Actor member(int boothId, String name) {
        UUID id = ids.next();
        // few share name and year, or they would be taken for one person
        int year = 1940 + TURN.getAndIncrement() % 60;
        Member member = new Member(
                boothId / 10_000,
                id,
                boothId,
                name,
                Gender.WOMAN,
                year,
                "hi",
                false,
                java.time.Instant.now(),
                "demonstration",
                null);
        transaction.executeWithoutResult(status -> {
            database.sql("""
                            insert into member (constituency_id, id, home_unit_id, name, name_key, gender, birth_year,
                              phone_sealed, language, worker, joined_at, joined_how, proven_at)
                            values (:cell, :id, :home, :name, :key, 'woman', :year, null, 'hi', false, now(),
                              'demonstration', now())
                            """)
                    .param("cell", member.constituencyId())
                    .param("id", id)
                    .param("home", boothId)
                    .param("name", name)
                    .param("key", NameKey.of(name))
                    .param("year", year)
                    .update();
            database.sql("""
                            insert into consent (constituency_id, member_id, purpose, notice_version, language, given_at)
                            values (:cell, :id, 'membership', '1', 'hi', now())
                            """)
                    .param("cell", member.constituencyId())
                    .param("id", id)
                    .update();
            events.publishEvent(new MemberJoined(member));
            // the few names of many people made here are not to be taken for few people
            database.sql("delete from duplicate_due where member_id = :id")
                    .param("id", id)
                    .update();
        });
        return new Actor(id, member.constituencyId(), ids.next(), List.of());
    }

    /** The same member with a post in a unit that lets its holder speak for it. */
    public Actor holding(Actor member, int unitId) {
        Grant grant = new Grant(unitId, java.util.Set.of(Permission.SPEAK_AS_UNIT));
        return new Actor(member.memberId(), member.constituencyId(), member.sessionId(), List.of(grant));
    }

    /** An own account created long ago, so that the limits for new ones do not hold. */
    public Actor settled(Actor member) {
        database.sql("update account set created_at = now() - interval '1 year' where id = :id")
                .param("id", member.memberId())
                .update();
        return member;
    }
}
