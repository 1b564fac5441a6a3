package org.sangathan.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sangathan.platform.Grant;
import org.sangathan.platform.Permission;
import org.springframework.stereotype.Component;

/** Rights come from appointments: given and taken in the same transaction as these. */
@Component
public class Grants {
    private final AccessSql sql;

    Grants(AccessSql sql) {
        this.sql = sql;
    }

    public void give(UUID memberId, UUID appointmentId, int unitId, Set<Permission> permissions) {
        sql.insertGrant(memberId, appointmentId, unitId, permissions);
    }

    /** Rights that were given before follow their post; grants that are gone stay gone. */
    public void follow(Collection<UUID> memberIds, Collection<UUID> appointmentIds, Set<Permission> permissions) {
        sql.updateGrants(memberIds, appointmentIds, permissions);
    }

    /** What a member may do at this moment, for what is done in their name without a session. */
    public List<Grant> of(UUID memberId) {
        return sql.grantsOf(memberId);
    }

    public void take(UUID memberId, UUID appointmentId) {
        sql.deleteGrant(memberId, appointmentId);
    }
}
