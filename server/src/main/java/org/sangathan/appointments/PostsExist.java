package org.sangathan.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Since when the posts of a cell's units exist: the later of the unit's day and the post type's. */
@Component
public class PostsExist {
    public static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final ExistsSql sql;
    private final Clock clock;

    PostsExist(ExistsSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What one cell says; ask for it once a cell. */
    public record InCell(Map<Integer, LocalDate> units, Map<String, LocalDate> posts) {
        public LocalDate since(int unitId, String postType) {
            LocalDate unit = units.getOrDefault(unitId, LocalDate.EPOCH);
            LocalDate post = posts.getOrDefault(postType, LocalDate.EPOCH);
            return unit.isAfter(post) ? unit : post;
        }
    }

    public InCell inCell(int constituencyId) {
        return new InCell(sql.units(constituencyId), sql.posts());
    }

    /** Whole days for which a seat is empty: since it was left, or since it exists. */
    public long days(@Nullable Instant vacantSince, LocalDate existsSince) {
        LocalDate from = vacantSince == null ? existsSince : LocalDate.ofInstant(vacantSince, INDIA);
        return Math.max(0, ChronoUnit.DAYS.between(from, LocalDate.ofInstant(clock.instant(), INDIA)));
    }
}
