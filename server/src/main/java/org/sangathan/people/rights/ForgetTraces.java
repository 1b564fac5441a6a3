package org.sangathan.people.rights;

import org.sangathan.access.AccountData;
import org.sangathan.people.MemberErased;
import org.sangathan.people.Members;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an erased member left outside their own rows: words about others whom they looked at, open codes, questions. */
@Component
class ForgetTraces {
    private final HeldSql sql;
    private final Members members;
    private final AccountData account;

    ForgetTraces(HeldSql sql, Members members, AccountData account) {
        this.sql = sql;
        this.members = members;
        this.account = account;
    }

    /** Looks keep the id of who looked, which leads nowhere now, so that the person looked at still sees them. */
    @EventListener
    void forget(MemberErased erased) {
        MemberKey key =
                new MemberKey(erased.member().constituencyId(), erased.member().id());
        sql.forgetReasons(key.id());
        members.phone(key).ifPresent(account::forgetNumber);
    }
}
