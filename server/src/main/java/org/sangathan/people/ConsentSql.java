package org.sangathan.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Consents.Round;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on consents after joining. */
@Repository
class ConsentSql {
    private static final String ROUNDS = """
            select purpose, notice_version, language, given_at, withdrawn_at from consent
            where constituency_id = :constituency_id and member_id = :member_id
            order by given_at desc, purpose
            limit 1000
            """;
    private static final String ALLOWS = """
            select withdrawn_at is null from consent
            where constituency_id = :constituency_id and member_id = :member_id and purpose = :purpose
            order by given_at desc
            limit 1
            """;
    private static final String INSERT = """
            insert into consent (constituency_id, member_id, purpose, notice_version, language, given_at, withdrawn_at)
            values (:constituency_id, :member_id, :purpose, :notice_version, :language, :given_at,
              cast(:withdrawn_at as timestamptz))
            """;
    private static final String WITHDRAW = """
            update consent set withdrawn_at = :now
            where constituency_id = :constituency_id and member_id = :member_id and purpose = :purpose
              and withdrawn_at is null
            """;
    private static final String LIST = """
            update member set listed = :listed where constituency_id = :constituency_id and id = :member_id
            """;
    private static final String LOCK = """
            select 1 from member where constituency_id = :constituency_id and id = :member_id for update
            """;

    private final JdbcClient database;

    ConsentSql(JdbcClient database) {
        this.database = database;
    }

    List<Round> rounds(MemberKey key) {
        return keyed(ROUNDS, key).query(ConsentSql::round).list();
    }

    /** True where nothing was ever said. */
    boolean allows(MemberKey key, Purpose purpose) {
        return keyed(ALLOWS, key)
                .param("purpose", purpose.code())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void insert(MemberKey key, Round round) {
        Instant withdrawnAt = round.withdrawnAt();
        keyed(INSERT, key)
                .param("purpose", round.purpose())
                .param("notice_version", round.noticeVersion())
                .param("language", round.language())
                .param("given_at", PeopleSql.utc(round.givenAt()))
                .param("withdrawn_at", withdrawnAt == null ? null : PeopleSql.utc(withdrawnAt))
                .update();
    }

    boolean withdraw(MemberKey key, Purpose purpose, Instant now) {
        return keyed(WITHDRAW, key)
                        .param("purpose", purpose.code())
                        .param("now", PeopleSql.utc(now))
                        .update()
                > 0;
    }

    void list(MemberKey key, boolean listed) {
        keyed(LIST, key).param("listed", listed).update();
    }

    /** Two phones that change the same purpose do so one after the other. */
    void lock(MemberKey key) {
        keyed(LOCK, key).query(Integer.class).optional();
    }

    private JdbcClient.StatementSpec keyed(String statement, MemberKey key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("member_id", key.id());
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getString("purpose"),
                row.getString("notice_version"),
                row.getString("language"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                instant(row, "withdrawn_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime written = row.getObject(column, OffsetDateTime.class);
        return written == null ? null : written.toInstant();
    }
}
