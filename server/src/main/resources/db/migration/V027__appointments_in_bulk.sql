-- Directory table: one spreadsheet of appointments. The file itself is never kept.
create table appointment_batch (
  id uuid not null,
  unit_id int not null,
  post_type text not null,
  made_by uuid not null,
  made_by_constituency_id int not null,
  made_at timestamptz not null,
  applied_at timestamptz,
  undone_at timestamptz,
  constraint appointment_batch_pk primary key (id)
);
create index appointment_batch_of_maker on appointment_batch (made_by, made_at desc);

-- A line as it was understood; the cell is that of the batch's unit, so that a batch lies in one place.
create table appointment_batch_line (
  constituency_id int not null,
  batch_id uuid not null,
  line int not null,
  made_at timestamptz not null,
  appointment_id uuid not null,
  unit_id int,
  post_type text,
  member_id uuid,
  member_constituency_id int,
  codes text[] not null,
  outcome text,
  constraint appointment_batch_line_pk primary key (constituency_id, batch_id, line),
  constraint appointment_batch_line_outcome
    check (outcome in ('appointed', 'refused', 'undone', 'undo_refused', 'kept_accepted'))
) ${cell};
create index appointment_batch_line_of_member on appointment_batch_line (member_id) where member_id is not null;
