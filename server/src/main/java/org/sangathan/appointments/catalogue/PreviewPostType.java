package org.sangathan.appointments.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Verdict;
import org.sangathan.appointments.WeighHolders;
import org.sangathan.appointments.WeighHolders.Weighed;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Whom a changed rule would now refuse, before it is saved: present holders weighed by the draft, cell by cell. One call
 * takes as many cells as fit into a moment and says where the next goes on, so a state is looked through with progress
 * and no click scans it.
 */
@Component
class PreviewPostType {
    private static final long MOMENT_NANOS = 300_000_000;
    private static final int ROWS_MOST = 50;

    private final WeighHolders weighHolders;
    private final FollowRights followRights;
    private final CheckDraft checkDraft;
    private final PutInForce putInForce;
    private final Rights rights;
    private final Territory territory;

    PreviewPostType(
            WeighHolders weighHolders,
            FollowRights followRights,
            CheckDraft checkDraft,
            PutInForce putInForce,
            Rights rights,
            Territory territory) {
        this.weighHolders = weighHolders;
        this.followRights = followRights;
        this.checkDraft = checkDraft;
        this.putInForce = putInForce;
        this.rights = rights;
        this.territory = territory;
    }

    /**
     * A part of the answer.
     *
     * @param cellsDone of all, with this part
     * @param holders looked at in this part, and how many of them would be refused, or have to be asked
     * @param rows some of the refused
     * @param next cell behind which the next part begins; null when all is done
     */
    record Part(
            int cellsDone,
            int cellsTotal,
            int holders,
            int refused,
            int asked,
            List<Weighed> rows,
            @Nullable Integer next) {}

    Part preview(Actor actor, String code, PostDraft draft, int after) {
        rights.require(actor, Permission.EDIT_POSTS, territory.tree().root().id());
        checkDraft.refuseFaults(code, draft, putInForce.today(), putInForce.today());
        PostType post = draft.asPost(code, 0);
        int[] cells = followRights.cells();
        int[] left = Arrays.stream(cells).filter(cell -> cell > after).toArray();
        long begun = System.nanoTime();
        int holders = 0;
        int refused = 0;
        int asked = 0;
        int done = 0;
        List<Weighed> rows = new ArrayList<>();
        while (done < left.length && (done == 0 || System.nanoTime() - begun < MOMENT_NANOS)) {
            for (Weighed weighed : weighHolders.ofCell(post, left[done])) {
                holders++;
                if (weighed.isRefused()) {
                    refused++;
                    if (rows.size() < ROWS_MOST) {
                        rows.add(weighed);
                    }
                } else if (weighed.verdicts().stream()
                        .anyMatch(verdict -> verdict.standing() == Verdict.Standing.ASKED)) {
                    asked++;
                }
            }
            done++;
        }
        return new Part(
                cells.length - left.length + done,
                cells.length,
                holders,
                refused,
                asked,
                rows,
                done < left.length ? Integer.valueOf(left[done - 1]) : null);
    }
}
