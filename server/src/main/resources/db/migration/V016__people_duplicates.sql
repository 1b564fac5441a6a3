-- Two members of a constituency who may be one person; the smaller id first.
create table duplicate_pair (
  constituency_id int not null,
  one_id uuid not null,
  other_id uuid not null,
  score smallint not null,
  reasons text[] not null,
  state text not null,
  found_at timestamptz not null,
  constraint duplicate_pair_pk primary key (constituency_id, one_id, other_id),
  constraint duplicate_pair_in_order check (one_id < other_id),
  constraint duplicate_pair_state check (state in ('open', 'not_same'))
) ${cell};
create index duplicate_pair_open on duplicate_pair (constituency_id, score desc, one_id, other_id) where state = 'open';
create index duplicate_pair_of_other on duplicate_pair (constituency_id, other_id);

-- What was merged away, sealed, so that a wrong merge can be undone within thirty days.
create table member_merge (
  constituency_id int not null,
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  merged_at timestamptz not null,
  sealed bytea not null,
  constraint member_merge_pk primary key (constituency_id, id)
) ${cell};
create index member_merge_of_kept on member_merge (constituency_id, kept_id);
create index member_merge_by_age on member_merge (merged_at);

-- Directory table: when a constituency was last searched as a whole.
create table duplicate_search (
  constituency_id int not null,
  searched_at timestamptz not null,
  constraint duplicate_search_pk primary key (constituency_id)
);
