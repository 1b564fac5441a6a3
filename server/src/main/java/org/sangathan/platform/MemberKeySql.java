package org.sangathan.platform;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the secrets of members' keys, but those of backups. */
@Repository
class MemberKeySql {
    private static final String DELETE = """
            delete from member_key where member_id = :member_id
            """;

    private final JdbcClient database;

    MemberKeySql(JdbcClient database) {
        this.database = database;
    }

    void delete(UUID memberId) {
        database.sql(DELETE).param("member_id", memberId).update();
    }
}
