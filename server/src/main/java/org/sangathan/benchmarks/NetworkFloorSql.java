package org.sangathan.benchmarks;

/** A page of home from the tables alone; {units} and {reader} are filled in. */
final class NetworkFloorSql {
    /** Not a statement by itself: the units of the reader stand in it as a list of pairs. */
    static final CharSequence HOME_TEXT = """
            with ids as materialized (
              select status_id from (
                (select e.status_id from (values {units}) as u (cell, unit)
                  cross join lateral (select t.status_id from timeline_entry t
                    where t.constituency_id = u.cell and t.unit_id = u.unit order by t.status_id desc limit 20) e)
                union
                (select e.status_id from follow f
                  cross join lateral (select a.status_id from author_entry a
                    where a.author_id = f.target_id order by a.status_id desc limit 20) e
                  where f.account_id = {reader})
              ) each order by status_id desc limit 20)
            select s.id, s.author_id, s.html, s.created_at, s.visibility, a.handle, a.display_name
            from ids
            join status s on s.id = ids.status_id
              and s.constituency_id = ('x' || right(ids.status_id::text, 5))::bit(20)::int & 131071
            join account a on a.id = s.author_id
            """;

    private NetworkFloorSql() {}
}
