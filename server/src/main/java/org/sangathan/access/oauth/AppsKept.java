package org.sangathan.access.oauth;

import java.time.Period;
import org.sangathan.platform.KeepOnly;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Anybody may register an app: one that nobody ever allowed, or allows no longer, goes. */
@Configuration(proxyBeanMethods = false)
class AppsKept {

    @Bean
    KeepOnly keepUnusedApps(AppSql sql) {
        return new KeepOnly("oauth_app", Period.ofDays(30), sql::deleteUnused);
    }
}
