package org.sangathan.benchmarks;

/** Fills the throw-away world with members and statuses, the same for every run. */
final class NetworkWorldSql {
    static final String MEMBERS = """
            insert into member (constituency_id, id, home_unit_id, name, name_key, gender, birth_year, phone_sealed,
              language, worker, joined_at, joined_how, proven_at)
            select b.constituency_id, md5('bench' || n)::uuid, b.id, 'सदस्य ' || n, 'sdsi', 'woman', 1990, '', 'hi', false,
              now(), 'demonstration', now()
            from (select n, 1 + n % (select count(*) from booth) as place
              from generate_series(cast(:first as int), cast(:last as int)) n) each
            join (select row_number() over (order by hashint4(id), id) as place, constituency_id, id from booth) b
              on b.place = each.place
            """;
    static final String ACCOUNTS = """
            insert into account (id, kind, constituency_id, handle, display_name, name_key, created_at)
            select m.id, 'member', m.constituency_id, 'bench_' || replace(m.id::text, '-', ''), m.name, m.name_key,
              now() - interval '1 year'
            from generate_series(1, cast(:last as int)) n
            join member m on m.id = md5('bench' || n)::uuid
            on conflict do nothing
            """;
    static final String MAKE_IDS = """
            create temporary table bench_status as
            select n, m.id as author_id, m.constituency_id, m.home_unit_id,
              cast(lpad(to_hex(ms), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0') || '8000'
                || lpad(to_hex(m.constituency_id), 12, '0') as uuid) as id,
              case when n % 50 = 0 then cast(:state as int)
                when n % 5 = 0 then m.constituency_id * 10000 else m.home_unit_id end as unit_id
            from (select n, (extract(epoch from now()) * 1000)::bigint - cast(:statuses as int) * 100 + n * 100 as ms
              from generate_series(1, cast(:statuses as int)) n) each
            join account a on a.handle = 'bench_' || md5('bench' || (1 + (n * 7919) % cast(:authors as int)))
            join member m on m.constituency_id = a.constituency_id and m.id = a.id
            """;
    static final String STATUSES = """
            insert into status (constituency_id, id, author_id, created_at, visibility, units, timelines, mention_ids,
              mention_handles, tags, text, html, spoiler, sensitive, language, thread_id, media_ids)
            select constituency_id, id, author_id, now(), 'unlisted', array[unit_id], array[unit_id], '{}', '{}', '{}',
              'कल सुबह दस बजे बैठक है, समय पर आइए। ' || n, '<p>कल सुबह दस बजे बैठक है, समय पर आइए। ' || n || '</p>', '', false,
              'hi', id, '{}'
            from bench_status
            """;
    static final String TIMELINE_ENTRIES = """
            insert into timeline_entry select unit_id / 10000, unit_id, id from bench_status
            """;
    static final String AUTHOR_ENTRIES = """
            insert into author_entry select author_id, id, false from bench_status
            """;
    static final String FOLLOWS = """
            insert into follow (account_id, target_id, id, pending, reblogs, notify, since)
            select md5('bench' || cast(:reader as int))::uuid, md5('bench' || n)::uuid, md5('follow' || n)::uuid, false, true,
              false, now()
            from generate_series(1000, 999 + cast(:count as int)) n
            """;
    static final String CIRCLE = """
            insert into circle (account_id, version) values (md5('bench' || cast(:reader as int))::uuid, 1)
            """;
    static final String SESSION = """
            insert into session (token_hash, id, member_id, constituency_id, device, created_at, last_seen_at, expires_at)
            select cast(:token_hash as bytea), gen_random_uuid(), id, constituency_id, 'bench', now(), now(),
              now() + interval '1 day'
            from account where id = md5('bench' || cast(:reader as int))::uuid
            """;
    static final String WHO = """
            select m.id, m.constituency_id, m.home_unit_id from account a
            join member m on m.constituency_id = a.constituency_id and m.id = a.id
            where a.id = md5('bench' || cast(:reader as int))::uuid
            """;
    static final String SETTLE = """
            vacuum analyze member, account, status, timeline_entry, author_entry, follow
            """;

    private NetworkWorldSql() {}
}
