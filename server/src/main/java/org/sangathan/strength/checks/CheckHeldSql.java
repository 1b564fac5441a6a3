package org.sangathan.strength.checks;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.MemberErased;
import org.sangathan.strength.AskedAbout;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checks of a person's visits and those that they made, for that person to read. */
@Repository
class CheckHeldSql {
    private static final String OF_VISITOR = """
            select v.booth_id as unit_id, c.outcome, c.concluded_at
            from visit v
            join visit_check c on c.constituency_id = v.constituency_id and c.visit_id = v.id
            where v.worker_id = :member_id and c.outcome is not null
            order by c.concluded_at desc
            limit 10000
            """;
    private static final String BY_CHECKER = """
            select v.booth_id as unit_id, c.outcome, c.concluded_at
            from visit_check c
            join visit v on v.constituency_id = c.constituency_id and v.id = c.visit_id
            where c.checker_id = :member_id
            order by c.concluded_at desc nulls first
            limit 10000
            """;
    private static final String FORGET_CHECKER = """
            update visit_check set checker_id = null where checker_id = :member_id
            """;

    private final JdbcClient database;

    CheckHeldSql(JdbcClient database) {
        this.database = database;
    }

    List<Row> of(UUID memberId) {
        return Stream.concat(
                        rows(OF_VISITOR, memberId, AskedAbout.ABOUT_ME).stream(),
                        rows(BY_CHECKER, memberId, AskedAbout.BY_ME).stream())
                .toList();
    }

    private List<Row> rows(String statement, UUID memberId, AskedAbout asked) {
        return database.sql(statement)
                .param("member_id", memberId)
                .query((row, number) -> asked.row(row))
                .list();
    }

    /** What was heard at the door stays; who asked there does not. */
    @EventListener
    void on(MemberErased erased) {
        database.sql(FORGET_CHECKER).param("member_id", erased.member().id()).update();
    }
}
