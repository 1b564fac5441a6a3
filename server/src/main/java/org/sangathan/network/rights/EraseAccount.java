package org.sangathan.network.rights;

import java.util.UUID;
import org.sangathan.network.publishing.EraseStatuses;
import org.sangathan.people.MemberErased;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** When a membership ends, the account and everything said and wanted with it ends in the same transaction. */
@Component
class EraseAccount {
    private final EraseStatuses statuses;
    private final AccountErasureSql sql;

    EraseAccount(EraseStatuses statuses, AccountErasureSql sql) {
        this.statuses = statuses;
        this.sql = sql;
    }

    /** As the last of the transaction: from here on it holds the head, and must want nothing that others hold. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void erase(MemberErased erased) {
        UUID account = erased.member().id();
        statuses.erase(account, erased.member().constituencyId());
        sql.erase(account);
    }
}
