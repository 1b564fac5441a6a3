package org.sangathan.network.accounts;

import org.sangathan.appointments.AppointmentEnded;
import org.sangathan.network.publishing.Act;
import org.sangathan.network.publishing.LogLine;
import org.sangathan.network.publishing.Publish;
import org.sangathan.people.MemberChanged;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** An account goes with its member to another cell, and a post that has ended is no longer shown beside the name. */
@Component
class FollowMember {
    private final ProfileSql sql;
    private final Publish publish;

    FollowMember(ProfileSql sql, Publish publish) {
        this.sql = sql;
        this.publish = publish;
    }

    /** Before the notifications go along: a writer that holds the account has written its own by then. */
    @Order(1)
    @EventListener
    void move(MemberChanged changed) {
        if (changed.movedCell()) {
            sql.move(changed.after().id(), changed.after().constituencyId());
        }
    }

    @TransactionalEventListener
    void drop(AppointmentEnded ended) {
        publish.later(
                new Act.Note(LogLine.Kind.ACCOUNT, ended.appointment().member().id()));
    }

    @TransactionalEventListener
    void dropMoved(MemberChanged changed) {
        publish.later(new Act.Note(LogLine.Kind.ACCOUNT, changed.after().id()));
    }
}
