package org.sangathan.strength;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.sangathan.strength.StrengthApi.OnPaper;
import org.sangathan.strength.StrengthApi.PaperReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statement on committees that exist on paper only. */
@Repository
class PaperSql {
    private static final String ON_PAPER = """
            select unit_id, count(accepted_at) as accepted,
              bool_or(coalesce(unproven_why <> 'no_answer', false)) as refuted,
              coalesce(min(unproven_since), min(appointed_at)) as since
            from appointment
            where constituency_id = :constituency_id and ended_at is null
              and post_type in ('booth_president', 'booth_committee_member')
            group by unit_id
            having count(accepted_at) filter (where unproven_since is null) = 0
            """;

    private final JdbcClient database;

    PaperSql(JdbcClient database) {
        this.database = database;
    }

    /** By booth: why nobody there is proven, though somebody was appointed. */
    Map<Integer, OnPaper> onPaper(int constituencyId) {
        Map<Integer, OnPaper> papers = new HashMap<>();
        database.sql(ON_PAPER).param("constituency_id", constituencyId).query(row -> {
            PaperReason why = row.getBoolean("refuted")
                    ? PaperReason.CALL_BACK_FAILED
                    : row.getInt("accepted") > 0 ? PaperReason.NO_ANSWER : PaperReason.NOBODY_ACCEPTED;
            papers.put(
                    row.getInt("unit_id"),
                    new OnPaper(
                            why, row.getObject("since", OffsetDateTime.class).toInstant()));
        });
        return papers;
    }
}
