package org.sangathan.appointments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sangathan.platform.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the catalogue of posts. */
@Repository
class PostSql {
    private static final String POST_TYPES = """
            select p.code, p.level, p.rank, p.name_hi, p.name_en, p.seats, p.permissions, p.appointed_from
            from post_type p
            join level l on l.code = p.level
            order by l.rank, p.rank, p.code
            """;

    private final JdbcClient database;

    PostSql(JdbcClient database) {
        this.database = database;
    }

    List<PostType> postTypes() {
        return database.sql(POST_TYPES)
                .query((row, number) -> new PostType(
                        row.getString("code"),
                        row.getString("level"),
                        row.getInt("rank"),
                        row.getString("name_hi"),
                        row.getString("name_en"),
                        row.getInt("seats"),
                        Arrays.stream((String[]) row.getArray("permissions").getArray())
                                .map(Permission::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getString("appointed_from").equals("above")))
                .list();
    }
}
