package org.sangathan.platform;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Destroys the secret of an erased member's key. The next key file lacks it, and no older archive yields the person any
 * more; {@code platform.backup} makes the secrets.
 */
@Component
class DestroyMemberKey {
    private final MemberKeySql sql;

    DestroyMemberKey(MemberKeySql sql) {
        this.sql = sql;
    }

    @EventListener
    void destroyOf(PersonErased erased) {
        sql.delete(erased.member().id());
    }
}
