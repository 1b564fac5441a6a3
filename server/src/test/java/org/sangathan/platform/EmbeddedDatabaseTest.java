package org.sangathan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class EmbeddedDatabaseTest {
    @Autowired
    JdbcClient database;

    @Test
    void finds_hindi_by_trigrams() {
        assertThat(database.sql("select similarity('रमेश कुमार', 'रमेश') > 0.3")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void asks_for_a_password() {
        assertThat(database.sql("select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
