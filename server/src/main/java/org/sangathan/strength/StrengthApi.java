package org.sangathan.strength;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private final PaperSql paperSql;
    private final SumDirtyCells sums;
    private final SumsInMemory sumsInMemory;
    private final Territory territory;
    private final Tiles tiles;
    private final Rights rights;
    private final Clock clock;

    StrengthApi(
            StrengthSql sql,
            PaperSql paperSql,
            SumDirtyCells sums,
            SumsInMemory sumsInMemory,
            Territory territory,
            Tiles tiles,
            Rights rights,
            Clock clock) {
        this.sql = sql;
        this.paperSql = paperSql;
        this.sums = sums;
        this.sumsInMemory = sumsInMemory;
        this.territory = territory;
        this.tiles = tiles;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param asOf when the sums were made; changes show within a second */
    record Board(
            UnitRef unit,
            Instant asOf,
            Figures figures,
            List<TrendDay> trend,
            @Nullable OnPaper onPaper) {}

    record TrendDay(LocalDate day, Figures figures) {}

    /** @param onPaper of a booth in which somebody was appointed and nobody is proven; otherwise null */
    record UnitFigures(
            UnitRef unit, Figures figures, @Nullable OnPaper onPaper) {}

    /** @param since the first appointment, or the first doubt */
    record OnPaper(PaperReason why, Instant since) {}

    /** What makes a committee one on paper. */
    enum PaperReason {
        NOBODY_ACCEPTED,
        NO_ANSWER,
        CALL_BACK_FAILED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
                ? new Board(unit, sum.summedAt(), sum.figures(), trend(cell, sum.figures()), null)
                : new Board(
                        unit,
                        sum.summedAt(),
                        sums.ofSubtree(tree, unitId, sql.unitsOf(cell)),
                        List.of(),
                        tree.isBooth(unitId) ? paperSql.onPaper(cell).get(unitId) : null);
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
                    .map(child -> new UnitFigures(child, sumsInMemory.figures(child.constituencyId()), null))
                    .toList();
        }
        int cell = UnitRef.constituencyOf(unitId);
        Map<Integer, Counters> counters = sql.unitsOf(cell);
        Map<Integer, OnPaper> papers = paperSql.onPaper(cell);
        return Arrays.stream(children)
                .mapToObj(child -> new UnitFigures(
                        tree.get(child),
                        sums.ofSubtree(tree, child, counters),
                        tree.isBooth(child) ? papers.get(child) : null))
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
