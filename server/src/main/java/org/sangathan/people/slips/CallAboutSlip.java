package org.sangathan.people.slips;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.ProveMember;
import org.sangathan.people.joining.UndoJoining;
import org.sangathan.platform.Actor;
import org.sangathan.platform.AgainAfterDeadlock;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who had no part in a slip spoke with the person: they confirm, or say that they never joined. */
@Component
class CallAboutSlip {
    private final SlipSql sql;
    private final SeeSlip seeSlip;
    private final Members members;
    private final ProveMember proveMember;
    private final UndoJoining undoJoining;
    private final Rights rights;
    private final Audit audit;

    CallAboutSlip(
            SlipSql sql,
            SeeSlip seeSlip,
            Members members,
            ProveMember proveMember,
            UndoJoining undoJoining,
            Rights rights,
            Audit audit) {
        this.sql = sql;
        this.seeSlip = seeSlip;
        this.members = members;
        this.proveMember = proveMember;
        this.undoJoining = undoJoining;
        this.rights = rights;
        this.audit = audit;
    }

    /** What the person said: confirmed or denied. */
    record CallOutcome(@Nullable String said) {}

    @AgainAfterDeadlock
    @Transactional
    public void record(Actor actor, Slip.Key key, CallOutcome outcome) {
        Slip slip = sql.lock(key)
                .filter(found -> seeSlip.maySee(actor, found))
                .orElseThrow(() -> new Problem(SlipProblem.SLIP_UNKNOWN));
        rights.require(actor, Permission.CALL_BACK, slip.boothId());
        String said = outcome.said();
        new Faults()
                .whenMissing(said, "/said")
                .when(said != null && !"confirmed".equals(said) && !"denied".equals(said), "/said", FaultCode.NOT_VALID)
                .refuse();
        if (slip.involves(actor.memberId())) {
            throw new Problem(SlipProblem.CALLER_IS_INVOLVED);
        }
        if (slip.memberId() == null) {
            throw new Problem(SlipProblem.SLIP_NOT_YET_WITNESSED);
        }
        MemberKey member = new MemberKey(slip.constituencyId(), Objects.requireNonNull(slip.memberId()));
        if ("confirmed".equals(said)) {
            proveMember.prove(member, "call");
        } else {
            // who has proven themselves by an act of their own is not undone by a call of somebody else
            Member denied = members.find(member)
                    .filter(found -> found.provenAt() == null)
                    .orElseThrow(() -> new Problem(SlipProblem.SLIP_UNKNOWN));
            undoJoining.undo(denied);
        }
        audit.record(
                actor,
                "slip_called",
                slip.boothId(),
                slip.id().toString(),
                Map.of("said", Objects.requireNonNull(said)));
    }
}
