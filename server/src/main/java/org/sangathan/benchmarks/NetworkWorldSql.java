package org.sangathan.benchmarks;

/** Fills the throw-away world with members and statuses, the same for every run. */
final class NetworkWorldSql {
    static final String BOOTHS = """
            select constituency_id, id from booth order by hashint4(id), id
            """;
    static final String TICK = """
            select tick from network_head
            """;
    static final String COPY_MEMBERS = """
            copy member (constituency_id, id, home_unit_id, name, name_key, gender, birth_year, phone_sealed, language, worker,
              joined_at, joined_how, proven_at) from stdin
            """;
    static final String COPY_ACCOUNTS = """
            copy account (id, kind, constituency_id, handle, display_name, name_key, created_at) from stdin
            """;
    static final String COPY_STATUSES = """
            copy status (constituency_id, id, author_id, created_at, visibility, units, timelines, mention_ids,
              mention_handles, tags, text, html, spoiler, sensitive, language, thread_id, media_ids) from stdin
            """;
    static final String COPY_TIMELINE_ENTRIES = """
            copy timeline_entry (constituency_id, unit_id, status_id) from stdin
            """;
    static final String COPY_AUTHOR_ENTRIES = """
            copy author_entry (author_id, status_id, media) from stdin
            """;
    static final String COPY_FOLLOWS = """
            copy follow (account_id, target_id, id, pending, reblogs, notify, since) from stdin
            """;
    static final String CIRCLE = """
            insert into circle (account_id, version) values (:reader, 1)
            """;
    static final String SESSION = """
            insert into session (token_hash, id, member_id, constituency_id, device, created_at, last_seen_at, expires_at)
            values (:token_hash, gen_random_uuid(), :reader, :constituency_id, 'bench', now(), now(), now() + interval '1 day')
            """;
    static final String SESSIONS = """
            insert into session (token_hash, id, member_id, constituency_id, device, created_at, last_seen_at, expires_at)
            select token_hash, gen_random_uuid(), reader, cell, 'bench', now(), now(), now() + interval '1 day'
            from unnest(cast(:token_hashes as bytea[]), cast(:readers as uuid[]), cast(:cells as int[]))
              as asked (token_hash, reader, cell)
            """;
    /** From the booth up to the state. */
    static final String PATH = """
            with recursive path (id, parent_id) as (
              select id, parent_id from booth where constituency_id = :constituency_id and id = :booth
              union all
              select u.id, u.parent_id from unit u join path p on u.id = p.parent_id)
            select id from path
            """;

    static final String SETTLE = """
            vacuum analyze member, account, status, timeline_entry, author_entry, follow
            """;

    private NetworkWorldSql() {}
}
