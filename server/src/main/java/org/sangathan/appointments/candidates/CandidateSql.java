package org.sangathan.appointments.candidates;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement that looks for people to appoint. */
@Repository
class CandidateSql {
    /**
     * The order is the rule itself: share of the body (for a mentor: elders), distance, accepted posts, people brought in that count, worker,
     * time of joining. A member with a post that this one excludes is left out as far as the cell knows;
     * {@link RankCandidates} weighs all rules.
     */
    private static final String RANK = """
            with proven as (
              select member_id, count(*) as posts from appointment
              where constituency_id = :constituency_id and accepted_at is not null
              group by member_id
            ),
            brought as (
              select recruiter_id, count(*) as credits from credit
              where constituency_id = :constituency_id and state = 'settled'
              group by recruiter_id
            )
            select m.id, m.home_unit_id, m.worker, m.joined_at, coalesce(p.posts, 0) as posts,
              coalesce(b.credits, 0) as credits,
              case when m.home_unit_id = any(:own) then 0 when m.home_unit_id = any(:near) then 1
                when m.home_unit_id = any(:around) then 2 else 3 end as distance
            from member m
            left join proven p on p.member_id = m.id
            left join brought b on b.recruiter_id = m.id
            where m.constituency_id = :constituency_id
              and m.birth_year between :born_from and :born_to
              and m.gender = any(:genders)
              and (:everywhere or m.home_unit_id = any(:homes))
              and (:women_first and m.gender = 'woman')::int
                + (:young_first and m.birth_year > :young_born_after)::int
                + (:elders_first and m.birth_year <= :elder_born_to)::int >= :share
              and not exists (
                select from appointment a
                where a.constituency_id = :constituency_id and a.member_id = m.id and a.ended_at is null
                  and (a.post_type = any(:excluded)
                    or (a.unit_id = :unit_id and a.post_type = any(:excluded_here))))
            order by
              (:women_first and m.gender = 'woman')::int + (:young_first and m.birth_year > :young_born_after)::int
                + (:elders_first and m.birth_year <= :elder_born_to)::int desc,
              distance, posts desc, credits desc, m.worker desc, m.joined_at, m.id
            limit :limit
            """;

    /**
     * A plan made once for all values takes the range of birth years for one member and joins in loops: 7 s, not 17 ms,
     * among 10,000.
     */
    private static final String PLAN_EACH_TIME = """
            select set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    private static final String HOLDERS = """
            select member_id, member_constituency_id, count(*) as posts from appointment
            where constituency_id = any(:cells) and post_type in (select unnest(cast(:post_types as text[])))
              and accepted_at is not null and ended_at is null
            group by member_id, member_constituency_id
            limit 3000
            """;

    private final JdbcClient database;

    CandidateSql(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is looked for in one cell.
     *
     * @param own homes that count as the unit itself, then those next to it, then those of its sector
     * @param homes that the reader may see; not asked when {@code everywhere}
     * @param excluded posts that cannot be held beside this one
     * @param excludedHere posts that cannot be held beside this one in the same unit
     */
    record Search(
            int constituencyId,
            int unitId,
            int bornFrom,
            int bornTo,
            String[] genders,
            int[] own,
            int[] near,
            int[] around,
            boolean everywhere,
            int[] homes,
            String[] excluded,
            String[] excludedHere,
            boolean womenFirst,
            boolean youngFirst,
            int youngBornAfter,
            boolean eldersFirst,
            int elderBornTo) {
        boolean hasSurroundings() {
            return own.length + near.length + around.length > 0;
        }

        int highestShare() {
            return (womenFirst ? 1 : 0) + (youngFirst ? 1 : 0) + (eldersFirst ? 1 : 0);
        }

        /** The same within the unit and around it. */
        Search nearby() {
            Set<Integer> seen = Arrays.stream(homes).boxed().collect(Collectors.toSet());
            int[] surroundings = Stream.of(own, near, around)
                    .flatMapToInt(Arrays::stream)
                    .distinct()
                    .filter(home -> everywhere || seen.contains(home))
                    .toArray();
            return new Search(
                    constituencyId,
                    unitId,
                    bornFrom,
                    bornTo,
                    genders,
                    own,
                    near,
                    around,
                    false,
                    surroundings,
                    excluded,
                    excludedHere,
                    womenFirst,
                    youngFirst,
                    youngBornAfter,
                    eldersFirst,
                    elderBornTo);
        }
    }

    /**
     * One in the list.
     *
     * @param posts that the member has accepted in this cell, also former ones
     * @param credits joinings by the member's invitations that count
     */
    record Ranked(UUID id, int homeUnitId, boolean worker, Instant joinedAt, int posts, int credits, int distance) {}

    /**
     * In a transaction, for which the plans are made anew. Whoever is of the share and lives near comes before all others:
     * where there are enough of them, nobody else is looked at.
     */
    List<Ranked> rank(Search search, int limit) {
        if (search.hasSurroundings()) {
            List<Ranked> first = rank(search.nearby(), search.highestShare(), limit);
            if (first.size() >= limit) {
                return first;
            }
        }
        return rank(search, 0, limit);
    }

    private List<Ranked> rank(Search search, int share, int limit) {
        database.sql(PLAN_EACH_TIME).query(String.class).single();
        return database.sql(RANK)
                .param("constituency_id", search.constituencyId())
                .param("unit_id", search.unitId())
                .param("born_from", search.bornFrom())
                .param("born_to", search.bornTo())
                .param("genders", search.genders())
                .param("own", search.own())
                .param("near", search.near())
                .param("around", search.around())
                .param("everywhere", search.everywhere())
                .param("homes", search.homes())
                .param("excluded", search.excluded())
                .param("excluded_here", search.excludedHere())
                .param("women_first", search.womenFirst())
                .param("young_first", search.youngFirst())
                .param("young_born_after", search.youngBornAfter())
                .param("elders_first", search.eldersFirst())
                .param("elder_born_to", search.elderBornTo())
                .param("share", share)
                .param("limit", limit)
                .query((row, number) -> new Ranked(
                        row.getObject("id", UUID.class),
                        row.getInt("home_unit_id"),
                        row.getBoolean("worker"),
                        row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                        row.getInt("posts"),
                        row.getInt("credits"),
                        row.getInt("distance")))
                .list();
    }

    /** Somebody with accepted posts in several cells. */
    record Holder(UUID id, int constituencyId, int posts) {}

    List<Holder> holders(int[] cells, Collection<String> postTypes) {
        return database.sql(HOLDERS)
                .param("cells", cells)
                .param("post_types", postTypes.toArray(String[]::new))
                .query((row, number) -> new Holder(
                        row.getObject("member_id", UUID.class),
                        row.getInt("member_constituency_id"),
                        row.getInt("posts")))
                .list();
    }
}
