-- A question with its answers, asked by a status; totals are counted when a vote is written, and stay when the votes go.
create table poll (
  constituency_id int not null,
  status_id uuid not null,
  options text[] not null,
  multiple boolean not null,
  hide_totals boolean not null,
  ends_at timestamptz not null,
  tallies int[] not null,
  voters int not null default 0,
  -- how far those who voted were told of the end, in the order of their ids
  told_to uuid,
  told boolean not null default false,
  votes_gone boolean not null default false,
  constraint poll_pk primary key (constituency_id, status_id),
  constraint poll_of_status foreign key (constituency_id, status_id)
    references status (constituency_id, id) on delete cascade,
  constraint poll_answers check (cardinality(options) between 2 and 8 and cardinality(tallies) = cardinality(options))
) ${cell};
create index poll_to_tell on poll (ends_at) where not told;
create index poll_with_votes on poll (ends_at) where not votes_gone;

-- Who chose what; told to nobody but the voter, and deleted a month after the end.
create table poll_vote (
  constituency_id int not null,
  status_id uuid not null,
  account_id uuid not null,
  choices int[] not null,
  at timestamptz not null,
  constraint poll_vote_pk primary key (constituency_id, status_id, account_id),
  constraint poll_vote_of_poll foreign key (constituency_id, status_id)
    references poll (constituency_id, status_id) on delete cascade
) ${cell};
create index poll_vote_of_account on poll_vote (account_id);

-- What could be chosen before an edit.
alter table status_edit add column poll_options text[];
