-- The version of a booth's pack and the booth's counters. Whoever writes doors of a booth locks its row first.
create table booth_doors (
  constituency_id int not null,
  booth_id int not null,
  version bigint not null default 0,
  doors int not null default 0,
  doors_visited int not null default 0,
  doors_met int not null default 0,
  do_not_visit int not null default 0,
  visits int not null default 0,
  wants_to_join int not null default 0,
  wants_to_help int not null default 0,
  adults int not null default 0,
  women_18_35 int not null default 0,
  men_18_35 int not null default 0,
  elders_60 int not null default 0,
  constraint booth_doors_pk primary key (constituency_id, booth_id),
  constraint booth_doors_in_cell check (booth_id / 10000 = constituency_id)
) ${cell};

create table booth_section (
  constituency_id int not null,
  booth_id int not null,
  number smallint not null,
  name text not null,
  constraint booth_section_pk primary key (constituency_id, booth_id, number)
) ${cell};

-- A door: counts, no names. versions: per field the record that set it, where that was not the door's first.
create table household (
  constituency_id int not null,
  id uuid not null,
  booth_id int not null,
  section smallint,
  panna smallint,
  building text,
  floor text,
  flat text,
  house_number text,
  landmark text,
  house_order int,
  latitude double precision,
  longitude double precision,
  adults smallint,
  women_18_35 smallint,
  men_18_35 smallint,
  elders_60 smallint,
  do_not_visit boolean not null default false,
  last_outcome text,
  last_visit_at timestamptz,
  come_again_on date,
  visits int not null default 0,
  met int not null default 0,
  wants_to_join smallint not null default 0,
  wants_to_help boolean not null default false,
  versions jsonb not null default '{}',
  pack_version bigint not null,
  list_key text,
  added_how text not null,
  added_by uuid,
  added_by_constituency_id int,
  added_at timestamptz not null,
  added_code text,
  constraint household_pk primary key (constituency_id, id),
  constraint household_in_cell check (booth_id / 10000 = constituency_id),
  constraint household_added_how check (added_how in ('phone', 'desk', 'list', 'demonstration')),
  constraint household_last_outcome
    check (last_outcome in ('met', 'nobody', 'locked', 'refused', 'moved', 'vacant'))
) ${cell};
-- Not by pack_version: each visit moves that, and an index on it would be written each time.
create index household_in_order on household (constituency_id, booth_id, coalesce(house_order, 2147483647), id);
create unique index one_household_per_line on household (constituency_id, booth_id, list_key) where list_key is not null;
create index household_by_adder on household (added_by) where added_by is not null;

-- Doors that are no longer in a booth: moved to another, or erased.
create table household_gone (
  constituency_id int not null,
  booth_id int not null,
  household_id uuid not null,
  pack_version bigint not null,
  why text not null,
  gone_at timestamptz not null,
  constraint household_gone_pk primary key (constituency_id, booth_id, household_id),
  constraint household_gone_why check (why in ('moved', 'doubled', 'not_there', 'wish'))
) ${cell};
create index household_gone_since on household_gone (constituency_id, booth_id, pack_version);
create index household_gone_which on household_gone (constituency_id, household_id);

-- at: by the phone's clock, corrected; said_at: as the phone said it.
create table visit (
  constituency_id int not null,
  id uuid not null,
  household_id uuid not null,
  booth_id int not null,
  worker_id uuid,
  worker_constituency_id int,
  device_id uuid not null,
  sequence int not null,
  at timestamptz not null,
  said_at timestamptz not null,
  received_at timestamptz not null,
  day date not null,
  outcome text not null,
  adults smallint,
  women_18_35 smallint,
  men_18_35 smallint,
  elders_60 smallint,
  wants_to_join smallint not null default 0,
  wants_to_help boolean not null default false,
  mentor boolean not null default false,
  grievance text,
  come_again_on date,
  note text,
  form_id uuid,
  form_version int,
  answers jsonb,
  turf_id uuid,
  latitude real,
  longitude real,
  corrects uuid,
  corrected_by uuid,
  doubles uuid,
  code text,
  constraint visit_pk primary key (constituency_id, id),
  constraint visit_in_cell check (booth_id / 10000 = constituency_id),
  constraint visit_outcome check (outcome in ('met', 'nobody', 'locked', 'refused', 'moved', 'vacant'))
) ${cell};
create index visit_of_door on visit (constituency_id, household_id, at);
create index visit_of_day on visit (constituency_id, booth_id, day, worker_id)
  include (worker_constituency_id, household_id, outcome, at, wants_to_join) where corrected_by is null;
create index visit_of_worker on visit (worker_id);
create index visit_that_corrects on visit (constituency_id, corrects) where corrects is not null;
create index visit_by_position on visit (constituency_id, received_at) where latitude is not null;
create index visit_with_words on visit (constituency_id, received_at) where note is not null or grievance is not null;

