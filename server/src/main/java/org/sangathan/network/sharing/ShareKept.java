package org.sangathan.network.sharing;

import java.time.LocalDate;
import java.time.Period;
import org.sangathan.platform.KeepOnly;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Short links end after a year, with their counts. */
@Configuration(proxyBeanMethods = false)
class ShareKept {
    @Bean
    KeepOnly keepShareLinks(ShareLinkSql sql) {
        return new KeepOnly(
                "share_link",
                Period.ofDays(365),
                (before, most) -> sql.forget(LocalDate.ofInstant(before, ShareStatus.INDIA), most));
    }
}
