package org.sangathan.people.rights;

import java.time.Period;
import org.sangathan.platform.KeepOnly;
import org.sangathan.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For how long people, and the modules below it, keep what is not a member's own record. */
@Configuration(proxyBeanMethods = false)
class PeopleRetention {

    @Bean
    KeepOnly keepLooks(RetainedSql sql, Territory territory) {
        return new KeepOnly(
                "look",
                Period.ofYears(3),
                (before, most) -> perCell(territory, most, (cell, rest) -> sql.deleteLooks(cell, before, rest)));
    }

    /** One statement a cell. */
    interface OfCell {
        int deleteSome(int constituencyId, int most);
    }

    static int perCell(Territory territory, int most, OfCell deletion) {
        int deleted = 0;
        for (int cell : territory.tree().cells(territory.tree().root().id())) {
            deleted += deletion.deleteSome(cell, most - deleted);
            if (deleted >= most) {
                break;
            }
        }
        return deleted;
    }

    @Bean
    KeepOnly keepInvitations(RetainedSql sql) {
        return new KeepOnly("invitation", Period.ofDays(30), sql::deleteInvitations);
    }

    @Bean
    KeepOnly keepUndoLinks(RetainedSql sql) {
        return new KeepOnly("joining_undo", Period.ZERO, sql::deleteUndoLinks);
    }

    @Bean
    KeepOnly keepImports(RetainedSql sql) {
        return new KeepOnly("booth_import", Period.ofYears(1), sql::deleteImports);
    }

    @Bean
    KeepOnly keepCodes(RetainedSql sql) {
        return new KeepOnly("one_time_code", Period.ofDays(1), sql::deleteCodes);
    }

    @Bean
    KeepOnly keepCeremonies(RetainedSql sql) {
        return new KeepOnly("passkey_ceremony", Period.ofDays(1), sql::deleteCeremonies);
    }
}
