package org.sangathan.people.slips;

import org.sangathan.platform.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose rows are in backups: the person's once there is a member, before that whoever entered the slip. */
@Configuration(proxyBeanMethods = false)
class SlipsBackup {
    @Bean
    OwnedTable slipsOwned() {
        return new OwnedTable("slip", "coalesce(t.member_id, t.enterer_id)");
    }

    @Bean
    OwnedTable slipPhotosOwned() {
        return new OwnedTable(
                "slip_photo",
                "(select coalesce(s.member_id, s.enterer_id) from slip s"
                        + " where s.constituency_id = t.constituency_id and s.id = t.slip_id)");
    }

    @Bean
    OwnedTable slipLooksOwned() {
        return new OwnedTable("slip_look", "t.reader_id");
    }

    @Bean
    OwnedTable enteredSlipsOwned() {
        return new OwnedTable("entered_slip", "t.enterer_id");
    }
}
