package org.sangathan.canvass.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.BoothWork.Receipt;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.ReceiptState;
import org.sangathan.canvass.doors.Doors;
import org.sangathan.canvass.sync.ApplyToBooth.Applied;
import org.sangathan.canvass.sync.HoldRecords.Held;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Takes what a phone brings: booth by booth, each in one transaction; where that fails, record by record, so that one bad
 * record holds up no other.
 */
@Component
class TakeRecords {
    private static final Logger log = LoggerFactory.getLogger(TakeRecords.class);
    /** A door may move between looking and locking; not for ever. */
    private static final int ROUNDS = 5;

    private final ReadRecords readRecords;
    private final ApplyToBooth applyToBooth;
    private final HoldRecords holdRecords;
    private final WalkRights walkRights;
    private final Doors doors;
    private final Territory territory;
    private final Clock clock;

    TakeRecords(
            ReadRecords readRecords,
            ApplyToBooth applyToBooth,
            HoldRecords holdRecords,
            WalkRights walkRights,
            Doors doors,
            Territory territory,
            Clock clock) {
        this.readRecords = readRecords;
        this.applyToBooth = applyToBooth;
        this.holdRecords = holdRecords;
        this.walkRights = walkRights;
        this.doors = doors;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * A record and what became of it.
     *
     * @param boothId where it is now
     */
    record Taken(
            Incoming incoming, ReceiptState state, @Nullable ReceiptCode code, int boothId) {}

    /** In the order of the request. */
    List<Taken> take(Actor actor, byte[] body) {
        Instant now = clock.instant();
        List<Incoming> incoming = readRecords.read(new MemberKey(actor.constituencyId(), actor.memberId()), body, now);
        Round round = new Round();
        Map<Integer, List<Incoming>> groups = new LinkedHashMap<>();
        for (Incoming each : incoming) {
            if (each.record() == null) {
                round.hold(each, ReceiptCode.NOT_UNDERSTOOD);
            } else {
                place(each, groups, round);
            }
        }
        if (!groups.isEmpty()) {
            UploadRights rights = walkRights.ofUpload(actor, incoming.getFirst().deviceId());
            for (int each = 0; each < ROUNDS && !groups.isEmpty(); each++) {
                groups = round.apply(groups, rights);
            }
            groups.values().forEach(rest -> rest.forEach(late -> round.hold(late, ReceiptCode.DOOR_UNKNOWN)));
        }
        holdRecords.hold(round.held);
        return incoming.stream()
                .map(each -> Objects.requireNonNull(round.taken.get(round.keyOf(each))))
                .toList();
    }

    /** By the booth as the phone knew it; where that is gone, by where the door is. */
    private void place(Incoming incoming, Map<Integer, List<Incoming>> groups, Round round) {
        int booth = incoming.boothId();
        if (!territory.tree().isBooth(booth)) {
            UUID household = Objects.requireNonNull(incoming.record()).householdId();
            int cell = UnitRef.constituencyOf(booth);
            Door door = household == null
                    ? null
                    : doors.find(cell, List.of(household)).get(household);
            if (door == null) {
                round.hold(incoming, household == null ? ReceiptCode.BOOTH_GONE : ReceiptCode.DOOR_UNKNOWN);
                return;
            }
            booth = door.boothId();
        }
        groups.computeIfAbsent(booth, each -> new ArrayList<>()).add(incoming);
    }

    /** The receipts of one upload, as they come together. */
    private final class Round {
        private final Map<Object, Taken> taken = new HashMap<>();
        private final List<Held> held = new ArrayList<>();

        /** Records of one id are one record; those without have only themselves. */
        Object keyOf(Incoming incoming) {
            return incoming.id() == null ? System.identityHashCode(incoming) : incoming.id();
        }

        void hold(Incoming incoming, ReceiptCode code) {
            held.add(new Held(incoming, code));
            taken.put(keyOf(incoming), new Taken(incoming, ReceiptState.HELD, code, incoming.boothId()));
        }

        /** Returns what belongs elsewhere. Booths with new doors come first: other records may wait for these. */
        Map<Integer, List<Incoming>> apply(Map<Integer, List<Incoming>> groups, UploadRights rights) {
            Map<Integer, List<Incoming>> elsewhere = new LinkedHashMap<>();
            groups.entrySet().stream()
                    .sorted(Comparator.comparing(group -> group.getValue().stream()
                            .noneMatch(each -> each.kind().equals("door"))))
                    .forEach(group -> apply(group.getKey(), group.getValue(), rights, elsewhere));
            return elsewhere;
        }

        private void apply(
                int booth, List<Incoming> group, UploadRights rights, Map<Integer, List<Incoming>> elsewhere) {
            try {
                put(booth, group, applyToBooth.apply(UnitRef.constituencyOf(booth), booth, group, rights), elsewhere);
            } catch (DataAccessResourceFailureException | CannotCreateTransactionException unreachable) {
                throw unreachable;
            } catch (RuntimeException failed) {
                if (group.size() > 1) {
                    log.warn("{} records of booth {} are taken one by one: {}", group.size(), booth, failed.toString());
                    group.forEach(each -> apply(booth, List.of(each), rights, elsewhere));
                } else {
                    applyAgain(booth, group.getFirst(), rights, elsewhere);
                }
            }
        }

        /** Once more for a record that fails alone: the first failure may have been a race. */
        private void applyAgain(
                int booth, Incoming single, UploadRights rights, Map<Integer, List<Incoming>> elsewhere) {
            List<Incoming> group = List.of(single);
            try {
                put(booth, group, applyToBooth.apply(UnitRef.constituencyOf(booth), booth, group, rights), elsewhere);
            } catch (DataAccessResourceFailureException
                    | CannotCreateTransactionException
                    | TransientDataAccessException later) {
                throw later;
            } catch (RuntimeException failed) {
                log.error("a record of kind {} cannot be applied and is kept", single.kind(), failed);
                hold(single, ReceiptCode.NOT_UNDERSTOOD);
            }
        }

        private void put(int booth, List<Incoming> group, Applied applied, Map<Integer, List<Incoming>> elsewhere) {
            applied.elsewhere()
                    .forEach((each, where) -> elsewhere
                            .computeIfAbsent(where, other -> new ArrayList<>())
                            .add(each));
            for (Incoming each : group) {
                Receipt receipt = applied.receipts().get(Objects.requireNonNull(each.id()));
                if (receipt != null) {
                    taken.put(each.id(), new Taken(each, receipt.state(), receipt.code(), booth));
                }
            }
        }
    }
}
