package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AuditTest {
    private static final int CELL = 24_321;
    private static final int UNIT = 243_210_000;

    @Autowired
    Audit audit;

    @Autowired
    VerifyAudit verifyAudit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Callers callers;

    @Test
    void proves_whole_chains() {
        transaction.executeWithoutResult(status -> audit.record("tried", UNIT, "x", Map.of("a", 1)));

        assertThat(verifyAudit.verify().broken()).isEmpty();
    }

    @Test
    void finds_a_changed_entry() {
        broken("update audit_entry set action = 'nothing' where constituency_id = :cell and seq = 2");
    }

    @Test
    void finds_a_removed_entry() {
        broken("delete from audit_entry where constituency_id = :cell and seq = 2");
    }

    @Test
    void finds_a_cut_end() {
        broken("""
                delete from audit_entry where constituency_id = :cell
                  and seq = (select seq from audit_head where constituency_id = :cell)
                """);
    }

    private void broken(String harm) {
        transaction.executeWithoutResult(status -> {
            database.sql(harm).param("cell", CELL).update();
            assertThat(verifyAudit.verify().broken()).isNotEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    void reads_the_audit_of_a_subtree_newest_first_page_by_page() {
        Caller president = callers.with("District president");
        Caller.Answer first = president.get("/api/org/units/247330000/audit?limit=3");
        String next = first.raw().headers().firstValue("Link").orElseThrow();
        Caller.Answer second = president.get(next.substring(next.indexOf("/api"), next.indexOf('>')));

        assertThat(first.body()).hasSize(3);
        assertThat(second.body().get(0).path("at").asString())
                .isLessThanOrEqualTo(first.body().get(2).path("at").asString());
        assertThat(first.body().get(0).path("unit").path("constituency_id").asInt())
                .isBetween(24_320, 24_733);
    }

    @Test
    void refuses_the_audit_to_a_post_without_that_permission() {
        int unit = callers.with("Booth president")
                .get("/api/org/me")
                .body()
                .path("unit")
                .path("id")
                .asInt();

        assertThat(callers.with("Booth president")
                        .get("/api/org/units/" + unit + "/audit")
                        .code())
                .isEqualTo("not_permitted");
    }

    @Test
    void does_not_know_a_unit_of_a_sibling() {
        assertThat(callers.with("District president", 1)
                        .get("/api/org/units/247330000/audit")
                        .code())
                .isEqualTo("unit_unknown");
    }
}
