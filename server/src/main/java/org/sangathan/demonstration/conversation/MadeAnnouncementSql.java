package org.sangathan.demonstration.conversation;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements of made-up announcements. */
@Repository
class MadeAnnouncementSql {
    private static final String INSERT = """
            insert into announcement (id, text, html, starts_at, ends_at, all_day, published_at, updated_at, made_by)
            values (:id, :text, :html, now() + make_interval(days => :in_days),
              now() + make_interval(days => :in_days + 20), false, now() - interval '5 hours', now() - interval '5 hours',
              :by)
            """;
    private static final String REACT = """
            insert into announcement_reaction (account_id, announcement_id, name) values (:account, :id, :sign)
            on conflict do nothing
            """;
    private static final String COUNT = """
            insert into announcement_reaction_count (announcement_id, name, count, first_at)
            select announcement_id, name, count(*), now() from announcement_reaction
            where announcement_id = :id group by announcement_id, name
            """;

    private final JdbcClient database;

    MadeAnnouncementSql(JdbcClient database) {
        this.database = database;
    }

    void insert(UUID id, String text, String html, int inDays, UUID by) {
        database.sql(INSERT)
                .param("id", id)
                .param("text", text)
                .param("html", html)
                .param("in_days", inDays)
                .param("by", by)
                .update();
    }

    void react(UUID account, UUID id, String sign) {
        database.sql(REACT)
                .param("account", account)
                .param("id", id)
                .param("sign", sign)
                .update();
    }

    void count(UUID id) {
        database.sql(COUNT).param("id", id).update();
    }
}
