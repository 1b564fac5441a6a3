package org.sangathan.people;

import java.time.Clock;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody was shown a person's number, for that person to read. */
@Component
public class Looks {
    private final PeopleSql sql;
    private final Ids ids;
    private final Clock clock;

    Looks(PeopleSql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param reason a code that clients have words for, or the reader's own words */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Actor reader, MemberKey looked, String reason) {
        sql.insertLook(
                looked, ids.next(), clock.instant(), new MemberKey(reader.constituencyId(), reader.memberId()), reason);
    }
}
