package org.sangathan.appointments;

import java.util.List;
import java.util.UUID;
import org.sangathan.people.MemberErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the appointments of one person in all cells, live and past. */
@Repository
class AppointmentHeldSql {
    private static final String OF_PERSON = """
            select id, unit_id, post_type, seat, member_id, member_constituency_id, appointed_at, appointed_by,
              accepted_at, ended_at, end_reason, card_code, overridden, override_reason, unproven_since,
              unproven_why
            from appointment
            where member_id = :member_id
            order by appointed_at desc
            limit 10000
            """;
    private static final String FORGET_WORDS = """
            update appointment set end_reason = split_part(end_reason, ':', 1)
            where member_id = :member_id and end_reason like '%:%'
            """;

    private final JdbcClient database;

    AppointmentHeldSql(JdbcClient database) {
        this.database = database;
    }

    List<Appointment> of(UUID memberId) {
        return database.sql(OF_PERSON)
                .param("member_id", memberId)
                .query(AppointmentSql::appointment)
                .list();
    }

    /** The words in which a post was left or taken away go with the person; how it ended stays with the post. */
    @EventListener
    void forgetWordsOn(MemberErased erased) {
        database.sql(FORGET_WORDS).param("member_id", erased.member().id()).update();
    }
}
