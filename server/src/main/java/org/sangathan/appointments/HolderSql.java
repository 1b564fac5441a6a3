package org.sangathan.appointments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on appointments by whom they are held. */
@Repository
class HolderSql {
    private static final String OF_MEMBERS = """
            select constituency_id, appointment_id from member_appointment where member_id = any(:members)
            """;
    private static final String LIVE = """
            select id, unit_id, post_type, seat, member_id, member_constituency_id, appointed_at, appointed_by,
              accepted_at, ended_at, end_reason, card_code, overridden, override_reason, unproven_since,
              unproven_why
            from appointment
            where constituency_id = :constituency_id and id = any(:ids) and ended_at is null
            """;
    private static final String UPDATE_HOLDER = """
            update appointment set member_id = :member_id, member_constituency_id = :member_constituency_id
            where constituency_id = :constituency_id and id = :id
            """;

    private static final String OFFER_TO = """
            update appointment set member_id = :member_id, member_constituency_id = :member_constituency_id,
              accepted_at = null, unproven_since = null, unproven_why = null
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String GIVE_BACK = """
            update appointment set member_id = :member_id, member_constituency_id = :member_constituency_id,
              accepted_at = cast(:accepted_at as timestamptz), unproven_since = null, unproven_why = null
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String FOLLOW = """
            update member_appointment set member_id = :to_id
            where member_id = :from_id and appointment_id = :appointment_id
            """;
    private static final String GIVE_ENDED = """
            update appointment set member_id = :to_id, member_constituency_id = :to_constituency_id
            where member_id = :from_id and ended_at is not null
            returning constituency_id, id
            """;
    private static final String GIVE_DECLARATION = """
            update declaration d set member_id = :to_id
            where d.constituency_id = :constituency_id and d.member_id = :from_id and not exists (
              select from declaration own where own.constituency_id = :constituency_id and own.member_id = :to_id)
            returning member_id
            """;
    private static final String READ_DECLARATION = """
            select to_jsonb(d)::text from declaration d
            where d.constituency_id = :constituency_id and d.member_id = :from_id
            """;
    private static final String WRITE_DECLARATION = """
            insert into declaration
            select * from jsonb_populate_record(cast(null as declaration), cast(:row as jsonb))
            on conflict do nothing
            """;

    private final JdbcClient database;

    HolderSql(JdbcClient database) {
        this.database = database;
    }

    List<Appointment> liveOf(Collection<UUID> members) {
        Map<Integer, List<UUID>> byCell = database
                .sql(OF_MEMBERS)
                .param("members", members.toArray(UUID[]::new))
                .query((row, number) ->
                        new AppointmentKey(row.getInt("constituency_id"), row.getObject("appointment_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        AppointmentKey::constituencyId,
                        TreeMap::new,
                        Collectors.mapping(AppointmentKey::id, Collectors.toList())));
        return byCell.entrySet().stream()
                .flatMap(cell -> database
                        .sql(LIVE)
                        .param("constituency_id", cell.getKey())
                        .param("ids", cell.getValue().toArray(UUID[]::new))
                        .query(AppointmentSql::appointment)
                        .list()
                        .stream())
                .toList();
    }

    /** The seat is claimed by the offer, and proven when it is accepted anew. */
    void offerTo(Appointment appointment, UUID memberId, int memberConstituencyId) {
        holder(OFFER_TO, appointment, memberId, memberConstituencyId).update();
    }

    /** @param acceptedAt an ISO 8601 moment; null for what was an offer */
    void giveBack(Appointment appointment, Member to, @Nullable String acceptedAt) {
        holder(GIVE_BACK, appointment, to.id(), to.constituencyId())
                .param("accepted_at", acceptedAt)
                .update();
    }

    void follow(UUID from, UUID to, UUID appointmentId) {
        database.sql(FOLLOW)
                .param("from_id", from)
                .param("to_id", to)
                .param("appointment_id", appointmentId)
                .update();
    }

    /** What is over belongs to the person's history, in whichever cells it was. */
    List<String> giveEnded(UUID from, UUID to, int toConstituencyId) {
        return database.sql(GIVE_ENDED)
                .param("from_id", from)
                .param("to_id", to)
                .param("to_constituency_id", toConstituencyId)
                .query((row, number) -> row.getInt("constituency_id") + " " + row.getString("id"))
                .list();
    }

    /** Returns the declaration itself, and whether the other record has it now or keeps its own. */
    List<String> giveDeclaration(int constituencyId, UUID from, UUID to) {
        List<String> declared = new ArrayList<>(declaration(READ_DECLARATION, constituencyId, from)
                .query((row, number) -> row.getString(1))
                .list());
        boolean given = !declaration(GIVE_DECLARATION, constituencyId, from)
                .param("to_id", to)
                .query((row, number) -> row.getObject("member_id", UUID.class))
                .list()
                .isEmpty();
        if (given) {
            declared.add("given");
        }
        return declared;
    }

    void giveDeclarationBack(Member from, Member to, List<String> declared) {
        if (declared.contains("given")) {
            declaration(GIVE_DECLARATION, from.constituencyId(), from.id())
                    .param("to_id", to.id())
                    .query((row, number) -> row.getObject("member_id", UUID.class))
                    .list();
        } else if (!declared.isEmpty()) {
            database.sql(WRITE_DECLARATION).param("row", declared.getFirst()).update();
        }
    }

    private JdbcClient.StatementSpec declaration(String statement, int constituencyId, UUID of) {
        return database.sql(statement).param("constituency_id", constituencyId).param("from_id", of);
    }

    void updateHolder(Appointment appointment, UUID memberId, int memberConstituencyId) {
        holder(UPDATE_HOLDER, appointment, memberId, memberConstituencyId).update();
    }

    private JdbcClient.StatementSpec holder(
            String statement, Appointment appointment, UUID memberId, int memberConstituencyId) {
        return database.sql(statement)
                .param("constituency_id", appointment.constituencyId())
                .param("id", appointment.id())
                .param("member_id", memberId)
                .param("member_constituency_id", memberConstituencyId);
    }
}
