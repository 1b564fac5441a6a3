-- Directory: the profile of a member or of a unit. A unit's row comes with its first profile or counter; until then
-- everything about it is computed from the tree.
create table account (
  id uuid not null,
  kind text not null,
  constituency_id int not null,
  unit_id int,
  handle text not null,
  handle_changed_at timestamptz,
  display_name text not null,
  name_key text not null,
  note text not null default '',
  fields jsonb not null default '[]',
  locked boolean not null default false,
  bot boolean not null default false,
  discoverable boolean not null default true,
  indexable boolean not null default false,
  hide_collections boolean not null default true,
  default_visibility text not null default 'public',
  default_sensitive boolean not null default false,
  default_language text,
  created_at timestamptz not null,
  constraint account_pk primary key (id),
  constraint account_kind check (kind in ('member', 'unit')),
  constraint account_unit_has_unit check ((kind = 'unit') = (unit_id is not null)),
  constraint account_default_visibility check (default_visibility in ('public', 'unlisted', 'private'))
);
create unique index one_account_per_handle on account (handle);
create index account_name_search on account using gin (name_key gin_trgm_ops);

-- Directory: counters of accounts, apart from the profile because every status and follow changes them.
create table account_count (
  account_id uuid not null,
  followers int not null default 0,
  following int not null default 0,
  statuses int not null default 0,
  last_status_on date,
  constraint account_count_pk primary key (account_id)
);

-- Directory: one row grows with each change of what an account wants of others; readers keep the rest in memory.
create table circle (
  account_id uuid not null,
  version bigint not null,
  constraint circle_pk primary key (account_id)
);

-- Directory: what one account wants of another.
create table follow (
  account_id uuid not null,
  target_id uuid not null,
  id uuid not null,
  pending boolean not null,
  reblogs boolean not null,
  notify boolean not null,
  languages text[],
  since timestamptz not null,
  constraint follow_pk primary key (account_id, target_id)
);
create index follow_of_target on follow (target_id, pending, id) include (account_id);
create index follow_by_account on follow (account_id, pending, id) include (target_id);

create table block (
  account_id uuid not null,
  target_id uuid not null,
  id uuid not null,
  constraint block_pk primary key (account_id, target_id)
);
create index block_of_target on block (target_id) include (account_id);

create table mute (
  account_id uuid not null,
  target_id uuid not null,
  id uuid not null,
  notifications boolean not null,
  ends_at timestamptz,
  constraint mute_pk primary key (account_id, target_id)
);
create index mute_of_target on mute (target_id) include (account_id);

create table account_note (
  account_id uuid not null,
  target_id uuid not null,
  note text not null,
  constraint account_note_pk primary key (account_id, target_id)
);
create index account_note_of_target on account_note (target_id);

create table endorsement (
  account_id uuid not null,
  target_id uuid not null,
  id uuid not null,
  constraint endorsement_pk primary key (account_id, target_id)
);
create index endorsement_of_target on endorsement (target_id);

create table followed_tag (
  account_id uuid not null,
  tag text not null,
  id uuid not null,
  constraint followed_tag_pk primary key (account_id, tag)
);

-- Directory: lists that a member made; the four of booth to state have no row.
create table account_list (
  account_id uuid not null,
  id uuid not null,
  title text not null,
  replies_policy text not null,
  exclusive boolean not null,
  constraint account_list_pk primary key (account_id, id),
  constraint account_list_replies check (replies_policy in ('followed', 'list', 'none'))
);

create table account_list_entry (
  account_id uuid not null,
  list_id uuid not null,
  target_id uuid not null,
  constraint account_list_entry_pk primary key (account_id, list_id, target_id),
  constraint account_list_entry_of_list foreign key (account_id, list_id)
    references account_list (account_id, id) on delete cascade
);
create index account_list_entry_of_target on account_list_entry (target_id);

-- Reference: units whose members may write to it; a booth's always may.
create table unit_voice (
  unit_id int not null,
  members_write boolean not null,
  constraint unit_voice_pk primary key (unit_id)
);

-- Chiefs, secretaries and the expert team speak as their unit.
update post_type set permissions = permissions || '{SPEAK_AS_UNIT}'
  where code in ('state_president', 'state_general_secretary', 'state_expert_team', 'district_president',
    'district_general_secretary', 'constituency_president', 'sector_in_charge', 'booth_president');
update post_type_version v set content = jsonb_set(v.content, '{permissions}', v.content -> 'permissions' || '["SPEAK_AS_UNIT"]')
  where v.in_force_at is not null
    and v.version = (select max(n.version) from post_type_version n where n.code = v.code and n.in_force_at is not null)
    and v.code in (select p.code from post_type p where 'SPEAK_AS_UNIT' = any(p.permissions));
update access_grant g set permissions = g.permissions || '{SPEAK_AS_UNIT}'
  where exists (select from appointment a join post_type p on p.code = a.post_type
    where a.id = g.appointment_id and a.unit_id = g.unit_id and 'SPEAK_AS_UNIT' = any(p.permissions));
update post_catalogue set version = version + 1;
