package org.sangathan.strength;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.strength.StrengthSql.Day;
import org.sangathan.strength.StrengthSql.Sum;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tiles;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The strength board of a unit: its figures, its trend, its children, its seats. */
@RestController
@RequestMapping("/api/org/units/{unitId}")
class StrengthApi {
    private static final int TREND_DAYS = 30;

    private final StrengthSql sql;
    private final SumDirtyCells sums;
    private final SumsInMemory sumsInMemory;
    private final Territory territory;
    private final Tiles tiles;
    private final Rights rights;
    private final Clock clock;

    StrengthApi(
            StrengthSql sql,
            SumDirtyCells sums,
            SumsInMemory sumsInMemory,
            Territory territory,
            Tiles tiles,
            Rights rights,
            Clock clock) {
        this.sql = sql;
        this.sums = sums;
        this.sumsInMemory = sumsInMemory;
        this.territory = territory;
        this.tiles = tiles;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param asOf when the sums were made; changes show within a second */
    record Board(UnitRef unit, Instant asOf, Figures figures, List<TrendDay> trend) {}

    record TrendDay(LocalDate day, Figures figures) {}

    record UnitFigures(UnitRef unit, Figures figures) {}

    /** @param tileColumn from the west, from 0; tileRow from the north */
    record SeatFigures(UnitRef unit, int tileColumn, int tileRow, Figures figures) {}

    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/strength")
    Board board(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        Tree tree = territory.tree();
        UnitRef unit = tree.get(unitId);
        int cell = unit.constituencyId();
        Sum sum = sumsInMemory.sum(cell);
        return isOwnUnit(unit)
                ? new Board(unit, sum.summedAt(), sum.figures(), trend(cell, sum.figures()))
                : new Board(unit, sum.summedAt(), sums.ofSubtree(tree, unitId, sql.unitsOf(cell)), List.of());
    }

    private static boolean isOwnUnit(UnitRef unit) {
        return unit.id() == UnitRef.ownUnitOf(unit.constituencyId());
    }

    /** A day on which nothing changed has no row and stands as the day before. */
    private List<TrendDay> trend(int cell, Figures now) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SumDirtyCells.INDIA);
        List<Day> known = sumsInMemory.trend(cell, today.minusDays(TREND_DAYS));
        List<TrendDay> trend = new ArrayList<>();
        int next = 0;
        Figures last = null;
        for (LocalDate day = today.minusDays(TREND_DAYS - 1); !day.isAfter(today); day = day.plusDays(1)) {
            if (next < known.size() && known.get(next).day().equals(day)) {
                last = known.get(next++).figures();
            }
            if (last != null) {
                trend.add(new TrendDay(day, day.equals(today) ? now : last));
            }
        }
        return trend;
    }

    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/strength/children")
    List<UnitFigures> children(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        Tree tree = territory.tree();
        int[] children = tree.children(unitId);
        if (tree.cells(unitId).length > 1) {
            return Arrays.stream(children)
                    .mapToObj(tree::get)
                    .map(child -> new UnitFigures(child, sumsInMemory.figures(child.constituencyId())))
                    .toList();
        }
        Map<Integer, Counters> counters = sql.unitsOf(UnitRef.constituencyOf(unitId));
        return Arrays.stream(children)
                .mapToObj(child -> new UnitFigures(tree.get(child), sums.ofSubtree(tree, child, counters)))
                .toList();
    }

    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/strength/seats")
    List<SeatFigures> seats(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        Tree tree = territory.tree();
        int[] seats = tree.unitsAt(unitId, Level.CONSTITUENCY);
        return Arrays.stream(seats)
                .mapToObj(tree::get)
                .map(seat -> {
                    Tiles.Tile tile = tiles.get(seat.constituencyId());
                    return new SeatFigures(
                            seat, tile.column(), tile.row(), sumsInMemory.figures(seat.constituencyId()));
                })
                .toList();
    }

    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/strength.csv")
    ResponseEntity<String> csv(Actor actor, @PathVariable int unitId) {
        List<UnitFigures> rows = children(actor, unitId);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("strength-" + unitId + ".csv")
                                .build()
                                .toString())
                .body(StrengthCsv.write(rows));
    }
}
