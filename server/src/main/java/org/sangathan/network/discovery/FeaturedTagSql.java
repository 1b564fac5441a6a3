package org.sangathan.network.discovery;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the tags that an account shows. */
@Repository
class FeaturedTagSql {
    private static final String OF = """
            select id, tag from featured_tag where account_id = :account_id order by id limit 50
            """;
    private static final String INSERT = """
            insert into featured_tag (account_id, id, tag) values (:account_id, :id, :tag) on conflict do nothing
            """;
    private static final String DELETE = """
            delete from featured_tag where account_id = :account_id and id = :id
            """;
    private static final String USED = """
            select e.tag from author_entry a join tag_entry e on e.status_id = a.status_id
            where a.author_id = :account_id and a.status_id > :since
            group by e.tag order by count(*) desc, e.tag limit 20
            """;

    private final JdbcClient database;

    FeaturedTagSql(JdbcClient database) {
        this.database = database;
    }

    /** A tag that is shown. */
    record Featured(UUID id, String tag) {}

    List<Featured> of(UUID account) {
        return database.sql(OF)
                .param("account_id", account)
                .query((row, number) -> new Featured(row.getObject("id", UUID.class), row.getString("tag")))
                .list();
    }

    void insert(UUID account, Featured featured) {
        database.sql(INSERT)
                .param("account_id", account)
                .param("id", featured.id())
                .param("tag", featured.tag())
                .update();
    }

    boolean delete(UUID account, UUID id) {
        return database.sql(DELETE).param("account_id", account).param("id", id).update() > 0;
    }

    /** What an account wrote most under, since that status. */
    List<String> used(UUID account, UUID since) {
        return database.sql(USED)
                .param("account_id", account)
                .param("since", since)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
