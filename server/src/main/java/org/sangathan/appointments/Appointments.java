package org.sangathan.appointments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What other features may ask of appointments. */
@Component
public class Appointments {
    private final AppointmentSql sql;

    Appointments(AppointmentSql sql) {
        this.sql = sql;
    }

    public Optional<Appointment> find(AppointmentKey key) {
        return sql.find(key);
    }

    /** Live and ended ones. */
    public Map<UUID, Appointment> findAll(Collection<AppointmentKey> keys) {
        return sql.findAll(keys).stream().collect(Collectors.toMap(Appointment::id, Function.identity()));
    }

    /** Claimed and accepted ones, by post and seat. */
    public List<Appointment> liveOfUnit(int constituencyId, int unitId) {
        return sql.liveOfUnit(constituencyId, unitId);
    }

    public List<Appointment> liveOfMember(UUID memberId) {
        return sql.liveOfMember(memberId);
    }

    /** @param code as printed on the card, in any case, with blanks or dashes */
    public Optional<Appointment> findByCard(String code) {
        return sql.findByCard(CardCodes.read(code));
    }
}
