package org.sangathan.network.moderation;

import static org.sangathan.people.HeldData.AfterErasure.GONE;
import static org.sangathan.people.HeldData.AfterErasure.WITHOUT_NAME;

import java.util.Set;
import org.sangathan.people.Ground;
import org.sangathan.people.HeldData;
import org.sangathan.platform.OwnedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What moderation holds of a member, and whose its rows are in a backup. */
@Configuration(proxyBeanMethods = false)
class ModerationHeld {
    @Bean
    @Order(66)
    HeldData heldMeasures(AboutMemberSql sql) {
        return new HeldData(
                "network_measures",
                Ground.VOLUNTARY,
                Set.of("measure.account_id"),
                GONE,
                member -> sql.measures(member.id()));
    }

    @Bean
    @Order(66)
    HeldData heldStanding(KeepStanding keepStanding) {
        return new HeldData(
                "standing_after_leaving",
                Ground.VOLUNTARY,
                Set.of(),
                WITHOUT_NAME,
                member -> keepStanding.holding(member.id()).stream()
                        .map(each -> HeldData.Row.of(
                                "measure",
                                new HeldData.Word("measure_" + each.kind().code()),
                                "until",
                                each.until()))
                        .toList());
    }

    @Bean
    @Order(67)
    HeldData heldReportsAbout(AboutMemberSql sql) {
        return new HeldData(
                "network_reports",
                Ground.VOLUNTARY,
                Set.of("report.account_id"),
                GONE,
                member -> sql.reports(member.id()));
    }

    @Bean
    @Order(68)
    HeldData heldModerationNotes(AboutMemberSql sql) {
        return new HeldData(
                "moderation_notes",
                Ground.VOLUNTARY,
                Set.of("moderation_note.account_id"),
                GONE,
                member -> sql.notes(member.id()));
    }

    @Bean
    @Order(69)
    HeldData heldReportsMade(AboutMemberSql sql) {
        return new HeldData(
                "reports_made", Ground.VOLUNTARY, Set.of("report.reporter_id"), GONE, member -> sql.made(member.id()));
    }

    @Bean
    @Order(69)
    HeldData heldModerating(AboutMemberSql sql) {
        return new HeldData(
                "moderating",
                Ground.VOLUNTARY,
                Set.of(
                        "measure.by_id",
                        "measure.lifted_by",
                        "measure.answered_by",
                        "moderation_note.by_id",
                        "report.decided_by",
                        "report.assigned_to"),
                WITHOUT_NAME,
                member -> sql.done(member.id()));
    }

    @Bean
    OwnedTable reportsOwned() {
        return ofAccount("report");
    }

    @Bean
    OwnedTable measuresOwned() {
        return ofAccount("measure");
    }

    @Bean
    OwnedTable moderationNotesOwned() {
        return ofAccount("moderation_note");
    }

    private static OwnedTable ofAccount(String table) {
        return new OwnedTable(table, "(select a.id from account a where a.id = t.account_id and a.kind = 'member')");
    }
}
