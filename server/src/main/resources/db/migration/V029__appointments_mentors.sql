-- A mentor reads the unit and speaks in its meetings; nothing else. Sectors have mentors too.
insert into post_type (code, level, rank, name_hi, name_en, seats, permissions, appointed_from, rules)
select 'sector_mentor', 'sector', 40, 'सेक्टर मार्गदर्शक', 'Sector mentor', 1, permissions, appointed_from, rules
from post_type where code = 'booth_mentor';
update post_type set permissions = '{SEE_STRENGTH,SEE_PEOPLE,SPEAK_IN_MEETINGS}' where code like '%\_mentor';
insert into post_type_version (code, version, id, holds_from, content, made_at, in_force_at, rights_done_at)
select post_type.code, 1, gen_random_uuid(), before.holds_from, before.content, now(), now(), now()
from post_type
join post_type_version before on before.code = 'booth_mentor' and before.version = 1
where post_type.code = 'sector_mentor';
update post_type_version set content = content || jsonb_build_object(
    'level', post_type.level, 'rank', post_type.rank, 'name_hi', post_type.name_hi, 'name_en', post_type.name_en,
    'seats', post_type.seats, 'permissions', to_jsonb(post_type.permissions))
  from post_type where post_type.code = post_type_version.code and post_type.code like '%\_mentor';
update access_grant set permissions = post_type.permissions
  from appointment join post_type on post_type.code = appointment.post_type
  where post_type.code like '%\_mentor' and appointment.id = access_grant.appointment_id
    and appointment.constituency_id = access_grant.unit_id / 10000;

-- What becomes of somebody who left a post: thanks, the offer of a mentor's seat, the notes for whoever follows.
-- The id is the one of the appointment that ended.
create table hand_over (
  constituency_id int not null,
  id uuid not null,
  unit_id int not null,
  post_type text not null,
  seat smallint not null,
  member_id uuid not null,
  member_constituency_id int not null,
  held_from timestamptz not null,
  left_at timestamptz not null,
  how text not null,
  offered boolean not null,
  accepted boolean,
  answered_at timestamptz,
  mentor_appointment_id uuid,
  successor_id uuid,
  stays boolean not null default false,
  ended_at timestamptz,
  end_reason text,
  people text not null default '',
  places text not null default '',
  promises text not null default '',
  unfinished text not null default '',
  warnings text not null default '',
  written_at timestamptz,
  constraint hand_over_pk primary key (constituency_id, id),
  constraint hand_over_in_cell check (unit_id / 10000 = constituency_id),
  constraint hand_over_end_reason check (end_reason in ('successor_left', 'mentor_left')),
  constraint hand_over_answered check ((accepted is null) = (answered_at is null)),
  constraint hand_over_mentor_by_acceptance check (mentor_appointment_id is null or accepted)
) ${cell};
create index hand_over_of_post on hand_over (constituency_id, unit_id, post_type, seat, left_at desc);
create index hand_over_of_mentor on hand_over (constituency_id, mentor_appointment_id);
create index hand_over_of_successor on hand_over (constituency_id, successor_id);

create table mentor_visit (
  constituency_id int not null,
  id uuid not null,
  hand_over_id uuid not null,
  day date not null,
  place text not null,
  with_whom text not null,
  advised text not null,
  written_at timestamptz not null,
  constraint mentor_visit_pk primary key (constituency_id, id),
  constraint mentor_visit_of_hand_over foreign key (constituency_id, hand_over_id)
    references hand_over (constituency_id, id) on delete cascade
) ${cell};
create index mentor_visit_of on mentor_visit (constituency_id, hand_over_id, day desc);

-- Directory table.
create table hand_over_of_member (
  member_id uuid not null,
  constituency_id int not null,
  hand_over_id uuid not null,
  constraint hand_over_of_member_pk primary key (member_id, hand_over_id)
);
