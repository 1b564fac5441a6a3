-- The register of personal data breaches; each lives in the cell of the unit whose office-bearers handle it.
create table breach (
  constituency_id int not null,
  id uuid not null,
  unit_id int not null,
  scope_units int[] not null,
  joined_from timestamptz,
  joined_to timestamptz,
  who text not null,
  found_at timestamptz not null,
  happened_from timestamptz not null,
  happened_to timestamptz,
  categories text[] not null,
  nature text not null,
  place text not null,
  cause text not null,
  consequences text not null,
  measures text not null,
  remedy text not null,
  advice text not null,
  contact text not null,
  state text not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  affected int not null default 0,
  told int not null default 0,
  reported_at timestamptz,
  closed_at timestamptz,
  closing_note text not null default '',
  constraint breach_pk primary key (constituency_id, id),
  constraint breach_in_its_cell check (unit_id / 10000 = constituency_id),
  constraint breach_who check (who in ('all', 'workers')),
  constraint breach_state check (state in ('counting', 'ready', 'telling', 'told', 'closed'))
) ${cell};
create index breach_of_unit on breach (constituency_id, unit_id, recorded_at desc);

-- Whom a breach affects, in their own cells. An erased member's row goes; the breach keeps the count.
create table breach_affected (
  constituency_id int not null,
  breach_id uuid not null,
  member_id uuid not null,
  told_at timestamptz,
  constraint breach_affected_pk primary key (constituency_id, breach_id, member_id)
) ${cell};
create index breach_affected_untold on breach_affected (constituency_id, breach_id, member_id) where told_at is null;
create index breach_affected_member on breach_affected (constituency_id, member_id);