-- What one record changed of a door: {"adults": {"value": 5, "seen": null}}. Every version of a field is one of these.
create table door_change (
  constituency_id int not null,
  id uuid not null,
  household_id uuid not null,
  booth_id int not null,
  how text not null,
  worker_id uuid,
  worker_constituency_id int,
  device_id uuid,
  sequence int,
  at timestamptz not null,
  said_at timestamptz not null,
  received_at timestamptz not null,
  fields jsonb not null,
  corrects uuid,
  code text,
  constraint door_change_pk primary key (constituency_id, id),
  constraint door_change_how check (how in ('phone', 'desk', 'list', 'decision', 'demonstration'))
) ${cell};
create index door_change_of_door on door_change (constituency_id, household_id, at);
create index door_change_of_worker on door_change (worker_id) where worker_id is not null;

-- One field of one door with two values, until a person decides. The records tell who, when and where from.
create table field_conflict (
  constituency_id int not null,
  id uuid not null,
  household_id uuid not null,
  booth_id int not null,
  field text not null,
  kept jsonb not null,
  kept_record uuid,
  rival jsonb not null,
  rival_record uuid not null,
  found_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_constituency_id int,
  decision uuid,
  decided jsonb,
  reason text,
  constraint field_conflict_pk primary key (constituency_id, id),
  constraint one_conflict_per_record unique (constituency_id, household_id, field, rival_record),
  constraint field_conflict_decided_whole check ((decided_at is null) = (decision is null))
) ${cell};
create index field_conflict_open on field_conflict (constituency_id, booth_id, found_at, id) where decided_at is null;
create index field_conflict_of_door on field_conflict (constituency_id, household_id) where decided_at is null;
create index field_conflict_by_decider on field_conflict (decided_by) where decided_by is not null;

-- A record that could not be applied, whole and sealed. id is the record's own, but where that was taken.
create table held_record (
  constituency_id int not null,
  id uuid not null,
  record_id uuid,
  kind text not null,
  booth_id int not null,
  household_id uuid,
  worker_id uuid,
  worker_constituency_id int,
  device_id uuid not null,
  sequence int not null,
  at timestamptz not null,
  said_at timestamptz not null,
  received_at timestamptz not null,
  code text not null,
  faults jsonb not null,
  record_sealed bytea,
  decided_at timestamptz,
  decision text,
  decided_by uuid,
  decided_by_constituency_id int,
  reason text,
  constraint held_record_pk primary key (constituency_id, id),
  constraint held_record_decision check (decision in ('applied', 'set_aside', 'by_itself')),
  constraint held_record_decided_whole check ((decided_at is null) = (decision is null))
) ${cell};
create index held_record_open on held_record (constituency_id, booth_id, received_at, id) where decided_at is null;
create index held_record_for_door on held_record (constituency_id, household_id) where decided_at is null;
create index held_record_decided on held_record (constituency_id, decided_at) where decided_at is not null;
create index held_record_of_worker on held_record (worker_id) where worker_id is not null;
create index held_record_by_decider on held_record (decided_by) where decided_by is not null;

-- A name at a door: with consent, a purpose and an end.
create table household_person (
  constituency_id int not null,
  id uuid not null,
  household_id uuid not null,
  booth_id int not null,
  name_sealed bytea not null,
  purpose text not null,
  notice_version text not null,
  language text not null,
  ends_on date not null,
  worker_id uuid,
  worker_constituency_id int,
  at timestamptz not null,
  received_at timestamptz not null,
  code text,
  constraint household_person_pk primary key (constituency_id, id),
  constraint household_person_purpose check (purpose in ('come_again', 'joining', 'helping', 'mentor', 'grievance')),
  constraint household_person_language check (language in ('hi', 'en'))
) ${cell};
create index household_person_of_door on household_person (constituency_id, household_id);
create index household_person_to_end on household_person (constituency_id, ends_on);
create index household_person_by_worker on household_person (worker_id) where worker_id is not null;

-- Directory table: since when a worker's phone knows that the right to walk a booth has ended.
create table right_ended_told (
  worker_id uuid not null,
  device_id uuid not null,
  booth_id int not null,
  told_at timestamptz not null,
  constraint right_ended_told_pk primary key (worker_id, device_id, booth_id)
);

-- Who walks, and who manages those who walk.
update post_type set permissions = permissions || '{CANVASS}' where code = 'booth_committee_member';
update post_type set permissions = permissions || '{CANVASS,MANAGE_TURF}'
  where code in ('booth_president', 'sector_in_charge', 'constituency_president', 'district_president',
    'district_general_secretary', 'state_president', 'state_general_secretary');
update post_type_version set content = content || jsonb_build_object('permissions', to_jsonb(post_type.permissions))
  from post_type where post_type.code = post_type_version.code and post_type_version.version = post_type.version
    and 'CANVASS' = any(post_type.permissions);
update access_grant set permissions = post_type.permissions
  from appointment join post_type on post_type.code = appointment.post_type
  where 'CANVASS' = any(post_type.permissions) and appointment.id = access_grant.appointment_id
    and appointment.constituency_id = access_grant.unit_id / 10000;
update post_catalogue set version = version + 1;

-- A pack takes along its worker's own invitation.
create index invitation_of_inviter on invitation (inviter_id, unit_id) where inviter_id is not null;
