package org.sangathan.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Walks every chain from its first entry and compares its end with the kept head. */
@Component
class VerifyAudit {
    private final AuditSql sql;

    VerifyAudit(AuditSql sql) {
        this.sql = sql;
    }

    /** @param broken places where an entry was changed, removed or added, in words */
    record Report(long entries, int chains, List<String> broken) {}

    @Transactional(readOnly = true)
    Report verify() {
        Walk walk = new Walk();
        sql.forEach(walk::read);
        List<AuditSql.Head> heads = sql.heads();
        for (AuditSql.Head head : heads) {
            AuditSql.Head end = walk.ends.getOrDefault(
                    head.constituencyId(), new AuditSql.Head(head.constituencyId(), 0, new byte[0]));
            if (end.seq() != head.seq() || !Arrays.equals(end.hash(), head.hash())) {
                walk.broken.add("cell " + head.constituencyId() + ": the chain ends at " + end.seq()
                        + ", its head says " + head.seq());
            }
        }
        return new Report(walk.entries, heads.size(), List.copyOf(walk.broken));
    }

    private static final class Walk {
        private final Map<Integer, AuditSql.Head> ends = new HashMap<>();
        private final List<String> broken = new ArrayList<>();
        private long entries;

        void read(AuditSql.Chained row) {
            entries++;
            AuditSql.Head before =
                    ends.getOrDefault(row.constituencyId(), new AuditSql.Head(row.constituencyId(), 0, new byte[0]));
            boolean follows = row.seq() == before.seq() + 1
                    && row.constituencyId() == row.entry().constituencyId()
                    && Arrays.equals(row.hash(), Audit.hash(before.hash(), row.seq(), row.entry()));
            if (!follows) {
                broken.add("cell " + row.constituencyId() + ": entry " + row.seq() + " does not follow from the one"
                        + " before");
            }
            ends.put(row.constituencyId(), new AuditSql.Head(row.constituencyId(), row.seq(), row.hash()));
        }
    }
}
