-- A member entered on paper is claimed until they confirm by an act of their own; some have no phone.
alter table member add column proven_at timestamptz;
update member set proven_at = joined_at;
alter table member alter column phone_sealed drop not null;

alter table strength_unit add column members_proven int not null default 0;
update strength_unit set members_proven = members;
alter table strength_sum add column members_proven int not null default 0;
update strength_sum set members_proven = members;
alter table strength_day add column members_proven int not null default 0;
update strength_day set members_proven = members;

-- Directory table: where a member is now who moved to another cell, or was merged with another member.
create table member_moved (
  member_id uuid not null,
  now_id uuid not null,
  constituency_id int not null,
  constraint member_moved_pk primary key (member_id)
);
create index member_moved_now on member_moved (now_id);
