package org.sangathan.access.oauth;

import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Logins.Login;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on logins of test tools. */
@Repository
class TestLoginSql {
    private static final String INSERT = """
            insert into test_login (name, member_id, password_hash)
            values (:name, :member_id, :password_hash)
            """;
    private static final String FIND = """
            select t.password_hash, l.member_id, l.constituency_id, l.language
            from test_login t
            join login l on l.member_id = t.member_id
            where t.name = :name
            """;

    private final JdbcClient database;

    TestLoginSql(JdbcClient database) {
        this.database = database;
    }

    record Kept(String passwordHash, Login member) {}

    void insert(String name, Login member, String passwordHash) {
        database.sql(INSERT)
                .param("name", name)
                .param("member_id", member.memberId())
                .param("password_hash", passwordHash)
                .update();
    }

    Optional<Kept> find(String name) {
        return database.sql(FIND)
                .param("name", name)
                .query((row, number) -> new Kept(
                        row.getString("password_hash"),
                        new Login(
                                row.getObject("member_id", UUID.class),
                                row.getInt("constituency_id"),
                                row.getString("language"))))
                .optional();
    }
}
