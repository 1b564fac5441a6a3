-- Posts are configuration. post_type is what holds now; each version, also one that waits for its day, stands below.
alter table post_type
  add column version int not null default 1,
  add column rules jsonb not null default '{}',
  add column retired boolean not null default false;

create table post_type_version (
  code text not null,
  version int not null,
  id uuid not null,
  holds_from date not null,
  content jsonb not null,
  made_by uuid,
  made_by_constituency_id int,
  made_at timestamptz not null,
  in_force_at timestamptz,
  rights_done_to int,
  rights_done_at timestamptz,
  constraint post_type_version_pk primary key (code, version),
  constraint one_post_version_per_id unique (id)
);

-- One row that grows with each change of post_type, in the same transaction: readers keep the catalogue in memory.
create table post_catalogue (
  only_row boolean not null default true,
  version bigint not null,
  constraint post_catalogue_pk primary key (only_row),
  constraint one_post_catalogue check (only_row)
);
insert into post_catalogue (version) values (0);

update post_type set rules = jsonb_build_object(
  'minimum_age', 18, 'maximum_age', null, 'term_months', 36, 'term_limit', null, 'other_posts', 'allowed',
  'no_relatives', false, 'no_government_servant', false, 'elector_here', false, 'wing', null,
  'proposed_by', jsonb_build_array(), 'approved_by', null, 'body', null, 'women', null, 'young', null,
  'young_under', 35);
update post_type set rules = rules || '{"maximum_age": 65, "minimum_age": 30, "term_limit": 2, "other_posts": "not_at_level", "no_government_servant": true}'
  where code = 'district_president';
update post_type set rules = rules || '{"maximum_age": 65, "minimum_age": 25, "term_limit": 2, "other_posts": "not_in_unit"}'
  where code = 'constituency_president';
update post_type set rules = rules || '{"maximum_age": 60, "minimum_age": 21, "other_posts": "not_in_unit", "no_government_servant": true, "elector_here": true, "approved_by": "district_president"}'
  where code = 'sector_in_charge';
update post_type set rules = rules || '{"body": "booth_committee", "women": {"part": 1, "of": 3}, "young": {"part": 1, "of": 4}}'
  where code in ('booth_president', 'booth_committee_member');
update post_type set rules = rules || '{"term_months": null}' where code like '%\_mentor';

insert into post_type_version (code, version, id, holds_from, content, made_at, in_force_at, rights_done_at)
select code, 1, gen_random_uuid(), date '2026-11-01',
  jsonb_build_object('level', level, 'rank', rank, 'name_hi', name_hi, 'name_en', name_en, 'seats', seats,
    'permissions', to_jsonb(permissions), 'appointed_from', appointed_from, 'retired', false, 'rules', rules),
  now(), now(), now()
from post_type;

-- A rule that was set aside, by whoever appointed.
alter table appointment
  add column overridden text[],
  add column override_reason text;
create index appointment_overridden on appointment (member_id) where override_reason is not null;
create index appointment_live_of_member on appointment (constituency_id, member_id) where ended_at is null;
create index appointment_live_of_post on appointment (post_type, constituency_id, unit_id) where ended_at is null;

-- Whoever fills a seat of a unit holds its row until the commit: shares of a body are counted by one at a time.
create table post_body (
  constituency_id int not null,
  unit_id int not null,
  turn bigint not null,
  constraint post_body_pk primary key (constituency_id, unit_id)
) ${cell};

-- What a member says of themselves when they accept. The day of birth is asked, weighed and not kept.
create table declaration (
  constituency_id int not null,
  member_id uuid not null,
  elector_unit_id int not null,
  government_servant boolean,
  declared_at timestamptz not null,
  constraint declaration_pk primary key (constituency_id, member_id),
  constraint declaration_of_member foreign key (constituency_id, member_id)
    references member (constituency_id, id) on delete cascade
) ${cell};

-- A name for a post whose filling another post approves. It reserves no seat: several names may stand for one.
create table proposal (
  constituency_id int not null,
  id uuid not null,
  unit_id int not null,
  post_type text not null,
  member_id uuid not null,
  member_constituency_id int not null,
  proposed_by uuid not null,
  proposed_by_constituency_id int not null,
  proposed_at timestamptz not null,
  reason text not null,
  decided_by uuid,
  decided_at timestamptz,
  decision text,
  refusal text,
  constraint proposal_pk primary key (constituency_id, id),
  constraint proposal_in_cell check (unit_id / 10000 = constituency_id),
  constraint proposal_for_post foreign key (post_type) references post_type (code),
  constraint proposal_decision check (decision in ('approved', 'refused', 'withdrawn')),
  constraint proposal_decided_whole check ((decided_at is null) = (decision is null))
) ${cell};
create unique index one_open_proposal on proposal (constituency_id, unit_id, post_type, member_id)
  where decided_at is null;
create index proposal_open on proposal (constituency_id, proposed_at) where decided_at is null;
create index proposal_of_member on proposal (member_id);

-- Whom to appoint: the eligible of a constituency are a range of birth years.
create index member_by_birth_year on member (constituency_id, birth_year)
  include (gender, home_unit_id, worker, joined_at, id);
