package org.sangathan.canvass.turf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.canvass.BoothWork.Receipt;
import org.sangathan.canvass.Outcome;
import org.sangathan.canvass.sync.ApplyPaper;
import org.sangathan.canvass.turf.PaperVisitSql.Keyed;
import org.sangathan.canvass.turf.ReadTurfDoorSql.TurfDoor;
import org.sangathan.canvass.turf.TurfWorkerSql.Stay;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in a paper sheet: a visit for each line, as if its worker had a phone. A line keyed in again is the same visit;
 * keyed in otherwise it corrects it.
 */
@Component
class KeyInSheet {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalTime NOON = LocalTime.NOON;
    private static final int LINES_MOST = 300;
    private static final int COUNT_MOST = 99;

    private final TurfSql sql;
    private final ReadTurfDoorSql doorSql;
    private final TurfWorkerSql workerSql;
    private final PaperVisitSql visitSql;
    private final ApplyPaper applyPaper;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    KeyInSheet(
            TurfSql sql,
            ReadTurfDoorSql doorSql,
            TurfWorkerSql workerSql,
            PaperVisitSql visitSql,
            ApplyPaper applyPaper,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.doorSql = doorSql;
        this.workerSql = workerSql;
        this.visitSql = visitSql;
        this.applyPaper = applyPaper;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One line of the paper.
     *
     * @param line its code
     * @param outcome as phones say it
     */
    record PaperLine(
            @Nullable String line,
            @Nullable String outcome,
            @Nullable Integer adults,
            @Nullable Integer women_18_35,
            @Nullable Integer men_18_35,
            @Nullable Integer elders_60,
            @Nullable Integer wantsToJoin) {
        List<@Nullable Integer> counts() {
            List<@Nullable Integer> counts = new ArrayList<>();
            counts.add(adults);
            counts.add(women_18_35);
            counts.add(men_18_35);
            counts.add(elders_60);
            counts.add(wantsToJoin);
            return counts;
        }
    }

    /** @param day on which the worker walked */
    record PaperRequest(
            @Nullable MemberKey worker,
            @Nullable LocalDate day,
            @Nullable List<PaperLine> lines) {}

    @Transactional
    public List<Receipt> keyIn(Actor actor, Turf.Key key, PaperRequest request) {
        Turf turf = sql.find(key)
                .filter(found -> rights.may(actor, Permission.MANAGE_TURF, found.boothId()))
                .orElseThrow(() -> new Problem(TurfProblem.TURF_UNKNOWN));
        Map<Integer, TurfDoor> doors =
                doorSql.everIn(key).stream().collect(Collectors.toMap(TurfDoor::place, door -> door));
        List<PaperLine> lines = request.lines() == null ? List.of() : request.lines();
        check(turf, request, lines, doors.keySet());
        MemberKey worker = Objects.requireNonNull(request.worker());
        LocalDate day = Objects.requireNonNull(request.day());
        Map<String, Object> upload = new LinkedHashMap<>();
        List<UUID> ids = new ArrayList<>();
        for (PaperLine line : lines) {
            int place = SheetCode.place(turf.id(), Objects.requireNonNull(line.line()))
                    .orElseThrow();
            Map<String, Object> visit =
                    visit(turf, Objects.requireNonNull(doors.get(place)).id(), line);
            UUID id = id(turf, worker, day, place, line, visit);
            ids.add(id);
            upload.putIfAbsent(id.toString(), record(turf, id, place, day, visit));
        }
        Map<UUID, Receipt> receipts = applyPaper.apply(
                worker,
                turf.id(),
                moment(turf, day),
                turf.boothId(),
                upload.values().stream()
                        .map(record -> JSON.valueToTree(record))
                        .map(tools.jackson.databind.JsonNode.class::cast)
                        .toList());
        audit.record(
                actor,
                "paper_keyed_in",
                turf.boothId(),
                turf.id().toString(),
                Map.of("lines", lines.size(), "worker", worker.id()));
        return ids.stream().map(id -> Objects.requireNonNull(receipts.get(id))).toList();
    }

    /** Noon of its day, but after the turf was cut and never to come. */
    private Instant moment(Turf turf, LocalDate day) {
        Instant noon = day.atTime(NOON).atZone(CutTurf.INDIA).toInstant();
        Instant cut = turf.madeAt().plusMillis(1);
        Instant then = noon.isBefore(cut) ? cut : noon;
        Instant now = clock.instant();
        return then.isAfter(now) ? now : then;
    }

    private static Map<String, Object> visit(Turf turf, UUID door, PaperLine line) {
        Map<String, Object> visit = new HashMap<>();
        visit.put("household_id", door.toString());
        visit.put("outcome", Objects.requireNonNull(line.outcome()).toLowerCase(Locale.ROOT));
        visit.put("adults", line.adults());
        visit.put("women_18_35", line.women_18_35());
        visit.put("men_18_35", line.men_18_35());
        visit.put("elders_60", line.elders_60());
        visit.put("wants_to_join", Objects.requireNonNullElse(line.wantsToJoin(), 0));
        visit.put("turf_id", turf.id().toString());
        return visit;
    }

    private static Map<String, Object> record(Turf turf, UUID id, int place, LocalDate day, Map<String, Object> visit) {
        return Map.of(
                "id",
                id.toString(),
                "kind",
                "visit",
                "sequence",
                place,
                "at",
                day.atTime(NOON).atZone(CutTurf.INDIA).toInstant().toString(),
                "booth_id",
                turf.boothId(),
                "visit",
                visit);
    }

    /** The same for the same line of the same paper; where it says something else now, of a visit that corrects it. */
    private UUID id(Turf turf, MemberKey worker, LocalDate day, int place, PaperLine line, Map<String, Object> visit) {
        UUID first = PaperId.of(day, turf.id(), worker.id(), place);
        Keyed known = visitSql.newest(turf.constituencyId(), first).orElse(null);
        if (known == null) {
            return first;
        }
        if (known.says(Objects.requireNonNull(line.outcome()), line.counts())) {
            return known.id();
        }
        visit.put("corrects", known.id().toString());
        return PaperId.of(day, known.id(), worker.id(), visit.hashCode());
    }

    private void check(Turf turf, PaperRequest request, List<PaperLine> lines, Set<Integer> places) {
        LocalDate day = request.day();
        MemberKey worker = request.worker();
        LocalDate made = LocalDate.ofInstant(turf.madeAt(), CutTurf.INDIA);
        LocalDate today = LocalDate.ofInstant(clock.instant(), CutTurf.INDIA);
        Faults faults = new Faults()
                .whenMissing(worker, "/worker")
                .when(worker != null && !isOfTeam(turf, worker), "/worker", FaultCode.NOT_VALID)
                .whenMissing(day, "/day")
                .when(day != null && (day.isBefore(made) || day.isAfter(today)), "/day", FaultCode.OUT_OF_RANGE)
                .when(lines.isEmpty(), "/lines", FaultCode.REQUIRED)
                .when(lines.size() > LINES_MOST, "/lines", FaultCode.OUT_OF_RANGE);
        Set<Integer> seen = new HashSet<>();
        for (int at = 0; at < lines.size(); at++) {
            checkLine(turf, lines.get(at), "/lines/" + at, places, seen, faults);
        }
        faults.refuse();
    }

    private static void checkLine(
            Turf turf, PaperLine line, String pointer, Set<Integer> places, Set<Integer> seen, Faults faults) {
        String code = line.line();
        String outcome = line.outcome();
        faults.whenMissing(code, pointer + "/line").whenMissing(outcome, pointer + "/outcome");
        if (code != null && !code.isBlank()) {
            Integer place =
                    SheetCode.place(turf.id(), code).filter(places::contains).orElse(null);
            faults.when(place == null || !seen.add(place), pointer + "/line", FaultCode.NOT_VALID);
        }
        faults.when(
                outcome != null
                        && !outcome.isBlank()
                        && java.util.Arrays.stream(Outcome.values())
                                .noneMatch(each -> each.code().equals(outcome)),
                pointer + "/outcome",
                FaultCode.NOT_VALID);
        faults.when(
                line.counts().stream().anyMatch(count -> count != null && (count < 0 || count > COUNT_MOST)),
                pointer,
                FaultCode.OUT_OF_RANGE);
    }

    /** Now or before: the paper may be older than the team. */
    private boolean isOfTeam(Turf turf, MemberKey worker) {
        return workerSql.ofTurfs(turf.constituencyId(), List.of(turf.id())).stream()
                .map(Stay::worker)
                .anyMatch(worker::equals);
    }
}
