package org.sangathan.benchmarks;

import java.util.List;

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

    /** The rows of a status by themselves, each in a transaction as pgbench makes it; ticks below zero, which nobody reads. */
    static final List<String> POST_TEXT = List.of(
            "\\set n random(1, 9000000000000000)",
            "\\set author random(1, 4000)",
            "begin;",
            """
            with written as (
              insert into status (constituency_id, id, author_id, created_at, visibility, units, timelines, mention_ids,
                mention_handles, tags, text, html, spoiler, sensitive, thread_id, media_ids)
              values (24001, gen_random_uuid(), md5('floor' || :author)::uuid, now(), 'unlisted', '{}', '{}', '{}', '{}',
                '{}', 'बैठक की सूचना', '<p>बैठक की सूचना</p>', '', false, gen_random_uuid(), '{}')
              returning id, author_id),
            listed as (insert into author_entry (author_id, status_id, media) select author_id, id, false from written)
            insert into search_entry (status_id, owner_id, words)
            select id, author_id, to_tsvector('hindi', 'बैठक की सूचना') || array_to_tsvector('{!open}') from written;
            """.strip().replace('\n', ' '),
            """
            insert into account_count (account_id, statuses, last_status_on)
            values (md5('floor' || :author)::uuid, 1, current_date)
            on conflict (account_id) do update set statuses = account_count.statuses + 1;
            """.strip().replace('\n', ' '),
            "insert into network_log (tick, kind, units, tags) values (- cast(:n as bigint), 'STATUS', '{}', '{}');",
            "commit;");

    private NetworkFloorSql() {}
}
