package org.sangathan.network.polls;

import java.time.Period;
import java.util.UUID;
import org.sangathan.platform.KeepOnly;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Votes are kept for a month after the end of their poll; the totals stay. */
@Configuration(proxyBeanMethods = false)
class PollsKept {
    @Bean
    KeepOnly keepVotes(PollSql sql) {
        return new KeepOnly("poll_vote", Period.ofDays(30), (before, most) -> {
            int forgotten = 0;
            for (UUID statusId : sql.withVotes(before, most)) {
                forgotten += sql.forgetVotes(statusId, most - forgotten);
                if (forgotten >= most) {
                    break;
                }
            }
            return forgotten;
        });
    }
}
