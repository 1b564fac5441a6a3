package org.sangathan.appointments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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

    void updateHolder(Appointment appointment, UUID memberId, int memberConstituencyId) {
        database.sql(UPDATE_HOLDER)
                .param("constituency_id", appointment.constituencyId())
                .param("id", appointment.id())
                .param("member_id", memberId)
                .param("member_constituency_id", memberConstituencyId)
                .update();
    }
}
