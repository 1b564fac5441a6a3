package org.sangathan.canvass.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sangathan.canvass.BoothWork.Receipt;
import org.sangathan.canvass.FieldRecord.Moments;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Applies what a worker wrote on paper and another keyed in: ordinary records, with the worker and the day of the paper. */
@Component
public class ApplyPaper {
    private final ReadRecords readRecords;
    private final ApplyToBooth applyToBooth;
    private final Clock clock;

    ApplyPaper(ReadRecords readRecords, ApplyToBooth applyToBooth, Clock clock) {
        this.readRecords = readRecords;
        this.applyToBooth = applyToBooth;
        this.clock = clock;
    }

    /**
     * The caller has asked whether the actor may decide there.
     *
     * @param sheet stands for the phone
     * @param at when the paper was written, never after now
     * @param records in the form of an upload, all of this booth
     * @return by the ids of the records
     */
    public Map<UUID, Receipt> apply(MemberKey worker, UUID sheet, Instant at, int boothId, List<JsonNode> records) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Incoming> incoming = records.stream()
                .map(record -> readRecords.read(record, worker, sheet, new Moments(at, at, now), now))
                .toList();
        Map<UUID, Receipt> receipts = new HashMap<>();
        Map<Integer, List<Incoming>> groups = new LinkedHashMap<>();
        groups.put(boothId, incoming);
        // a door that moved to another booth takes its visit along, once
        for (int round = 0; round < 2; round++) {
            Map<Integer, List<Incoming>> elsewhere = new LinkedHashMap<>();
            groups.forEach((booth, group) -> {
                ApplyToBooth.Applied applied = applyToBooth.apply(UnitRef.constituencyOf(booth), booth, group, null);
                receipts.putAll(applied.receipts());
                applied.elsewhere()
                        .forEach((each, where) -> elsewhere
                                .computeIfAbsent(where, fresh -> new ArrayList<>())
                                .add(each));
            });
            groups = elsewhere;
        }
        receipts.keySet()
                .retainAll(incoming.stream()
                        .map(each -> Objects.requireNonNull(each.id()))
                        .toList());
        return receipts;
    }
}
