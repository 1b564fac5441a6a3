package org.sangathan.people.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.people.Gender;
import org.sangathan.people.duplicates.FindPairs.Pair;
import org.sangathan.people.duplicates.Likeness.Profile;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on pairs that may be one person. */
@Repository
class DuplicateSql {
    private static final String PROFILES_AROUND = """
            select id, home_unit_id, name, gender, birth_year from member
            where constituency_id = :constituency_id and home_unit_id between :from_unit and :to_unit
              and birth_year between :from_year and :to_year and id <> :id
            limit 5000
            """;
    private static final String PROFILES_OF_CELL = """
            select id, home_unit_id, name, gender, birth_year from member where constituency_id = :constituency_id
            """;
    private static final String INSERT = """
            insert into duplicate_pair (constituency_id, one_id, other_id, score, reasons, state, found_at)
            values (:constituency_id, :one_id, :other_id, :score, :reasons, 'open', :at)
            on conflict (constituency_id, one_id, other_id) do nothing
            """;
    private static final String OPEN_OF_CELL = """
            select one_id, other_id, score, reasons from duplicate_pair
            where constituency_id = :constituency_id and state = 'open'
              and (-score, one_id, other_id) > (:after_score, :after_one, :after_other)
            order by -score, one_id, other_id
            limit :limit
            """;
    private static final String FIND = """
            select one_id, other_id, score, reasons from duplicate_pair
            where constituency_id = :constituency_id and one_id = :one_id and other_id = :other_id
            """;
    private static final String NOT_SAME = """
            update duplicate_pair set state = 'not_same'
            where constituency_id = :constituency_id and one_id = :one_id and other_id = :other_id
            """;
    private static final String DELETE_OF = """
            delete from duplicate_pair
            where constituency_id = :constituency_id and (one_id = :id or other_id = :id)
            """;
    private static final String SEARCHED_BEFORE = """
            select c.id from unnest(cast(:cells as int[])) as c (id)
            left join duplicate_search s on s.constituency_id = c.id
            where s.searched_at is null or s.searched_at < :before
            order by s.searched_at nulls first, c.id
            limit 1
            """;
    private static final String SEARCHED = """
            insert into duplicate_search (constituency_id, searched_at) values (:constituency_id, :at)
            on conflict (constituency_id) do update set searched_at = excluded.searched_at
            """;
    private static final String TRY_TURN = """
            select pg_try_advisory_xact_lock(:key, 0)
            """;
    private static final int TURN_KEY = 0x4455504C;

    private final JdbcClient database;

    DuplicateSql(JdbcClient database) {
        this.database = database;
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

    /** A pair that somebody has looked at stays as it was decided. */
    void insert(int constituencyId, Pair pair, Instant at) {
        database.sql(INSERT)
                .param("constituency_id", constituencyId)
                .param("one_id", pair.one().id())
                .param("other_id", pair.other().id())
                .param("score", pair.likeness().score())
                .param("reasons", pair.likeness().reasons().toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Two ids, the smaller first, and why they may be one person. */
    record Kept(UUID one, UUID other, int score, List<String> reasons) {}

    List<Kept> open(int constituencyId, Kept after, int limit) {
        return database.sql(OPEN_OF_CELL)
                .param("constituency_id", constituencyId)
                .param("after_score", -after.score())
                .param("after_one", after.one())
                .param("after_other", after.other())
                .param("limit", limit)
                .query(DuplicateSql::kept)
                .list();
    }

    Optional<Kept> find(int constituencyId, UUID one, UUID other) {
        return pair(FIND, constituencyId, one, other).query(DuplicateSql::kept).optional();
    }

    void rememberNotSame(int constituencyId, UUID one, UUID other) {
        pair(NOT_SAME, constituencyId, one, other).update();
    }

    private JdbcClient.StatementSpec pair(String statement, int constituencyId, UUID one, UUID other) {
        boolean inOrder = one.compareTo(other) < 0;
        return database.sql(statement)
                .param("constituency_id", constituencyId)
                .param("one_id", inOrder ? one : other)
                .param("other_id", inOrder ? other : one);
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("one_id", UUID.class),
                row.getObject("other_id", UUID.class),
                row.getInt("score"),
                List.of((String[]) row.getArray("reasons").getArray()));
    }

    void deleteOf(MemberKey member) {
        database.sql(DELETE_OF)
                .param("constituency_id", member.constituencyId())
                .param("id", member.id())
                .update();
    }

    /** The constituency whose search is oldest, if any is older than that. */
    Optional<Integer> searchedBefore(int[] cells, Instant before) {
        return database.sql(SEARCHED_BEFORE)
                .param("cells", cells)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getInt("id"))
                .optional();
    }

    void noteSearched(int constituencyId, Instant at) {
        database.sql(SEARCHED)
                .param("constituency_id", constituencyId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean tryTurn() {
        return database.sql(TRY_TURN)
                .param("key", TURN_KEY)
                .query(Boolean.class)
                .single();
    }
}
