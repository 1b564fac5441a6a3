package org.sangathan.people.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sangathan.people.Gender;
import org.sangathan.people.duplicates.FindPairs.Pair;
import org.sangathan.people.duplicates.Likeness.Profile;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on pairs that may be one person, and on whose neighbours are still to be compared. */
@Repository
class DuplicateSql {
    private static final String PROFILE = """
            select id, home_unit_id, name, gender, birth_year from member
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String PROFILES_AROUND = """
            select id, home_unit_id, name, gender, birth_year from member
            where constituency_id = :constituency_id and home_unit_id between :from_unit and :to_unit
              and birth_year between :from_year and :to_year and id <> :id
            limit 5000
            """;
    private static final String PROFILES_OF_NAME = """
            select m.id, m.home_unit_id, m.name, m.gender, m.birth_year
            from member m
            join member own on own.constituency_id = m.constituency_id and own.name_key = m.name_key
            where own.constituency_id = :constituency_id and own.id = :id
              and m.constituency_id = :constituency_id and m.id <> :id
            limit :limit
            """;
    private static final String PROFILES_OF_CELL = """
            select id, home_unit_id, name, gender, birth_year from member where constituency_id = :constituency_id
            """;
    private static final String HOLD = """
            select id from member where constituency_id = :constituency_id and id = any(:ids) order by id for key share
            """;
    private static final String INSERT = """
            insert into duplicate_pair (constituency_id, one_id, other_id, score, reasons, state, found_at)
            values (:constituency_id, :one_id, :other_id, :score, :reasons, 'open', :at)
            on conflict (constituency_id, one_id, other_id) do update set
              score = excluded.score, reasons = excluded.reasons
            where duplicate_pair.state = 'open'
            """;
    private static final String OPEN_OF_CELL = """
            select one_id, other_id, score, reasons from duplicate_pair
            where constituency_id = :constituency_id and state = 'open'
              and (score < :after_score
                or score = :after_score and (one_id, other_id) > (:after_one, :after_other))
            order by score desc, one_id, other_id
            limit :limit
            """;
    private static final String LOCK = """
            select one_id, other_id, score, reasons from duplicate_pair
            where constituency_id = :constituency_id and one_id = :one_id and other_id = :other_id and state = 'open'
            for update
            """;
    private static final String PUT_TWO_PEOPLE = """
            insert into duplicate_pair (constituency_id, one_id, other_id, score, reasons, state, found_at)
            select :constituency_id, :one_id, :other_id, 0, '{}', 'two_people', :at
            where (select count(*) from member
                where constituency_id = :constituency_id and id in (:one_id, :other_id)) = 2
            on conflict (constituency_id, one_id, other_id) do update set state = 'two_people'
            """;
    private static final String TWO_PEOPLE_OF = """
            select case when one_id = :id then other_id else one_id end from duplicate_pair
            where constituency_id = :constituency_id and (one_id = :id or other_id = :id) and state = 'two_people'
            limit 1000
            """;
    private static final String COUNT_OF = """
            select count(*) from duplicate_pair
            where constituency_id = :constituency_id and (one_id = :id or other_id = :id)
            """;
    private static final String DELETE_OPEN_OF = """
            delete from duplicate_pair
            where constituency_id = :constituency_id and (one_id = :id or other_id = :id) and state = 'open'
            """;
    private static final String DELETE_OF = """
            delete from duplicate_pair where constituency_id = :constituency_id and (one_id = :id or other_id = :id)
            """;
    private static final String PUT_DUE = """
            insert into duplicate_due (constituency_id, member_id) values (:constituency_id, :id)
            on conflict (constituency_id, member_id) do update set member_id = excluded.member_id
            """;
    private static final String DUE = """
            select constituency_id, member_id from duplicate_due limit :limit
            """;
    private static final String TAKE_DUE = """
            delete from duplicate_due where constituency_id = :constituency_id and member_id = :id
            """;
    private static final String TRY_TURN = """
            select pg_try_advisory_xact_lock(:key, 0)
            """;
    private static final int TURN_KEY = 0x4455504C;

    private final JdbcClient database;

    DuplicateSql(JdbcClient database) {
        this.database = database;
    }

    Optional<Profile> profile(MemberKey key) {
        return keyed(PROFILE, key).query(DuplicateSql::profile).optional();
    }

    /** Who lives near and is about as old. */
    List<Profile> around(int constituencyId, Profile profile) {
        return database.sql(PROFILES_AROUND)
                .param("constituency_id", constituencyId)
                .param("from_unit", profile.boothId() - Likeness.NEIGHBOURHOOD)
                .param("to_unit", profile.boothId() + Likeness.NEIGHBOURHOOD)
                .param("from_year", profile.birthYear() - 1)
                .param("to_year", profile.birthYear() + 1)
                .param("id", profile.id())
                .query(DuplicateSql::profile)
                .list();
    }

    /** Who else has the same name, as it is searched. */
    List<Profile> ofName(MemberKey key, int limit) {
        return keyed(PROFILES_OF_NAME, key)
                .param("limit", limit)
                .query(DuplicateSql::profile)
                .list();
    }

    List<Profile> ofCell(int constituencyId) {
        return database.sql(PROFILES_OF_CELL)
                .param("constituency_id", constituencyId)
                .query(DuplicateSql::profile)
                .list();
    }

    private static Profile profile(ResultSet row, int number) throws SQLException {
        return new Profile(
                row.getObject("id", UUID.class),
                row.getInt("home_unit_id"),
                HeardName.of(row.getString("name")),
                Gender.valueOf(row.getString("gender").toUpperCase(Locale.ROOT)),
                row.getInt("birth_year"));
    }

    /**
     * Who of these is there, and is neither merged nor erased until the end of the transaction. Locked in the order in
     * which a merge locks its two.
     */
    Set<UUID> hold(int constituencyId, Collection<UUID> ids) {
        return Set.copyOf(database.sql(HOLD)
                .param("constituency_id", constituencyId)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
    }

    /** A pair that somebody has judged stays as it was judged. */
    void insert(int constituencyId, Pair pair, Instant at) {
        pair(INSERT, constituencyId, pair.one().id(), pair.other().id())
                .param("score", pair.likeness().score())
                .param("reasons", pair.likeness().reasons().toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Two ids, the smaller first, and why they may be one person. */
    record Found(UUID one, UUID other, int score, List<String> reasons) {}

    List<Found> open(int constituencyId, Found after, int limit) {
        return database.sql(OPEN_OF_CELL)
                .param("constituency_id", constituencyId)
                .param("after_score", after.score())
                .param("after_one", after.one())
                .param("after_other", after.other())
                .param("limit", limit)
                .query(DuplicateSql::found)
                .list();
    }

    /** Until the end of the transaction nobody else judges it. */
    Optional<Found> lock(int constituencyId, UUID one, UUID other) {
        return pair(LOCK, constituencyId, one, other).query(DuplicateSql::found).optional();
    }

    /** Where both are still there. */
    void putTwoPeople(int constituencyId, UUID one, UUID other, Instant at) {
        pair(PUT_TWO_PEOPLE, constituencyId, one, other)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** From whom somebody has told the member apart. */
    List<UUID> twoPeopleOf(MemberKey key) {
        return keyed(TWO_PEOPLE_OF, key)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    int count(MemberKey key) {
        return keyed(COUNT_OF, key).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec pair(String statement, int constituencyId, UUID one, UUID other) {
        boolean inOrder = FindPairs.inOrder(one, other);
        return database.sql(statement)
                .param("constituency_id", constituencyId)
                .param("one_id", inOrder ? one : other)
                .param("other_id", inOrder ? other : one);
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getObject("one_id", UUID.class),
                row.getObject("other_id", UUID.class),
                row.getInt("score"),
                List.of((String[]) row.getArray("reasons").getArray()));
    }

    void deleteOpenOf(MemberKey member) {
        keyed(DELETE_OPEN_OF, member).update();
    }

    void deleteOf(MemberKey member) {
        keyed(DELETE_OF, member).update();
        takeDue(member);
    }

    /** Waits for a comparison that is under way, which has not seen the change. */
    void putDue(MemberKey member) {
        keyed(PUT_DUE, member).update();
    }

    List<MemberKey> due(int limit) {
        return database.sql(DUE)
                .param("limit", limit)
                .query((row, number) ->
                        new MemberKey(row.getInt("constituency_id"), row.getObject("member_id", UUID.class)))
                .list();
    }

    void takeDue(MemberKey member) {
        keyed(TAKE_DUE, member).update();
    }

    boolean tryTurn() {
        return database.sql(TRY_TURN)
                .param("key", TURN_KEY)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec keyed(String statement, MemberKey key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id());
    }
}
