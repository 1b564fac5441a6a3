package org.sangathan.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.AppointmentSql.Seat;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/**
 * Empty seats of one post in a unit's subtree, in the tree's order. A post has no row while it is empty, so the tree is
 * walked cell by cell and what is taken is crossed out; a page costs the cells that it covers, not the state.
 */
@Component
class ListVacancies {
    private final AppointmentSql sql;
    private final Territory territory;
    private final Rights rights;
    private final PostsExist postsExist;

    ListVacancies(AppointmentSql sql, Territory territory, Rights rights, PostsExist postsExist) {
        this.sql = sql;
        this.territory = territory;
        this.rights = rights;
        this.postsExist = postsExist;
    }

    /**
     * An empty seat.
     *
     * @param vacantSince null when nobody ever held it
     * @param existsSince the later of the unit's first day and the post's
     * @param days for how long it is empty: since it was left, or since it exists
     */
    record Vacancy(
            UnitRef unit,
            PostType postType,
            int seat,
            @Nullable Instant vacantSince,
            LocalDate existsSince,
            long days) {
        String key() {
            return unit.id() + "_" + seat;
        }
    }

    /** Where the page before ended. */
    private record After(int unitId, int seat) {
        private static final After NOTHING = new After(0, 0);

        static After parse(@Nullable String after) {
            return Paging.after(after, NOTHING, key -> {
                String[] parts = key.split("_", 2);
                return new After(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            });
        }
    }

    List<Vacancy> list(Actor actor, int unitId, PostType post, @Nullable String after, int limit) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        Tree tree = territory.tree();
        int[] units = tree.unitsAt(unitId, post.level());
        After done = After.parse(after);
        int from = done.equals(After.NOTHING) ? 0 : placeOf(units, done.unitId());
        List<Vacancy> vacancies = new ArrayList<>();
        Cell cell = null;
        for (int each = from; each < units.length && vacancies.size() < limit; each++) {
            int constituencyId = UnitRef.constituencyOf(units[each]);
            if (cell == null || cell.constituencyId != constituencyId) {
                cell = new Cell(constituencyId, post);
            }
            for (int seat = each == from ? done.seat() + 1 : 1; seat <= post.seats(); seat++) {
                if (!cell.taken.contains(key(units[each], seat)) && vacancies.size() < limit) {
                    vacancies.add(vacancy(tree.get(units[each]), post, seat, cell));
                }
            }
        }
        return vacancies;
    }

    private static int placeOf(int[] units, int unitId) {
        return IntStream.range(0, units.length)
                .filter(place -> units[place] == unitId)
                .findFirst()
                .orElse(units.length);
    }

    private Vacancy vacancy(UnitRef unit, PostType post, int seat, Cell cell) {
        Instant since = cell.ended.get(key(unit.id(), seat));
        LocalDate exists = cell.exists.since(unit.id(), post.code());
        return new Vacancy(unit, post, seat, since, exists, postsExist.days(since, exists));
    }

    private static String key(int unitId, int seat) {
        return unitId + " " + seat;
    }

    /** What one cell says of the post. */
    private final class Cell {
        private final int constituencyId;
        private final Set<String> taken = new HashSet<>();
        private final Map<String, @Nullable Instant> ended = new HashMap<>();
        private final PostsExist.InCell exists;

        Cell(int constituencyId, PostType post) {
            this.constituencyId = constituencyId;
            this.exists = postsExist.inCell(constituencyId);
            for (Seat seat : sql.takenSeats(constituencyId, post.code())) {
                taken.add(key(seat.unitId(), seat.seat()));
            }
            for (Seat seat : sql.lastEndsOfPost(constituencyId, post.code())) {
                ended.put(key(seat.unitId(), seat.seat()), seat.endedAt());
            }
        }
    }
}
