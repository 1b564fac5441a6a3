package org.sangathan.territory.booths;

import org.sangathan.platform.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With a person who is erased go the booth lists that they brought; the booths and the audit stay. */
@Component
class ForgetImports {
    private final JdbcClient database;

    ForgetImports(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void forget(PersonErased erased) {
        database.sql(ImportSql.DELETE_OF_PERSON)
                .param("member_id", erased.member().id())
                .update();
    }
}
