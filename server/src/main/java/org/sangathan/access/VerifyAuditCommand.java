package org.sangathan.access;

import java.util.Map;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./sangathan admin verify-audit}: exit code 1 when a chain is broken. */
@Component
class VerifyAuditCommand implements Command {
    private final VerifyAudit verifyAudit;

    VerifyAuditCommand(VerifyAudit verifyAudit) {
        this.verifyAudit = verifyAudit;
    }

    @Override
    public String name() {
        return "admin verify-audit";
    }

    @Override
    public int run(CommandLine line) {
        VerifyAudit.Report report = verifyAudit.verify();
        if (line.json()) {
            line.out()
                    .println(JsonMapper.shared()
                            .writeValueAsString(Map.of(
                                    "entries", report.entries(),
                                    "chains", report.chains(),
                                    "whole", report.broken().isEmpty(),
                                    "broken", report.broken())));
        } else {
            report.broken().forEach(line.out()::println);
            line.out()
                    .printf(
                            "%d entries in %d chains: %s%n",
                            report.entries(),
                            report.chains(),
                            report.broken().isEmpty() ? "whole | अखंड" : "BROKEN | टूटी हुई");
        }
        return report.broken().isEmpty() ? 0 : 1;
    }
}
