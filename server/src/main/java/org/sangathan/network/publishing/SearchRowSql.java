package org.sangathan.network.publishing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.WriteBatch.Numbered;
import org.sangathan.network.units.UnitAccountId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that keep the words by which statuses are found. */
@Repository
class SearchRowSql {
    private static final String INSERT = """
            insert into search_entry (status_id, owner_id, words)
            values (:status_id, cast(:owner_id as uuid),
              to_tsvector('hindi', :searched) || array_to_tsvector(cast(:marks as text[])))
            """;
    /** Who may read it stays as it was. */
    private static final String CHANGE = """
            update search_entry set words = to_tsvector('hindi', :searched) || array_to_tsvector(
              array(select lexeme from unnest(words) where lexeme like '!%') || cast(:mentions as text[]))
            where status_id = :status_id
            """;

    private static final String DELETE = """
            delete from search_entry where status_id = any(:ids)
            """;
    private static final String FORGET_MENTION = """
            update search_entry set words = ts_delete(words, cast(:mark as text)) where status_id = :status_id
            """;
    private static final String FORGET_ACTING = """
            update search_entry set owner_id = null, words = ts_delete(words, cast(:mark as text))
            where status_id = :status_id
            """;

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;

    SearchRowSql(JdbcClient database, NamedParameterJdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void insert(List<Numbered> statuses) {
        SqlParameterSource[] rows = statuses.stream()
                .filter(each -> each.status().boostOfId() == null)
                .map(each -> searched(
                                each.id(), each.status().said(), each.status().poll())
                        .addValue("owner_id", owner(each.status()))
                        .addValue(
                                "marks",
                                SearchMarks.of(each.id(), each.status()).toArray(String[]::new)))
                .toArray(SqlParameterSource[]::new);
        if (rows.length > 0) {
            batches.batchUpdate(INSERT, rows);
        }
    }

    private static @Nullable UUID owner(NewStatus status) {
        if (status.acting() != null) {
            return status.acting().id();
        }
        return UnitAccountId.isUnit(status.authorId()) ? null : status.authorId();
    }

    void change(List<Act.Edit> edits) {
        for (Act.Edit edit : edits) {
            batches.update(
                    CHANGE,
                    searched(edit.statusId(), edit.said(), edit.poll())
                            .addValue(
                                    "mentions",
                                    SearchMarks.mentions(edit.mentionIds()).toArray(String[]::new)));
        }
    }

    private static MapSqlParameterSource searched(UUID id, NewStatus.Said said, @Nullable NewPoll poll) {
        return new MapSqlParameterSource("status_id", id)
                .addValue("searched", SearchMarks.searched(said, poll == null ? null : poll.options()));
    }

    void delete(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            database.sql(DELETE).param("ids", ids.toArray(UUID[]::new)).update();
        }
    }

    void forgetMention(UUID statusId, UUID account) {
        database.sql(FORGET_MENTION)
                .param("mark", SearchMarks.to(account))
                .param("status_id", statusId)
                .update();
    }

    /** What a unit said stays, without who wrote it. */
    void forgetActing(UUID statusId, UUID account) {
        database.sql(FORGET_ACTING)
                .param("mark", SearchMarks.by(account))
                .param("status_id", statusId)
                .update();
    }
}
