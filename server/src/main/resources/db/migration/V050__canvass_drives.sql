-- Where the member of a credit lives, so that whoever counts a settled joining finds the row in its cell.
alter table credit_of_member add column member_constituency_id int;
update credit_of_member set member_constituency_id = member.constituency_id
  from member where member.id = credit_of_member.member_id;

-- Reference table: a campaign of enrolment. The unit's target; what each booth is asked for is in drive_cell.
create table drive (
  id uuid not null,
  unit_id int not null,
  name text not null,
  counts text not null,
  starts_on date not null,
  ends_on date not null,
  target int not null,
  women_percent smallint not null,
  youth_percent smallint not null,
  made_by uuid,
  made_by_constituency_id int,
  made_at timestamptz not null,
  ended_at timestamptz,
  constraint drive_pk primary key (id),
  constraint drive_counts check (counts in ('members', 'workers')),
  constraint drive_lasts check (starts_on <= ends_on),
  constraint drive_target check (target > 0),
  constraint drive_percents check (women_percent between 0 and 100 and youth_percent between 0 and 100)
);
create index drive_of_unit on drive (unit_id, ends_on desc);
create index drive_by_end on drive (ends_on);
create index drive_by_maker on drive (made_by) where made_by is not null;

-- A drive in one constituency: what each booth is asked for, booths and targets by place; and the sums of what is done.
-- promised: what the unit above gave, before corrections that nothing could balance.
create table drive_cell (
  constituency_id int not null,
  drive_id uuid not null,
  promised int not null,
  target int not null,
  women_target int not null,
  youth_target int not null,
  booths int[] not null,
  targets int[] not null,
  women_targets int[] not null,
  youth_targets int[] not null,
  done int not null default 0,
  done_women int not null default 0,
  done_youth int not null default 0,
  constraint drive_cell_pk primary key (constituency_id, drive_id),
  constraint drive_cell_places check (cardinality(booths) = cardinality(targets)
    and cardinality(booths) = cardinality(women_targets) and cardinality(booths) = cardinality(youth_targets))
) ${cell};
create index drive_cell_of_drive on drive_cell (drive_id, constituency_id)
  include (target, women_target, youth_target, done, done_women, done_youth);

-- A target that a person set by hand.
create table drive_correction (
  constituency_id int not null,
  drive_id uuid not null,
  unit_id int not null,
  target int not null,
  corrected_by uuid,
  corrected_by_constituency_id int,
  corrected_at timestamptz not null,
  constraint drive_correction_pk primary key (constituency_id, drive_id, unit_id),
  constraint drive_correction_in_cell check (unit_id / 10000 = constituency_id),
  constraint drive_correction_target check (target >= 0)
) ${cell};
create index drive_correction_of_drive on drive_correction (drive_id);
create index drive_correction_by on drive_correction (corrected_by) where corrected_by is not null;

-- A joining that counts for whoever recruited, in the cell of the member: no more than drives count.
create table settled_joining (
  constituency_id int not null,
  member_id uuid not null,
  booth_id int not null,
  joined_on date not null,
  woman boolean not null,
  youth boolean not null,
  worker boolean not null,
  constraint settled_joining_pk primary key (constituency_id, member_id)
) ${cell};
create index settled_joining_by_day on settled_joining (constituency_id, joined_on);

-- Written with the joining, taken and added up within a second: nobody waits for another's counter.
create table drive_change (
  constituency_id int not null,
  id uuid not null,
  drive_id uuid not null,
  booth_id int not null,
  people int not null,
  women int not null,
  youth int not null,
  constraint drive_change_pk primary key (constituency_id, id)
) ${cell};

create table drive_booth (
  constituency_id int not null,
  drive_id uuid not null,
  booth_id int not null,
  done int not null,
  done_women int not null,
  done_youth int not null,
  constraint drive_booth_pk primary key (constituency_id, drive_id, booth_id)
) ${cell};

-- Who makes drives.
update post_type set permissions = permissions || '{RUN_DRIVES}'
  where code in ('constituency_president', 'district_president', 'district_general_secretary', 'state_president',
    'state_general_secretary');
update post_type_version set content = content || jsonb_build_object('permissions', to_jsonb(post_type.permissions))
  from post_type where post_type.code = post_type_version.code and post_type_version.version = post_type.version
    and 'RUN_DRIVES' = any(post_type.permissions);
update access_grant set permissions = post_type.permissions
  from appointment join post_type on post_type.code = appointment.post_type
  where 'RUN_DRIVES' = any(post_type.permissions) and appointment.id = access_grant.appointment_id
    and appointment.constituency_id = access_grant.unit_id / 10000;
update post_catalogue set version = version + 1;
