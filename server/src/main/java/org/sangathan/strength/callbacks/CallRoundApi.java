package org.sangathan.strength.callbacks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.strength.Interval;
import org.sangathan.strength.Stratum;
import org.sangathan.strength.callbacks.CallRoundSql.CellDraw;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds: publish, draw, repeat the draw, and what the calls say of all committees. */
@RestController
@RequestMapping("/api/org")
class CallRoundApi {
    private final CallRoundSql sql;
    private final PublishRound publishRound;
    private final DrawRound drawRound;
    private final CallBackSettings settings;
    private final Territory territory;
    private final Rights rights;

    CallRoundApi(
            CallRoundSql sql,
            PublishRound publishRound,
            DrawRound drawRound,
            CallBackSettings settings,
            Territory territory,
            Rights rights) {
        this.sql = sql;
        this.publishRound = publishRound;
        this.drawRound = drawRound;
        this.settings = settings;
        this.territory = territory;
        this.rights = rights;
    }

    /** @param about what is drawn from; committees where nothing is said */
    record RoundRequest(
            @Nullable UUID id,
            @Nullable Integer unitId,
            @Nullable RoundAbout about) {}

    /**
     * A round as clients read it.
     *
     * @param seedHash SHA-256 of the seed, public since publishedAt
     * @param seed null until the draw
     * @param drawFrom when the draw is possible
     */
    record RoundView(
            UUID id,
            UnitRef unit,
            RoundAbout about,
            String seedHash,
            Instant publishedAt,
            Instant drawFrom,
            @Nullable String seed,
            @Nullable Instant drawnAt) {}

    /**
     * What the last calls say of all committees of a unit. Who was not reached, and whose post had ended, counts as not
     * real: the share is of those who were found.
     *
     * @param constituencies how many have been drawn, of constituenciesInAll
     * @param committees booths that claim a committee in those that have been drawn
     * @param share of committees that are real, 0 to 1; null while nobody was called; low and high enclose it at 95 %
     */
    record EstimateView(
            int constituencies,
            int constituenciesInAll,
            @Nullable Instant drawnAt,
            int committees,
            int sample,
            int called,
            int confirmed,
            int denied,
            int wrongNumber,
            int notReached,
            int postEnded,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high) {}

    @Requires(Permission.CALL_BACK)
    @PostMapping("/call-rounds")
    @ResponseStatus(HttpStatus.CREATED)
    RoundView publish(Actor actor, @RequestBody RoundRequest request) {
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.unitId(), "/unit_id")
                .refuse();
        return view(publishRound.publish(
                actor,
                Objects.requireNonNull(request.id()),
                Objects.requireNonNull(request.unitId()),
                request.about() == null ? RoundAbout.COMMITTEES : request.about()));
    }

    @Requires(Permission.CALL_BACK)
    @PostMapping("/call-rounds/{id}/draw")
    RoundView draw(Actor actor, @PathVariable UUID id) {
        return view(drawRound.draw(actor, id));
    }

    /** Of the unit and of those above it, newest first. */
    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/units/{unitId}/call-rounds")
    List<RoundView> rounds(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        int[] units = IntStream.concat(
                        IntStream.of(unitId), Arrays.stream(territory.tree().ancestors(unitId)))
                .toArray();
        return sql.ofUnits(units).stream().map(this::view).toList();
    }

    private RoundView view(CallRound round) {
        return new RoundView(
                round.id(),
                territory.tree().get(round.unitId()),
                round.about(),
                round.seedHash(),
                round.publishedAt(),
                round.publishedAt().plus(settings.publishBeforeDraw()),
                round.seed(),
                round.drawnAt());
    }

    /** What was drawn from, as text: with the seed anybody repeats the draw. Lists booths, nobody's name. */
    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/units/{unitId}/call-rounds/{id}/frame")
    ResponseEntity<String> frame(Actor actor, @PathVariable int unitId, @PathVariable UUID id) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        int cell = UnitRef.constituencyOf(unitId);
        String frame = sql.find(id)
                .filter(round -> round.drawnAt() != null && unitId == UnitRef.ownUnitOf(cell))
                .flatMap(round -> drawRound.frame(round, cell))
                .orElseThrow(() -> new Problem(CallBackProblem.ROUND_UNKNOWN));
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(frame);
    }

    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/units/{unitId}/estimate")
    EstimateView estimate(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        Tree tree = territory.tree();
        int[] cells = tree.constituencies(unitId);
        if (cells.length == 0) {
            cells = new int[] {UnitRef.constituencyOf(unitId)};
        }
        return estimate(sql.lastDraws(cells), cells.length);
    }

    private static EstimateView estimate(List<CellDraw> draws, int constituenciesInAll) {
        List<Stratum> strata = new ArrayList<>();
        draws.forEach(draw -> strata.add(new Stratum(draw.population(), draw.called(), draw.confirmed())));
        boolean any = strata.stream().anyMatch(stratum -> stratum.called() > 0);
        Interval interval = any ? Stratum.estimate(strata) : null;
        return new EstimateView(
                draws.size(),
                constituenciesInAll,
                draws.stream()
                        .map(CellDraw::drawnAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                draws.stream().mapToInt(CellDraw::population).sum(),
                draws.stream().mapToInt(CellDraw::sample).sum(),
                draws.stream().mapToInt(CellDraw::called).sum(),
                draws.stream().mapToInt(CellDraw::confirmed).sum(),
                draws.stream().mapToInt(CellDraw::denied).sum(),
                draws.stream().mapToInt(CellDraw::wrongNumber).sum(),
                draws.stream().mapToInt(CellDraw::notReached).sum(),
                draws.stream().mapToInt(CellDraw::postEnded).sum(),
                interval == null ? null : interval.share(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high());
    }
}
