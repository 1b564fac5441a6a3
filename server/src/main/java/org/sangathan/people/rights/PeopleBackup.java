package org.sangathan.people.rights;

import java.util.List;
import org.sangathan.platform.AfterRestore;
import org.sangathan.platform.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people are backed up, and what of those who were erased since a backup must not come back with it. */
@Configuration(proxyBeanMethods = false)
class PeopleBackup {

    @Bean
    OwnedTable membersOwned() {
        return new OwnedTable("member", "t.id");
    }

    @Bean
    OwnedTable boothListsOwned() {
        return new OwnedTable("booth_import", "t.started_by");
    }

    @Bean
    OwnedTable refusedRowsOwned() {
        return new OwnedTable(
                "booth_import_refusal", "(select i.started_by from booth_import i where i.id = t.import_id)");
    }

    @Bean
    AfterRestore noWordsOfErasedReaders(HeldSql sql) {
        return new AfterRestore() {
            @Override
            public List<String> check() {
                sql.forgetReasonsOfGone();
                return List.of();
            }
        };
    }
}
