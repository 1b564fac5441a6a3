package org.sangathan.canvass.visits;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.BoothWork;
import org.sangathan.canvass.ContentReader;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.canvass.HouseCounts;
import org.sangathan.canvass.Outcome;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.RecordKind;
import org.sangathan.canvass.VisitRoute;
import org.sangathan.canvass.VisitRoute.AboutVisit;
import org.sangathan.canvass.VisitsRecorded;
import org.sangathan.canvass.VisitsRecorded.RecordedVisit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One visit at a door. A visit that corrects another takes its place in every figure; both stay. */
@Component
class VisitKind implements RecordKind {
    /** A door's last visit is then the last of them, and nothing has to be counted anew. */
    private static final Comparator<FieldRecord> BY_TIME =
            Comparator.comparing((FieldRecord record) -> record.moments().at()).thenComparing(FieldRecord::id);

    private final VisitSql sql;
    private final CorrectedVisitSql correctedSql;
    private final List<VisitRoute> routes;
    private final ApplicationEventPublisher events;

    VisitKind(
            VisitSql sql,
            CorrectedVisitSql correctedSql,
            ObjectProvider<VisitRoute> routes,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.correctedSql = correctedSql;
        this.routes = routes.orderedStream().toList();
        this.events = events;
    }

    @Override
    public String code() {
        return "visit";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public @Nullable Object read(ContentReader content) {
        return VisitContent.read(content);
    }

    @Override
    public @Nullable UUID household(Object content) {
        return ((VisitContent) content).householdId();
    }

    @Override
    public Collection<UUID> otherDoors(int constituencyId, List<FieldRecord> records) {
        List<UUID> corrected = records.stream()
                .map(record -> content(record).corrects())
                .filter(Objects::nonNull)
                .toList();
        return corrected.isEmpty()
                ? List.of()
                : correctedSql.corrected(constituencyId, corrected).values().stream()
                        .map(CorrectedVisitSql.Corrected::householdId)
                        .toList();
    }

    @Override
    public Map<UUID, Before> before(int constituencyId, Collection<UUID> ids) {
        return sql.before(constituencyId, ids);
    }

    @Override
    public void apply(BoothWork work, List<FieldRecord> records) {
        route(work, records);
        Map<UUID, UUID> correctedBy = corrected(work, records);
        List<FieldRecord> own = records.stream()
                .filter(record -> work.receipt(record.id()) == null)
                .sorted(BY_TIME)
                .toList();
        sql.insert(work, own, correctedBy);
        Set<UUID> again = new HashSet<>(correctedSql.correct(work.constituencyId(), correctedBy));
        Set<UUID> twice = new HashSet<>();
        boolean oneWorker = own.stream().map(FieldRecord::worker).distinct().count() < 2;
        for (FieldRecord record : own) {
            work.find(record.householdId()).ifPresent(door -> {
                if ((oneWorker ? visitsBefore(work, door) : door.visited().visits()) > 0) {
                    twice.add(door.id());
                }
                if (correctedBy.containsKey(record.id()) || !isNewest(record, door)) {
                    again.add(door.id());
                }
                work.put(visited(door, record));
            });
            work.receive(record);
        }
        countAgain(work, again);
        if (!twice.isEmpty()) {
            sql.markDoubles(work, own, twice);
        }
        publish(work, own);
    }

    private void route(BoothWork work, List<FieldRecord> records) {
        List<AboutVisit> about = records.stream()
                .filter(record ->
                        content(record).turfId() != null || content(record).formId() != null)
                .map(record -> new AboutVisit(
                        record.id(),
                        content(record).householdId(),
                        record.worker(),
                        content(record).turfId(),
                        content(record).formId(),
                        content(record).formVersion()))
                .toList();
        Map<UUID, ReceiptCode> codes = new HashMap<>();
        if (!about.isEmpty()) {
            routes.forEach(each ->
                    each.routes(work.constituencyId(), work.boothId(), about).forEach(codes::putIfAbsent));
        }
        for (FieldRecord record : records) {
            if (work.isGone(record.householdId())) {
                work.route(record, ReceiptCode.DOOR_ERASED);
            } else if (codes.containsKey(record.id())) {
                work.route(record, Objects.requireNonNull(codes.get(record.id())));
            }
        }
    }

    /**
     * Which visit replaces which, in whatever order they come. A worker corrects their own visits only: a correction of
     * another's is held.
     */
    private Map<UUID, UUID> corrected(BoothWork work, List<FieldRecord> records) {
        Map<UUID, UUID> correctedBy = new HashMap<>();
        Map<UUID, FieldRecord> here = new HashMap<>();
        records.forEach(record -> here.put(record.id(), record));
        List<UUID> meant = records.stream()
                .map(record -> content(record).corrects())
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, CorrectedVisitSql.Corrected> known =
                meant.isEmpty() ? Map.of() : correctedSql.corrected(work.constituencyId(), meant);
        for (FieldRecord record : records) {
            UUID corrects = content(record).corrects();
            if (corrects == null) {
                continue;
            }
            FieldRecord same = here.get(corrects);
            CorrectedVisitSql.Corrected before = known.get(corrects);
            boolean own = same == null
                    ? before == null || record.worker().id().equals(before.workerId())
                    : record.worker().equals(same.worker());
            if (own) {
                correctedBy.put(corrects, record.id());
            } else {
                work.hold(record, ReceiptCode.NO_RIGHT);
            }
        }
        correctedSql.thatCorrect(work.constituencyId(), here.keySet()).forEach((corrects, later) -> {
            FieldRecord corrected = Objects.requireNonNull(here.get(corrects));
            if (corrected.worker().id().equals(later.workerId())) {
                correctedBy.put(corrects, later.id());
            }
        });
        return correctedBy;
    }

    private static int visitsBefore(BoothWork work, Door door) {
        Door before = work.before().get(door.id());
        return before == null ? 0 : before.visited().visits();
    }

    private static boolean isNewest(FieldRecord record, Door door) {
        return door.visited().lastVisitAt() == null
                || record.moments().at().isAfter(door.visited().lastVisitAt());
    }

    /** The door after a visit that is the newest; whatever else changed is counted anew from its visits. */
    private static Door visited(Door door, FieldRecord record) {
        VisitContent visit = content(record);
        Door.Visited before = door.visited();
        boolean met = visit.outcome() == Outcome.MET;
        Door.Visited now = new Door.Visited(
                visit.outcome(),
                record.moments().at(),
                visit.comeAgainOn(),
                before.visits() + 1,
                before.met() + (met ? 1 : 0),
                met ? visit.wantsToJoin() : before.wantsToJoin(),
                met ? visit.wantsToHelp() : before.wantsToHelp());
        HouseCounts counts = met ? door.counts().orElse(visit.counts()) : door.counts();
        return door.visited(now, counts);
    }

    private void countAgain(BoothWork work, Set<UUID> doors) {
        List<UUID> here = doors.stream().filter(id -> work.find(id).isPresent()).toList();
        if (here.isEmpty()) {
            return;
        }
        Map<UUID, Door.Visited> counted = correctedSql.count(work.constituencyId(), here);
        for (UUID id : here) {
            Door door = work.find(id).orElseThrow();
            work.put(door.visited(counted.getOrDefault(id, Door.Visited.NEVER), door.counts()));
        }
    }

    private void publish(BoothWork work, List<FieldRecord> records) {
        List<RecordedVisit> visits = records.stream()
                .map(record -> new RecordedVisit(
                        record.id(),
                        content(record).householdId(),
                        record.worker(),
                        record.moments().at(),
                        content(record).outcome(),
                        content(record).wantsToJoin(),
                        content(record).wantsToHelp(),
                        content(record).turfId(),
                        content(record).formId(),
                        content(record).corrects()))
                .toList();
        if (!visits.isEmpty()) {
            events.publishEvent(new VisitsRecorded(work.boothId(), visits));
        }
    }

    private static VisitContent content(FieldRecord record) {
        return record.content(VisitContent.class);
    }
}
