-- Two members of a constituency who may be one person; the smaller id first. A pair that was judged stays as judged.
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
  constraint duplicate_pair_state check (state in ('open', 'two_people'))
) ${cell};
create index duplicate_pair_open on duplicate_pair (constituency_id, score desc, one_id, other_id) where state = 'open';
create index duplicate_pair_of_other on duplicate_pair (constituency_id, other_id);

-- Whose neighbours are still to be compared; a joining does not wait for it.
create table duplicate_due (
  constituency_id int not null,
  member_id uuid not null,
  constraint duplicate_due_pk primary key (constituency_id, member_id)
) ${cell};

-- What was merged away, sealed, so that a wrong merge can be taken apart; gone after thirty days, and at once when it
-- was taken apart or the person is erased.
create table member_merge (
  constituency_id int not null,
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  merged_at timestamptz not null,
  undone_at timestamptz,
  sealed bytea,
  constraint member_merge_pk primary key (constituency_id, id),
  constraint member_merge_of_two check (kept_id <> gone_id),
  constraint member_merge_sealed_until_undone check ((sealed is null) = (undone_at is not null))
) ${cell};
create index member_merge_of_kept on member_merge (constituency_id, kept_id, merged_at desc);
create index member_merge_of_gone on member_merge (gone_id);
create index member_merge_by_age on member_merge (constituency_id, merged_at);
