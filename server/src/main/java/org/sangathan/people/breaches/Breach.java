package org.sangathan.people.breaches;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal data breach, and how far it is dealt with.
 *
 * @param unitId whose office-bearers handle it; its subtree bounds the scope
 * @param foundAt when we became aware of it: the 72 hours run from here
 * @param state counting, ready, telling, told or closed
 */
record Breach(
        int constituencyId,
        UUID id,
        int unitId,
        Scope scope,
        Instant foundAt,
        Instant happenedFrom,
        @Nullable Instant happenedTo,
        Account account,
        String state,
        Instant recordedAt,
        int affected,
        int told,
        @Nullable Instant reportedAt,
        @Nullable Instant closedAt,
        String closingNote) {
    /** Rule 7(2)(b) of the Digital Personal Data Protection Rules, 2025. */
    static final Duration REPORT_WITHIN = Duration.ofDays(3);

    /**
     * Whose data it was.
     *
     * @param units below the unit of the breach; empty for all of it
     * @param joinedFrom with joinedTo, by when people joined; null where that is open
     * @param who all or workers
     */
    record Scope(
            List<Integer> units,
            @Nullable Instant joinedFrom,
            @Nullable Instant joinedTo,
            String who) {}

    /**
     * What rule 7 wants to be told.
     *
     * @param categories of data, by the codes of what is held: profile, posts, looks_at_me …
     * @param nature what happened
     * @param place where it happened
     * @param cause events and circumstances that led to it; for the Board
     * @param consequences likely for whoever is affected
     * @param measures taken and being taken to lessen the risk
     * @param remedy that it does not happen again; for the Board
     * @param advice what the affected can do to be safe
     * @param contact of somebody who answers
     */
    record Account(
            List<String> categories,
            String nature,
            String place,
            String cause,
            String consequences,
            String measures,
            String remedy,
            String advice,
            String contact) {}

    Instant reportDueAt() {
        return foundAt.plus(REPORT_WITHIN);
    }
}
