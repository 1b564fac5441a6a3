package org.sangathan.canvass.turf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a line of paper said when it was keyed in before. */
@Repository
class PaperVisitSql {
    private static final String FIND = """
            select id, outcome, adults, women_18_35, men_18_35, elders_60, wants_to_join, corrected_by from visit
            where constituency_id = :constituency_id and id = :id
            """;
    private static final int CORRECTIONS_MOST = 50;

    private final JdbcClient database;

    PaperVisitSql(JdbcClient database) {
        this.database = database;
    }

    /** @param counts adults, women and men from 18 to 35, elders, and how many want to join */
    record Keyed(
            UUID id,
            String outcome,
            List<@Nullable Integer> counts,
            @Nullable UUID correctedBy) {
        boolean says(String otherOutcome, List<@Nullable Integer> otherCounts) {
            List<@Nullable Integer> other = new ArrayList<>(otherCounts);
            other.set(other.size() - 1, Objects.requireNonNullElse(otherCounts.getLast(), 0));
            return outcome.equals(otherOutcome) && counts.equals(other);
        }
    }

    /** The visit of that id, or the one that corrected it last. */
    Optional<Keyed> newest(int constituencyId, UUID id) {
        Optional<Keyed> newest = find(constituencyId, id);
        for (int round = 0; round < CORRECTIONS_MOST; round++) {
            UUID next = newest.map(Keyed::correctedBy).orElse(null);
            if (next == null) {
                break;
            }
            newest = find(constituencyId, next);
        }
        return newest;
    }

    private Optional<Keyed> find(int constituencyId, UUID id) {
        return database.sql(FIND)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .query((row, number) -> {
                    List<@Nullable Integer> counts = new ArrayList<>();
                    for (String column : List.of("adults", "women_18_35", "men_18_35", "elders_60", "wants_to_join")) {
                        counts.add(row.getObject(column, Integer.class));
                    }
                    return new Keyed(
                            row.getObject("id", UUID.class),
                            row.getString("outcome"),
                            counts,
                            row.getObject("corrected_by", UUID.class));
                })
                .optional();
    }
}
