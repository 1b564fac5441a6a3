package org.sangathan.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sangathan.platform.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement that reads the catalogue of posts. */
@Repository
class PostSql {
    private static final String POST_TYPES = """
            select p.code, p.level, p.rank, p.name_hi, p.name_en, p.seats, p.permissions, p.appointed_from, p.rules,
              p.version, p.retired
            from post_type p
            join level l on l.code = p.level
            order by l.rank, p.rank, p.code
            """;
    private static final String LOCK = """
            select code, level, rank, name_hi, name_en, seats, permissions, appointed_from, rules, version, retired
            from post_type where code = :code
            for share
            """;
    private static final String CATALOGUE_VERSION = """
            select version from post_catalogue
            """;

    private final JdbcClient database;

    PostSql(JdbcClient database) {
        this.database = database;
    }

    List<PostType> postTypes() {
        return database.sql(POST_TYPES).query(PostSql::postType).list();
    }

    Optional<PostType> lock(String code) {
        return database.sql(LOCK).param("code", code).query(PostSql::postType).optional();
    }

    long catalogueVersion() {
        return database.sql(CATALOGUE_VERSION).query(Long.class).single();
    }

    private static PostType postType(ResultSet row, int number) throws SQLException {
        return new PostType(
                row.getString("code"),
                row.getString("level"),
                row.getInt("rank"),
                row.getString("name_hi"),
                row.getString("name_en"),
                row.getInt("seats"),
                Arrays.stream((String[]) row.getArray("permissions").getArray())
                        .map(Permission::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("appointed_from").equals("above"),
                PostRulesText.read(row.getString("rules")),
                row.getInt("version"),
                row.getBoolean("retired"));
    }
}
