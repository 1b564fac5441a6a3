-- Directory: what held against an account when its member left, by a keyed hash of the number and for a year at most, so
-- that leaving and joining again does not end it. No id of anybody; the row goes when the measure holds again.
create table standing_after_leaving (
  phone_hash bytea not null,
  kind text not null,
  category text not null,
  by_unit_id int not null,
  until timestamptz,
  forget_at timestamptz not null,
  constraint standing_after_leaving_pk primary key (phone_hash, kind),
  constraint standing_after_leaving_kind check (kind in ('sensitive', 'silence', 'suspend'))
);
create index standing_after_leaving_by_end on standing_after_leaving (forget_at);
