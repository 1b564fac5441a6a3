-- A status that moderators marked, hid, or that waits for their word.
alter table status add column restraint text;
alter table status add constraint status_restraint check (restraint in ('sensitive', 'hidden', 'held'));
create index status_held on status (constituency_id, id) where restraint = 'held';

-- Directory: what somebody told moderators about an account. Without a reporter it comes from a rule. The unit is the home
-- of whom it is about, now: by it the queue of a moderator is found.
create table report (
  account_id uuid not null,
  id uuid not null,
  unit_id int not null,
  reporter_id uuid,
  category text not null,
  comment text not null,
  status_ids uuid[] not null,
  rule_ids text[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  assigned_to uuid,
  decided_at timestamptz,
  decided_by uuid,
  constraint report_pk primary key (account_id, id),
  constraint report_category check (category in ('spam', 'legal', 'violation', 'imitation', 'other')),
  constraint report_decided_whole check ((decided_at is null) = (decided_by is null))
);
create unique index one_report_per_id on report (id);
create index report_of_cell on report ((unit_id / 10000), id);
create index report_of_reporter on report (reporter_id, created_at);

-- Directory: what moderators did about an account. Silencing and suspending hold while the row is not lifted and not over;
-- the network keeps these in memory, so there is no second place that could say otherwise.
create table measure (
  account_id uuid not null,
  id uuid not null,
  unit_id int not null,
  kind text not null,
  report_id uuid,
  status_ids uuid[] not null,
  category text not null,
  reason text not null,
  word text not null,
  by_id uuid not null,
  by_unit_id int not null,
  at timestamptz not null,
  until timestamptz,
  lifted_at timestamptz,
  lifted_by uuid,
  appeal text,
  appealed_at timestamptz,
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  constraint measure_pk primary key (account_id, id),
  constraint measure_kind check (kind in ('none', 'warn', 'mark_sensitive', 'hide', 'sensitive', 'silence', 'suspend')),
  constraint measure_until_may_end check (until is null or kind in ('sensitive', 'silence', 'suspend')),
  constraint measure_appeal_whole check ((appeal is null) = (appealed_at is null)),
  constraint measure_answer_whole check ((answer is null) = (answered_at is null))
);
create unique index one_measure_per_id on measure (id);
create index measure_of_cell on measure ((unit_id / 10000), id);
create index measure_in_force on measure (account_id) where lifted_at is null and kind in ('sensitive', 'silence', 'suspend');

-- Directory: what moderators tell each other about an account.
create table moderation_note (
  account_id uuid not null,
  id uuid not null,
  by_id uuid not null,
  text text not null,
  at timestamptz not null,
  constraint moderation_note_pk primary key (account_id, id)
);

-- Who moderates.
update post_type set permissions = permissions || '{MODERATE}'
  where code in ('constituency_president', 'district_president', 'district_general_secretary', 'state_president',
    'state_general_secretary', 'state_expert_team');
update post_type_version set content = content || jsonb_build_object('permissions', to_jsonb(post_type.permissions))
  from post_type where post_type.code = post_type_version.code and post_type_version.version = post_type.version
    and 'MODERATE' = any(post_type.permissions);
update access_grant set permissions = post_type.permissions
  from appointment join post_type on post_type.code = appointment.post_type
  where 'MODERATE' = any(post_type.permissions) and appointment.id = access_grant.appointment_id
    and appointment.constituency_id = access_grant.unit_id / 10000;
update post_catalogue set version = version + 1;

create index account_of_cell on account (constituency_id, id) where kind = 'member';
