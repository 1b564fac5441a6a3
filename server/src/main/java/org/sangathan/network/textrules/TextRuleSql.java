package org.sangathan.network.textrules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on text rules. */
@Repository
class TextRuleSql {
    private static final String INSERT = """
            insert into text_rule (id, unit_id, pattern, regex, action, hint, begins_at, ends_at, made_by, made_at)
            values (:id, :unit_id, :pattern, :regex, :action, :hint, :begins_at, :ends_at, :made_by, :made_at)
            on conflict do nothing
            """;
    private static final String IN_FORCE = """
            select id, unit_id, pattern, regex, action, hint, begins_at, ends_at, made_by, made_at, ended_at
            from text_rule where ended_at is null and ends_at > :now
            order by id limit 1000
            """;
    private static final String ALL = """
            select id, unit_id, pattern, regex, action, hint, begins_at, ends_at, made_by, made_at, ended_at
            from text_rule order by id desc limit 500
            """;
    private static final String FIND = """
            select id, unit_id, pattern, regex, action, hint, begins_at, ends_at, made_by, made_at, ended_at
            from text_rule where id = :id
            """;
    private static final String END = """
            update text_rule set ended_at = :now where id = :id and ended_at is null
            """;

    private final JdbcClient database;

    TextRuleSql(JdbcClient database) {
        this.database = database;
    }

    boolean insert(TextRule rule) {
        return database.sql(INSERT)
                        .param("id", rule.id())
                        .param("unit_id", rule.unitId())
                        .param("pattern", rule.pattern())
                        .param("regex", rule.regex())
                        .param("action", rule.action().code())
                        .param("hint", rule.hint())
                        .param("begins_at", utc(rule.beginsAt()))
                        .param("ends_at", utc(rule.endsAt()))
                        .param("made_by", rule.madeBy())
                        .param("made_at", utc(rule.madeAt()))
                        .update()
                > 0;
    }

    List<TextRule> inForce(Instant now) {
        return database.sql(IN_FORCE)
                .param("now", utc(now))
                .query(TextRuleSql::rule)
                .list();
    }

    /** Ended ones too, newest first. */
    List<TextRule> all() {
        return database.sql(ALL).query(TextRuleSql::rule).list();
    }

    Optional<TextRule> find(UUID id) {
        return database.sql(FIND).param("id", id).query(TextRuleSql::rule).optional();
    }

    boolean end(UUID id, Instant now) {
        return database.sql(END).param("id", id).param("now", utc(now)).update() > 0;
    }

    private static TextRule rule(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new TextRule(
                row.getObject("id", UUID.class),
                row.getInt("unit_id"),
                row.getString("pattern"),
                row.getBoolean("regex"),
                TextRule.Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                row.getString("hint"),
                row.getObject("begins_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_by", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
