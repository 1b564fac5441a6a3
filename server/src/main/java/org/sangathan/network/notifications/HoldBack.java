package org.sangathan.network.notifications;

import java.util.List;
import java.util.UUID;
import org.sangathan.network.relations.NotificationPolicies;
import org.sangathan.network.relations.NotificationPolicies.Policy;
import org.sangathan.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of whom somebody wants to be asked first, and the answers. */
@Component
public class HoldBack {
    private static final int MOST = 80;

    private final NotificationSql sql;
    private final NotificationPolicies policies;

    HoldBack(NotificationSql sql, NotificationPolicies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    public Policy policy(Actor actor) {
        return policies.of(actor.memberId());
    }

    public Policy change(Actor actor, Policy policy) {
        policies.put(actor.memberId(), policy);
        return policies.of(actor.memberId());
    }

    public List<NotificationSql.Sender> requests(Actor actor) {
        return sql.sendersHeld(ReadNotifications.owner(actor), MOST);
    }

    /** From now on as well. */
    @Transactional
    public void accept(Actor actor, UUID from) {
        policies.allow(actor.memberId(), from);
        sql.release(ReadNotifications.owner(actor), from);
    }

    public void dismiss(Actor actor, UUID from) {
        sql.dismissHeld(ReadNotifications.owner(actor), from);
    }
}
