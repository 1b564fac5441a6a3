package org.sangathan.canvass.drives;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which doors have women and young people whom nobody has met. */
@Repository
class SuggestSql {
    private static final String UNREACHED = """
            select id, section, house_number, building, landmark, women_18_35, men_18_35, last_outcome
            from household
            where constituency_id = :constituency_id and booth_id = :booth_id and met = 0 and not do_not_visit
              and coalesce(women_18_35, 0) + coalesce(men_18_35, 0) > 0
              and coalesce(last_outcome, 'locked') in ('locked', 'nobody')
            order by 2 * coalesce(women_18_35, 0) + coalesce(men_18_35, 0) desc, coalesce(house_order, 2147483647), id
            limit :most
            """;

    private final JdbcClient database;

    SuggestSql(JdbcClient database) {
        this.database = database;
    }

    /**
     * A door at which nobody was met yet, and it is not because they moved or want nobody.
     *
     * @param women of 18 to 35 years
     * @param men of 18 to 35 years
     */
    record SuggestedDoor(
            UUID id,
            @Nullable Integer section,
            @Nullable String houseNumber,
            @Nullable String building,
            @Nullable String landmark,
            int women,
            int men,
            @Nullable String lastOutcome) {}

    /** Young women count twice: of a drive's people half are to be women, and half young. */
    List<SuggestedDoor> unreached(int constituencyId, int boothId, int most) {
        return database.sql(UNREACHED)
                .param("constituency_id", constituencyId)
                .param("booth_id", boothId)
                .param("most", most)
                .query((row, number) -> new SuggestedDoor(
                        row.getObject("id", UUID.class),
                        row.getObject("section", Integer.class),
                        row.getString("house_number"),
                        row.getString("building"),
                        row.getString("landmark"),
                        row.getInt("women_18_35"),
                        row.getInt("men_18_35"),
                        row.getString("last_outcome")))
                .list();
    }
}
