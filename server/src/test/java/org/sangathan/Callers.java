package org.sangathan;

import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Logins.Login;
import org.sangathan.access.Sessions;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of the made-up world, signed in. */
@TestComponent
@Lazy
public class Callers {
    private final Environment environment;
    private final Sessions sessions;
    private final JdbcClient database;

    Callers(Environment environment, Sessions sessions, JdbcClient database) {
        this.environment = environment;
        this.sessions = sessions;
        this.database = database;
    }

    /** Somebody whom the server has never seen. */
    public Caller stranger() {
        return new Caller(port(), null);
    }

    /** @param post in English, such as "District president"; the first of the known people with it */
    public Caller with(String post) {
        return as(person(post, 0));
    }

    public Caller with(String post, int which) {
        return as(person(post, which));
    }

    public Caller as(MemberKey member) {
        return new Caller(port(), sessions.begin(new Login(member.id(), member.constituencyId(), "hi"), "test"));
    }

    /** A browser with the member's session cookie. */
    public Caller browserOf(MemberKey member) {
        String token = sessions.begin(new Login(member.id(), member.constituencyId(), "hi"), "test");
        return new Caller(port(), null, Map.of("Cookie", "sangathan_session=" + token));
    }

    /** A tool with this token. */
    public Caller bearing(String token) {
        return new Caller(port(), token);
    }

    public MemberKey person(String post, int which) {
        return database.sql("""
                        select member_id, constituency_id from demonstration_person
                        where post_en = :post order by place offset :which limit 1
                        """)
                .param("post", post)
                .param("which", which)
                .query((row, number) ->
                        new MemberKey(row.getInt("constituency_id"), row.getObject("member_id", UUID.class)))
                .single();
    }

    public String phone(String post) {
        return database.sql("select phone from demonstration_person where post_en = :post order by place limit 1")
                .param("post", post)
                .query(String.class)
                .single();
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
