-- One row per booth list that somebody brought. Small, of the whole installation.
create table booth_import (
  id uuid constraint booth_import_pk primary key,
  started_by uuid not null,
  file_name text not null,
  columns_asked text not null,
  state text not null constraint booth_import_state_known
    check (state in ('reading', 'previewed', 'refused', 'applying', 'applied', 'interrupted')),
  bytes_read bigint not null default 0,
  bytes_total bigint,
  rows_read int not null default 0,
  rows_new int not null default 0,
  rows_changed int not null default 0,
  rows_unchanged int not null default 0,
  rows_held int not null default 0,
  rows_refused int not null default 0,
  constituencies_done int not null default 0,
  constituencies_total int not null default 0,
  columns jsonb not null default '{}',
  problem jsonb,
  started_at timestamptz not null default now(),
  previewed_at timestamptz,
  -- the worker's heartbeat: a reading or applying row that falls silent was interrupted
  updated_at timestamptz not null default now()
);

create index booth_import_by_member on booth_import (started_by, started_at);

create table booth_import_refusal (
  import_id uuid not null constraint refusal_of_an_import references booth_import (id) on delete cascade,
  ordinal int not null,
  line bigint not null,
  code text not null,
  "column" text,
  value text,
  constituency text,
  booth text,
  other_line bigint,
  constraint booth_import_refusal_pk primary key (import_id, ordinal)
);
